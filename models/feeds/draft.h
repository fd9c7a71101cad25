// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/dates.h"
#include "models/feeds/json.h"
#include "models/feeds/platform.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <span>

namespace foghorn {

// One word of a platform's wire and what it stands for here.
template <typename Value>
struct WireWord
{
    QLatin1StringView wire;
    Value value;
};

// A snapshot in the making. Holds what is the same for every platform: each id once, caps, words never seen
// before, dates that can't be believed, and the order of what comes out. Each thing left out is noted.
class SnapshotDraft
{
public:
    explicit SnapshotDraft(const QDateTime &now);

    Snapshot snapshot; // page, indicator and listings are set here by the platform
    const QDateTime &now() const { return snapshot.observedAt; }

    void note(const QString &text);

    // The word's meaning; Value::Unknown and a note for one that is not in the table.
    template <typename Value>
    Value word(std::span<const WireWord<Value>> table, const JsonValue &at, QLatin1StringView key)
    {
        return at.has(key) ? wordOf<Value>(table, at.textOr(key), at.path(key)) : Value::Unknown;
    }

    // The same for a word already read; `where` says in the note where it stood.
    template <typename Value>
    Value wordOf(std::span<const WireWord<Value>> table, const QString &found, const QString &where)
    {
        const auto same = [&found](const WireWord<Value> &known) { return known.wire == found; };
        const auto known = std::ranges::find_if(table, same);
        if (known != table.end())
            return known->value;
        note(where + u": a word not known: \"" + found.left(60) + u'"');
        return Value::Unknown;
    }

    // The same for a word that the platform always gives.
    template <typename Value>
    Value requiredWord(std::span<const WireWord<Value>> table, const JsonValue &at, QLatin1StringView key)
    {
        at.text(key); // fails where there is none
        return word<Value>(table, at, key);
    }

    // From here on a time that names no zone is UTC: known to be, or taken so for want of better, with a
    // note.
    enum class Zoneless { Utc, Guess };
    void read(Zoneless how);
    // Invalid, with a note, where a date is there that can't be read or believed.
    QDateTime time(const JsonValue &at, QLatin1StringView key, DateKind kind = DateKind::Said);
    QString body(const QString &text); // cut at 64 KiB
    static QUrl webAddress(const QString &text); // http and https only, else empty

    void nextDocument() { m_thisDocument.clear(); }
    void add(const ComponentGroup &group);
    void add(const Component &component);
    // The same incident from two documents is one: the later word counts.
    void add(Incident incident);

    Snapshot finish();

private:
    void gatherGroups();
    void nameGroups();

    std::optional<Zoneless> m_zoneless;
    QSet<QString> m_components;
    QSet<QString> m_thisDocument;
    QHash<QString, qsizetype> m_incidents;
};

// The loop of every platform that answers in JSON: each document is read by its role into one draft; the
// first document that is not JSON or not the platform's shape ends it.
using ReadDocument = void (*)(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);
Result<Snapshot> readJson(std::span<const Document> documents, const QDateTime &now, ReadDocument read);
// The same for formats whose documents may be arrays, or tell by their address what they are.
using ReadWhole = void (*)(SnapshotDraft &draft, const Document &document, const JsonDocument &json);
Result<Snapshot> readWholes(std::span<const Document> documents, const QDateTime &now, ReadWhole read);

// Recognition by the strictest test there is: the document can be read as the platform's.
std::optional<Recognised> recogniseByReading(const Platform &platform, const Document &document,
                                             const QUrl &page, const QUrl &feed);
// For a platform whose feed is the very document that was read.
template <const Platform &platform>
std::optional<Recognised> recogniseAsItself(const Document &document, const QUrl &page)
{
    return recogniseByReading(platform, document, page, document.url);
}

// The worse of two levels that were told, where a word not understood is worse than well but no trouble.
ComponentStatus graver(ComponentStatus a, ComponentStatus b);

// The latest update that says resolved or completed; invalid when none does.
QDateTime resolvedTime(const QList<IncidentUpdate> &updates);
// When a maintenance began: what a platform calls its start is often its announcement, so as its updates say
// or, once it has begun, as it was planned.
QDateTime maintenanceStart(const Incident &maintenance);

// By when each began, or what comes nearest to that.
void sortNewestFirst(QList<Incident> &incidents);

// For a format without ids: the same start and title are the same incident.
QString incidentIdentity(const QDateTime &startedAt, const QString &title);

// The documents as DocumentRole orders them, the summary first.
QList<Document> inRoleOrder(std::span<const Document> documents);

} // namespace foghorn
