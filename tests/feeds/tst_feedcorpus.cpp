// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Real bodies, where they are at hand; what they must become is counted here by other means.
class TestFeedCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryJsonBody_data();
    void readsEveryJsonBody();
    void readsEveryVendorsOwnBody_data();
    void readsEveryVendorsOwnBody();
    void readsAllInstancesInNoTime();
    void readsEveryFeed_data();
    void readsEveryFeed();
    void refusesWhatIsNotThePlatforms_data();
    void refusesWhatIsNotThePlatforms();
    void readsEachCaptureOfAHistory();
    void recognisesRealBodies();
};

namespace {

QString corpusDir()
{
    return qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR));
}

QString corpus(const QString &file)
{
    return corpusDir() + u'/' + file;
}

// Later than every capture.
QDateTime readTime()
{
    return QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
}

Result<Snapshot> parseFile(const QString &platform, const QString &file, DocumentRole role)
{
    const Document document{.role = role,
                            .url = QUrl(u"https://status.example.com/"_s),
                            .body = bytesOf(corpus(file)),
                            .contentType = {}};
    return platformById(platform)->parse(std::span(&document, 1), readTime());
}

// The platform of a vendor with a format of its own, by the collection's folder.
QString vendorOf(const QString &folder)
{
    if (folder == u"gcp" || folder == u"google-workspace")
        return u"google"_s;
    if (folder == u"yandexcloud")
        return u"yandex"_s;
    static const QStringList same{u"aws"_s,    u"azure"_s,      u"microsoft365"_s, u"slack"_s,
                                  u"heroku"_s, u"salesforce"_s, u"apple"_s};
    return same.contains(folder) ? folder : QString();
}

struct Counts
{
    qsizetype components = 0;
    qsizetype groups = 0;
    qsizetype incidents = 0;
    qsizetype updates = 0;
    qsizetype steps = 0;
};

QString toText(const Counts &counts)
{
    return u"components %1 groups %2 incidents %3 updates %4 steps %5"_s.arg(counts.components)
        .arg(counts.groups)
        .arg(counts.incidents)
        .arg(counts.updates)
        .arg(counts.steps);
}

Counts counted(const QByteArray &body)
{
    Counts counts;
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    for (const QJsonValue &row : root.value(u"components").toArray())
        ++(row.toObject().value(u"group").toBool() ? counts.groups : counts.components);
    QSet<QString> ids;
    for (const char16_t *list :
         {u"incidents", u"scheduled_maintenances", u"activeIncidents", u"activeMaintenances"}) {
        for (const QJsonValue &row : root.value(QStringView(list)).toArray()) {
            const QJsonObject incident = row.toObject();
            if (ids.contains(incident.value(u"id").toString()))
                continue;
            ids.insert(incident.value(u"id").toString());
            const QJsonArray updates = incident.value(u"incident_updates").toArray();
            counts.updates += updates.size();
            for (const QJsonValue &update : updates)
                counts.steps += update.toObject().value(u"affected_components").toArray().size();
        }
    }
    counts.incidents = ids.size();
    return counts;
}

Counts counted(const Snapshot &snapshot)
{
    Counts counts{.components = snapshot.components.size(),
                  .groups = snapshot.groups.size(),
                  .incidents = snapshot.incidents.size()};
    for (const Incident &incident : snapshot.incidents) {
        counts.updates += incident.updates.size();
        for (const IncidentUpdate &update : incident.updates)
            counts.steps += update.components.size();
    }
    return counts;
}

} // namespace

void TestFeedCorpus::initTestCase()
{
    if (!QDir(corpusDir()).exists())
        QSKIP("the collection of real bodies is not at hand");
}

void TestFeedCorpus::readsEveryJsonBody_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("file");
    QTest::addColumn<DocumentRole>("role");
    for (const QString &platform : {u"statuspage"_s, u"incidentio"_s, u"instatus"_s}) {
        for (const QString &name : QDir(corpus(platform)).entryList({u"*.json"_s}, QDir::Files)) {
            auto role = DocumentRole::Incidents;
            if (name.contains("native"_L1) || name.contains("hubot"_L1) || name.contains("-status"_L1))
                continue; // not documents of this platform's rounds
            if (name.contains("summary"_L1))
                role = DocumentRole::Summary;
            else if (name.contains("scheduled-maintenances"_L1))
                role = DocumentRole::Maintenances;
            QTest::newRow(qPrintable(name)) << platform << QString(platform + u'/' + name) << role;
        }
    }
}

void TestFeedCorpus::readsEveryJsonBody()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, file);
    QFETCH(const DocumentRole, role);
    const auto snapshot = parseFile(platform, file, role);
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    const Counts expected = counted(bytesOf(corpus(file)));
    const Counts actual = counted(*snapshot);
    QCOMPARE(toText(actual), toText(expected));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    for (const Incident &incident : snapshot->incidents) {
        QVERIFY(incident.startedAt.isValid() || incident.status == IncidentStatus::Scheduled);
        QVERIFY(std::ranges::is_sorted(incident.updates, std::ranges::greater(), &IncidentUpdate::postedAt));
        QVERIFY(isOpen(incident.status) != incident.resolvedAt.isValid());
    }
    QCOMPARE(snapshot->hasComponents, role == DocumentRole::Summary && platform != u"instatus");
}

// Counted with another program, by hand: rows, distinct groups, incidents, open ones, updates, and the
// components that incidents name.
void TestFeedCorpus::readsEveryVendorsOwnBody_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<DocumentRole>("role");
    QTest::addColumn<QString>("expected");
    using enum DocumentRole;
    const auto row = [](const char *file, DocumentRole role, const char *expected) {
        QTest::newRow(file) << QString::fromLatin1(file) << role << QString::fromLatin1(expected);
    };
    row("gcp/gcp-incidents-2022.json", Incidents, "0 in 0, 157 of which 0 open, 770, 1636");
    row("gcp/gcp-incidents-reassembled.json", Incidents, "0 in 0, 5 of which 0 open, 42, 97");
    row("gcp/gcp-incidents-trimmed2.json", Incidents, "0 in 0, 2 of which 0 open, 23, 5");
    row("google-workspace/google-incidents.json", Incidents, "0 in 0, 2 of which 1 open, 0, 0");
    row("aws/aws-currentevents.json", Summary, "1180 in 35, 2 of which 2 open, 36, 289");
    row("aws/aws-all.rss", Summary, "0 in 0, 3 of which 2 open, 50, 3");
    row("azure/azure-rss-active.xml", Summary, "1183 in 56, 1 of which 1 open, 1, 14");
    row("azure/azure-rss-empty.xml", Summary, "1176 in 56, 0 of which 0 open, 0, 0");
    row("azure/azure-rss-healthy-empty.xml", Summary, "1176 in 56, 0 of which 0 open, 0, 0");
    row("microsoft365/microsoft-posts-mac.json", Summary, "1 in 0, 0 of which 0 open, 0, 0");
    row("slack/slack-v2-current-active.json", Summary, "11 in 0, 2 of which 2 open, 2, 2");
    row("slack/slack-history.json", Incidents, "0 in 0, 5 of which 1 open, 20, 6");
    row("heroku/heroku-v4-current-status-incident.json", Summary, "3 in 0, 1 of which 1 open, 2, 0");
    row("salesforce/salesforce-instances-status.json", Summary, "1528 in 7, 1 of which 1 open, 0, 1");
    row("apple/apple-customer-no-issues.json", Summary, "65 in 0, 0 of which 0 open, 0, 0");
    row("apple/apple-customer-one-ongoing-issue.json", Summary, "63 in 0, 2 of which 1 open, 2, 2");
    row("apple/apple-customer-three-resolved-issues.json", Summary, "65 in 0, 4 of which 0 open, 4, 4");
    row("apple/apple-developer-one-ongoing-issue.json", Summary, "33 in 0, 10 of which 1 open, 10, 16");
    row("yandexcloud/yandex-services.json", Summary, "104 in 2, 1 of which 0 open, 0, 1");
    row("yandexcloud/yandex-incident.json", Incidents, "0 in 0, 1 of which 0 open, 6, 37");
}

void TestFeedCorpus::readsEveryVendorsOwnBody()
{
    QFETCH(const QString, file);
    QFETCH(const DocumentRole, role);
    QFETCH(const QString, expected);
    const auto snapshot = parseFile(vendorOf(file.section(u'/', 0, 0)), file, role);
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    const Counts counts = counted(*snapshot);
    qsizetype open = 0;
    qsizetype touched = 0;
    for (const Incident &incident : snapshot->incidents) {
        open += isOpen(incident.status) ? 1 : 0;
        touched += incident.components.size();
    }
    QCOMPARE(u"%1 in %2, %3 of which %4 open, %5, %6"_s.arg(counts.components)
                 .arg(counts.groups)
                 .arg(counts.incidents)
                 .arg(open)
                 .arg(counts.updates)
                 .arg(touched),
             expected);
    for (const QString &note : snapshot->notes) // an older form of Apple's counts from another year
        QVERIFY2(note.contains("epoch"_L1), qPrintable(note));
    QCOMPARE(snapshot->hasComponents, counts.components > 0);
}

void TestFeedCorpus::readsAllInstancesInNoTime()
{
    const std::clock_t begin = std::clock();
    const QString file = u"salesforce/salesforce-instances-status.json"_s;
    QVERIFY(parseFile(u"salesforce"_s, file, DocumentRole::Summary).ok());
    const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(ms < 100, qPrintable(QString::number(ms)));
}

void TestFeedCorpus::readsEveryFeed_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("file");
    for (const QString &folder : {u"rss-generic"_s, u"azure"_s, u"statuspage"_s}) {
        for (const QString &name :
             QDir(corpus(folder)).entryList({u"*.xml"_s, u"*.rss"_s, u"*.atom"_s}, QDir::Files)) {
            const QString platform = name.endsWith(".atom"_L1) ? u"atom"_s : u"rss"_s;
            QTest::newRow(qPrintable(name)) << platform << QString(folder + u'/' + name);
        }
    }
}

void TestFeedCorpus::readsEveryFeed()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, file);
    const auto snapshot = parseFile(platform, file, DocumentRole::Summary);
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    const QString body = QString::fromUtf8(bytesOf(corpus(file)));
    const bool atom = platform == u"atom";
    QCOMPARE(snapshot->incidents.size(), body.count(atom ? u"<entry>"_s : u"<item>"_s));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    qsizetype updates = 0;
    for (const Incident &incident : snapshot->incidents) {
        QVERIFY(incident.startedAt.isValid());
        updates += incident.updates.size();
    }
    if (atom)
        QCOMPARE(updates, body.count(u"&lt;small&gt;"_s));
}

void TestFeedCorpus::refusesWhatIsNotThePlatforms_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("file");
    QTest::addColumn<Error::Kind>("kind");
    QDirIterator all(corpusDir(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString file = QDir(corpusDir()).relativeFilePath(all.next());
        if (file.startsWith("timeline"_L1) || file.endsWith(".tsv"_L1) || all.fileInfo().size() > 300'000)
            continue;
        const bool json = file.endsWith(".json"_L1);
        const QString name = file.section(u'/', -1);
        for (const Platform *platform : platforms()) {
            const bool anybodys = platform->id == "rss"_L1 || platform->id == "atom"_L1;
            const bool feed = anybodys || platform->id == "azure"_L1;
            if (vendorOf(file.section(u'/', 0, 0)) == platform->id)
                continue;
            const bool own = anybodys ? !json && !file.endsWith(".html"_L1)
                                      : file.startsWith(QString(platform->id + u'/'))
                    && name.contains("summary"_L1) && !name.contains("native"_L1);
            if (own)
                continue;
            QTest::addRow("%s: %s", platform->id.data(), qPrintable(file))
                << QString(platform->id) << file
                << (json != feed ? Error::Kind::Schema : Error::Kind::Syntax);
        }
    }
}

void TestFeedCorpus::refusesWhatIsNotThePlatforms()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, file);
    QFETCH(const Error::Kind, kind);
    const auto snapshot = parseFile(platform, file, DocumentRole::Summary);
    QVERIFY(!snapshot.ok());
    QVERIFY2(snapshot.error().kind == kind || file.endsWith(".html"_L1), qPrintable(snapshot.error().detail));
}

void TestFeedCorpus::readsEachCaptureOfAHistory()
{
    const QDir folder(corpus(u"timeline/github-history-atom"_s));
    const QStringList captures = folder.entryList({u"*.atom"_s}, QDir::Files, QDir::Name);
    QVERIFY(captures.size() >= 100);
    QHash<QString, QSet<QString>> known; // the updates' ids by incident, as last seen
    static const QRegularExpression link(u"/incidents/([a-z0-9]+)\""_s);
    for (const QString &capture : captures) {
        const QString file = u"timeline/github-history-atom/"_s + capture;
        const auto snapshot = parseFile(u"atom"_s, file, DocumentRole::Summary);
        QVERIFY2(snapshot.ok(), qPrintable(capture));
        QVERIFY2(snapshot->notes.isEmpty(), qPrintable(capture + snapshot->notes.join(u'\n')));
        const QString body = QString::fromUtf8(bytesOf(corpus(file)));
        QSet<QString> linked;
        for (auto match = link.globalMatch(body); match.hasNext();)
            linked.insert(match.next().captured(1));
        QSet<QString> ids;
        qsizetype updates = 0;
        for (const Incident &incident : snapshot->incidents) {
            ids.insert(incident.id);
            updates += incident.updates.size();
            QSet<QString> unique;
            for (const IncidentUpdate &update : incident.updates)
                unique.insert(update.id);
            QCOMPARE(unique.size(), incident.updates.size());
            // What was told once keeps its name when more is told.
            for (const QString &id : std::as_const(known[incident.id]))
                QVERIFY2(unique.contains(id), qPrintable(capture + u' ' + incident.id + u' ' + id));
            known[incident.id] = unique;
        }
        QCOMPARE(ids, linked);
        QCOMPARE(updates, body.count(u"&lt;small&gt;"_s));
    }
}

void TestFeedCorpus::recognisesRealBodies()
{
    const QMap<QString, QString> files{{u"statuspage/anthropic-summary-active.json"_s, u"statuspage"_s},
                                       {u"incidentio/openai-v2-summary-active.json"_s, u"incidentio"_s},
                                       {u"instatus/perplexity-summary-active.json"_s, u"instatus"_s},
                                       {u"statuspage/github-history-2022.atom"_s, u"atom"_s},
                                       {u"azure/azure-rss-active.xml"_s, u"azure"_s},
                                       {u"azure/azure-rss-empty.xml"_s, u"azure"_s},
                                       {u"rss-generic/metanet-rss.xml"_s, u"rss"_s},
                                       {u"aws/aws-all.rss"_s, u"aws"_s},
                                       {u"aws/aws-currentevents.json"_s, u"aws"_s},
                                       {u"gcp/gcp-incidents-2022.json"_s, u"google"_s},
                                       {u"google-workspace/google-incidents.json"_s, u"google"_s},
                                       {u"microsoft365/microsoft-posts-mac.json"_s, u"microsoft365"_s},
                                       {u"slack/slack-v2-current-active.json"_s, u"slack"_s},
                                       {u"slack/slack-history.json"_s, u"slack"_s},
                                       {u"heroku/heroku-v4-current-status-incident.json"_s, u"heroku"_s},
                                       {u"salesforce/salesforce-instances-status.json"_s, u"salesforce"_s},
                                       {u"apple/apple-customer-no-issues.json"_s, u"apple"_s},
                                       {u"apple/apple-developer-one-ongoing-issue.json"_s, u"apple"_s},
                                       {u"yandexcloud/yandex-services.json"_s, u"yandex"_s}};
    const QUrl page(u"https://status.example.com/x/summary.json"_s);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const Document document{
            .role = DocumentRole::Probe, .url = page, .body = bytesOf(corpus(file.key())), .contentType = {}};
        const auto found = recognise(std::span(&document, 1), page);
        QVERIFY2(found, qPrintable(file.key()));
        QCOMPARE(found->platform, file.value());
    }
}

QTEST_APPLESS_MAIN(TestFeedCorpus)
#include "tst_feedcorpus.moc"
