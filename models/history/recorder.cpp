// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/recorder.h"

#include "models/history/renaming.h"
#include "models/status/diff.h"
#include "models/status/incidentsteps.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {

Recorder::Recorder(Sql &sql, qint64 vendorRow, const RecordOptions &options)
    : m_sql(sql)
    , m_options(options)
    , m_known(loadVendorState(sql, vendorRow))
    , m_coverage(sql, vendorRow)
{
    for (const qint64 row : openIncidents(sql, vendorRow)) {
        StoredIncident incident = loadIncident(sql, row);
        incident.state.lastSeen = effectiveLastSeen(incident, m_known.state.read);
        const QString id = incident.state.incident.id;
        m_open.append(id);
        m_incidents.insert(id, std::move(incident));
    }
}

std::optional<qint64> Recorder::lastReadMs() const
{
    auto last = m_coverage.lastReadMs();
    if (read().lastRead.isValid())
        last = std::max(last.value_or(std::numeric_limits<qint64>::min()),
                        read().lastRead.toMSecsSinceEpoch());
    return last;
}

// What diff() wants to know: every open incident, and those that the snapshot speaks of. An id that the
// vendor uses again speaks of nothing that we know.
VendorState Recorder::before(const Snapshot &snapshot, QStringList &usedAgain)
{
    VendorState state = m_known.state;
    for (const QString &id : std::as_const(m_open))
        state.incidents.append(m_incidents.value(id).state);
    for (const Incident &incident : snapshot.incidents) {
        auto at = m_incidents.constFind(incident.id);
        if (at == m_incidents.cend()) {
            StoredIncident stored;
            if (const auto row = incidentRow(m_sql, m_known.row, incident.id))
                stored = loadIncident(m_sql, *row);
            at = m_incidents.insert(incident.id, stored);
        }
        if (at->row == 0 || m_open.contains(incident.id))
            continue;
        if (isIdUsedAgain(at->state.incident, incident))
            usedAgain.append(incident.id);
        else
            state.incidents.append(at->state);
    }
    return state;
}

// What had the id before keeps its place in history, under an id of its own.
void Recorder::setAside(const QStringList &usedAgain)
{
    Renaming renaming(m_sql, m_known.row);
    for (const QString &id : usedAgain) {
        renaming.setIncidentAside(id);
        m_incidents.insert(id, StoredIncident());
    }
}

Result<void> Recorder::take(const Snapshot &snapshot)
{
    QStringList usedAgain;
    VendorState then = before(snapshot, usedAgain);
    Result<Difference> difference = diff(then, snapshot);
    if (!difference)
        return difference.error();
    setAside(usedAgain);
    VendorState &now = difference->after;
    tellFeedBack(snapshot.observedAt);
    now.read.lost = false;

    const qint64 atMs = m_coverage.notBefore(snapshot.observedAt.toMSecsSinceEpoch());
    writeComponents(m_sql, m_known, now, atMs);
    writeSaying(m_sql, m_known.row, then.read, now.read, atMs);
    writeIncidents(now.incidents, snapshot);
    if (now.vendor.pageId != then.vendor.pageId) {
        m_sql.run("UPDATE vendor SET page_id = :page WHERE id = :vendor"_L1,
                  {{":page"_L1, now.vendor.pageId}, {":vendor"_L1, m_known.row}});
    }
    // A look at the incidents alone shows no component's level.
    if (snapshot.hasComponents || !now.read.hasComponents)
        m_coverage.extend(atMs, m_options.holdMs);
    for (const Change &change : std::as_const(difference->changes))
        tell(change);
    now.incidents.clear();
    m_known.state = std::move(now);
    m_touched = true;
    return {};
}

void Recorder::writeIncidents(const QList<IncidentState> &incidents, const Snapshot &snapshot)
{
    IncidentWrite write{.vendorRow = m_known.row, .atMs = snapshot.observedAt.toMSecsSinceEpoch()};
    for (const IncidentState &state : incidents) {
        StoredIncident &stored = m_incidents[state.incident.id];
        write.listed = state.lastSeen == snapshot.observedAt;
        if (stored.row == 0) {
            stored.row = insertIncident(m_sql, write, state);
            noteLateIncident(stored.row, state.incident, write.atMs);
        } else {
            updateIncident(m_sql, write, stored, state);
            noteLateUpdates(stored, state, write.atMs);
        }
        const bool wasOpen = m_open.contains(state.incident.id);
        const bool open = isOpen(state.incident.status);
        if (open && !wasOpen)
            m_open.prepend(state.incident.id);
        else if (!open && wasOpen)
            m_open.removeOne(state.incident.id);
        stored.state = state;
        stored.listed = write.listed && open;
    }
    noteUnlisted(snapshot);
}

void Recorder::finish()
{
    if (!m_touched)
        return;
    m_coverage.write();
    writeReadState(m_sql, m_known.row, m_known.state.read);
}

void Recorder::tellFeedBack(const QDateTime &at)
{
    if (read().lost)
        tell({.at = at, .vendor = m_known.state.vendor.id, .kind = ChangeKind::FeedBack});
}

void Recorder::tell(const Change &change)
{
    if (m_options.tells && !m_options.tells(change))
        return;
    writeChange(m_sql, m_known.row, change, m_options.judge);
    m_changes.append(change);
}

} // namespace foghorn::history
