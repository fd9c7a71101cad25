// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/corpusfiles.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
    void readsEveryFeed_data();
    void readsEveryFeed();
    void refusesWhatIsNotThePlatforms_data();
    void refusesWhatIsNotThePlatforms();
    void recognisesRealBodies();
};

namespace {

// Whether a body is one that its platform reads as the first document of a round.
bool isFirstDocument(const QString &file)
{
    const QString platform = platformOf(file);
    const QString name = file.section(u'/', 1);
    if (platform == u"statuspage" || platform == u"instatus")
        return name.contains(u"summary");
    if (platform == u"incidentio")
        return name.contains(u"summary") || name.contains(u"-page-");
    const QStringList whole{u"upptime"_s, u"statusio"_s, u"statuscast"_s, u"pagerduty"_s, u"checkly"_s};
    return whole.contains(platform) || file == u"betterstack/huggingface-index-active.json";
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

} // namespace

void TestFeedCorpus::initTestCase()
{
    if (!QDir(corpusFolder()).exists())
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
    QDirIterator all(corpusFolder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString file = QDir(corpusFolder()).relativeFilePath(all.next());
        if (file.startsWith("timeline"_L1) || file.endsWith(".tsv"_L1) || all.fileInfo().size() > 300'000)
            continue;
        const bool json = file.endsWith(".json"_L1);
        for (const Platform *platform : platforms()) {
            const bool anybodys
                = platform->id == "rss"_L1 || platform->id == "atom"_L1 || platform->id == "hund"_L1;
            const bool feed = anybodys || platform->id == "azure"_L1;
            const bool page
                = platform->id == "uptimekuma"_L1 && file.endsWith("dashboard-status-page.json"_L1);
            const bool own = anybodys ? !json && !file.endsWith(".html"_L1)
                                      : platform->id == platformOf(file) && isFirstDocument(file);
            if (own || page || vendorOf(file.section(u'/', 0, 0)) == platform->id)
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

void TestFeedCorpus::recognisesRealBodies()
{
    const QMap<QString, QString> files{{u"statuspage/anthropic-summary-active.json"_s, u"statuspage"_s},
                                       {u"incidentio/openai-v2-summary-active.json"_s, u"incidentio"_s},
                                       {u"instatus/perplexity-summary-active.json"_s, u"instatus"_s},
                                       {u"incidentio/openai-native-summary-major.json"_s, u"incidentio"_s},
                                       {u"incidentio/linear-page-good.html"_s, u"incidentio"_s},
                                       {u"betterstack/huggingface-index-active.json"_s, u"betterstack"_s},
                                       {u"statusio/gitlab-status-maintenance.json"_s, u"statusio"_s},
                                       {u"statuscast/campaignmonitor-summary.json"_s, u"statuscast"_s},
                                       {u"statuscast/quickbase-status.json"_s, u"statuscast"_s},
                                       {u"pagerduty/pagerduty-page-good.html"_s, u"pagerduty"_s},
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
