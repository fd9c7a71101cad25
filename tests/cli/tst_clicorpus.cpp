// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QDir>
#include <QFile>

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;

// Whole ways from a served body to what the program says: the fixtures of the seed pages, and real bodies
// where they are at hand. What must come out is counted here by other means.
class TestCliCorpus : public QObject
{
    Q_OBJECT

private slots:
    void aSeedPageBecomesWhatItsTextSays();
    void realBodies_data();
    void realBodies();
    void aHistoryOfCapturesGivesEachIncidentOnce();
};

namespace {

QString corpus(const QString &file = {})
{
    return qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR)) + u'/' + file;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fixture(const QString &name)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + name);
}

// The open ones' ids in a body of one of the platforms.
QStringList openIds(const QJsonObject &root)
{
    QStringList ids;
    for (const QString &list : {u"incidents"_s, u"activeIncidents"_s}) {
        for (const QJsonValue &incident : root[list].toArray()) {
            const QString phase = incident[u"status"].toString().toLower();
            if (phase != u"resolved" && phase != u"postmortem")
                ids.append(incident[u"id"].toString());
        }
    }
    return sorted(ids);
}

// "name: level" of every component that is no group's row.
QStringList componentsOf(const QJsonObject &root)
{
    static const QHash<QString, QString> words{
        {u"operational"_s, u"operational"_s},       {u"degraded_performance"_s, u"degraded"_s},
        {u"partial_outage"_s, u"partial_outage"_s}, {u"full_outage"_s, u"major_outage"_s},
        {u"major_outage"_s, u"major_outage"_s},     {u"under_maintenance"_s, u"maintenance"_s}};
    QStringList lines;
    for (const QJsonValue &row : root[u"components"].toArray()) {
        if (!row[u"group"].toBool())
            lines.append(row[u"name"].toString().simplified() + u": "_s
                         + words.value(row[u"status"].toString()));
    }
    return sorted(lines);
}

QStringList componentsIn(const QJsonObject &vendor)
{
    QStringList lines;
    for (const QJsonValue &row : vendor[u"components"].toArray())
        lines.append(row[u"name"].toString().simplified() + u": "_s + row[u"level"].toString());
    return sorted(lines);
}

} // namespace

void TestCliCorpus::aSeedPageBecomesWhatItsTextSays()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve("/api/v2/summary.json", Answer::json(fixture(u"statuspage/mezmo.summary.json"_s)));
    farm.serve("/api/v2/incidents.json", Answer::json(fixture(u"statuspage/mezmo.incidents.json"_s)));
    const Program program;
    const auto added = program.json({u"add"_s, hostOf(farm)});
    VERIFY_CODE(added, 0);
    const QJsonObject vendor = program.json({u"status"_s}).object()[u"vendors"][0].toObject();
    QStringList webApps;
    for (const QJsonValue &component : vendor[u"components"].toArray()) {
        if (component[u"name"] == u"Web App"_s)
            webApps.append(component[u"group"].toString());
    }
    QCOMPARE(webApps.size(), 2);
    QVERIFY(webApps[0] != webApps[1] && !webApps[0].isEmpty() && !webApps[1].isEmpty());

    const QJsonObject body = QJsonDocument::fromJson(fixture(u"statuspage/mezmo.incidents.json"_s)).object();
    QSet<QString> expected;
    qsizetype postmortems = 0;
    for (const QJsonValue &incident : body[u"incidents"].toArray()) {
        if (expected.contains(incident[u"id"].toString()))
            continue;
        expected.insert(incident[u"id"].toString());
        for (const QJsonValue &update : incident[u"incident_updates"].toArray())
            postmortems += update[u"status"] == u"postmortem"_s ? 1 : 0;
    }
    const QJsonArray incidents = program.json({u"incidents"_s}).array();
    QCOMPARE(incidents.size(), expected.size()); // listed twice is one
    qsizetype found = 0;
    for (const QJsonValue &incident : incidents) {
        QVERIFY(expected.contains(incident[u"id"].toString()));
        QVERIFY(isTime(incident[u"started_at"]));
        if (!incident[u"resolved_at"].isNull())
            QVERIFY(incident[u"resolved_at"].toString() >= incident[u"started_at"].toString());
        for (const QJsonValue &update : incident[u"updates"].toArray())
            found += update[u"phase"] == u"postmortem"_s ? 1 : 0;
    }
    QCOMPARE(found, postmortems);
    QVERIFY(found > 0);
}

void TestCliCorpus::realBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("platform");
    if (!QDir(corpus()).exists())
        QSKIP("the collection of real bodies is not at hand");
    for (const QString &platform : {u"statuspage"_s, u"incidentio"_s, u"instatus"_s}) {
        for (const QString &name : QDir(corpus(platform)).entryList({u"*summary*.json"_s}, QDir::Files)) {
            if (name.contains("native"_L1))
                continue;
            const bool instatus = platform == u"instatus";
            QTest::newRow(qPrintable(name))
                << (instatus ? QByteArray("/summary.json") : QByteArray("/api/v2/summary.json"))
                << QString(platform + u'/' + name) << platform;
        }
    }
    for (const QString &name : {u"rss-generic/metanet-rss.xml"_s, u"rss-generic/xai-feed-active.xml"_s,
                                u"azure/azure-rss-active.xml"_s})
        QTest::newRow(qPrintable(name)) << QByteArray("/feed.xml") << name << u"rss"_s;
    for (const QString &name :
         {u"statuspage/github-history-2022.atom"_s, u"statuspage/streamyard-history.atom"_s})
        QTest::newRow(qPrintable(name)) << QByteArray("/history.atom") << name << u"atom"_s;
}

void TestCliCorpus::realBodies()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, file);
    QFETCH(const QString, platform);
    const QByteArray body = bytesOf(corpus(file));
    QVERIFY(!body.isEmpty());
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve(path, Answer::json(body));
    if (platform == u"instatus")
        farm.serve("/v2/components.json",
                   Answer::json(R"({"components":[{"id":"k1","name":"All","status":"OPERATIONAL"}]})"));
    const Program program;
    const auto added = program.json({u"add"_s, hostOf(farm)});
    VERIFY_CODE(added, 0);
    QCOMPARE(added.array()[0][u"platform"].toString(), platform);
    const auto polled = program.json({u"poll"_s});
    VERIFY_CODE(polled, 0);
    QCOMPARE(polled.object()[u"changes"], 0); // what was just read is no news
    const QJsonObject vendor = program.json({u"status"_s}).object()[u"vendors"][0].toObject();
    QCOMPARE(vendor[u"freshness"], u"fresh"_s);
    QVERIFY2(emptyText(vendor).isEmpty(), qPrintable(emptyText(vendor)));
    if (platform == u"rss" || platform == u"atom") {
        const QJsonArray incidents = program.json({u"incidents"_s}).array();
        QCOMPARE(incidents.size(), body.count(platform == u"rss" ? "<item>" : "<entry>"));
        return;
    }
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    QCOMPARE(sorted(strings(vendor[u"incidents"].toArray(), u"id"_s)), openIds(root));
    if (platform != u"instatus")
        QCOMPARE(componentsIn(vendor), componentsOf(root));
}

void TestCliCorpus::aHistoryOfCapturesGivesEachIncidentOnce()
{
    const QDir archive(corpus(u"timeline/github-history-atom"_s));
    if (!archive.exists())
        QSKIP("the collection of captures is not at hand");
    // The index says when each was read.
    QTemporaryDir folder;
    QHash<QString, QSet<QString>> updates; // incident -> dated lines, over all captures
    int captures = 0;
    static const QRegularExpression entry(u"<entry>.*?</entry>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression link(u"/incidents/([a-z0-9]+)\""_s);
    static const QRegularExpression dated(u"&lt;small&gt;(.*?)&lt;/small&gt;"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    for (const QByteArray &line : bytesOf(archive.filePath(u"INDEX.tsv"_s)).split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() < 5)
            continue;
        const QDateTime at = QDateTime::fromString(QString::fromLatin1(cells[2]), Qt::ISODate).toUTC();
        const QByteArray body = bytesOf(archive.filePath(QString::fromLatin1(cells[4])));
        QFile file(folder.filePath(captures % 2 ? at.toString(u"yyyyMMdd'T'HHmmss'Z.atom'"_s)
                                                : QString::number(at.toSecsSinceEpoch())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(body);
        ++captures;
        for (auto each = entry.globalMatch(QString::fromUtf8(body)); each.hasNext();) {
            const QString text = each.next().captured();
            QSet<QString> &known = updates[link.match(text).captured(1)];
            for (auto one = dated.globalMatch(text); one.hasNext();)
                known.insert(one.next().captured(1));
        }
    }
    QVERIFY(captures >= 100);
    const Program program;
    VERIFY_CODE(program.run({u"add"_s, u"https://status.acorn.example/history.atom"_s, u"--no-check"_s,
                             u"--platform"_s, u"atom"_s, u"--name"_s, u"Acorn"_s}),
                0);
    const auto first = program.json({u"replay"_s, u"acorn"_s, folder.path()});
    VERIFY_CODE(first, 0);
    QCOMPARE(first.object()[u"read"].toInt(), captures);
    const auto answer = program.json({u"incidents"_s});
    QHash<QString, qsizetype> kept;
    for (const QJsonValue &incident : answer.array()) {
        const QString id = incident[u"id"].toString();
        QVERIFY2(!kept.contains(id), qPrintable(id));
        kept.insert(id, incident[u"updates"].toArray().size());
    }
    QCOMPARE(sorted(kept.keys()), sorted(updates.keys()));
    for (auto at = updates.cbegin(); at != updates.cend(); ++at)
        QVERIFY2(kept[at.key()] >= at->size(),
                 qPrintable(u"%1: %2 of %3"_s.arg(at.key()).arg(kept[at.key()]).arg(at->size())));

    const auto again = program.json({u"replay"_s, u"acorn"_s, folder.path()});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object()[u"changes"], 0);
    QCOMPARE(program.json({u"incidents"_s}).out, answer.out);
    QVERIFY(program.json({u"alerts"_s}).array().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliCorpus)
#include "tst_clicorpus.moc"
