// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "models/status/reportedspans.h"

#include <QRegularExpression>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// What each platform's documents say of a vendor's own past.
class TestVendorPast : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyPastIsSortedAndDoesNotOverlap();
    void statuspageAsksForTheNextPage();
    void statuspageAsksForUptimeInSixties();
    void statuspageReadsDisplayTimes_data();
    void statuspageReadsDisplayTimes();
    void statuspageKnowsEachIncidentOnce();
    void statuspageCountsItsBars();
    void statuspageStepsBecomeSpans();
    void aPageInPlaceOfThePastIsANote();
    void incidentIoReadsItsPage();
    void instatusReadsItsPage();
    void betterStackInventsNoClockTimes();
};

namespace {

QByteArray fixtureBody(const char *file)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + QString::fromLatin1(file));
}

Document document(DocumentRole role, const QString &address, const QByteArray &body)
{
    return {.role = role, .url = QUrl(address), .body = body, .contentType = {}};
}

const QString host = u"https://status.example.com"_s;

QByteArray summary(const QByteArray &zone = "Etc/UTC")
{
    return R"({"page":{"id":"abcdefghijkl","name":"Quay","url":"https://status.quay.example","time_zone":")"
        + zone
        + R"("},"status":{"indicator":"none","description":"Fine"},"components":[)"
          R"({"id":"cranes000001","name":"Cranes","status":"operational","showcase":true},)"
          R"({"id":"ropes0000001","name":"Ropes","status":"operational","showcase":true},)"
          R"({"id":"hidden000001","name":"Shed","status":"operational","showcase":false}]})";
}

QList<Document> statuspageRound(const QByteArray &zone = "Etc/UTC")
{
    return {document(DocumentRole::Summary, host + u"/api/v2/summary.json", summary(zone))};
}

Document history(int page, const QByteArray &months)
{
    return document(DocumentRole::Past, host + u"/history.json?page="_s + QString::number(page),
                    "{\"months\":[" + months + "]}");
}

QByteArray month(const QByteArray &name, int year, const QByteArray &incidents = {})
{
    return "{\"name\":\"" + name + "\",\"year\":" + QByteArray::number(year) + ",\"incidents\":[" + incidents
        + "]}";
}

QByteArray record(const QByteArray &code, const QByteArray &impact, const QByteArray &stamp)
{
    return "{\"code\":\"" + code + R"(","name":"Fog","message":"","impact":")" + impact + R"(","timestamp":")"
        + stamp + "\"}";
}

Result<VendorPast> pastOf(const char *platform, const QList<Document> &documents)
{
    return platformById(QString::fromLatin1(platform))->parsePast(spanOf(documents), fixtureTime());
}

QStringList addresses(const QList<Request> &requests)
{
    QStringList found;
    for (const Request &request : requests)
        found.append(request.url.toString());
    return found;
}

QString told(const ComponentPast &past)
{
    QStringList spans;
    const auto stamp
        = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"MM-dd HH:mm"); };
    for (const Span &span : past.spans)
        spans.append(stamp(span.fromMs) + u" to " + stamp(span.toMs) + u' ' + wireName(span.status));
    return past.componentId.right(4) + u": " + spans.join(u", "_s);
}

QStringList told(const QList<ComponentPast> &pasts)
{
    QStringList lines;
    for (const ComponentPast &past : pasts)
        lines.append(told(past));
    return lines;
}

} // namespace

void TestVendorPast::everyPastIsSortedAndDoesNotOverlap()
{
    for (const Fixture &fixture : allFixtures()) {
        const Platform *platform = platformById(fixture.platform);
        if (!platform->parsePast)
            continue;
        const auto past = platform->parsePast(spanOf(fixture.documents), fixtureTime());
        QVERIFY2(past.ok(), qPrintable(fixture.name));
        for (const ComponentPast &component : past->components) {
            qint64 before = 0;
            for (const Span &span : component.spans) {
                QVERIFY(span.fromMs >= before && span.toMs > span.fromMs);
                QVERIFY(span.toMs <= fixtureTime().toMSecsSinceEpoch());
                before = span.toMs;
            }
        }
    }
}

void TestVendorPast::statuspageAsksForTheNextPage()
{
    const Platform *platform = platformById(u"statuspage");
    const QString start = host + u"/history.json?page=";
    QCOMPARE(addresses(platform->pastRequests(QUrl(host))), QStringList{start + u'1'});
    QList<Document> documents = statuspageRound();
    QVERIFY(platform->pastMore(spanOf(documents)).isEmpty()); // in a round
    documents.append(history(1, month("June", 2026) + ',' + month("May", 2026) + ',' + month("April", 2026)));
    QVERIFY(addresses(platform->pastMore(spanOf(documents))).contains(start + u'2'));
    documents.append(history(2, month("June", 2026) + ',' + month("May", 2026)));
    for (const QString &address : addresses(platform->pastMore(spanOf(documents))))
        QVERIFY2(!address.contains(u"history"), "the host ignores ?page");
    documents.removeLast();
    int page = 2;
    for (; page < 20; ++page) {
        QByteArray months;
        for (int i = 0; i < 3; ++i)
            months += (i ? "," : "") + month("June", 2026 - page * 3 - i);
        documents.append(history(page, months));
        const auto asked = addresses(platform->pastMore(spanOf(documents)));
        if (std::ranges::none_of(asked, [](const QString &one) { return one.contains(u"history"); }))
            break;
    }
    QCOMPARE(page, 5); // fifteen months told
}

void TestVendorPast::statuspageAsksForUptimeInSixties()
{
    const Platform *platform = platformById(u"statuspage");
    QList<Document> documents = statuspageRound();
    documents.append(history(1, month("June", 2026)));
    auto asked = addresses(platform->pastMore(spanOf(documents)));
    QCOMPARE(asked.filter(u"uptime"_s),
             QStringList{host + u"/uptime_showcase?components=cranes000001,ropes0000001"});
    QByteArray rows;
    for (int i = 0; i < 130; ++i)
        rows += (i ? "," : "") + QByteArray(R"({"id":"c)") + QByteArray::number(i)
            + R"(","name":"c","status":"operational","showcase":true})";
    documents.first().body
        = R"({"page":{"id":"abcdefghijkl"},"status":{"indicator":"none"},"components":[)" + rows + "]}";
    asked = addresses(platform->pastMore(spanOf(documents))).filter(u"uptime"_s);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked.first().count(u','), 59);
}

void TestVendorPast::statuspageReadsDisplayTimes_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("year");
    QTest::addColumn<QByteArray>("stamp");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    const auto day = [](const char *text) -> QByteArray {
        return QByteArray("<var data-var='date'>") + text + "</var>";
    };
    const auto clock = [](const char *text) -> QByteArray {
        return QByteArray("<var data-var='time'>") + text + "</var>";
    };
    QTest::newRow("one day") << QByteArray("Etc/UTC") << QByteArray("May") << 2026
                             << "May " + day("30") + ", " + clock("09:07") + " - " + clock("10:12") + " UTC"
                             << u"2026-05-30T09:07"_s << u"2026-05-30T10:12"_s;
    QTest::newRow("two days, summer time")
        << QByteArray("America/New_York") << QByteArray("April") << 2026
        << "Apr " + day("19") + ", " + clock("23:34") + " - Apr " + day("20") + ", " + clock("04:44") + " EDT"
        << u"2026-04-20T03:34"_s << u"2026-04-20T08:44"_s;
    QTest::newRow("over the year's end")
        << QByteArray("Etc/UTC") << QByteArray("January") << 2026
        << "Dec " + day("31") + ", " + clock("22:00") + " - Jan " + day(" 1") + ", " + clock("01:30") + " UTC"
        << u"2025-12-31T22:00"_s << u"2026-01-01T01:30"_s;
    QTest::newRow("over the year's end, in a zone behind")
        << QByteArray("America/Los_Angeles") << QByteArray("December") << 2025
        << "Dec " + day("31") + ", " + clock("18:00") + " - " + clock("19:00") + " PST"
        << u"2026-01-01T02:00"_s << u"2026-01-01T03:00"_s;
    QTest::newRow("start alone") << QByteArray("Etc/UTC") << QByteArray("March") << 2026
                                 << "Mar " + day("3") + ", " + clock("07:00") + " UTC"
                                 << u"2026-03-03T07:00"_s << u"2026-03-03T07:00"_s;
    QTest::newRow("half a year long")
        << QByteArray("Etc/UTC") << QByteArray("March") << 2026
        << "Aug " + day("3") + ", " + clock("07:00") + " - Mar " + day("4") + ", " + clock("08:00") + " UTC"
        << u"2025-08-03T07:00"_s << u"2026-03-04T08:00"_s;
    QTest::newRow("a zone nobody knows by name")
        << QByteArray("Asia/Shanghai") << QByteArray("May") << 2026
        << "May " + day("30") + ", " + clock("09:07") + " - " + clock("10:12") + " CST"
        << u"2026-05-30T01:07"_s << u"2026-05-30T02:12"_s;
    QTest::newRow("no zone told by the page")
        << QByteArray() << QByteArray("May") << 2026 << QByteArray("May 30, 09:07 - 10:12 PDT")
        << u"2026-05-30T16:07"_s << u"2026-05-30T17:12"_s;
    QTest::newRow("nonsense") << QByteArray("Etc/UTC") << QByteArray("May") << 2026
                              << QByteArray("some time in May") << QString() << QString();
}

void TestVendorPast::statuspageReadsDisplayTimes()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, name);
    QFETCH(const int, year);
    QFETCH(const QByteArray, stamp);
    QFETCH(const QString, start);
    QFETCH(const QString, end);
    QList<Document> documents = statuspageRound(zone);
    documents.append(history(1, month(name, year, record("inc000000001", "minor", stamp))));
    const auto past = pastOf("statuspage", documents);
    QVERIFY(past.ok());
    QCOMPARE(past->incidents.isEmpty(), start.isEmpty());
    QCOMPARE(past->notes.isEmpty(), !start.isEmpty());
    if (start.isEmpty())
        return;
    const Incident &incident = past->incidents.first();
    QCOMPARE(incident.startedAt.toString(u"yyyy-MM-ddTHH:mm"), start);
    QCOMPARE(incident.resolvedAt.toString(u"yyyy-MM-ddTHH:mm"), end);
    QCOMPARE(incident.status, IncidentStatus::Resolved);
    QCOMPARE(incident.impact, Impact::Minor);
    const QDateTime limit = fixtureTime().addMonths(-12);
    QCOMPARE(past->recordFrom, std::max(incident.startedAt, limit));
}

void TestVendorPast::statuspageKnowsEachIncidentOnce()
{
    QList<Document> documents = statuspageRound();
    documents.append(
        document(DocumentRole::Incidents, host + u"/api/v2/incidents.json",
                 R"({"incidents":[{"id":"inc000000001","name":"As the API says","status":"resolved",)"
                 R"("impact":"major","created_at":"2026-05-30T09:00:00Z","started_at":)"
                 R"("2026-05-30T09:00:00Z","resolved_at":"2026-05-30T10:00:00Z"}]})"));
    documents.append(history(1,
                             month("May", 2026,
                                   record("inc000000001", "minor", "May 30, 09:07 - 10:12 UTC") + ','
                                       + record("mnt000000001", "maintenance", "May 2, 09:00 - 10:00 UTC"))));
    documents.append(
        history(2, month("April", 2026, record("inc000000002", "sideways", "Apr 30, 09:07 - 10:12 UTC"))));
    const auto past = pastOf("statuspage", documents);
    QVERIFY(past.ok());
    QCOMPARE(past->incidents.size(), 3);
    QCOMPARE(past->incidents[0].title, u"As the API says"_s);
    QCOMPARE(past->incidents[1].kind, IncidentKind::Maintenance);
    QCOMPARE(past->incidents[1].status, IncidentStatus::Completed);
    QCOMPARE(past->incidents[2].impact, Impact::Unknown);
    QCOMPARE(past->notes.size(), 1);
    QCOMPARE(past->recordFrom, QDateTime(QDate(2026, 4, 30), QTime(9, 7), Qt::UTC));
}

void TestVendorPast::statuspageCountsItsBars()
{
    QByteArray days;
    for (int i = 0; i < 90; ++i) {
        const QByteArray date = QDate(2026, 3, 18).addDays(i).toString(Qt::ISODate).toLatin1();
        days += (i ? "," : "") + QByteArray(R"({"date":")") + date + R"(","outages":)"
            + (i == 40 ? R"({"p":3600,"m":7200})" : "{}") + R"(,"related_events":[]})";
    }
    QList<Document> documents = statuspageRound();
    documents.append(document(DocumentRole::Past,
                              host + u"/uptime_showcase?components=cranes000001,ropes0000001",
                              R"({"components":{},"timelines":{"cranes000001":{"component":{},"days":[)"
                                  + days + R"(]},"ropes0000001":{"component":{},"days":[)" + days
                                  + R"(]}},"values":[{"component":"ropes0000001","ninety":99.25}]})"));
    const auto past = pastOf("statuspage", documents);
    QVERIFY(past.ok());
    QCOMPARE(past->claimedUptime.size(), 2);
    QVERIFY(qFuzzyCompare(past->claimedUptime.value(u"cranes000001"_s),
                          1 - (7200 + 0.3 * 3600) / (90 * 86400.0)));
    QVERIFY(qFuzzyCompare(past->claimedUptime.value(u"ropes0000001"_s), 0.9925));
    QVERIFY(past->components.isEmpty()); // days tell no clock times
    QCOMPARE(past->recordFrom, QDateTime(QDate(2026, 3, 18), QTime(0, 0), Qt::UTC));
    QVERIFY(past->notes.isEmpty());
}

void TestVendorPast::statuspageStepsBecomeSpans()
{
    const QList<Document> documents{
        document(DocumentRole::Summary, host, fixtureBody("statuspage/rich.summary.json")),
        document(DocumentRole::Incidents, host, fixtureBody("statuspage/rich.incidents.json"))};
    const auto snapshot = platformById(u"statuspage")->parse(spanOf(documents), fixtureTime());
    const auto past = pastOf("statuspage", documents);
    QVERIFY(snapshot.ok() && past.ok());
    const auto spans = reportedSpans(past->incidents, snapshot->components, fixtureTime());
    QVERIFY(!spans.isEmpty());
}

void TestVendorPast::aPageInPlaceOfThePastIsANote()
{
    for (const QByteArray &body : {QByteArray("<html>no</html>"), QByteArray("{}"), QByteArray("[]")}) {
        QList<Document> documents = statuspageRound();
        documents.append(document(DocumentRole::Past, host + u"/history.json?page=1", body));
        const auto past = pastOf("statuspage", documents);
        QVERIFY(past.ok());
        QVERIFY(past->incidents.isEmpty());
        QCOMPARE(past->notes.size(), 1);
        QVERIFY(!past->recordFrom.isValid());
    }
    QVERIFY(!pastOf("statuspage", {document(DocumentRole::Summary, host, "{}")}).ok());
}

void TestVendorPast::incidentIoReadsItsPage()
{
    const QList<Document> documents{
        document(DocumentRole::Summary, host, fixtureBody("incidentio/nativetrouble.summary.json")),
        document(DocumentRole::Incidents, host, fixtureBody("incidentio/nativetrouble.incidents.json")),
        document(DocumentRole::Past, host, fixtureBody("incidentio/page.summary.html"))};
    const auto past = pastOf("incidentio", documents);
    QVERIFY(past.ok());
    QCOMPARE(
        told(past->components),
        (QStringList{u"00C4: 06-02 08:00 to 06-02 08:45 degraded, 06-15 11:00 to 06-15 12:00 maintenance"_s,
                     u"00C1: 06-15 10:00 to 06-15 12:00 major_outage"_s,
                     u"00C2: 05-01 10:00 to 05-01 11:30 partial_outage, 05-01 11:30 to 05-01 12:00 degraded, "
                     "06-15 10:00 to 06-15 10:30 degraded"_s,
                     u"00C3: "_s}));
    QCOMPARE(past->claimedUptime.size(), 2);
    QVERIFY(qFuzzyCompare(past->claimedUptime.value(u"01JZ00000000000000000000C2"_s), 0.995));
    QCOMPARE(past->recordFrom, fixtureTime().addDays(-90));
    const Incident &linked = past->incidents.last();
    QCOMPARE(past->incidents.size(), 6);
    QCOMPARE(linked.title, u"Nobody could log in"_s);
    QCOMPARE(linked.startedAt, QDateTime(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC));
    QCOMPARE(linked.resolvedAt, QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC));
    QCOMPARE(linked.components.size(), 1);
    QCOMPARE(linked.impact, Impact::Major);
}

void TestVendorPast::instatusReadsItsPage()
{
    const QByteArray flight
        = R"(5:[{"site":{"id":"s","createdAt":"2026-05-01T00:00:00.000Z","name":{"default":"Leyra"}},)"
          R"("componentsUptime":{"cl0000000000000000000001":{"0":"100.0","notices":["n1","n2"],"outages":[)"
          R"({"id":"o1","from":"2026-06-01T06:00:00.000Z","to":"2026-06-01T07:00:00.000Z","status":)"
          R"("DEGRADEDPERFORMANCE","noticeId":"n1"},)"
          R"({"id":"o2","from":"2026-06-01T07:00:00.000Z","to":null,"status":"OPERATIONAL","noticeId":"n1"},)"
          R"({"id":"o3","from":"2026-06-10T06:00:00.000Z","to":null,"status":"MAJOROUTAGE","noticeId":"n2"},)"
          R"({"id":"o4","from":"2026-06-15T11:00:00.000Z","to":null,"status":"MINOROUTAGE","noticeId":"n3"}],)"
          R"("uptime":"98.5"},"cl0000000000000000000002":{"notices":[],"outages":[],"uptime":"100.0"}},)"
          R"("notices":{"n1":{"id":"n1","name":{"default":"Slow"},"impact":"DEGRADEDPERFORMANCE","resolved":)"
          R"("2026-06-01T07:30:00.000Z","started":"2026-06-01T06:00:00.000Z","status":"RESOLVED","components":)"
          R"([{"id":"cl0000000000000000000001"}]},"n2":{"id":"n2","name":{"en":"Dark"},"impact":"MAJOROUTAGE",)"
          R"("resolved":"2026-06-10T06:27:00.000Z","started":"2026-06-10T06:00:00.000Z","status":"RESOLVED",)"
          R"("components":[]}}}])";
    QByteArray literal = flight;
    literal.replace('\\', "\\\\").replace('"', "\\\"");
    const QByteArray html = "<!DOCTYPE html><html><body><script>self.__next_f.push([1,\"" + literal.first(700)
        + "\"])</script><script>self.__next_f.push([1,\"" + literal.sliced(700)
        + "\"])</script></body></html>";
    const QList<Document> documents{
        document(DocumentRole::Summary, host, fixtureBody("instatus/leyra.summary.json")),
        document(DocumentRole::Components, host, fixtureBody("instatus/leyra.components.json")),
        document(DocumentRole::Past, host, html)};
    const auto past = pastOf("instatus", documents);
    QVERIFY(past.ok());
    QVERIFY2(past->notes.isEmpty(), qPrintable(past->notes.join(u'\n')));
    QCOMPARE(
        told(past->components),
        (QStringList{u"0001: 06-01 06:00 to 06-01 07:00 degraded, 06-10 06:00 to 06-10 06:27 major_outage, "
                     "06-15 11:00 to 06-15 12:00 partial_outage"_s,
                     u"0002: "_s}));
    QVERIFY(qFuzzyCompare(past->claimedUptime.value(u"cl0000000000000000000001"_s), 0.985));
    QCOMPARE(past->incidents.size(), 2);
    QCOMPARE(past->incidents.first().title, u"Dark"_s);
    QCOMPARE(past->recordFrom, QDateTime(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC));
    // Cut short, or another page: the round's incidents are all there is.
    for (const QByteArray &other : {html.first(html.size() / 2), QByteArray("<html></html>"), QByteArray()}) {
        QList<Document> fewer = documents;
        fewer.last().body = other;
        const auto none = pastOf("instatus", fewer);
        QVERIFY(none.ok() && none->components.isEmpty() && !none->recordFrom.isValid());
    }
}

void TestVendorPast::betterStackInventsNoClockTimes()
{
    const auto past
        = pastOf("betterstack",
                 {document(DocumentRole::Summary, host, fixtureBody("betterstack/trouble.summary.json"))});
    QVERIFY(past.ok());
    QCOMPARE(
        told(past->components),
        (QStringList{u" 503: 06-12 00:00 to 06-13 00:00 maintenance, 06-14 00:00 to 06-15 00:00 unknown, "
                     "06-15 11:30 to 06-15 12:00 maintenance"_s.trimmed(),
                     u"501: 06-12 10:00 to 06-12 11:30 degraded, 06-13 00:00 to 06-14 00:00 unknown, "
                     "06-15 11:15 to 06-15 11:40 major_outage, 06-15 11:40 to 06-15 12:00 degraded"_s,
                     u"502: 06-09 03:00 to 06-09 04:00 maintenance"_s, u"504: "_s, u"505: "_s}));
    QCOMPARE(past->recordFrom, QDateTime(QDate(2026, 6, 12), QTime(0, 0), Qt::UTC));
    QCOMPARE(past->incidents.size(), 5);
}

QTEST_APPLESS_MAIN(TestVendorPast)
#include "tst_vendorpast.moc"
