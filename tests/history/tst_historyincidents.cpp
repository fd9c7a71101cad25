// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryIncidents : public QObject
{
    Q_OBJECT

private slots:
    void whatTheVendorRewordsIsKeptBesideWhatItSaidBefore();
    void whatTheVendorTakesBackIsKept();
    void aVanishedIncidentStaysOpen();
    void filtersChoose();
    void searchFoldsCaseAndAccents_data();
    void searchFoldsCaseAndAccents();
    void newestComesFirst();
};

namespace {

void record(Shelf &shelf, qint64 atMs, const QList<Incident> &incidents)
{
    Snapshot snapshot = look(atMs);
    snapshot.incidents = incidents;
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {}));
}

} // namespace

void TestHistoryIncidents::whatTheVendorRewordsIsKeptBesideWhatItSaidBefore()
{
    Shelf shelf;
    Incident belts = incident(u"i1"_s, start, IncidentStatus::Investigating, u"Slow belts"_s);
    record(shelf, start, {});
    record(shelf, start + minute, {belts});
    belts.updates[0].text = u"We look into it now."_s;
    record(shelf, start + 2 * minute, {belts});
    belts.updates[0].text = u"A motor is worn."_s;
    belts.title = u"Belts stand still"_s;
    record(shelf, start + 3 * minute, {belts});
    shelf.reopen();
    const auto found = shelf.store->incidents({});
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    const IncidentRecord &kept = found->first();
    QCOMPARE(kept.vendor, u"lumen"_s);
    QCOMPARE(kept.state.incident, belts);
    QVERIFY(kept.state.edited);
    QCOMPARE(kept.updateSeen.value(u"i1-1"_s), at(start + minute));
    QCOMPARE(kept.earlier.value(u"i1-1"_s),
             (QList<EarlierText>{{u"We look into it."_s, at(start + minute)},
                                 {u"We look into it now."_s, at(start + 2 * minute)}}));
    QCOMPARE(kept.earlierTitles, (QList<EarlierText>{{u"Slow belts"_s, at(start + minute)}}));
}

void TestHistoryIncidents::whatTheVendorTakesBackIsKept()
{
    Shelf shelf;
    Incident belts = incident(u"i1"_s, start, IncidentStatus::Investigating, u"Slow belts"_s);
    belts.updates.prepend(update(u"i1-2"_s, start + minute, IncidentStatus::Identified, u"Our fault."_s));
    belts.updates.prepend(
        update(u"i1-3"_s, start + 2 * minute, IncidentStatus::Identified, u"We mend it."_s));
    record(shelf, start + 3 * minute, {belts});
    const IncidentUpdate regretted = belts.updates.takeAt(1);
    record(shelf, start + 4 * minute, {belts});
    auto found = shelf.store->incidents({});
    QCOMPARE(found->first().withdrawn, QList{regretted});
    QCOMPARE(found->first().state.incident.updates.size(), 2);
    QCOMPARE(shelf.store->incidents({.search = u"fault"_s})->size(), 1);
    const auto then = shelf.store->stateAt(u"lumen"_s, at(start + 3 * minute));
    QCOMPARE(then->incidents.first().incident.updates.size(), 3);

    belts.updates.insert(1, regretted);
    record(shelf, start + 5 * minute, {belts});
    found = shelf.store->incidents({});
    QVERIFY(found->first().withdrawn.isEmpty());
    QCOMPARE(found->first().state.incident.updates, belts.updates);
    QCOMPARE(
        shelf.store->stateAt(u"lumen"_s, at(start + 4 * minute))->incidents.first().incident.updates.size(),
        2);
}

void TestHistoryIncidents::aVanishedIncidentStaysOpen()
{
    Shelf shelf;
    const Incident belts = incident(u"i1"_s, start, IncidentStatus::Investigating, u"Slow belts"_s);
    record(shelf, start, {belts});
    record(shelf, start + minute, {belts});
    record(shelf, start + 2 * minute, {});
    record(shelf, start + 3 * minute, {});
    const auto state = shelf.store->state(u"lumen"_s);
    QCOMPARE(state->incidents.size(), 1);
    QVERIFY(state->incidents[0].noLongerListed);
    QCOMPARE(state->incidents[0].lastSeen, at(start + minute));
    QVERIFY(!shelf.store->stateAt(u"lumen"_s, at(start + minute))->incidents[0].noLongerListed);
    record(shelf, start + 4 * minute, {belts});
    QVERIFY(!shelf.store->state(u"lumen"_s)->incidents[0].noLongerListed);
    QCOMPARE(shelf.store->state(u"lumen"_s)->incidents[0].lastSeen, at(start + 4 * minute));
}

void TestHistoryIncidents::filtersChoose()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->addVendor(lumen(u"amber"_s), at(start)));
    Incident old = incident(u"i1"_s, start - 10 * day, IncidentStatus::Resolved, u"Old"_s);
    old.resolvedAt = at(start - 9 * day);
    Incident works = incident(u"m1"_s, start + day, IncidentStatus::Scheduled, u"Works"_s);
    works.kind = IncidentKind::Maintenance;
    Incident open = incident(u"i2"_s, start - 20 * day, IncidentStatus::Monitoring, u"Open"_s);
    record(shelf, start, {works, old, open});
    const auto titles = [&shelf](const IncidentFilter &filter) {
        QStringList found;
        const auto records = shelf.store->incidents(filter);
        for (const IncidentRecord &record : *records)
            found.append(record.state.incident.title);
        return found;
    };
    QCOMPARE(titles({}), (QStringList{u"Works"_s, u"Old"_s, u"Open"_s}));
    QCOMPARE(titles({.openOnly = true}), (QStringList{u"Works"_s, u"Open"_s}));
    QCOMPARE(titles({.kind = IncidentKind::Maintenance}), QStringList{u"Works"_s});
    QCOMPARE(titles({.since = at(start - 8 * day)}), (QStringList{u"Works"_s, u"Open"_s}));
    QCOMPARE(titles({.since = at(start - 9 * day)}), (QStringList{u"Works"_s, u"Old"_s, u"Open"_s}));
    QCOMPARE(titles({.vendors = {u"amber"_s}}), QStringList());
}

void TestHistoryIncidents::searchFoldsCaseAndAccents_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("found");
    QTest::newRow("any order") << u"standing BELT"_s << true;
    QTest::newRow("accents folded") << u"cafe zurich"_s << true;
    QTest::newRow("accents in the question") << u"Bélts"_s << true;
    QTest::newRow("phrase") << u"\"in the café\""_s << true;
    QTest::newRow("not in that order") << u"\"café the\""_s << false;
    QTest::newRow("a word that is not there") << u"belts nowhere"_s << false;
    QTest::newRow("an earlier wording") << u"unsayable"_s << true;
    QTest::newRow("a component") << u"sorting hall"_s << true;
    QTest::newRow("nothing asked") << u"  "_s << true;
}

void TestHistoryIncidents::searchFoldsCaseAndAccents()
{
    QFETCH(QString, search);
    QFETCH(bool, found);
    Shelf shelf;
    Incident belts = incident(u"i1"_s, start, IncidentStatus::Investigating, u"Belts standing in Zürich"_s);
    belts.updates[0].text = u"Unsayable things\nhappened in  the café"_s;
    record(shelf, start, {belts});
    belts.updates[0].text = u"Some things happened in\n the CAFÉ"_s;
    record(shelf, start + minute, {belts});
    QCOMPARE(shelf.store->incidents({.search = search})->size(), found ? 1 : 0);
}

void TestHistoryIncidents::newestComesFirst()
{
    Shelf shelf;
    QList<Incident> listed;
    for (int n = 0; n < 5; ++n)
        listed.prepend(
            incident(u"i%1"_s.arg(n), start + n * hour, IncidentStatus::Investigating, u"N%1"_s.arg(n)));
    record(shelf, start + day, listed);
    const auto found = shelf.store->incidents({});
    for (qsizetype n = 0; n < listed.size(); ++n)
        QCOMPARE(found->at(n).state.incident.id, listed.at(n).id);
}

QTEST_GUILESS_MAIN(TestHistoryIncidents)
#include "tst_historyincidents.moc"
