// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/recorder.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// What a look shows of how a vendor keeps its own book: entries that came later than they are dated, and
// entries that are no longer there.
namespace foghorn::history {
namespace {

// A cache in between may hand out a copy that is some minutes old.
constexpr qint64 cacheAgeMs = 5LL * 60 * 1000;

bool datedBefore(const QDateTime &posted, const QDateTime &read)
{
    return posted.isValid() && read.isValid() && posted.msecsTo(read) > cacheAgeMs;
}

// The last look that must have shown an update of this date: any look, where the update is newer than all we
// knew; else only one that read the long list.
QDateTime mustHaveShown(const IncidentState &known, const IncidentUpdate &update, const ReadState &read,
                        bool listed)
{
    const QList<IncidentUpdate> &updates = known.incident.updates;
    const bool newest
        = !updates.isEmpty() && std::ranges::all_of(updates, [&update](const IncidentUpdate &u) {
              return u.postedAt.isValid() && u.postedAt < update.postedAt;
          });
    if (newest && listed && isOpen(known.incident.status))
        return read.lastRead;
    if (read.incidentsReadAt.isValid() && read.incidentsReadAt >= known.firstSeen)
        return read.incidentsReadAt;
    return {};
}

void writeLate(Sql &sql, qint64 incidentRow, qint64 updateRow, const QDateTime &read, qint64 atMs)
{
    sql.run("INSERT INTO revision (incident_id, update_id, field, value, seen_ms, replaced_ms) "
            "VALUES (:incident, :update, 'backdated', :read, :at, :at)"_L1,
            {{":incident"_L1, incidentRow},
             {":update"_L1, updateRow},
             {":read"_L1, read.toMSecsSinceEpoch()},
             {":at"_L1, atMs}});
}

} // namespace

// A list that reaches further back than this incident was read before, and did not hold it.
void Recorder::noteLateIncident(qint64 row, const Incident &incident, qint64 atMs)
{
    const ReadState &read = m_known.state.read;
    if (incident.kind != IncidentKind::Incident || !datedBefore(incident.postedAt, read.incidentsReadAt))
        return;
    const auto oldest = m_sql.one("SELECT MIN(posted_ms) FROM incident WHERE vendor_id = :vendor "
                                  "AND kind = 'incident' AND source = 0 AND id <> :row"_L1,
                                  {{":vendor"_L1, m_known.row}, {":row"_L1, row}});
    if (oldest && *oldest < incident.postedAt.toMSecsSinceEpoch())
        writeLate(m_sql, row, 0, read.incidentsReadAt, atMs);
}

void Recorder::noteLateUpdates(const StoredIncident &then, const IncidentState &now, qint64 atMs)
{
    const QList<IncidentUpdate> &known = then.state.incident.updates;
    for (const IncidentUpdate &update : now.incident.updates) {
        if (std::ranges::find(known, update.id, &IncidentUpdate::id) != known.end())
            continue;
        const QDateTime read = mustHaveShown(then.state, update, m_known.state.read, then.listed);
        if (!datedBefore(update.postedAt, read))
            continue;
        const auto row
            = m_sql.one("SELECT id FROM incident_update WHERE incident_id = :incident AND ext_id = :id "
                        "AND observed_ms = :at"_L1,
                        {{":incident"_L1, then.row}, {":id"_L1, update.id}, {":at"_L1, atMs}});
        if (row)
            writeLate(m_sql, then.row, *row, read, atMs);
    }
}

// Incidents that are over and lie within what the list reaches back to, but that it no longer holds. (Those
// that are open diff() notices.) A list without any entry proves nothing.
void Recorder::noteUnlisted(const Snapshot &snapshot)
{
    if (snapshot.incidentListing != Listing::Recent)
        return;
    QDateTime oldest;
    QSet<QString> listed;
    for (const Incident &incident : snapshot.incidents) {
        listed.insert(incident.id);
        if (incident.kind != IncidentKind::Incident || !incident.postedAt.isValid())
            continue;
        if (!oldest.isValid() || incident.postedAt < oldest)
            oldest = incident.postedAt;
    }
    if (!oldest.isValid())
        return;
    QStringList missing;
    {
        Rows rows = m_sql.rows("SELECT ext_id FROM incident WHERE vendor_id = :vendor AND is_open = 0 "
                               "AND no_longer_listed = 0 AND kind = 'incident' AND source = 0 "
                               "AND posted_ms > :oldest"_L1,
                               {{":vendor"_L1, m_known.row}, {":oldest"_L1, oldest.toMSecsSinceEpoch()}});
        while (rows.next()) {
            if (!listed.contains(rows.text(0)))
                missing.append(rows.text(0));
        }
    }
    for (const QString &id : std::as_const(missing)) {
        StoredIncident &stored = m_incidents[id];
        if (stored.row == 0)
            stored = loadIncident(m_sql, incidentRow(m_sql, m_known.row, id).value_or(0));
        IncidentState gone = stored.state;
        gone.noLongerListed = true;
        updateIncident(
            m_sql,
            {.vendorRow = m_known.row, .atMs = snapshot.observedAt.toMSecsSinceEpoch(), .listed = false},
            stored, gone);
        stored.state = gone;
    }
}

} // namespace foghorn::history
