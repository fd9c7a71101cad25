// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/clusters.h"
#include "models/status/worddiff.h"
#include "support/cputimer.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Vendors that go bad together, and wordings side by side.
class TestClusters : public QObject
{
    Q_OBJECT

private slots:
    void vendorsWithinTheWindowAreOneCluster();
    void oneVendorAloneIsNone();
    void aLongRowOfTroublesIsSeveral();
    void nothingIsCountedTwice();
    void wordsThatDifferAreTold();
    void bothWordingsCanBePutTogetherAgain_data();
    void bothWordingsCanBePutTogetherAgain();
    void longTextsDontHang();
};

namespace {

QDateTime at(int minutes)
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC).addSecs(minutes * 60);
}

QString joined(const QList<DiffPiece> &pieces, DiffPiece::Kind leftOut)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != leftOut)
            text += piece.text;
    }
    return text.simplified();
}

} // namespace

void TestClusters::vendorsWithinTheWindowAreOneCluster()
{
    const QList<Cluster> found = clusters({{u"c"_s, u"3"_s, at(12)},
                                           {u"a"_s, u"1"_s, at(0)},
                                           {u"b"_s, u"2"_s, at(5)},
                                           {u"d"_s, u"4"_s, at(40)}},
                                          15 * 60);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().vendors, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(found.first().seconds(), 12 * 60);
}

void TestClusters::oneVendorAloneIsNone()
{
    QVERIFY(clusters({}, 900).isEmpty());
    QVERIFY(clusters({{u"a"_s, u"1"_s, at(0)}, {u"a"_s, u"2"_s, at(1)}}, 900).isEmpty());
    QVERIFY(clusters({{u"a"_s, u"1"_s, at(0)}, {u"b"_s, u"2"_s, at(16)}}, 900).isEmpty());
    QVERIFY(clusters({{u"a"_s, u"1"_s, at(0)}, {u"b"_s, u"2"_s, QDateTime()}}, 900).isEmpty());
    QCOMPARE(clusters({{u"a"_s, u"1"_s, at(0)}, {u"b"_s, u"2"_s, at(15)}}, 900).size(), 1);
}

void TestClusters::aLongRowOfTroublesIsSeveral()
{
    QList<Trouble> row;
    for (int n = 0; n < 20; ++n)
        row.append({u"v%1"_s.arg(n), u"i"_s, at(n * 10)});
    const QList<Cluster> found = clusters(row, 15 * 60);
    QCOMPARE(found.size(), 10);
    for (const Cluster &cluster : found)
        QVERIFY(cluster.seconds() <= 15 * 60);
    QVERIFY(found.first().troubles.first().at > found.last().troubles.first().at);
}

void TestClusters::nothingIsCountedTwice()
{
    const QList<Cluster> found = clusters(
        {{u"a"_s, u"1"_s, at(0)}, {u"a"_s, u"2"_s, at(1)}, {u"b"_s, u"3"_s, at(2)}, {u"a"_s, u"4"_s, at(3)}},
        900);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().troubles.size(), 2);
    QCOMPARE(found.first().troubles.first().incident, u"1"_s);
}

void TestClusters::wordsThatDifferAreTold()
{
    using enum DiffPiece::Kind;
    QCOMPARE(wordDiff(u"We lost some mails today."_s, u"We delayed some mails today."_s),
             (QList<DiffPiece>{{Same, u"We "_s},
                               {Removed, u"lost "_s},
                               {Added, u"delayed "_s},
                               {Same, u"some mails today."_s}}));
    QVERIFY(wordDiff({}, {}).isEmpty());
    QCOMPARE(wordDiff({}, u"new"_s), (QList<DiffPiece>{{Added, u"new"_s}}));
    QCOMPARE(wordDiff(u"old"_s, {}), (QList<DiffPiece>{{Removed, u"old"_s}}));
    // Another layout of the same words is no other wording.
    QCOMPARE(wordDiff(u"a  b\nc"_s, u"a b c"_s).size(), 1);
}

void TestClusters::bothWordingsCanBePutTogetherAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("moved") << u"one two three four five"_s << u"four one two three five six"_s;
    QTest::newRow("nothing alike") << u"a b c d"_s << u"e f g"_s;
    QTest::newRow("repeated") << u"a a a b a a"_s << u"a b b a a a a"_s;
    QTest::newRow("longer") << u"x y"_s << u"w x v y u"_s;
}

void TestClusters::bothWordingsCanBePutTogetherAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<DiffPiece> pieces = wordDiff(before, after);
    QCOMPARE(joined(pieces, DiffPiece::Added), before);
    QCOMPARE(joined(pieces, DiffPiece::Removed), after);
}

void TestClusters::longTextsDontHang()
{
    CpuTimer timer;
    QVERIFY(!wordDiff(u"a b "_s.repeated(100'000), u"b c "_s.repeated(100'000)).isEmpty());
    QVERIFY(!wordDiff(QString(1'000'000, u'x'), QString(1'000'000, u'y')).isEmpty());
    QVERIFY(!wordDiff(u"a b "_s.repeated(600), u"b c "_s.repeated(600)).isEmpty());
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestClusters)
#include "tst_clusters.moc"
