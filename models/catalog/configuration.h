// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

// What is watched and how, as a file: for keeping, and for carrying it to another computer. Never the
// history, never a secret.
namespace foghorn {

// A component as a file names it: ids are the page's own business.
struct ComponentName
{
    QString name;
    QString group; // empty: in none

    bool operator==(const ComponentName &) const = default;
};

// A vendor as a file tells of it. What the file does not speak of is empty or absent, and says nothing.
struct ConfigVendor
{
    QString id; // may be empty: one is made of the name
    QString name;
    QUrl page;
    QUrl feed; // never empty
    QString platform; // empty: to be recognised
    std::optional<int> intervalSeconds;
    std::optional<QStringList> tags;
    std::optional<bool> paused;
    std::optional<bool> watchAll; // of components that nobody names, and of those to come
    std::optional<QList<ComponentName>> watched; // with the next: what differs from watchAll
    std::optional<QList<ComponentName>> unwatched;
    bool privateAllowed = false; // it lies inside a private network, and the user meant it

    bool operator==(const ConfigVendor &) const = default;
};

// An entry of a file that is not taken.
struct RefusedEntry
{
    QString where; // "vendors[3] (Acorn)"
    QString reason;

    bool operator==(const RefusedEntry &) const = default;
};

struct Configuration
{
    QList<ConfigVendor> vendors;
    QJsonObject policies; // how alerts are told; kept as it came
    QList<RefusedEntry> refused; // of reading only

    bool operator==(const Configuration &) const = default;
};

inline constexpr qint64 maxConfigBytes = 8LL * 1024 * 1024;
inline constexpr qsizetype maxConfigEntries = 100'000;
inline constexpr int configVersion = 1;

// {"format": "foghorn-configuration", "version": 1, "vendors": [...], "policies": {...}}, made to be read by
// people too: what is usual is left out.
QByteArray configToJson(const Configuration &configuration);

// Either form, told by its first character. Whole files that are refused (too large, cut, another form, of a
// newer Foghorn) are an error; entries that are refused stand in `refused`, each once.
Result<Configuration> readConfiguration(const QByteArray &file);

// The parts of the above.
Result<Configuration> configFromJson(const QByteArray &file);
std::optional<QString> faultOf(const ConfigVendor &vendor); // what is wrong with its values
// Puts into the list what is not in it yet; entries at the same address are one.
class ConfigCollector
{
public:
    void take(const QString &where, ConfigVendor vendor); // `where` is its name in a refusal
    void refuse(const QString &where, const QString &reason);
    Configuration finished() && { return std::move(m_configuration); }

private:
    Configuration m_configuration;
    QHash<QString, qsizetype> m_byAddress;
    QHash<QString, qsizetype> m_byId;
};

} // namespace foghorn
