// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

using namespace foghorn::test;
using foghorn::farm::FeedFarm;

// status, incidents and doctor, on the real program.
class TestCliStatus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void statusHasTheKeysOfItsContract();
    void theLevelFollowsTheRules_data();
    void theLevelFollowsTheRules();
    void onlyWhatIsWatchedCounts();
    void oneWorseVendorWinsOverAnUnreadOne();
    void aPausedVendorIsNobodysNews();
    void statusAtAnEarlierMoment();
    void waybarIsOneLineAndNeverFails();
    void nothingWatchedIsNotWell();
    void incidentsHaveTheKeysOfTheirContract();
    void incidentsAreChosenByTheirOptions();
    void searchFoldsAndPhrasesAndEarlierWordings_data();
    void searchFoldsAndPhrasesAndEarlierWordings();
    void doctorSaysWhatToDo();

private:
    std::unique_ptr<FeedFarm> m_farm;
    std::unique_ptr<Program> m_program;
    MadePage m_page;
    QString m_id;
    void add(const QStringList &more = {});
    QJsonObject vendor() const
    {
        return m_program->json({u"status"_s, m_id}).object()[u"vendors"][0].toObject();
    }
    void poll();
};

namespace {

const QStringList vendorKeys = wordsOf("id name page platform level claimed last_checked last_read freshness "
                                       "error components incidents maintenances");
const QStringList componentKeys = wordsOf("id name group level since watched");
const QStringList incidentKeys
    = wordsOf("vendor id kind title impact phase started_at resolved_at scheduled_for scheduled_until url "
              "components edited updates");
const QStringList updateKeys = wordsOf("id phase posted_at observed_at text earlier components");

void verifyIncident(const QJsonObject &incident)
{
    QCOMPARE(incident.keys(), incidentKeys);
    QVERIFY2(emptyText(incident).isEmpty(), qPrintable(emptyText(incident)));
    for (const QString &key : {u"started_at"_s, u"resolved_at"_s, u"scheduled_for"_s, u"scheduled_until"_s})
        QVERIFY2(isTimeOrNull(incident[key]), qPrintable(key));
    QVERIFY(incident[u"edited"].isBool());
    for (const QJsonValue &update : incident[u"updates"].toArray()) {
        QCOMPARE(keys(update), updateKeys);
        QVERIFY(isTime(update[u"observed_at"]));
        QVERIFY(isTimeOrNull(update[u"posted_at"]));
        for (const QJsonValue &earlier : update[u"earlier"].toArray())
            QCOMPARE(keys(earlier), wordsOf("text observed_at"));
        for (const QJsonValue &step : update[u"components"].toArray())
            QCOMPARE(keys(step), wordsOf("name from to"));
    }
}

} // namespace

void TestCliStatus::init()
{
    m_farm = std::make_unique<FeedFarm>();
    QVERIFY(m_farm->listen());
    m_program = std::make_unique<Program>();
    m_page = acorn();
}

void TestCliStatus::add(const QStringList &more)
{
    serve(*m_farm, m_page);
    const auto answer = m_program->json(QStringList{u"add"_s, hostOf(*m_farm)} + more);
    VERIFY_CODE(answer, 0);
    m_id = answer.array().first()[u"id"].toString();
}

void TestCliStatus::poll()
{
    serve(*m_farm, m_page);
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
}

void TestCliStatus::statusHasTheKeysOfItsContract()
{
    m_page.open(u"i1"_s, u"Mail &amp; more is <b>slow</b>"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s,
                {u"c4"_s});
    m_page.schedule(u"m1"_s, u"New belts"_s, u"2026-12-24T08:00:00Z"_s, u"2026-12-24T10:00:00Z"_s);
    m_page.setIndicator(u"minor"_s, u"Partly cloudy"_s);
    add();
    const auto answer = m_program->json({u"status"_s});
    VERIFY_CODE(answer, 1);
    const QJsonObject status = answer.object();
    QCOMPARE(status.keys(), wordsOf("at level vendors"));
    QVERIFY(isTime(status[u"at"]));
    QCOMPARE(status[u"level"], u"degraded"_s);
    const QJsonObject vendor = status[u"vendors"][0].toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QVERIFY2(emptyText(status).isEmpty(), qPrintable(emptyText(status)));
    QCOMPARE(vendor[u"claimed"], u"Partly cloudy"_s);
    QCOMPARE(vendor[u"freshness"], u"fresh"_s);
    QVERIFY(vendor[u"error"].isNull());
    QVERIFY(isTime(vendor[u"last_read"]) && isTime(vendor[u"last_checked"]));
    // The page's order; groups are no rows.
    QCOMPARE(strings(vendor[u"components"].toArray(), u"id"_s),
             QStringList({u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s}));
    QCOMPARE(vendor[u"components"][0][u"group"], u"Storage"_s);
    QVERIFY(vendor[u"components"][3][u"group"].isNull());
    for (const QJsonValue &component : vendor[u"components"].toArray()) {
        QCOMPARE(keys(component), componentKeys);
        QVERIFY(isTime(component[u"since"]));
        QCOMPARE(component[u"watched"], true);
    }
    QCOMPARE(vendor[u"incidents"].toArray().size(), 1);
    QCOMPARE(vendor[u"maintenances"].toArray().size(), 1);
    verifyIncident(vendor[u"incidents"][0].toObject());
    verifyIncident(vendor[u"maintenances"][0].toObject());
    QCOMPARE(vendor[u"incidents"][0].toObject(),
             m_program->json({u"incidents"_s, u"--kind"_s, u"incident"_s}).array()[0].toObject());
    QCOMPARE(vendor[u"maintenances"][0][u"phase"], u"scheduled"_s);
    QCOMPARE(vendor[u"maintenances"][0][u"scheduled_until"], u"2026-12-24T10:00:00Z"_s);
    VERIFY_CODE(m_program->json({u"status"_s, u"nobody"_s}), 4);
    VERIFY_CODE(m_program->run({u"status"_s, m_id}), 1);
}

void TestCliStatus::theLevelFollowsTheRules_data()
{
    QTest::addColumn<QString>("component"); // the level of one
    QTest::addColumn<QString>("impact"); // of an open incident that names nothing; "" is none
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("code");
    QTest::newRow("well") << u"operational"_s << QString() << u"operational"_s << 0;
    QTest::newRow("maintenance alone is 0") << u"under_maintenance"_s << QString() << u"maintenance"_s << 0;
    QTest::newRow("degraded") << u"degraded_performance"_s << QString() << u"degraded"_s << 1;
    QTest::newRow("partial") << u"partial_outage"_s << QString() << u"partial_outage"_s << 1;
    QTest::newRow("major") << u"major_outage"_s << QString() << u"major_outage"_s << 1;
    QTest::newRow("a word never seen beside good ones")
        << u"sparkling"_s << QString() << u"operational"_s << 0;
    QTest::newRow("incident minor") << u"operational"_s << u"minor"_s << u"degraded"_s << 1;
    QTest::newRow("incident major") << u"operational"_s << u"major"_s << u"partial_outage"_s << 1;
    QTest::newRow("incident critical") << u"operational"_s << u"critical"_s << u"major_outage"_s << 1;
    QTest::newRow("incident none") << u"operational"_s << u"none"_s << u"operational"_s << 0;
    QTest::newRow("incident of a new word") << u"operational"_s << u"odd"_s << u"operational"_s << 0;
    QTest::newRow("incident less than the component")
        << u"major_outage"_s << u"minor"_s << u"major_outage"_s << 1;
}

void TestCliStatus::theLevelFollowsTheRules()
{
    QFETCH(const QString, component);
    QFETCH(const QString, impact);
    QFETCH(const QString, level);
    QFETCH(const int, code);
    m_page.setLevel(u"c2"_s, component);
    if (!impact.isEmpty())
        m_page.open(u"i1"_s, u"Something"_s, impact, u"2026-03-02T08:00:00Z"_s);
    m_page.setIndicator(u"critical"_s, u"Everything burns"_s); // the page's own word raises nothing
    add();
    VERIFY_CODE(m_program->json({u"status"_s}), code);
    QCOMPARE(vendor()[u"level"].toString(), level);
    QCOMPARE(vendor()[u"claimed"], u"Everything burns"_s);
}

void TestCliStatus::onlyWhatIsWatchedCounts()
{
    m_page.setLevel(u"c2"_s, u"major_outage"_s);
    m_page.open(u"i1"_s, u"Buckets leak"_s, u"critical"_s, u"2026-03-02T08:00:00Z"_s, {u"c2"_s});
    add({u"--component"_s, u"Mail"_s});
    VERIFY_CODE(m_program->json({u"status"_s}), 0);
    QCOMPARE(vendor()[u"level"], u"operational"_s);
    QCOMPARE(vendor()[u"components"][1][u"level"], u"major_outage"_s); // shown all the same
    QCOMPARE(vendor()[u"components"][1][u"watched"], false);
    VERIFY_CODE(m_program->run({u"set"_s, m_id, u"--watch"_s, u"Buckets"_s}), 0);
    VERIFY_CODE(m_program->json({u"status"_s}), 1);
}

void TestCliStatus::oneWorseVendorWinsOverAnUnreadOne()
{
    m_page.setLevel(u"c2"_s, u"degraded_performance"_s);
    add();
    VERIFY_CODE(m_program->run({u"add"_s, m_farm->url(u"/other"_s).toString(), u"--no-check"_s, u"--name"_s,
                                u"Other"_s}),
                0);
    VERIFY_CODE(m_program->json({u"status"_s}), 1); // 1 wins over 3
    VERIFY_CODE(m_program->json({u"status"_s, u"other"_s}), 3);
    m_page.setLevel(u"c2"_s, u"operational"_s);
    serve(*m_farm, m_page);
    VERIFY_CODE(m_program->json({u"poll"_s, m_id}), 0);
    VERIFY_CODE(m_program->json({u"status"_s}), 3);
    VERIFY_CODE(m_program->json({u"status"_s, m_id}), 0);
}

void TestCliStatus::aPausedVendorIsNobodysNews()
{
    m_page.setLevel(u"c2"_s, u"major_outage"_s);
    add();
    VERIFY_CODE(m_program->run({u"set"_s, m_id, u"--pause"_s}), 0);
    const auto answer = m_program->json({u"status"_s});
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.object()[u"level"], u"unknown"_s);
    QCOMPARE(vendor()[u"level"], u"major_outage"_s);
    const auto panel = m_program->run({u"status"_s, u"--format"_s, u"waybar"_s}).object();
    QCOMPARE(panel[u"class"], u"unknown"_s);
    QCOMPARE(panel[u"text"], u"paused"_s);
    QCOMPARE(panel[u"tooltip"], u"All vendors are paused"_s);
}

void TestCliStatus::statusAtAnEarlierMoment()
{
    m_page.open(u"i1"_s, u"Mail is slow"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s, {u"c4"_s});
    m_page.setLevel(u"c4"_s, u"partial_outage"_s);
    add();
    const QString then = m_program->json({u"status"_s}).object()[u"at"].toString();
    m_page.say(u"i1"_s, u"i1-u2"_s, u"resolved"_s, u"2026-03-02T10:00:00Z"_s, u"Over."_s);
    m_page.setLevel(u"c4"_s, u"operational"_s);
    poll();
    QCOMPARE(vendor()[u"level"], u"operational"_s);
    const auto answer = m_program->json({u"status"_s, u"--at"_s, then});
    VERIFY_CODE(answer, 1);
    QCOMPARE(answer.object()[u"at"].toString(), then);
    const QJsonObject vendor = answer.object()[u"vendors"][0].toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QCOMPARE(vendor[u"level"], u"partial_outage"_s);
    QCOMPARE(byKey(vendor[u"components"].toArray(), u"id"_s, u"c4"_s)[u"level"], u"partial_outage"_s);
    QCOMPARE(vendor[u"incidents"].toArray().size(), 1);
    verifyIncident(vendor[u"incidents"][0].toObject());
    QCOMPARE(vendor[u"incidents"][0][u"updates"].toArray().size(), 1);
    QVERIFY(vendor[u"incidents"][0][u"resolved_at"].isNull());
    // Before anything was known.
    const auto before = m_program->json({u"status"_s, u"--at"_s, u"2020-01-01T00:00:00Z"_s});
    VERIFY_CODE(before, 3);
    QCOMPARE(before.object()[u"level"], u"unknown"_s);
}

void TestCliStatus::waybarIsOneLineAndNeverFails()
{
    m_page.setLevel(u"c2"_s, u"major_outage"_s);
    add({u"--name"_s, u"A <b> & C"_s});
    const auto answer = m_program->run({u"status"_s, u"--format"_s, u"waybar"_s});
    VERIFY_CODE(answer, 0); // a panel shows nothing for another code
    QCOMPARE(answer.out.count('\n'), 1);
    QCOMPARE(answer.object().keys(), wordsOf("text tooltip class"));
    QCOMPARE(answer.object()[u"class"], u"major_outage"_s);
    QCOMPARE(answer.object()[u"text"], u"1"_s);
    QVERIFY(answer.object()[u"tooltip"].toString().startsWith(u"A &lt;b&gt; &amp; C"_s));
}

void TestCliStatus::nothingWatchedIsNotWell()
{
    const auto answer = m_program->json({u"status"_s});
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.object()[u"level"], u"unknown"_s);
    const auto panel = m_program->run({u"status"_s, u"--format"_s, u"waybar"_s}).object();
    QVERIFY(panel[u"text"] != u"ok"_s);
    QCOMPARE(panel[u"class"], u"unknown"_s);
    QVERIFY(!QFile::exists(m_program->historyFile())); // reading makes no history
}

void TestCliStatus::incidentsHaveTheKeysOfTheirContract()
{
    m_page.open(u"i1"_s, u"Mail &amp; more"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s, {u"c1"_s, u"c4"_s});
    add();
    m_page.say(u"i1"_s, u"i1-u2"_s, u"identified"_s, u"2026-03-02T09:00:00Z"_s,
               u"A *valve* &amp; a [pipe](https://x.example)."_s);
    poll();
    m_page.reword(u"i1"_s, u"i1-u2"_s, u"Only a pipe."_s);
    m_page.touch(u"2026-03-02T09:30:00Z"_s);
    poll();
    m_page.say(u"i1"_s, u"i1-u3"_s, u"resolved"_s, u"2026-03-02T10:00:00Z"_s, QString());
    poll();
    const QJsonArray all = m_program->json({u"incidents"_s}).array();
    QCOMPARE(all.size(), 1);
    const QJsonObject incident = all.first().toObject();
    verifyIncident(incident);
    QCOMPARE(incident[u"vendor"], m_id);
    QCOMPARE(incident[u"kind"], u"incident"_s);
    QCOMPARE(incident[u"phase"], u"resolved"_s);
    QCOMPARE(incident[u"started_at"], u"2026-03-02T08:00:00Z"_s);
    QCOMPARE(incident[u"resolved_at"], u"2026-03-02T10:00:00Z"_s);
    QVERIFY(incident[u"scheduled_for"].isNull());
    QCOMPARE(incident[u"components"], QJsonArray({u"Storage / Web App"_s, u"Mail"_s}));
    QCOMPARE(incident[u"edited"], true);
    const QJsonArray updates = incident[u"updates"].toArray();
    QCOMPARE(strings(updates, u"id"_s), QStringList({u"i1-u3"_s, u"i1-u2"_s, u"i1-u1"_s}));
    QVERIFY(updates[0][u"text"].isNull()); // nothing was written
    QCOMPARE(updates[1][u"text"], u"Only a pipe."_s);
    QCOMPARE(updates[1][u"earlier"].toArray().size(), 1);
    const QString earlier = updates[1][u"earlier"][0][u"text"].toString();
    QVERIFY2(earlier.startsWith(u"A valve & a pipe"_s), qPrintable(earlier)); // no markup, escapes undone
}

void TestCliStatus::incidentsAreChosenByTheirOptions()
{
    m_page.open(u"i1"_s, u"Old"_s, u"minor"_s, u"2026-01-02T08:00:00Z"_s);
    m_page.say(u"i1"_s, u"i1-u2"_s, u"resolved"_s, u"2026-01-02T10:00:00Z"_s, u"Over."_s);
    m_page.open(u"i2"_s, u"New"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s);
    m_page.schedule(u"m1"_s, u"Belts"_s, u"2026-12-24T08:00:00Z"_s, u"2026-12-24T10:00:00Z"_s);
    add();
    const auto ids = [this](const QStringList &words) {
        return strings(m_program->json(QStringList{u"incidents"_s} + words).array(), u"id"_s);
    };
    QCOMPARE(ids({}).size(), 3);
    QCOMPARE(ids({u"--kind"_s, u"incident"_s}), QStringList({u"i2"_s, u"i1"_s})); // newest first
    QCOMPARE(ids({u"--kind"_s, u"maintenance"_s}), QStringList{u"m1"_s});
    QCOMPARE(ids({u"--open"_s, u"--kind"_s, u"incident"_s}), QStringList{u"i2"_s});
    QCOMPARE(ids({m_id, u"--since"_s, u"2026-02-01"_s, u"--kind"_s, u"incident"_s}), QStringList{u"i2"_s});
    VERIFY_CODE(m_program->json({u"incidents"_s, u"nobody"_s}), 4);
    QVERIFY(m_program->run({u"incidents"_s}).out.contains("New"));
}

void TestCliStatus::searchFoldsAndPhrasesAndEarlierWordings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("words in any order") << u"pipe valve"_s << true;
    QTest::newRow("case and accents") << u"ZURICH cafe"_s << true;
    QTest::newRow("all words are wanted") << u"valve teapot"_s << false;
    QTest::newRow("a phrase") << u"\"valve and a pipe\""_s << true;
    QTest::newRow("a phrase in another order") << u"\"pipe and a valve\""_s << false;
    QTest::newRow("an earlier wording") << u"hamster"_s << true;
    QTest::newRow("a title") << u"mail"_s << true;
    QTest::newRow("no operators") << u"valve OR teapot"_s << false;
    QTest::newRow("signs mean nothing") << u"valve* (pipe"_s << true;
}

void TestCliStatus::searchFoldsAndPhrasesAndEarlierWordings()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    m_page.open(u"i1"_s, u"Mail is slow"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s);
    m_page.say(u"i1"_s, u"i1-u2"_s, u"identified"_s, u"2026-03-02T09:00:00Z"_s, u"A hamster in Zürich."_s);
    add();
    m_page.reword(u"i1"_s, u"i1-u2"_s, u"A valve and a pipe in Zürich, at the Café."_s);
    m_page.touch(u"2026-03-02T09:30:00Z"_s);
    poll();
    const auto answer = m_program->json({u"incidents"_s, u"--search"_s, text});
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.array().size(), found ? 1 : 0);
}

void TestCliStatus::doctorSaysWhatToDo()
{
    add();
    serve(*m_farm, m_page);
    m_farm->serve("/api/v2/summary.json", {.status = 500, .body = "oops"});
    VERIFY_CODE(m_program->json({u"poll"_s}), 3);
    const auto answer = m_program->json({u"doctor"_s});
    VERIFY_CODE(answer, 3);
    const QJsonArray findings = answer.array();
    for (const QJsonValue &finding : findings) {
        QCOMPARE(keys(finding), wordsOf("check verdict detail advice"));
        QVERIFY2(emptyText(finding).isEmpty(), qPrintable(emptyText(finding)));
    }
    QCOMPARE(byKey(findings, u"check"_s, u"database"_s)[u"verdict"], u"ok"_s);
    const QJsonObject feed = byKey(findings, u"check"_s, u"feed "_s + m_id);
    QCOMPARE(feed[u"verdict"], u"bad"_s);
    QVERIFY(feed[u"detail"].toString().contains(u"http"_s));
    QVERIFY(feed[u"advice"].isString());
    for (const char *check : {"version", "data", "disk", "network", "notifications"})
        QVERIFY2(!byKey(findings, u"check"_s, QString::fromLatin1(check)).isEmpty(), check);
    const QByteArray said = m_program->run({u"doctor"_s}).out;
    QVERIFY2(said.contains("schema") && said.contains(" 1 vendor, 0 incidents,"), said.constData());
}

QTEST_GUILESS_MAIN(TestCliStatus)
#include "tst_clistatus.moc"
