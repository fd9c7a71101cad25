// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "app/demo/demobodies.h"
#include "models/alerts/judging.h"
#include "models/feeds/platform.h"
#include "models/fetch/networkfetcher.h"
#include "models/monitor/monitor.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace foghorn::demo;
using namespace Qt::Literals::StringLiterals;

// The demo's past and its live story: the same for the same start, over the same ways as any vendor's.
class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void theSameStartIsTheSameStory();
    void everyBodyIsOneOfItsPlatforms();
    void thePastIsWrittenQuicklyAndWhole();
    void writingAgainStartsAnew();
    void theStoryTellsExactlyItsChanges();
    void theServerAnswersWhatItHasAndNothingElse();
};

namespace {

const QDateTime start(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

FetcherOptions alone()
{
    FetcherOptions options;
    options.proxyUse = ProxyUse::None;
    options.offline = [] { return false; };
    return options;
}

// Everything that the vendors ever say, at some moments, as one text.
QByteArray tale(const QDateTime &from)
{
    QByteArray all;
    for (const DemoVendor &vendor : demoVendors(from)) {
        for (const QString &path : pathsOf(vendor)) {
            for (const int seconds : {-90 * 86'400, -3600, 0, 20, 40, 60})
                all += *bodyAt(vendor, path, u"http://127.0.0.1:1"_s, from.addSecs(seconds));
        }
    }
    return all;
}

} // namespace

void TestDemo::theSameStartIsTheSameStory()
{
    QCOMPARE(tale(start), tale(start));
    QVERIFY(tale(start) != tale(start.addDays(1)));
    const QList<DemoVendor> vendors = demoVendors(start);
    QCOMPARE(vendors.size(), 8);
    QSet<QString> ids;
    QSet<QString> platforms;
    for (const DemoVendor &vendor : vendors) {
        ids.insert(vendor.id);
        platforms.insert(vendor.platform);
        QVERIFY(!vendor.components.isEmpty());
    }
    QCOMPARE(ids.size(), 8);
    QVERIFY(platforms.size() >= 3);
}

void TestDemo::everyBodyIsOneOfItsPlatforms()
{
    for (const DemoVendor &vendor : demoVendors(start)) {
        const Platform *platform = platformById(vendor.platform);
        QVERIFY(platform);
        const QUrl origin(u"http://127.0.0.1:1"_s);
        for (const int seconds : {-365 * 86'400, -200 * 86'400, -3600, 0, 10, 20, 35, 50, 70}) {
            const QDateTime at = start.addSecs(seconds);
            QList<Document> documents;
            for (const Request &request : platform->requests(origin)) {
                const auto body = bodyAt(vendor, request.url.path(), origin.toString(), at);
                if (request.required)
                    QVERIFY2(body, qPrintable(vendor.id + request.url.path()));
                if (body)
                    documents.append({.role = request.role, .url = request.url, .body = *body});
            }
            const auto snapshot
                = platform->parse({documents.constData(), static_cast<std::size_t>(documents.size())}, at);
            QVERIFY2(snapshot.ok(),
                     snapshot.ok() ? "" : qPrintable(vendor.id + u": "_s + snapshot.error().detail));
            QVERIFY2(snapshot->notes.isEmpty(), qPrintable(vendor.id + snapshot->notes.join(u' ')));
            QCOMPARE(snapshot->components.size(), vendor.components.size());
            for (qsizetype i = 0; i < vendor.components.size(); ++i) {
                QCOMPARE(snapshot->components[i].name, vendor.components[i].name);
                QCOMPARE(snapshot->components[i].status, vendor.levelAt(vendor.components[i].id, at));
            }
        }
        QVERIFY(!bodyAt(vendor, u"/etc/passwd"_s, origin.toString(), start));
    }
}

void TestDemo::thePastIsWrittenQuicklyAndWhole()
{
    DemoServer server(demoVendors(start), [] { return start; });
    QVERIFY(server.listen());
    const QTemporaryDir folder;
    QList<int> percent;
    QElapsedTimer timer;
    timer.start();
    const auto written = writePast(folder.path(), server, start, [&](int done) { percent.append(done); });
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().detail));
    qInfo("the past took %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 4000); // 2 s is the aim, on a machine with nothing else to do
    QVERIFY(std::ranges::is_sorted(percent) && percent.last() == 100);

    const auto store = HistoryStore::open(folder.filePath(u"history.sqlite"_s), HistoryStore::Mode::ReadOnly);
    QVERIFY(store.ok());
    QCOMPARE((*store)->vendors()->size(), 8);
    QVERIFY((*store)->alerts({})->isEmpty()); // tells nothing
    QVERIFY((*store)->check()->ok);
    const qint64 end = start.toMSecsSinceEpoch();
    int gaps = 0;
    for (const DemoVendor &vendor : server.vendors()) {
        const auto history = (*store)->componentHistory(vendor.id, end - 365 * dayMs, end);
        QVERIFY(history.ok());
        QCOMPARE(history->size(), vendor.components.size());
        const auto days = foldDays(history->first(), start.date().addDays(-363), start.date().addDays(-1),
                                   QTimeZone::utc(), end);
        const auto unseen
            = std::ranges::count_if(days, [](const UptimeDay &day) { return day.seconds.observed == 0; });
        const auto partly = std::ranges::count_if(days, [](const UptimeDay &day) {
            return day.seconds.observed > 0 && day.seconds[ComponentStatus::Unknown] > 0;
        });
        QVERIFY2(partly <= 2,
                 qPrintable(u"%1: %2 days seen in part"_s.arg(vendor.id).arg(partly))); // a gap's edges
        gaps += unseen > 0 ? 1 : 0;
        if (unseen > 0)
            QVERIFY2(unseen >= 10 && unseen <= 15, qPrintable(QString::number(unseen)));
        const auto incidents = (*store)->incidents({.vendors = {vendor.id}, .kind = IncidentKind::Incident});
        QVERIFY(incidents->size() >= 5);
    }
    QCOMPARE(gaps, 1);
}

void TestDemo::writingAgainStartsAnew()
{
    DemoServer server(demoVendors(start), [] { return start; });
    QVERIFY(server.listen());
    const QTemporaryDir folder;
    for (int time = 0; time < 2; ++time)
        QVERIFY(writePast(folder.path(), server, start).ok());
    const auto store = HistoryStore::open(folder.filePath(u"history.sqlite"_s), HistoryStore::Mode::ReadOnly);
    QCOMPARE((*store)->vendors()->size(), 8);
    QCOMPARE(demoDirectory(u"/tmp/x"_s), u"/tmp/x/demo"_s); // never the user's own
}

void TestDemo::theStoryTellsExactlyItsChanges()
{
    QDateTime now = start;
    const Clock clock = [&now] { return now; };
    DemoServer server(demoVendors(start), clock);
    QVERIFY(server.listen());
    const QTemporaryDir folder;
    QVERIFY(writePast(folder.path(), server, start).ok());
    HistoryWorker worker(folder.filePath(u"history.sqlite"_s));
    NetworkFetcher fetcher({}, alone());
    Monitor monitor({.fetcher = fetcher,
                     .history = worker,
                     .now = clock,
                     .judge = storedJudge(),
                     .dice = [] { return 0.5; }});
    QSignalSpy loaded(&monitor, &Monitor::vendorsChanged);
    QSignalSpy polled(&monitor, &Monitor::polled);
    monitor.reload();
    QVERIFY(loaded.wait(5000));
    QStringList ids;
    for (const DemoVendor &vendor : server.vendors())
        ids.append(vendor.id);
    QStringList told;
    int failed = 0;
    for (int second = 0; second <= storySeconds + 6; second += 3) {
        now = start.addSecs(second);
        polled.clear();
        QCOMPARE(monitor.pollNow(ids), 8);
        while (polled.size() < 8)
            QVERIFY(polled.wait(5000));
        for (const QList<QVariant> &one : polled) {
            const auto result = one.first().value<PollResult>();
            failed += result.outcome == PollResult::Outcome::Failed ? 1 : 0;
            for (const Change &change : result.changes) {
                QString line = change.vendor + u' ' + wireName(change.kind);
                if (!change.component.isEmpty())
                    line += u' ' + change.component + u' ' + wireName(*change.from) + u'>'
                        + wireName(*change.to);
                else if (change.phase)
                    line += u' ' + wireName(*change.phase);
                told.append(line);
            }
        }
    }
    told.sort();
    QStringList expected{u"bellwether-ci incident_opened investigating"_s,
                         u"bellwether-ci incident_updated identified"_s,
                         u"bellwether-ci incident_updated monitoring"_s,
                         u"bellwether-ci incident_resolved resolved"_s,
                         u"bellwether-ci component Runners operational>degraded"_s,
                         u"bellwether-ci component Runners degraded>major_outage"_s,
                         u"bellwether-ci component Runners major_outage>degraded"_s,
                         u"bellwether-ci component Runners degraded>operational"_s,
                         u"bellwether-ci component Queue operational>partial_outage"_s,
                         u"bellwether-ci component Queue partial_outage>operational"_s};
    expected.sort();
    QCOMPARE(told, expected);
    // One vendor's server stays silent for twenty seconds: said as failing, never as an outage.
    QVERIFY2(failed >= 6 && failed <= 7, qPrintable(QString::number(failed)));
}

void TestDemo::theServerAnswersWhatItHasAndNothingElse()
{
    DemoServer server(demoVendors(start), [] { return start; });
    QVERIFY(server.listen());
    NetworkFetcher fetcher({}, alone());
    const auto get = [&](const QUrl &url, const QByteArray &etag = {}) {
        QFutureWatcher<FetchReply> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(fetcher.fetch({.url = url, .etag = etag, .privateAllowed = true}));
        finished.wait(5000);
        return watcher.future().resultCount() ? watcher.result() : FetchReply();
    };
    QUrl url = server.originOf(u"bellwether-ci"_s);
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    url.setPath(u"/api/v2/summary.json"_s);
    const FetchReply first = get(url);
    QCOMPARE(first.http, 200);
    QVERIFY(!first.etag.isEmpty());
    QVERIFY(get(url, first.etag).notModified);
    url.setPath(u"/../../etc/passwd"_s);
    QCOMPARE(get(url).http, 404);
    QVERIFY(server.originOf(u"nobody"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
