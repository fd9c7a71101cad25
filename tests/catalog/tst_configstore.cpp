// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configstore.h"
#include "history/story.h"
#include "models/catalog/opml.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace foghorn;
using namespace foghorn::story;

// What is watched, out of one store and into another; and the copy of a whole store while it is written.
class TestConfigStore : public QObject
{
    Q_OBJECT

private slots:
    void whatGoesOutComesIn();
    void choicesWaitForTheFirstLook();
    void nothingIsOverwrittenUnlessAsked();
    void aTakenIdGetsAnother();
    void whatIsNoConfigurationIsRefused();
    void aCopyOpensWhileOthersWrite();
    void aCopyNeverFallsOnAHistoryInUse();
};

namespace {

std::unique_ptr<HistoryStore> storeIn(const QString &path)
{
    auto store = HistoryStore::open(path);
    return store ? std::move(store).value() : nullptr;
}

Vendor oak()
{
    return {.id = u"oak"_s,
            .name = u"Oak"_s,
            .page = QUrl(u"https://oak.example/"_s),
            .feed = QUrl(u"https://oak.example/feed"_s),
            .intervalSeconds = 300,
            .paused = true,
            .watchAll = false};
}

void fill(HistoryStore &store)
{
    QVERIFY(store.addVendor(lumen(), at(start)));
    QVERIFY(store.record(u"lumen"_s, look(start), {}));
    QVERIFY(store.setWatched(u"lumen"_s, {u"c1"_s}, false));
    QVERIFY(store.addVendor(oak(), at(start)));
    QVERIFY(store.choose(u"oak"_s, {{u"Web"_s, u"Halls"_s, true}}));
    QVERIFY(store.setSetting(u"alert_policy"_s, u"{\"version\":1,\"quiet\":{\"on\":true}}"_s));
}

} // namespace

void TestConfigStore::whatGoesOutComesIn()
{
    const auto first = storeIn(u":memory:"_s);
    fill(*first);
    const Result<Configuration> out = configurationOf(*first);
    QVERIFY(out);
    QCOMPARE(out->vendors.size(), 2);
    QCOMPARE(out->vendors[0].unwatched->first().name, u"Sorting hall 1"_s);
    QCOMPARE(out->vendors[0].unwatched->first().group, u"Halls"_s);

    const auto second = storeIn(u":memory:"_s);
    const Result<Configuration> read = readConfiguration(configToJson(*out));
    QVERIFY(read);
    QVERIFY(*read == *out);
    const Result<ImportDone> done = applyImport(*second, planImport(*read, {}, {}), false, at(start));
    QVERIFY(done);
    QCOMPARE(done->added, QStringList({u"lumen"_s, u"oak"_s}));
    const Result<Configuration> back = configurationOf(*second);
    QVERIFY(back);
    QCOMPARE(configToJson(*back), configToJson(*out));
    // And once more changes nothing.
    const ImportPlan again = planImport(*read, *back, {});
    QCOMPARE(again.count(ImportItem::Kind::Same), 2);
    QVERIFY(again.policiesKind == ImportItem::Kind::Same);

    const auto third = storeIn(u":memory:"_s);
    const Result<Configuration> list = readConfiguration(configToOpml(*out));
    QVERIFY(applyImport(*third, planImport(*list, {}, {}), false, at(start)));
    QCOMPARE(third->vendors()->first().tags, first->vendors()->first().tags);
    QCOMPARE(third->vendors()->first().feed, first->vendors()->first().feed);
}

void TestConfigStore::choicesWaitForTheFirstLook()
{
    const auto store = storeIn(u":memory:"_s);
    Vendor vendor = lumen();
    vendor.watchAll = false;
    QVERIFY(store->addVendors({vendor}, at(start)));
    QVERIFY(store->choose(u"lumen"_s, {{u"Sorting hall 2"_s, u"Halls"_s, true}, {u"No hall"_s, {}, true}}));
    QCOMPARE(store->waitingChoices(u"lumen"_s)->size(), 2);
    QVERIFY(store->record(u"lumen"_s, look(start), {}));
    QVERIFY(store->waitingChoices(u"lumen"_s)->isEmpty());
    QStringList watched;
    const Result<VendorState> state = store->state(u"lumen"_s);
    QVERIFY(state);
    for (const ComponentState &component : state->components) {
        if (component.watched)
            watched.append(component.id);
    }
    QCOMPARE(watched, QStringList{u"c2"_s});
    // Later looks leave the choice alone.
    QVERIFY(store->setWatched(u"lumen"_s, {u"c0"_s}, true));
    QVERIFY(store->record(u"lumen"_s, look(start + minute), {}));
    QVERIFY(store->state(u"lumen"_s)->components.first().watched);
}

void TestConfigStore::nothingIsOverwrittenUnlessAsked()
{
    const auto store = storeIn(u":memory:"_s);
    fill(*store);
    const Configuration ours = *configurationOf(*store);
    Configuration file = ours;
    file.vendors[0].name = u"Lumen"_s;
    file.vendors[0].intervalSeconds = 600;
    file.vendors[0].watchAll = false;
    file.vendors[0].unwatched.reset();
    file.vendors[0].watched = QList<ComponentName>{{u"Sorting hall 0"_s, u"Halls"_s}};
    file.policies = {{u"version"_s, 1}, {u"flap_changes"_s, 9}};
    const ImportPlan plan = planImport(file, ours, {});
    QCOMPARE(plan.count(ImportItem::Kind::Conflict), 1);
    QVERIFY(applyImport(*store, plan, false, at(start)));
    QVERIFY(*configurationOf(*store) == ours);
    const Result<ImportDone> done = applyImport(*store, plan, true, at(start));
    QVERIFY(done);
    QCOMPARE(done->updated, QStringList{u"lumen"_s});
    const Configuration now = *configurationOf(*store);
    QCOMPARE(configToJson(now), configToJson(file));
}

void TestConfigStore::aTakenIdGetsAnother()
{
    const auto store = storeIn(u":memory:"_s);
    fill(*store);
    ConfigVendor namesake{.id = u"lumen"_s,
                          .name = u"Lumen"_s,
                          .page = QUrl(u"https://lumen.other.example/"_s),
                          .feed = QUrl(u"https://lumen.other.example/"_s)};
    const ImportPlan plan = planImport({.vendors = {namesake}}, *configurationOf(*store), {});
    QCOMPARE(applyImport(*store, plan, false, at(start))->added, QStringList{u"lumen-2"_s});
    QCOMPARE(store->state(u"lumen"_s)->vendor.name, u"Lumen Post"_s);
}

void TestConfigStore::whatIsNoConfigurationIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"b.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("first") == 5 && file.flush());
    QCOMPARE(configurationIn(folder.path()).ok(), false);
    QCOMPARE(configurationIn(folder.filePath(u"none"_s)).ok(), false);
    QCOMPARE(configurationIn(path).ok(), false);
}

void TestConfigStore::aCopyOpensWhileOthersWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    {
        const auto store = storeIn(path);
        fill(*store);
    }
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::atomic<bool> failed = false;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        const auto store = storeIn(path);
        for (int i = 1; !stop && i < 5000; ++i) {
            failed = failed || !store->record(u"lumen"_s, look(start + i * minute), {});
            ++written;
        }
    }));
    writer->start();
    QTRY_VERIFY(written > 5);
    const QString copy = folder.filePath(u"it's a copy.sqlite"_s);
    for (int i = 0; i < 5; ++i) {
        const auto reader = HistoryStore::open(path, HistoryStore::Mode::ReadOnly);
        QVERIFY(reader);
        const Result<void> done = (*reader)->copyTo(copy); // over the one before
        QVERIFY2(done.ok(), qPrintable(done ? QString() : done.error().detail));
    }
    const int before = written;
    QTRY_VERIFY(written > before); // nobody was kept waiting for good
    stop = true;
    QVERIFY(writer->wait());
    QVERIFY(!failed);
    QVERIFY(!QFile::exists(HistoryStore::partOf(copy)));
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    const auto there = storeIn(copy);
    QVERIFY(there && there->notice().isEmpty());
    QCOMPARE(there->vendors()->size(), 2);
    QCOMPARE(there->vendors()->first().name, u"Lumen Post"_s);
    QVERIFY(there->check()->ok);
    QVERIFY(there->state(u"lumen"_s)->read.lastRead > at(start));
    QCOMPARE(there->componentHistory(u"lumen"_s, start, start + hour)->size(), 3);
}

void TestConfigStore::aCopyNeverFallsOnAHistoryInUse()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    const auto store = storeIn(path);
    fill(*store);
    QVERIFY(!store->copyTo(path));
    const QString other = folder.filePath(u"other.sqlite"_s);
    const auto inUse = storeIn(other);
    QVERIFY(inUse->addVendor(oak(), at(start)));
    QVERIFY(!store->copyTo(other));
    QVERIFY(!store->copyTo(folder.path()));
    QVERIFY(!store->copyTo(folder.filePath(u"no/such.sqlite"_s)));
    QCOMPARE(store->vendors()->size(), 2);
    QCOMPARE(inUse->vendors()->size(), 1);
}

QTEST_GUILESS_MAIN(TestConfigStore)
#include "tst_configstore.moc"
