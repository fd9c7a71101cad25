// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

// A vendor that edits, backdates and deletes.
class TestHistoryLedger : public QObject
{
    Q_OBJECT

private slots:
    void editsBackdatingAndDeletionsAreFlagged();
    void whatWasTakenBackIsNoticedThoughTimesMoved();
    void progressIsNoEdit();
    void anUpdateDatedBeforeWhatWasReadIsBackdated();
    void anIncidentEnteredAfterwardsIsBackdated();
    void aDeletedIncidentIsNoticedWithinTheListsReach();
    void figuresBeforeAndAfterAreBothThere();
    void whatThePageSaidIsKeptWithItsTime();
    void claimsAreKeptWithTheirTime();
};

namespace {

using Kind = LedgerEntry::Kind;

QList<LedgerEntry> ledgerOf(Shelf &shelf, const QString &incident)
{
    const auto found = shelf.store->ledger(u"lumen"_s, incident);
    return found ? *found : QList<LedgerEntry>();
}

Incident belts()
{
    Incident incident
        = story::incident(u"i1"_s, start + hour, IncidentStatus::Investigating, u"Slow belts"_s);
    incident.updates.prepend(
        update(u"i1-2"_s, start + 2 * hour, IncidentStatus::Identified, u"A motor is broken."_s));
    return incident;
}

Snapshot lookWith(qint64 atMs, const QList<Incident> &incidents)
{
    Snapshot snapshot = look(atMs);
    snapshot.incidents = incidents;
    return snapshot;
}

} // namespace

void TestHistoryLedger::editsBackdatingAndDeletionsAreFlagged()
{
    Shelf shelf;
    const qint64 first = start + 3 * hour;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first, {belts()}), {}));
    Incident edited = belts();
    edited.title = u"Delays"_s;
    edited.impact = Impact::Minor;
    edited.components.append({u"c1"_s, u"Sorting hall 1"_s, u"Halls"_s});
    edited.updates[0].text = u"A motor was replaced."_s;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first + minute, {edited}), {}));
    Incident backdated = edited;
    backdated.startedAt = at(start + 30 * minute);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first + 2 * minute, {backdated}), {}));
    Incident shortened = backdated;
    shortened.updates.removeFirst();
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first + 3 * minute, {shortened}), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first + 4 * minute, {backdated}), {}));

    const QList<LedgerEntry> entries = ledgerOf(shelf, u"i1"_s);
    const QDateTime seen = at(first);
    const QDateTime changed = at(first + minute);
    const auto entry = [&](Kind kind, const QString &update, const QString &field) {
        for (const LedgerEntry &one : entries) {
            if (one.kind == kind && one.update == update && one.field == field)
                return one;
        }
        return LedgerEntry();
    };
    QCOMPARE(entry(Kind::Edited, {}, u"title"_s),
             (LedgerEntry{Kind::Edited, {}, u"title"_s, u"Slow belts"_s, u"Delays"_s, seen, changed}));
    QCOMPARE(entry(Kind::Edited, {}, u"impact"_s),
             (LedgerEntry{Kind::Edited, {}, u"impact"_s, u"major"_s, u"minor"_s, seen, changed}));
    QCOMPARE(entry(Kind::Edited, {}, u"components"_s),
             (LedgerEntry{Kind::Edited,
                          {},
                          u"components"_s,
                          u"Halls / Sorting hall 0"_s,
                          u"Halls / Sorting hall 0, Halls / Sorting hall 1"_s,
                          seen,
                          changed}));
    QCOMPARE(entry(Kind::Edited, u"i1-2"_s, u"text"_s),
             (LedgerEntry{Kind::Edited, u"i1-2"_s, u"text"_s, u"A motor is broken."_s,
                          u"A motor was replaced."_s, seen, changed}));
    QCOMPARE(entry(Kind::Backdated, {}, u"started"_s),
             (LedgerEntry{Kind::Backdated,
                          {},
                          u"started"_s,
                          u"2023-11-14T23:13:20Z"_s,
                          u"2023-11-14T22:43:20Z"_s,
                          seen,
                          at(first + 2 * minute)}));
    const LedgerEntry deleted = entry(Kind::Deleted, u"i1-2"_s, u"text"_s);
    QCOMPARE(deleted.before, u"A motor was replaced."_s);
    QCOMPARE(deleted.replacedAt, at(first + 3 * minute));
    const LedgerEntry restored = entry(Kind::Restored, u"i1-2"_s, u"text"_s);
    QCOMPARE(restored.after, u"A motor was replaced."_s);
    QCOMPARE(restored.replacedAt, at(first + 4 * minute));
    QCOMPARE(entries.size(), 7);
    QVERIFY(std::ranges::is_sorted(entries, {}, &LedgerEntry::replacedAt));
    QVERIFY(!shelf.store->ledger(u"lumen"_s, u"nothing"_s).ok());
}

// The first message's time is moved behind the second's, which is taken back: a list that is cut off looks
// the same by its times alone.
void TestHistoryLedger::whatWasTakenBackIsNoticedThoughTimesMoved()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour, {belts()}), {}));
    Incident moved = belts();
    moved.updates.removeFirst();
    moved.updates.first().postedAt = at(start + 2 * hour + 10 * minute);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 4 * hour, {moved}), {}));
    const QList<LedgerEntry> entries = ledgerOf(shelf, u"i1"_s);
    const auto isDeleted
        = [](const LedgerEntry &entry) { return entry.kind == Kind::Deleted && entry.update == "i1-2"_L1; };
    QCOMPARE(std::ranges::count_if(entries, isDeleted), 1);
    // A document with the newest alone says nothing of the others.
    Incident cut = belts();
    cut.updates.removeLast();
    Shelf other;
    VERIFY_OK(other.store->record(u"lumen"_s, lookWith(start + 3 * hour, {belts()}), {}));
    VERIFY_OK(other.store->record(u"lumen"_s, lookWith(start + 4 * hour, {cut}), {}));
    QCOMPARE(ledgerOf(other, u"i1"_s).size(), 0);
}

void TestHistoryLedger::progressIsNoEdit()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour, {belts()}), {}));
    Incident over = belts();
    over.status = IncidentStatus::Resolved;
    over.resolvedAt = at(start + 3 * hour);
    over.updates.prepend(update(u"i1-3"_s, start + 3 * hour, IncidentStatus::Resolved, u"All runs again."_s));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour + minute, {over}), {}));
    const QList<LedgerEntry> entries = ledgerOf(shelf, u"i1"_s);
    QCOMPARE(entries.size(), 2);
    for (const LedgerEntry &entry : entries)
        QCOMPARE(entry.kind, Kind::Progress);
}

void TestHistoryLedger::anUpdateDatedBeforeWhatWasReadIsBackdated()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour, {belts()}), {}));
    for (int n = 1; n <= 30; ++n)
        VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour + n * minute, {belts()}), {}));
    Incident later = belts();
    later.updates.prepend(
        update(u"i1-3"_s, start + 3 * hour + 10 * minute, IncidentStatus::Monitoring, u"We had told you."_s));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 4 * hour, {later}), {}));
    Incident timely = later;
    timely.updates.prepend(update(u"i1-4"_s, start + 4 * hour, IncidentStatus::Monitoring, u"It holds."_s));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 4 * hour + minute, {timely}), {}));
    const QList<LedgerEntry> entries = ledgerOf(shelf, u"i1"_s);
    QList<LedgerEntry> flagged;
    std::ranges::copy_if(entries, std::back_inserter(flagged),
                         [](const LedgerEntry &entry) { return entry.kind == Kind::Backdated; });
    QCOMPARE(flagged.size(), 1);
    QCOMPARE(flagged[0].update, u"i1-3"_s);
    QCOMPARE(flagged[0].before, at(start + 3 * hour + 30 * minute).toString(Qt::ISODate)); // read up to
    QCOMPARE(flagged[0].after, at(start + 3 * hour + 10 * minute).toString(Qt::ISODate)); // dated
    QCOMPARE(flagged[0].replacedAt, at(start + 4 * hour));
}

void TestHistoryLedger::anIncidentEnteredAfterwardsIsBackdated()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * hour, {belts()}), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 9 * hour, {belts()}), {}));
    const Incident entered
        = story::incident(u"i2"_s, start + 5 * hour, IncidentStatus::Resolved, u"It was dark"_s);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 9 * hour + minute, {entered, belts()}), {}));
    const QList<LedgerEntry> entries = ledgerOf(shelf, u"i2"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].kind, Kind::Backdated);
    QCOMPARE(entries[0].field, u"posted"_s);
    QVERIFY(ledgerOf(shelf, u"i1"_s).isEmpty());
}

void TestHistoryLedger::aDeletedIncidentIsNoticedWithinTheListsReach()
{
    Shelf shelf;
    QList<Incident> all;
    for (int n = 0; n < 4; ++n)
        all.prepend(story::incident(u"old%1"_s.arg(n), start + n * hour, IncidentStatus::Resolved,
                                    u"Dark %1"_s.arg(n)));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + day, all), {}));
    QList<Incident> without = all;
    without.removeAt(1); // old2
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 2 * day, without), {}));
    // The oldest may have dropped off the end, and an empty page proves nothing.
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 3 * day, without.mid(0, 2)), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 4 * day, {}), {}));
    QVERIFY(ledgerOf(shelf, u"old0"_s).isEmpty());
    QVERIFY(ledgerOf(shelf, u"old1"_s).isEmpty());
    QVERIFY(ledgerOf(shelf, u"old3"_s).isEmpty());
    const QList<LedgerEntry> entries = ledgerOf(shelf, u"old2"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].kind, Kind::Deleted);
    QCOMPARE(entries[0].field, u"listed"_s);
    QCOMPARE(entries[0].replacedAt, at(start + 2 * day));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 5 * day, all), {}));
    QCOMPARE(ledgerOf(shelf, u"old2"_s).last().kind, Kind::Restored);
}

void TestHistoryLedger::figuresBeforeAndAfterAreBothThere()
{
    Shelf shelf;
    const qint64 first = start + 3 * hour;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first, {belts()}), {}));
    Incident backdated = belts();
    backdated.startedAt = at(start);
    backdated.title = u"Delays"_s;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(first + hour, {backdated}), {}));
    const auto before = shelf.store->stateAt(u"lumen"_s, at(first + minute));
    QCOMPARE(before->incidents.size(), 1);
    QCOMPARE(before->incidents[0].incident, belts());
    const auto after = shelf.store->stateAt(u"lumen"_s, at(first + hour));
    QCOMPARE(after->incidents[0].incident, backdated);
}

void TestHistoryLedger::whatThePageSaidIsKeptWithItsTime()
{
    Shelf shelf;
    // A page without components: all it says is one word.
    const auto says = [](qint64 atMs, Indicator indicator, const QString &words) {
        Snapshot snapshot = look(atMs, 0);
        snapshot.hasComponents = false;
        snapshot.indicator = indicator;
        snapshot.claimed = words;
        return snapshot;
    };
    VERIFY_OK(shelf.store->record(u"lumen"_s, says(start, Indicator::None, u"Fine"_s), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, says(start + minute, Indicator::None, u"Fine"_s), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, says(start + 2 * minute, Indicator::Major, u"Trouble"_s), {}));
    const auto early = shelf.store->stateAt(u"lumen"_s, at(start + minute));
    QCOMPARE(early->read.indicator, Indicator::None);
    QCOMPARE(early->read.claimed, u"Fine"_s);
    QVERIFY(!early->read.hasComponents);
    const auto late = shelf.store->stateAt(u"lumen"_s, at(start + 5 * minute));
    QCOMPARE(late->read.indicator, Indicator::Major);
    QCOMPARE(late->read.claimed, u"Trouble"_s);
    QVERIFY(shelf.store->stateAt(u"lumen"_s, at(start - minute))->read.claimed.isEmpty());
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM page_saying"_s).toInt(), 2);
}

void TestHistoryLedger::claimsAreKeptWithTheirTime()
{
    Shelf shelf;
    const auto claims = [](qint64 atMs, std::optional<double> uptime) {
        Snapshot snapshot = look(atMs, 1);
        snapshot.components[0].claimedUptime = uptime;
        snapshot.components[0].claimedDays = uptime ? 90 : 0;
        return snapshot;
    };
    VERIFY_OK(shelf.store->record(u"lumen"_s, claims(start, 1.0), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, claims(start + minute, 1.0), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, claims(start + hour, 0.999), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, claims(start + 2 * hour, {}), {}));
    QCOMPARE(*shelf.store->claims(u"lumen"_s, start + minute, start + day),
             (QList<ClaimSeen>{{u"c0"_s, at(start), 1.0, 90},
                               {u"c0"_s, at(start + hour), 0.999, 90},
                               {u"c0"_s, at(start + 2 * hour), {}, 0}}));
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start + minute))->components[0].claimedUptime,
             std::optional(1.0));
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start + minute))->components[0].claimedDays, 90);
    QVERIFY(!shelf.store->stateAt(u"lumen"_s, at(start + day))->components[0].claimedUptime);
}

QTEST_GUILESS_MAIN(TestHistoryLedger)
#include "tst_historyledger.moc"
