// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/addressrules.h"
#include "models/fetch/hostqueue.h"
#include "models/fetch/replycheck.h"

#include <QTest>
#include <QTimeZone>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFetchRules : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatLiesInside_data()
    {
        QTest::addColumn<bool>("inside");
        const QList<QString> privates{u"127.0.0.1"_s,
                                      u"127.255.255.254"_s,
                                      u"10.0.0.1"_s,
                                      u"172.16.0.1"_s,
                                      u"172.31.255.255"_s,
                                      u"192.168.1.1"_s,
                                      u"169.254.169.254"_s,
                                      u"100.64.0.1"_s,
                                      u"0.0.0.0"_s,
                                      u"224.0.0.1"_s,
                                      u"255.255.255.255"_s,
                                      u"::"_s,
                                      u"::1"_s,
                                      u"fe80::1"_s,
                                      u"fc00::1"_s,
                                      u"fdff::1"_s,
                                      u"fec0::1"_s,
                                      u"ff02::1"_s,
                                      u"::ffff:127.0.0.1"_s,
                                      u"::ffff:10.1.2.3"_s,
                                      u"::127.0.0.1"_s,
                                      u"64:ff9b::7f00:1"_s,
                                      u"2002:c0a8:0101::1"_s};
        const QList<QString> publics{u"8.8.8.8"_s,          u"172.15.255.255"_s, u"172.32.0.1"_s,
                                     u"192.169.0.1"_s,      u"11.0.0.1"_s,       u"100.128.0.1"_s,
                                     u"223.255.255.255"_s,  u"2606:4700::1"_s,   u"::ffff:8.8.8.8"_s,
                                     u"64:ff9b::808:808"_s, u"2002:808:808::1"_s};
        for (const QString &address : privates)
            QTest::newRow(qPrintable(address)) << true;
        for (const QString &address : publics)
            QTest::newRow(qPrintable(address)) << false;
    }

    void knowsWhatLiesInside()
    {
        QFETCH(bool, inside);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPrivateAddress(address), inside);
    }

    void anAddressIsShownWithoutItsUserNameAndBounded()
    {
        const QString text = shown(QUrl("https://me:secret@a.example/"_L1 + QString(500, u'x')));
        QVERIFY(!text.contains("secret"_L1));
        QCOMPARE(text.size(), 200);
    }

    void oneOriginHasOneName()
    {
        QCOMPARE(originOf(QUrl(u"https://a.example/x"_s)), originOf(QUrl(u"https://A.example:443/y?z"_s)));
        QVERIFY(originOf(QUrl(u"https://a.example/"_s)) != originOf(QUrl(u"http://a.example/"_s)));
        QVERIFY(originOf(QUrl(u"https://a.example/"_s)) != originOf(QUrl(u"https://a.example:8443/"_s)));
    }

    void retryAfterIsReadAndClamped_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: none
        QTest::newRow("absent") << QByteArray() << qint64(-1);
        QTest::newRow("seconds") << QByteArray("120") << qint64(120);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("huge") << QByteArray("1000000000") << qint64(86400);
        QTest::newRow("overflow") << QByteArray("99999999999999999999999") << qint64(86400);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 12:01:40 GMT") << qint64(100);
        QTest::newRow("past") << QByteArray("Fri, 20 Nov 2026 12:00:00 GMT") << qint64(0);
        QTest::newRow("far") << QByteArray("Wed, 24 Nov 2027 12:00:00 GMT") << qint64(86400);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    }

    void retryAfterIsReadAndClamped()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());
        QCOMPARE(retryAfterSeconds(value, now).value_or(-1), seconds);
    }

    void aStatusIsGoodOnlyWhenItBringsSomething()
    {
        QVERIFY(!checkStatus(200, false));
        QVERIFY(!checkStatus(304, true));
        for (const int status :
             {201, 202, 203, 204, 206, 300, 304, 305, 400, 401, 404, 407, 410, 418, 429, 500, 503, 599})
            QCOMPARE(checkStatus(status, false).value_or(Error{}).kind, Error::Kind::Http);
        QCOMPARE(checkStatus(403, true)->kind, Error::Kind::Blocked);
    }

    void aBodyIsTextOrNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("good");
        QTest::newRow("json") << QByteArray("{\"a\":\"\xc3\xa9\"}") << true;
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbf{}") << true;
        QTest::newRow("utf-16") << QByteArray("\xff\xfe{\0}\0", 6) << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("latin-1") << QByteArray("{\"a\":\"\xe9\"}") << false;
        QTest::newRow("surrogate") << QByteArray("\"\xed\xa0\x80\"") << false;
        QTest::newRow("cut") << QByteArray("\"\xc3") << false;
        QTest::newRow("xml named") << QByteArray(
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\x92</a>")
                                   << true;
        QTest::newRow("xml spaced") << QByteArray(
            "\n<?xml version='1.0' encoding = 'iso-8859-1' ?><a>\xe9</a>")
                                    << true;
        QTest::newRow("xml utf-8") << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xe9</a>")
                                   << false;
        QTest::newRow("xml unnamed") << QByteArray("<?xml version=\"1.0\"?><a encoding=\"x\">\xe9</a>")
                                     << false;
    }

    void aBodyIsTextOrNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, good);
        QCOMPARE(!checkBody(body), good);
    }

    void aFewAtOnceWaitForNoRound()
    {
        HostQueue queue(20);
        const Lane round{u"a"_s};
        const Lane few{u"a"_s, Lane::few};
        queue.add(round, 1);
        queue.add(round, 2);
        for (quint64 id = 11; id <= 18; ++id)
            queue.add(few, id);
        QList<quint64> begun;
        while (const auto id = queue.takeNext())
            begun.append(*id);
        std::ranges::sort(begun);
        QCOMPARE(begun, QList<quint64>({1, 11, 12, 13, 14, 15, 16}));
        queue.withdraw(few, 17);
        queue.release(few, true);
        QCOMPARE(queue.takeNext().value_or(0), 18);
        QVERIFY(!queue.takeNext());
        for (int i = 0; i < Lane::few; ++i)
            queue.release(few, true);
        QVERIFY(!queue.takeNext());
        queue.release(round, true);
        QCOMPARE(queue.takeNext().value_or(0), 2);
        queue.release(round, true);
        QVERIFY(queue.isEmpty());
    }

    void aHostIsBusyUntilReleased()
    {
        HostQueue queue(4);
        queue.add({u"a"_s}, 1);
        queue.add({u"a"_s}, 2);
        queue.add({u"b"_s}, 3);
        QCOMPARE(queue.takeNext().value_or(0), 1);
        QCOMPARE(queue.takeNext().value_or(0), 3);
        QVERIFY(!queue.takeNext());
        queue.release({u"a"_s}, true);
        QCOMPARE(queue.takeNext().value_or(0), 2);
        queue.release({u"a"_s}, true);
        queue.release({u"b"_s}, true);
        QVERIFY(queue.isEmpty());
    }

    void placesAreBoundedAndTheSlowGiveTheirsBack()
    {
        HostQueue queue(2);
        for (quint64 id = 1; id <= 4; ++id)
            queue.add({QString::number(id)}, id);
        QVERIFY(queue.takeNext());
        QVERIFY(queue.takeNext());
        QVERIFY(!queue.takeNext());
        queue.givePlaceBack();
        QCOMPARE(queue.takeNext().value_or(0), 3);
        QVERIFY(!queue.takeNext());
        queue.release({u"1"_s}, false);
        QVERIFY(!queue.takeNext());
        queue.release({u"2"_s}, true);
        QCOMPARE(queue.takeNext().value_or(0), 4);
    }

    void whoWithdrawsIsForgotten()
    {
        HostQueue queue(1);
        queue.add({u"a"_s}, 1);
        queue.add({u"b"_s}, 2);
        queue.withdraw({u"a"_s}, 1);
        queue.withdraw({u"a"_s}, 1);
        QCOMPARE(queue.takeNext().value_or(0), 2);
        queue.add({u"b"_s}, 3);
        queue.addFirst({u"b"_s}, 4);
        queue.release({u"b"_s}, true);
        QCOMPARE(queue.takeNext().value_or(0), 4);
        queue.withdraw({u"b"_s}, 3);
        queue.release({u"b"_s}, true);
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.takeNext());
    }
};

QTEST_GUILESS_MAIN(TestFetchRules)
#include "tst_fetchrules.moc"
