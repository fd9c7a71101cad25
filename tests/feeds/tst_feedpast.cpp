// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "models/feeds/checkrecord.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// The past that monitors' own records of checks tell, and the uptimes that pages claim.
class TestFeedPast : public QObject
{
    Q_OBJECT

private slots:
    void checksHoldUntilTheNext();
    void aHoleInTheRecordIsUnknown();
    void beginsWithTheOldestRecord();
    void whatWasNeverCheckedIsUnknown();
    void readsMonitorsBeats();
    void readsEndpointsChecks();
    void readsWhatPagesClaim_data();
    void readsWhatPagesClaim();
};

namespace {

using enum ComponentStatus;

QDateTime at(int hour, int minute)
{
    return QDateTime(QDate(2026, 6, 15), QTime(hour, minute), Qt::UTC);
}

Span span(const QDateTime &from, const QDateTime &to, ComponentStatus status)
{
    return {from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch(), status};
}

QList<Document> documentsOf(const QString &platform, const QString &name)
{
    for (const Fixture &fixture : allFixtures()) {
        if (fixture.platform == platform && fixture.name == name)
            return fixture.documents;
    }
    return {};
}

} // namespace

void TestFeedPast::checksHoldUntilTheNext()
{
    const CheckRecord record{u"a"_s,
                             {{at(11, 30), MajorOutage},
                              {at(11, 0), Operational}, // in any order
                              {at(11, 40), MajorOutage},
                              {at(11, 50), Operational}}};
    const VendorPast past = pastOfChecks({record}, at(12, 0));
    QCOMPARE(past.recordFrom, at(11, 0));
    QCOMPARE(past.components.size(), 1);
    const QList<Span> expected{span(at(11, 30), at(11, 50), MajorOutage)};
    QCOMPARE(past.components.first().spans, expected);
}

void TestFeedPast::aHoleInTheRecordIsUnknown()
{
    const CheckRecord record{u"a"_s,
                             {{at(6, 0), Operational},
                              {at(6, 1), Operational},
                              {at(6, 2), Degraded},
                              {at(9, 0), Operational},
                              {at(9, 1), Operational}}};
    const VendorPast past = pastOfChecks({record}, at(9, 30));
    const QList<Span> expected{span(at(6, 2), at(6, 17), Degraded), span(at(6, 17), at(9, 0), Unknown),
                               span(at(9, 16), at(9, 30), Unknown)};
    QCOMPARE(past.components.first().spans, expected);
}

void TestFeedPast::beginsWithTheOldestRecord()
{
    const QList<CheckRecord> records{
        {u"old"_s, {{at(8, 0), MajorOutage}, {at(9, 0), MajorOutage}, {at(10, 0), Operational}}},
        {u"new"_s, {{at(9, 30), Operational}, {QDateTime(), MajorOutage}, {at(23, 0), MajorOutage}}}};
    const VendorPast past = pastOfChecks(records, at(9, 40));
    QCOMPARE(past.recordFrom, at(8, 0));
    QCOMPARE(past.components.at(0).spans, QList<Span>{span(at(8, 0), at(9, 40), MajorOutage)});
    QCOMPARE(past.components.at(1).spans, QList<Span>{span(at(8, 0), at(9, 30), Unknown)});
}

void TestFeedPast::whatWasNeverCheckedIsUnknown()
{
    const VendorPast none = pastOfChecks({{u"a"_s, {}}}, at(12, 0));
    QVERIFY(!none.recordFrom.isValid() && none.components.isEmpty());
    const VendorPast past = pastOfChecks({{u"a"_s, {}}, {u"b"_s, {{at(11, 55), Operational}}}}, at(12, 0));
    QCOMPARE(past.components.at(0).spans, QList<Span>{span(at(11, 55), at(12, 0), Unknown)});
}

void TestFeedPast::readsMonitorsBeats()
{
    const QList<Document> documents = documentsOf(u"uptimekuma"_s, u"trouble"_s);
    const Platform *platform = platformById(u"uptimekuma");
    const auto past = platform->parsePast(spanOf(documents), fixtureTime());
    QVERIFY2(past.ok(), past.ok() ? "" : qPrintable(past.error().detail));
    QCOMPARE(past->recordFrom, at(9, 58));
    QCOMPARE(past->components.size(), 5);
    QCOMPARE(past->components.first().componentId, u"1/7"_s);
    QCOMPARE(past->components.first().spans, QList<Span>{span(at(10, 1), at(12, 0), MajorOutage)});
    QCOMPARE(past->components.at(2).spans, past->components.first().spans); // the same in its other group
    const QList<Span> lamp{span(at(9, 58), at(11, 59), Unknown), span(at(11, 59), at(12, 0), Maintenance)};
    QCOMPARE(past->components.at(1).spans, lamp);
    QCOMPARE(past->components.at(4).spans, QList<Span>{span(at(9, 58), at(12, 0), Unknown)});
    QCOMPARE(past->incidents.size(), 4);
    const QList<Document> pageAlone{documents.last()};
    QVERIFY(platform->parsePast(spanOf(pageAlone), fixtureTime()).ok());
}

void TestFeedPast::readsEndpointsChecks()
{
    const Platform *platform = platformById(u"gatus");
    const QUrl page(u"http://127.0.0.1:8080"_s);
    const QList<Request> requests = platform->pastRequests(page);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().url.query(), u"page=1&pageSize=100"_s);
    QByteArray body = R"([{"name":"a","key":"_a","results":[)";
    for (int minute = 0; minute < 60; ++minute) {
        const QByteArray success = minute < 20 || minute >= 30 ? "true" : "false";
        body += R"({"success":)" + success + R"(,"timestamp":"2026-06-15T10:)"
            + QByteArray::number(minute).rightJustified(2, '0') + R"(:00.123456789Z"},)";
    }
    body.chop(1);
    QList<Document> documents = documentsOf(u"gatus"_s, u"well"_s);
    documents.first().body = R"([{"name":"a","key":"_a","results":[{"success":true,)"
                             R"("timestamp":"2026-06-15T10:59:00Z"}]}])";
    documents.append(
        {.role = DocumentRole::Past, .url = requests.first().url, .body = body + "]}]", .contentType = {}});
    const auto past = platform->parsePast(spanOf(documents), at(11, 0));
    QVERIFY2(past.ok(), past.ok() ? "" : qPrintable(past.error().detail));
    QCOMPARE(past->components.size(), 1);
    const QDateTime from = at(10, 20).addMSecs(123);
    QCOMPARE(past->components.first().spans, QList<Span>{span(from, from.addSecs(600), MajorOutage)});
    documents.last().body = R"({"error":"x"})";
    QVERIFY(!platform->parsePast(spanOf(documents), at(11, 0)).ok());
}

void TestFeedPast::readsWhatPagesClaim_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("component");
    QTest::addColumn<double>("claimed"); // below 0: nothing
    QTest::newRow("uptimekuma") << u"well"_s << u"Crane"_s << 0.9986;
    QTest::newRow("uptimekuma: none") << u"trouble"_s << u"Bell"_s << -1.0;
    QTest::newRow("uptimekuma: beyond all") << u"odd"_s << u"Crane"_s << -1.0;
    QTest::newRow("uptimerobot") << u"well"_s << u"Harbour site"_s << 0.99974;
    QTest::newRow("uptimerobot: none") << u"older"_s << u"Strange"_s << -1.0;
    QTest::newRow("upptime") << u"well"_s << u"Shop"_s << 0.9998;
    QTest::newRow("upptime: no number") << u"odd"_s << u"Odd"_s << -1.0;
}

void TestFeedPast::readsWhatPagesClaim()
{
    QFETCH(const QString, name);
    QFETCH(const QString, component);
    QFETCH(const double, claimed);
    const QString platform = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
    const QList<Document> documents = documentsOf(platform, name);
    const auto snapshot = platformById(platform)->parse(spanOf(documents), fixtureTime());
    QVERIFY(snapshot.ok());
    const auto found = std::ranges::find(snapshot->components, component, &Component::name);
    QVERIFY(found != snapshot->components.end());
    QCOMPARE(found->claimedUptime.has_value(), claimed >= 0);
    if (claimed >= 0)
        QVERIFY(qAbs(*found->claimedUptime - claimed) < 1e-9);
}

QTEST_APPLESS_MAIN(TestFeedPast)
#include "tst_feedpast.moc"
