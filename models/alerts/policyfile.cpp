// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/policyfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int version = 1;
constexpr int longestSeconds = 30 * 24 * 60 * 60;

struct PhaseName
{
    AlertPhase phase;
    QLatin1StringView name;
};
constexpr std::array phaseNames{
    PhaseName{AlertPhase::Components, "components"_L1},
    PhaseName{AlertPhase::Opened, "opened"_L1},
    PhaseName{AlertPhase::Updates, "updates"_L1},
    PhaseName{AlertPhase::Resolved, "resolved"_L1},
    PhaseName{AlertPhase::Postmortem, "postmortem"_L1},
    PhaseName{AlertPhase::MaintenanceComing, "maintenance_coming"_L1},
    PhaseName{AlertPhase::MaintenanceStarted, "maintenance_started"_L1},
    PhaseName{AlertPhase::MaintenanceEnded, "maintenance_ended"_L1},
    PhaseName{AlertPhase::Feed, "feed"_L1},
    PhaseName{AlertPhase::Listing, "listing"_L1},
    PhaseName{AlertPhase::Edits, "edits"_L1},
};

QJsonObject rulesJson(const AlertRules &rules)
{
    QJsonObject out;
    if (rules.told)
        out.insert("told"_L1, *rules.told);
    if (rules.fromLevel)
        out.insert("from_level"_L1, wireName(*rules.fromLevel));
    if (rules.phases) {
        QJsonArray phases;
        for (const PhaseName &name : phaseNames) {
            if (rules.phases->testFlag(name.phase))
                phases.append(name.name);
        }
        out.insert("phases"_L1, phases);
    }
    if (rules.lastsSeconds)
        out.insert("lasts_seconds"_L1, *rules.lastsSeconds);
    if (rules.remindSeconds)
        out.insert("remind_seconds"_L1, *rules.remindSeconds);
    if (rules.unwatched)
        out.insert("unwatched"_L1, *rules.unwatched);
    return out;
}

QJsonObject rulesJson(const QHash<QString, AlertRules> &rules)
{
    QJsonObject out;
    for (auto at = rules.cbegin(); at != rules.cend(); ++at)
        out.insert(at.key(), rulesJson(*at));
    return out;
}

// Reads one object; the first thing that is wrong is kept with its path, and nothing counts after it.
class Reader
{
public:
    Reader(const QJsonObject &object, QString path, QString &wrong)
        : m_object(object)
        , m_path(std::move(path))
        , m_wrong(wrong)
    {
    }

    bool has(QLatin1StringView key) const { return m_object.contains(key); }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isBool())
            refuse(key, u"must be true or false"_s);
        return value.toBool();
    }

    int number(QLatin1StringView key, int most)
    {
        const QJsonValue value = m_object.value(key);
        const double number = value.toDouble(-1);
        if (number < 0 || number > most || number != static_cast<int>(number)) {
            refuse(key, u"must be a whole number from 0 to %1"_s.arg(most));
            return 0;
        }
        return static_cast<int>(number);
    }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isString())
            refuse(key, u"must be a text"_s);
        return value.toString();
    }

    ComponentStatus level(QLatin1StringView key)
    {
        const auto level = fromWireName<ComponentStatus>(text(key));
        if (!level)
            refuse(key, u"is no level"_s);
        return level.value_or(ComponentStatus::Unknown);
    }

    AlertPhases phases(QLatin1StringView key)
    {
        AlertPhases phases;
        for (const QJsonValue &value : m_object.value(key).toArray()) {
            const auto *name = std::ranges::find(phaseNames, value.toString(), &PhaseName::name);
            if (name == phaseNames.end())
                refuse(key, u"does not know \"%1\""_s.arg(value.toString()));
            else
                phases.setFlag(name->phase);
        }
        if (!m_object.value(key).isArray())
            refuse(key, u"must be a list"_s);
        return phases;
    }

    Reader object(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject())
            refuse(key, u"must be an object"_s);
        return {value.toObject(), pathOf(key), m_wrong};
    }

    QStringList keys() const { return m_object.keys(); }
    Reader member(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject())
            refuse(QLatin1StringView(), u"%1 must be an object"_s.arg(key));
        return {value.toObject(), m_path + u'/' + key, m_wrong};
    }

private:
    QString pathOf(QLatin1StringView key) const { return m_path + u'/' + key; }
    void refuse(QLatin1StringView key, const QString &why)
    {
        if (m_wrong.isEmpty())
            m_wrong = u"%1 %2"_s.arg(pathOf(key), why);
    }

    QJsonObject m_object;
    QString m_path;
    QString &m_wrong;
};

AlertRules readRules(Reader from)
{
    AlertRules rules;
    if (from.has("told"_L1))
        rules.told = from.flag("told"_L1);
    if (from.has("from_level"_L1))
        rules.fromLevel = from.level("from_level"_L1);
    if (from.has("phases"_L1))
        rules.phases = from.phases("phases"_L1);
    if (from.has("lasts_seconds"_L1))
        rules.lastsSeconds = from.number("lasts_seconds"_L1, longestSeconds);
    if (from.has("remind_seconds"_L1))
        rules.remindSeconds = from.number("remind_seconds"_L1, longestSeconds);
    if (from.has("unwatched"_L1))
        rules.unwatched = from.flag("unwatched"_L1);
    return rules;
}

QHash<QString, AlertRules> readEach(Reader from)
{
    QHash<QString, AlertRules> rules;
    for (const QString &key : from.keys())
        rules.insert(key, readRules(from.member(key)));
    return rules;
}

QuietHours readQuiet(Reader from)
{
    QuietHours quiet;
    constexpr int lastMinute = 24 * 60 - 1;
    if (from.has("on"_L1))
        quiet.on = from.flag("on"_L1);
    if (from.has("days"_L1))
        quiet.days = from.number("days"_L1, 0b1111111);
    if (from.has("from_minute"_L1))
        quiet.fromMinute = from.number("from_minute"_L1, lastMinute);
    if (from.has("to_minute"_L1))
        quiet.toMinute = from.number("to_minute"_L1, lastMinute);
    if (from.has("zone"_L1))
        quiet.zone = from.text("zone"_L1).toLatin1();
    if (from.has("critical_passes"_L1))
        quiet.criticalPasses = from.flag("critical_passes"_L1);
    return quiet;
}

QHash<ComponentStatus, QString> readSounds(Reader from, QString &wrong)
{
    QHash<ComponentStatus, QString> sounds;
    for (const QString &key : from.keys()) {
        if (const auto level = fromWireName<ComponentStatus>(key))
            sounds.insert(*level, from.text(QLatin1StringView(wireName(*level))));
        else if (wrong.isEmpty())
            wrong = u"/sounds/%1 is no level"_s.arg(key);
    }
    return sounds;
}

AlertPolicy readPolicy(Reader from, QString &wrong)
{
    AlertPolicy policy;
    if (from.number("version"_L1, std::numeric_limits<int>::max()) > version && wrong.isEmpty())
        wrong = u"it is of a newer version; update Foghorn"_s;
    if (from.has("all"_L1))
        policy.all = readRules(from.object("all"_L1));
    if (from.has("tags"_L1))
        policy.tags = readEach(from.object("tags"_L1));
    if (from.has("vendors"_L1))
        policy.vendors = readEach(from.object("vendors"_L1));
    if (from.has("components"_L1))
        policy.components = readEach(from.object("components"_L1));
    if (from.has("quiet"_L1))
        policy.quiet = readQuiet(from.object("quiet"_L1));
    if (from.has("sounds"_L1))
        policy.sounds = readSounds(from.object("sounds"_L1), wrong);
    if (from.has("flap_changes"_L1))
        policy.flapChanges = std::max(2, from.number("flap_changes"_L1, 1000));
    if (from.has("flap_window_seconds"_L1))
        policy.flapWindowSeconds = from.number("flap_window_seconds"_L1, longestSeconds);
    if (from.has("settled_seconds"_L1))
        policy.settledSeconds = from.number("settled_seconds"_L1, longestSeconds);
    return policy;
}

} // namespace

QByteArray policyToJson(const AlertPolicy &policy)
{
    QJsonObject sounds;
    for (auto at = policy.sounds.cbegin(); at != policy.sounds.cend(); ++at)
        sounds.insert(wireName(at.key()), *at);
    const QJsonObject quiet{{"on"_L1, policy.quiet.on},
                            {"days"_L1, policy.quiet.days},
                            {"from_minute"_L1, policy.quiet.fromMinute},
                            {"to_minute"_L1, policy.quiet.toMinute},
                            {"zone"_L1, QString::fromLatin1(policy.quiet.zone)},
                            {"critical_passes"_L1, policy.quiet.criticalPasses}};
    return QJsonDocument(QJsonObject{{"version"_L1, version},
                                     {"all"_L1, rulesJson(policy.all)},
                                     {"tags"_L1, rulesJson(policy.tags)},
                                     {"vendors"_L1, rulesJson(policy.vendors)},
                                     {"components"_L1, rulesJson(policy.components)},
                                     {"quiet"_L1, quiet},
                                     {"sounds"_L1, sounds},
                                     {"flap_changes"_L1, policy.flapChanges},
                                     {"flap_window_seconds"_L1, policy.flapWindowSeconds},
                                     {"settled_seconds"_L1, policy.settledSeconds}})
        .toJson(QJsonDocument::Compact);
}

Result<AlertPolicy> policyFromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return AlertPolicy();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Error{Error::Kind::Usage,
                     u"the alert policy is no JSON object: %1"_s.arg(error.errorString())};
    QString wrong;
    const AlertPolicy policy = readPolicy({document.object(), {}, wrong}, wrong);
    if (!wrong.isEmpty())
        return Error{Error::Kind::Usage, u"the alert policy can't be read: %1"_s.arg(wrong)};
    return policy;
}

} // namespace foghorn
