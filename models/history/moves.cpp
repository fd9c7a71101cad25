// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/recorder.h"
#include "models/history/renaming.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

// The ids that stay the same thing over the move; only of these a change may be told.
struct Kept
{
    QSet<QString> components;
    QHash<QString, bool> incidents; // whether it was marked edited before
};

bool isToldOverMove(const Kept &kept, const Change &change)
{
    switch (change.kind) {
    case ChangeKind::Component:
        return kept.components.contains(change.componentId);
    case ChangeKind::IncidentResolved:
    case ChangeKind::MaintenanceStarted:
    case ChangeKind::MaintenanceEnded:
        return kept.incidents.contains(change.incident);
    case ChangeKind::FeedBack:
        return true;
    default:
        return false;
    }
}

template <typename Things>
QSet<QString> idsOf(const Things &things)
{
    QSet<QString> ids;
    for (const auto &one : things)
        ids.insert(one.id);
    return ids;
}

void takeComponentsAlong(Sql &sql, const StoredVendor &before, const Snapshot &snapshot, bool samePlatform,
                         Kept &kept)
{
    Renaming renaming(sql, before.row);
    const IdPairs pairs = matchComponents(before.state, snapshot, samePlatform);
    QSet<QString> known;
    for (const ComponentState &one : before.state.components)
        known.insert(one.id);
    renaming.groups(matchGroups(before.state.groups, snapshot.groups), idsOf(snapshot.groups));
    renaming.components(pairs, idsOf(snapshot.components).intersect(known));
    for (auto at = pairs.cbegin(); at != pairs.cend(); ++at)
        kept.components.insert(at.value());
}

// What the new page does not list at all (a feed has no components) is not known any more.
void endComponents(Sql &sql, qint64 vendor, qint64 atMs)
{
    sql.run("UPDATE level_span SET to_ms = :at WHERE source = 0 AND to_ms IS NULL AND component_id IN "
            "(SELECT id FROM component WHERE vendor_id = :vendor)"_L1,
            {{":vendor"_L1, vendor}, {":at"_L1, atMs}});
    sql.run("UPDATE component SET gone = 1, status = 'unknown', since_ms = :at WHERE vendor_id = :vendor "
            "AND gone = 0"_L1,
            {{":vendor"_L1, vendor}, {":at"_L1, atMs}});
}

QList<Incident> incidentsOf(Sql &sql, qint64 vendor, QHash<QString, qint64> &rowsById)
{
    QList<qint64> numbers;
    {
        Rows rows
            = sql.rows("SELECT id FROM incident WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, vendor}});
        while (rows.next())
            numbers.append(rows.integer(0));
    }
    QList<Incident> found;
    for (const qint64 row : numbers) {
        found.append(loadIncident(sql, row).state.incident);
        rowsById.insert(found.last().id, row);
    }
    return found;
}

void takeIncidentsAlong(Sql &sql, qint64 vendor, const Snapshot &snapshot, Kept &kept)
{
    Renaming renaming(sql, vendor);
    QHash<QString, qint64> rowsById;
    QList<Incident> before = incidentsOf(sql, vendor, rowsById);
    QList<std::pair<Incident, const Incident *>> pairs;
    for (const Incident &now : snapshot.incidents) {
        const Incident *then = matchIncident(before, now);
        if (!then)
            continue;
        pairs.append({*then, &now});
        before.removeIf([id = then->id](const Incident &one) { return one.id == id; });
    }
    // Those left over are other ones, even where an id is used again.
    const QSet<QString> taken = idsOf(snapshot.incidents);
    for (const Incident &then : std::as_const(before)) {
        if (taken.contains(then.id))
            renaming.setIncidentAside(then.id);
        sql.run("UPDATE incident SET no_longer_listed = 1, listed = 0 WHERE id = :row AND is_open = 1"_L1,
                {{":row"_L1, rowsById.value(then.id)}});
    }
    for (const auto &[then, now] : std::as_const(pairs))
        renaming.incident(then.id, u"\u0001"_s + now->id);
    for (const auto &[then, now] : std::as_const(pairs)) {
        renaming.incident(u"\u0001"_s + now->id, now->id);
        const qint64 row = rowsById.value(then.id);
        renaming.updates(row, matchUpdates(then.updates, now->updates));
        kept.incidents.insert(now->id, loadIncident(sql, row).state.edited);
    }
}

void rewriteAddress(Sql &sql, qint64 vendor, const MoveOffer &target)
{
    sql.run("UPDATE vendor SET page = :page, feed = :feed, platform = :platform, private_allowed = :private, "
            "page_id = '' WHERE id = :vendor"_L1,
            {{":vendor"_L1, vendor},
             {":page"_L1, target.page.toString(QUrl::FullyEncoded)},
             {":feed"_L1, target.feed.toString(QUrl::FullyEncoded)},
             {":platform"_L1, target.platform},
             {":private"_L1, target.privateAllowed}});
    // What was held of the old page's documents, and how new they were, says nothing of the new one's.
    sql.run("DELETE FROM document_tag WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, vendor}});
    sql.run("DELETE FROM vendor_move WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, vendor}});
    sql.run("DELETE FROM poll_plan WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, vendor}});
    sql.run("UPDATE read_state SET page_updated_ms = NULL, incidents_read_ms = NULL, indicator = 'unknown', "
            "claimed = '', has_components = 0 WHERE vendor_id = :vendor"_L1,
            {{":vendor"_L1, vendor}});
}

void writeOffer(Sql &sql, qint64 vendor, const QDateTime &at, const std::optional<MoveOffer> &offer)
{
    const MoveOffer none;
    const MoveOffer &it = offer ? *offer : none;
    sql.run(
        "INSERT INTO vendor_move (vendor_id, looked_ms, seen_ms, page, feed, platform, platform_name, "
        "private_allowed) VALUES (:vendor, :looked, :seen, :page, :feed, :platform, :name, :private) "
        "ON CONFLICT (vendor_id) DO UPDATE SET looked_ms = excluded.looked_ms, seen_ms = excluded.seen_ms, "
        "page = excluded.page, feed = excluded.feed, platform = excluded.platform, "
        "platform_name = excluded.platform_name, private_allowed = excluded.private_allowed"_L1,
        {{":vendor"_L1, vendor},
         {":looked"_L1, at.toMSecsSinceEpoch()},
         {":seen"_L1, msOrNull(it.seenAt)},
         {":page"_L1, it.page.toString(QUrl::FullyEncoded)},
         {":feed"_L1, it.feed.toString(QUrl::FullyEncoded)},
         {":platform"_L1, it.platform},
         {":name"_L1, it.platformName},
         {":private"_L1, it.privateAllowed}});
}

} // namespace

Result<MoveNote> HistoryStore::moveNote(const QString &vendorId)
{
    Sql &sql = m_impl->sql;
    MoveNote note;
    if (const auto row = vendorRow(sql, vendorId)) {
        const auto looked = sql.one("SELECT looked_ms FROM vendor_move WHERE vendor_id = :vendor"_L1,
                                    {{":vendor"_L1, *row}});
        if (looked)
            note.lookedAt = fromMs(*looked);
        note.offer = loadOffer(sql, *row);
    }
    return m_impl->answer(std::move(note));
}

Result<QList<Change>> HistoryStore::noteMove(const QString &vendorId, const QDateTime &at,
                                             const std::optional<MoveOffer> &offer,
                                             const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    QList<Change> changes;
    const std::optional<MoveOffer> known = loadOffer(sql, *row);
    std::optional<MoveOffer> kept = offer;
    if (kept)
        kept->seenAt = at;
    if (kept && known && samePlace(*kept, *known)) {
        kept->seenAt = known->seenAt;
    } else if (kept) {
        const QString what = isAnotherPageThere(*kept, loadVendor(sql, *row))
            ? u"%1, where another page answers now (%2)"_s
            : u"%1 (%2)"_s;
        changes.append({.at = at,
                        .vendor = vendorId,
                        .kind = ChangeKind::FeedMoved,
                        .text = what.arg(kept->page.toString(), kept->platformName)});
        writeChange(sql, row, changes.first(), options.judge);
    }
    writeOffer(sql, *row, at, kept);
    return transaction.commit(std::move(changes));
}

Result<bool> HistoryStore::withdrawMove(const QString &vendorId)
{
    Sql &sql = m_impl->sql;
    const auto row = vendorRow(sql, vendorId);
    if (!row || !loadOffer(sql, *row))
        return m_impl->answer(false);
    Transaction transaction(sql, Transaction::Kind::Write);
    sql.run("UPDATE vendor_move SET seen_ms = NULL WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, *row}});
    return transaction.commit(true);
}

Result<QList<Change>> HistoryStore::acceptMove(const QString &vendorId, const MoveOffer &target,
                                               const Snapshot &snapshot, const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    m_impl->past.reset();
    Kept kept;
    const StoredVendor before = loadVendorState(sql, *row);
    if (snapshot.hasComponents)
        takeComponentsAlong(sql, before, snapshot, before.state.vendor.platform == target.platform, kept);
    else
        endComponents(sql, *row, snapshot.observedAt.toMSecsSinceEpoch());
    takeIncidentsAlong(sql, *row, snapshot, kept);
    rewriteAddress(sql, *row, target);

    RecordOptions quiet = options;
    quiet.tells = [&kept](const Change &change) { return isToldOverMove(kept, change); };
    Recorder recorder(sql, *row, quiet);
    if (const auto taken = recorder.take(snapshot); !taken && !sql.failed())
        return taken.error();
    recorder.finish();
    // Another platform words things otherwise; that is no edit of the vendor's.
    for (auto at = kept.incidents.cbegin(); at != kept.incidents.cend(); ++at) {
        sql.run("UPDATE incident SET edited = :edited WHERE vendor_id = :vendor AND ext_id = :id"_L1,
                {{":vendor"_L1, *row}, {":edited"_L1, at.value()}, {":id"_L1, at.key()}});
    }
    return transaction.commit(recorder.changes());
}

} // namespace foghorn
