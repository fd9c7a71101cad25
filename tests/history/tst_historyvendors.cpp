// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryVendors : public QObject
{
    Q_OBJECT

private slots:
    void aVendorIsKeptAsItWasGiven();
    void theSameIdTwiceIsRefused();
    void aChoiceOfComponentsIsKeptAndLaterOnesFollowTheVendor();
    void aRemovedVendorIsHiddenAndComesBackWithItsHistory();
    void aPurgedVendorLeavesNothingBehind();
    void onlyThoseRemovedLongAgoArePurged();
    void tagsPlansAndSettingsAreKept();
};

void TestHistoryVendors::aVendorIsKeptAsItWasGiven()
{
    Shelf shelf;
    Vendor other = lumen(u"amber"_s);
    other.name = u"Ämber \"Freight\""_s;
    other.intervalSeconds = 300;
    other.paused = true;
    other.watchAll = false;
    other.privateAllowed = true;
    other.tags = {};
    VERIFY_OK(shelf.store->addVendor(other, at(start)));
    QCOMPARE(*shelf.store->vendors(), (QList{lumen(), other}));
    other.tags = {u"z"_s, u"a"_s};
    other.paused = false;
    VERIFY_OK(shelf.store->updateVendor(other));
    shelf.reopen();
    QCOMPARE(shelf.store->vendors()->last(), other);
    QVERIFY(!shelf.store->updateVendor(lumen(u"nobody"_s)).ok());
}

void TestHistoryVendors::theSameIdTwiceIsRefused()
{
    Shelf shelf;
    const auto refused = shelf.store->addVendor(lumen(), at(start));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
}

void TestHistoryVendors::aChoiceOfComponentsIsKeptAndLaterOnesFollowTheVendor()
{
    Shelf shelf;
    Vendor chosen = lumen();
    chosen.watchAll = false;
    VERIFY_OK(shelf.store->updateVendor(chosen));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->setWatched(u"lumen"_s, {u"c1"_s}, true));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + minute, 4), {}));
    QList<bool> watched;
    const auto state = shelf.store->state(u"lumen"_s);
    for (const ComponentState &component : state->components)
        watched.append(component.watched);
    QCOMPARE(watched, (QList{false, true, false, false}));
    QVERIFY(!shelf.store->setWatched(u"lumen"_s, {u"c2"_s, u"c9"_s}, true).ok());
    QVERIFY(!shelf.store->state(u"lumen"_s)->components[2].watched); // whole or not at all
}

void TestHistoryVendors::aRemovedVendorIsHiddenAndComesBackWithItsHistory()
{
    Shelf shelf;
    Snapshot snapshot = look(start);
    snapshot.incidents = {incident(u"i1"_s, start, IncidentStatus::Investigating, u"Slow belts"_s)};
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start - minute), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.judge = always}));
    VERIFY_OK(shelf.store->removeVendor(u"lumen"_s, at(start + hour), false));
    QCOMPARE(shelf.store->vendors()->size(), 0);
    QCOMPARE(shelf.store->states()->size(), 0);
    QCOMPARE(shelf.store->incidents({})->size(), 0);
    QCOMPARE(shelf.store->alerts({})->size(), 0);
    QCOMPARE(shelf.store->pendingAlerts()->size(), 0);
    QVERIFY(!shelf.store->state(u"lumen"_s).ok());
    QVERIFY(!shelf.store->record(u"lumen"_s, snapshot, {}).ok());

    VERIFY_OK(shelf.store->addVendor(lumen(), at(start + day)));
    QCOMPARE(shelf.store->state(u"lumen"_s)->components.size(), 3);
    QCOMPARE(shelf.store->incidents({})->size(), 1);
    QCOMPARE(shelf.store->vendors()->first().pageId, u"page-lumen"_s);
    QVERIFY(!shelf.store->componentHistory(u"lumen"_s, start, start + hour)->first().observed.isEmpty());
}

void TestHistoryVendors::aPurgedVendorLeavesNothingBehind()
{
    Shelf shelf;
    Snapshot snapshot = look(start + minute);
    snapshot.incidents = {incident(u"i1"_s, start, IncidentStatus::Investigating, u"Slow belts"_s)};
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.judge = always}));
    VERIFY_OK(shelf.store->setPollPlan(u"lumen"_s, {at(start), {}}));
    VERIFY_OK(shelf.store->setDocumentTag(u"lumen"_s, QUrl(u"https://a.example"_s), {"e", "m", "h"}));
    VERIFY_OK(shelf.store->removeVendor(u"lumen"_s, at(start), true));
    history::Sql sql(shelf.path, true);
    QStringList tables;
    {
        history::Rows rows = sql.rows("SELECT name FROM sqlite_master WHERE type = 'table'"_L1);
        // The index keeps books of its own in tables named after it; that it holds no word shows in itself.
        while (rows.next()) {
            if (!rows.text(0).startsWith("incident_words_"_L1))
                tables.append(rows.text(0));
        }
    }
    QVERIFY(tables.contains(u"incident_words"_s));
    QVERIFY(tables.size() > 12);
    for (const QString &table : std::as_const(tables))
        QVERIFY2(sql.valueOnce(u"SELECT COUNT(*) FROM "_s + table).toInt() == 0, qPrintable(table));
}

void TestHistoryVendors::onlyThoseRemovedLongAgoArePurged()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->addVendor(lumen(u"late"_s), at(start)));
    VERIFY_OK(shelf.store->addVendor(lumen(u"kept"_s), at(start)));
    VERIFY_OK(shelf.store->removeVendor(u"lumen"_s, at(start), false));
    VERIFY_OK(shelf.store->removeVendor(u"late"_s, at(start + 10 * day), false));
    const auto purged = shelf.store->purgeRemoved(at(start + day));
    VERIFY_OK(purged);
    QCOMPARE(*purged, 1);
    VERIFY_OK(shelf.store->removeVendor(u"late"_s, at(start + 11 * day), true));
    QVERIFY(!shelf.store->removeVendor(u"late"_s, at(start + 11 * day), true).ok());
    QCOMPARE(shelf.store->vendors()->size(), 1);
}

void TestHistoryVendors::tagsPlansAndSettingsAreKept()
{
    Shelf shelf;
    const QUrl url(u"https://status.lumen.example/a?b=c%20d"_s);
    const DocumentTag tag{"\"etag\"", "Tue, 14 Nov 2023 00:00:00 GMT", QByteArray("\x00\xff\x01", 3)};
    const PollPlan plan{at(start), at(start + hour)};
    QCOMPARE(*shelf.store->documentTag(u"lumen"_s, url), DocumentTag());
    QCOMPARE(*shelf.store->pollPlan(u"lumen"_s), PollPlan());
    QCOMPARE(*shelf.store->setting(u"k"_s), QString());
    for (int n = 0; n < 2; ++n) {
        VERIFY_OK(shelf.store->setDocumentTag(u"lumen"_s, url, tag));
        VERIFY_OK(shelf.store->setPollPlan(u"lumen"_s, plan));
        VERIFY_OK(shelf.store->setSetting(u"k"_s, u"v%1"_s.arg(n)));
    }
    shelf.reopen();
    QCOMPARE(*shelf.store->documentTag(u"lumen"_s, url), tag);
    QCOMPARE(*shelf.store->pollPlan(u"lumen"_s), plan);
    QCOMPARE(*shelf.store->setting(u"k"_s), u"v1"_s);
}

QTEST_GUILESS_MAIN(TestHistoryVendors)
#include "tst_historyvendors.moc"
