// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/renaming.h"

#include "models/history/stored.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// No feed gives ids like these (they come cleaned of control characters).
QString passing(qsizetype number)
{
    return u"\u0001moving-%1"_s.arg(number);
}

QString aside(const QString &id, qint64 vendor)
{
    return u"%1\u0001before-%2-%3"_s.arg(id).arg(vendor).arg(QDateTime::currentMSecsSinceEpoch());
}

// Old ids, in two steps where a new one is also an old one; those that a stranger holds make room first.
template <typename Rename>
IdPairs renameAll(const IdPairs &pairs, const QSet<QString> &strangers, qint64 vendor, Rename rename)
{
    IdPairs all = pairs;
    for (const QString &id : strangers)
        all.insert(id, aside(id, vendor));
    all.removeIf([](const auto &pair) { return pair.key() == pair.value(); });
    qsizetype number = 0;
    QHash<QString, QString> waiting;
    for (auto at = all.cbegin(); at != all.cend(); ++at) {
        const QString name = passing(++number);
        rename(at.key(), name);
        waiting.insert(name, at.value());
    }
    for (auto at = waiting.cbegin(); at != waiting.cend(); ++at)
        rename(at.key(), at.value());
    return all;
}

} // namespace

Renaming::Renaming(Sql &sql, qint64 vendorRow)
    : m_sql(sql)
    , m_vendor(vendorRow)
{
}

void Renaming::renameComponent(const QString &from, const QString &to)
{
    m_sql.run("UPDATE component SET ext_id = :to WHERE vendor_id = :vendor AND ext_id = :from"_L1,
              {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
    m_sql.run(
        "UPDATE change_log SET component_id = :to WHERE vendor_id = :vendor AND component_id = :from"_L1,
        {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
}

void Renaming::renameGroup(const QString &from, const QString &to)
{
    m_sql.run("UPDATE component_group SET ext_id = :to WHERE vendor_id = :vendor AND ext_id = :from"_L1,
              {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
    m_sql.run("UPDATE component SET group_ext_id = :to WHERE vendor_id = :vendor AND group_ext_id = :from"_L1,
              {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
}

void Renaming::components(const IdPairs &pairs, const QSet<QString> &taken)
{
    QSet<QString> strangers = taken;
    for (auto at = pairs.cbegin(); at != pairs.cend(); ++at)
        strangers.remove(at.key());
    refer(renameAll(pairs, strangers, m_vendor,
                    [this](const QString &from, const QString &to) { renameComponent(from, to); }));
}

void Renaming::groups(const IdPairs &pairs, const QSet<QString> &taken)
{
    QSet<QString> strangers = taken;
    for (auto at = pairs.cbegin(); at != pairs.cend(); ++at)
        strangers.remove(at.key());
    renameAll(pairs, strangers, m_vendor,
              [this](const QString &from, const QString &to) { renameGroup(from, to); });
}

// Incidents and their updates name components by id, in JSON.
void Renaming::refer(const IdPairs &pairs)
{
    QHash<qint64, QString> incidents;
    QHash<qint64, QString> updates;
    {
        Rows rows = m_sql.rows(
            "SELECT id, components FROM incident WHERE vendor_id = :vendor AND components <> '[]'"_L1,
            {{":vendor"_L1, m_vendor}});
        while (rows.next()) {
            QList<ComponentRef> named = componentsFrom(rows.text(1));
            for (ComponentRef &one : named)
                one.id = pairs.value(one.id, one.id);
            if (const QString json = componentsJson(named); json != rows.text(1))
                incidents.insert(rows.integer(0), json);
        }
    }
    {
        Rows rows
            = m_sql.rows("SELECT u.id, u.components FROM incident_update u JOIN incident i "
                         "ON i.id = u.incident_id WHERE i.vendor_id = :vendor AND u.components <> '[]'"_L1,
                         {{":vendor"_L1, m_vendor}});
        while (rows.next()) {
            QList<ComponentStep> steps = stepsFrom(rows.text(1));
            for (ComponentStep &one : steps)
                one.id = pairs.value(one.id, one.id);
            if (const QString json = stepsJson(steps); json != rows.text(1))
                updates.insert(rows.integer(0), json);
        }
    }
    for (auto at = incidents.cbegin(); at != incidents.cend(); ++at)
        m_sql.run("UPDATE incident SET components = :json WHERE id = :row"_L1,
                  {{":json"_L1, at.value()}, {":row"_L1, at.key()}});
    for (auto at = updates.cbegin(); at != updates.cend(); ++at)
        m_sql.run("UPDATE incident_update SET components = :json WHERE id = :row"_L1,
                  {{":json"_L1, at.value()}, {":row"_L1, at.key()}});
}

void Renaming::incident(const QString &from, const QString &to)
{
    if (from == to)
        return;
    m_sql.run("UPDATE incident SET ext_id = :to WHERE vendor_id = :vendor AND ext_id = :from"_L1,
              {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
    m_sql.run("UPDATE change_log SET incident_id = :to WHERE vendor_id = :vendor AND incident_id = :from"_L1,
              {{":vendor"_L1, m_vendor}, {":from"_L1, from}, {":to"_L1, to}});
}

void Renaming::setIncidentAside(const QString &id)
{
    incident(id, aside(id, m_vendor));
}

void Renaming::updates(qint64 incidentRow, const IdPairs &pairs)
{
    QSet<QString> strangers;
    for (auto at = pairs.cbegin(); at != pairs.cend(); ++at)
        strangers.insert(at.value());
    for (auto at = pairs.cbegin(); at != pairs.cend(); ++at)
        strangers.remove(at.key());
    renameAll(pairs, strangers, m_vendor, [this, incidentRow](const QString &from, const QString &to) {
        m_sql.run(
            "UPDATE incident_update SET ext_id = :to WHERE incident_id = :incident AND ext_id = :from"_L1,
            {{":incident"_L1, incidentRow}, {":from"_L1, from}, {":to"_L1, to}});
    });
}

} // namespace foghorn::history
