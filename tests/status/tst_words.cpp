// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/slug.h"
#include "models/status/words.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyWordComesBackFromTheWire();
    void aStrangeWordIsNone();
    void whatIsOver();
    void namesBecomeIds_data();
    void namesBecomeIds();
};

template <typename Enum>
void roundTrip(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        QCOMPARE(fromWireName<Enum>(QString(wireName(value))), std::optional(value));
    }
}

void TestWords::everyWordComesBackFromTheWire()
{
    roundTrip<ComponentStatus>(componentStatusCount);
    roundTrip<Indicator>(6);
    roundTrip<IncidentKind>(2);
    roundTrip<IncidentStatus>(11);
    roundTrip<Impact>(6);
    roundTrip<ChangeKind>(15);
    roundTrip<AlertState>(5);
    roundTrip<Error::Kind>(14);
    QCOMPARE(wireName(ComponentStatus::PartialOutage), "partial_outage"_L1);
    QCOMPARE(wireName(IncidentStatus::InProgress), "in_progress"_L1);
    QCOMPARE(wireName(Error::Kind::TooLarge), "too_large"_L1);
}

void TestWords::aStrangeWordIsNone()
{
    QVERIFY(!fromWireName<ComponentStatus>(u"Operational"));
    QVERIFY(!fromWireName<ComponentStatus>(u""));
    QVERIFY(!fromWireName<Impact>(u"catastrophic"));
}

void TestWords::whatIsOver()
{
    QVERIFY(!isOpen(IncidentStatus::Resolved));
    QVERIFY(!isOpen(IncidentStatus::Postmortem));
    QVERIFY(!isOpen(IncidentStatus::Completed));
    QVERIFY(isOpen(IncidentStatus::Unknown));
    QVERIFY(isOpen(IncidentStatus::Scheduled));
}

void TestWords::namesBecomeIds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << u"Acme"_s << QStringList() << u"acme"_s;
    QTest::newRow("words") << u"  Acme  Cloud (EU) "_s << QStringList() << u"acme-cloud-eu"_s;
    QTest::newRow("accents") << u"Crème Brûlée"_s << QStringList() << u"creme-brulee"_s;
    QTest::newRow("taken") << u"Acme"_s << QStringList{u"acme"_s} << u"acme-2"_s;
    QTest::newRow("taken twice") << u"Acme"_s << QStringList{u"acme"_s, u"acme-2"_s} << u"acme-3"_s;
    QTest::newRow("not Latin") << u"雾角"_s << QStringList() << u"vendor-1"_s;
    QTest::newRow("not Latin, again") << u"туман"_s << QStringList{u"vendor-1"_s} << u"vendor-2"_s;
    QTest::newRow("nothing") << u""_s << QStringList() << u"vendor-1"_s;
    QTest::newRow("path") << u"../../etc"_s << QStringList() << u"etc"_s;
}

void TestWords::namesBecomeIds()
{
    QFETCH(QString, name);
    QFETCH(QStringList, taken);
    QTEST(slugOf(name, QSet<QString>(taken.begin(), taken.end())), "id");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
