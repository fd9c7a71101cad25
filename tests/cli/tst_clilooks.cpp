// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QFile>
#include <QTemporaryDir>

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;
using foghorn::farm::Step;

// What poll finds out beside its rounds, and a cloud of which one region is watched; on the real program.
class TestCliLooks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatAListNamesWithoutPlatformIsRecognised();
    void whatIsNotRecognisedIsLookedAtOnceADay();
    void aLookThatHangsIsNotWaitedForLong();
    void aMoveIsToldByThePollThatFindsIt();
    void aRegionIsToldOfItselfAlone();

private:
    QStringList told() const;
    QJsonObject polled() const { return m_program->json({u"poll"_s}).object()[u"vendors"][0].toObject(); }
    std::unique_ptr<FeedFarm> m_farm;
    std::unique_ptr<Program> m_program;
};

namespace {

// A list in UTF-16 with its mark, as AWS answers: one event of each of these services.
Answer events(const QStringList &services)
{
    QJsonArray rows;
    for (const QString &service : services) {
        const QString now = QString::number(QDateTime::currentSecsSinceEpoch() - 600);
        const QJsonObject log{{u"summary"_s, u"A rack is cold"_s},
                              {u"message"_s, u"A rack is cold."_s},
                              {u"status"_s, 3},
                              {u"timestamp"_s, now.toLongLong()}};
        rows.append(QJsonObject{{u"date"_s, now},
                                {u"arn"_s, QString(u"arn:made-up:"_s + service)},
                                {u"region_name"_s, u""_s},
                                {u"status"_s, u"3"_s},
                                {u"service"_s, service},
                                {u"service_name"_s, u"Amazon Elastic Compute Cloud"_s},
                                {u"summary"_s, u"A rack is cold"_s},
                                {u"event_log"_s, QJsonArray{log}}});
    }
    const QString text = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    QByteArray body("\xFE\xFF", 2);
    for (const QChar c : text) {
        body += static_cast<char>(c.unicode() >> 8);
        body += static_cast<char>(c.unicode() & 0xff);
    }
    return Answer::json(body);
}

} // namespace

void TestCliLooks::init()
{
    m_farm = std::make_unique<FeedFarm>();
    QVERIFY(m_farm->listen());
    m_program = std::make_unique<Program>();
}

// The alerts that are not suppressed, each with the region it speaks of.
QStringList TestCliLooks::told() const
{
    QStringList told;
    for (const QJsonValue &alert : m_program->json({u"alerts"_s}).array()) {
        const QString place = alert[u"incident"].toString(alert[u"group"].toString()).section(u'_', 0, 0);
        if (alert[u"state"] != u"suppressed"_s)
            told.append(alert[u"change"].toString() + u' ' + place);
    }
    told.sort();
    return told;
}

void TestCliLooks::whatAListNamesWithoutPlatformIsRecognised()
{
    serve(*m_farm, acorn());
    QTemporaryDir folder;
    QFile list(folder.filePath(u"list.opml"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("<opml version=\"2.0\"><body><outline text=\"Acorn\" htmlUrl=\"" + hostOf(*m_farm).toLatin1()
               + "\"/></body></opml>");
    list.close();
    const auto taken = m_program->run({u"import"_s, u"--private"_s, list.fileName()});
    VERIFY_CODE(taken, 0);
    QVERIFY2(taken.out.contains("the next look at each recognises it"), taken.all().constData());

    const auto answer = m_program->run({u"poll"_s});
    VERIFY_CODE(answer, 0);
    QVERIFY2(answer.out.contains("recognised"), answer.all().constData());
    const QJsonObject vendor = m_program->json({u"vendors"_s}).array().first().toObject();
    QCOMPARE(vendor[u"platform"], u"statuspage"_s);
    QCOMPARE(vendor[u"components"], 4);
    QCOMPARE(vendor[u"name"], u"Acorn"_s);
    QVERIFY(m_program->json({u"alerts"_s}).array().isEmpty());
    QCOMPARE(polled()[u"error"], QJsonValue());
}

void TestCliLooks::whatIsNotRecognisedIsLookedAtOnceADay()
{
    VERIFY_CODE(m_program->run({u"add"_s, hostOf(*m_farm), u"--no-check"_s}), 0);
    VERIFY_CODE(m_program->run({u"poll"_s}), 3);
    QVERIFY(!m_farm->requests().isEmpty());
    m_farm->clearLog();
    QCOMPARE(polled()[u"error"][u"kind"], u"schema"_s);
    QCOMPARE(m_farm->requests().size(), 0);
}

void TestCliLooks::aLookThatHangsIsNotWaitedForLong()
{
    m_farm->playElse({{Step::Kind::Stall, {}, 0}});
    VERIFY_CODE(m_program->run({u"add"_s, hostOf(*m_farm), u"--no-check"_s}), 0);
    QElapsedTimer clock;
    clock.start();
    VERIFY_CODE(m_program->run({u"poll"_s}), 3);
    // A request alone may take 30 s.
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

void TestCliLooks::aMoveIsToldByThePollThatFindsIt()
{
    serve(*m_farm, acorn());
    VERIFY_CODE(m_program->run({u"add"_s, hostOf(*m_farm), u"--name"_s, u"Acorn"_s}), 0);
    FeedFarm other;
    QVERIFY(other.listen());
    serve(other, acorn());
    m_farm->serveElse(Answer::redirect(301, other.url(u"/"_s).toEncoded()));
    m_farm->serve("/api/v2/summary.json",
                  Answer::redirect(301, other.url(u"/api/v2/summary.json"_s).toEncoded()));
    const auto answer = m_program->run({u"poll"_s});
    VERIFY_CODE(answer, 0);
    const QByteArray place = "moved to " + other.url({}).toEncoded();
    QVERIFY2(answer.out.contains(place) && answer.out.contains("set acorn --page"), answer.all().constData());
    const QJsonArray alerts = m_program->json({u"alerts"_s}).array();
    QCOMPARE(strings(alerts, u"change"_s), QStringList{u"feed_moved"_s});
}

void TestCliLooks::aRegionIsToldOfItselfAlone()
{
    const QByteArray path = "/public/currentevents";
    m_farm->serve(path, events({}));
    const QString address = m_farm->url(QString::fromLatin1(path)).toString();
    const QString frankfurt = u"Frankfurt (eu-central-1) / Amazon Elastic Compute Cloud"_s;
    const auto added = m_program->json({u"add"_s, address, u"--component"_s, frankfurt});
    VERIFY_CODE(added, 0);
    QCOMPARE(added.array().first()[u"platform"], u"aws"_s);
    VERIFY_CODE(m_program->json({u"status"_s}), 0);

    m_farm->serve(path, events({u"ec2-us-east-2"_s})); // Ohio's
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    VERIFY_CODE(m_program->json({u"status"_s}), 0);
    QCOMPARE(told(), QStringList());

    m_farm->serve(path, events({u"ec2-us-east-2"_s, u"ec2-eu-central-1"_s}));
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    VERIFY_CODE(m_program->json({u"status"_s}), 1);
    QCOMPARE(told(),
             QStringList({u"component Frankfurt (eu-central-1)"_s, u"incident_opened ec2-eu-central-1"_s}));
}

QTEST_GUILESS_MAIN(TestCliLooks)
#include "tst_clilooks.moc"
