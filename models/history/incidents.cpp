// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/search.h"
#include "models/history/stored.h"
#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

struct Candidate
{
    qint64 row = 0;
    qint64 vendorRow = 0;
    QString vendor;
    Source source = Source::Observed;
};

QList<Candidate> candidates(Sql &sql, const IncidentFilter &filter)
{
    const WordsWanted wanted(filter.search);
    if (!wanted.asksNothing && wanted.match.isEmpty())
        return {};
    QList<Candidate> found;
    // Still open, or begun or ended after `since`; what was never dated counts from when we first saw it.
    Rows rows = sql.rows(
        "SELECT i.id, v.id, v.slug, i.source FROM incident i JOIN vendor v ON v.id = i.vendor_id "
        "WHERE v.removed_ms IS NULL AND (:open = 0 OR i.is_open = 1) AND (:kind = '' OR i.kind = :kind) "
        "AND (:match = '' OR i.id IN (SELECT rowid FROM incident_words WHERE incident_words MATCH :match)) "
        "AND (:since IS NULL OR i.is_open = 1 OR i.resolved_ms >= :since OR i.scheduled_until_ms >= :since "
        "OR COALESCE(i.started_ms, i.scheduled_for_ms, i.posted_ms, i.first_seen_ms) >= :since) "
        "ORDER BY COALESCE(i.started_ms, i.scheduled_for_ms, i.posted_ms, i.first_seen_ms) DESC, i.id DESC"_L1,
        {{":open"_L1, filter.openOnly},
         {":kind"_L1, filter.kind ? QString(wireName(*filter.kind)) : QString()},
         {":match"_L1, wanted.match},
         {":since"_L1, msOrNull(filter.since)}});
    while (rows.next()) {
        const QString vendor = rows.text(2);
        if (filter.vendors.isEmpty() || filter.vendors.contains(vendor))
            found.append({rows.integer(0), rows.integer(1), vendor,
                          rows.flag(3) ? Source::Reported : Source::Observed});
    }
    return found;
}

void loadWordings(Sql &sql, qint64 incidentRow, IncidentRecord &record)
{
    Rows rows
        = sql.rows("SELECT COALESCE(u.ext_id, ''), r.value, r.seen_ms FROM revision r "
                   "LEFT JOIN incident_update u ON u.id = r.update_id WHERE r.incident_id = :incident "
                   "AND ((r.update_id <> 0 AND r.field = 'text') OR (r.update_id = 0 AND r.field = 'title')) "
                   "ORDER BY r.seen_ms, r.id"_L1,
                   {{":incident"_L1, incidentRow}});
    while (rows.next()) {
        const QString update = rows.text(0);
        (update.isEmpty() ? record.earlierTitles : record.earlier[update])
            .append({rows.text(1), rows.time(2)});
    }
}

void loadUpdatesSeen(Sql &sql, qint64 incidentRow, IncidentRecord &record)
{
    Rows rows = sql.rows("SELECT ext_id, observed_ms, gone, status, posted_ms, text, format, components "
                         "FROM incident_update WHERE incident_id = :incident ORDER BY rank DESC, id DESC"_L1,
                         {{":incident"_L1, incidentRow}});
    while (rows.next()) {
        record.updateSeen.insert(rows.text(0), rows.time(1));
        if (!rows.flag(2))
            continue;
        record.withdrawn.append({.id = rows.text(0),
                                 .status = word<IncidentStatus>(rows.text(3)),
                                 .postedAt = rows.time(4),
                                 .text = rows.text(5),
                                 .format = formatFrom(rows.text(6)),
                                 .components = stepsFrom(rows.text(7))});
    }
}

std::optional<TimeWindow> confirmedWindow(Sql &sql, qint64 incidentRow)
{
    Rows rows = sql.rows("SELECT from_ms, to_ms FROM stated_window WHERE incident_id = :incident"_L1,
                         {{":incident"_L1, incidentRow}});
    if (!rows.next())
        return {};
    return TimeWindow{rows.time(0), rows.time(1)};
}

} // namespace

Result<QList<IncidentRecord>> HistoryStore::incidents(const IncidentFilter &filter)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    QList<IncidentRecord> found;
    QHash<qint64, VendorState> vendors;
    for (const Candidate &candidate : candidates(sql, filter)) {
        if (!vendors.contains(candidate.vendorRow))
            vendors.insert(candidate.vendorRow, loadVendorState(sql, candidate.vendorRow).state);
        const VendorState &vendor = vendors[candidate.vendorRow];
        StoredIncident stored = loadIncident(sql, candidate.row);
        stored.state.lastSeen = effectiveLastSeen(stored, vendor.read);
        stored.state.faded = fadedAway(stored.state, vendor);
        if (filter.openOnly && stored.state.faded)
            continue;
        IncidentRecord record;
        record.vendor = candidate.vendor;
        record.source = candidate.source;
        record.state = std::move(stored.state);
        loadUpdatesSeen(sql, candidate.row, record);
        loadWordings(sql, candidate.row, record);
        record.stated = confirmedWindow(sql, candidate.row);
        found.append(std::move(record));
    }
    return transaction.commit(std::move(found));
}

} // namespace foghorn
