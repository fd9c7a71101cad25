// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
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
    void readsEveryHostedPlatform_data();
    void readsEveryHostedPlatform();
    void readsThePastInRealPages();
    void readsEveryFeed_data();
    void readsEveryFeed();
    void refusesWhatIsNotThePlatforms_data();
    void refusesWhatIsNotThePlatforms();
    void readsEachCaptureOfAHistory();
    void readsAMonitorsPageAndBeats();
    void readsEachCaptureOfSites();
    void recognisesRealBodies();
};

namespace {

QString corpusFolder()
{
    return qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR));
}

QString corpus(const QString &file)
{
    return corpusFolder() + u'/' + file;
}

// The platform behind a body; two pages that look like Statuspage's are incident.io's.
QString platformOf(const QString &file)
{
    const QString folder = file.section(u'/', 0, 0);
    return folder == u"statuspage-html" ? u"incidentio"_s : folder;
}

// Whether a body is one that its platform reads as the first document of a round.
bool isFirstDocument(const QString &file)
{
    const QString platform = platformOf(file);
    const QString name = file.section(u'/', 1);
    if (platform == u"statuspage" || platform == u"instatus")
        return name.contains(u"summary");
    if (platform == u"incidentio")
        return name.contains(u"summary") || name.contains(u"-page-");
    const QStringList whole{u"statusio"_s, u"statuscast"_s, u"pagerduty"_s, u"checkly"_s};
    return whole.contains(platform) || file == u"betterstack/huggingface-index-active.json";
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

// Counted by hand of another program: rows, not what the parser made of them.
void TestFeedCorpus::readsEveryHostedPlatform_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Counts>("expected");
    const auto row = [](const char *file, const Counts &expected) {
        QTest::newRow(file) << QString::fromLatin1(file) << expected;
    };
    row("incidentio/openai-native-summary-major.json",
        {.components = 31, .groups = 4, .incidents = 1, .updates = 5});
    row("incidentio/openai-page-major.html", {.components = 31, .groups = 4, .incidents = 1, .updates = 5});
    row("incidentio/linear-native-summary-good.json", {.components = 6});
    row("incidentio/linear-page-good.html", {.components = 6});
    row("statuspage-html/miro-page-good.html", {.components = 6});
    row("statuspage-html/miro-page-issue.html", {.components = 6});
    row("betterstack/huggingface-index-active.json",
        {.components = 8, .groups = 5, .incidents = 5, .updates = 10});
    row("statusio/docker-status-old.json", {.components = 8, .groups = 8});
    row("statusio/docker-status.json", {.components = 10, .groups = 10});
    row("statusio/docker-status-partial.json", {.components = 8, .groups = 8, .incidents = 1, .updates = 1});
    row("statusio/gitlab-status-maintenance.json",
        {.components = 15, .groups = 15, .incidents = 2, .updates = 4});
    row("statuscast/campaignmonitor-summary.json", {});
    row("statuscast/quickbase-status.json", {});
    row("pagerduty/pagerduty-page-good.html",
        {.components = 64, .groups = 19, .incidents = 80, .updates = 318 + 59});
    row("pagerduty/pagerduty-script-data-good.json",
        {.components = 64, .groups = 19, .incidents = 80, .updates = 318 + 59});
    row("checkly/mistral-unresolved-incidents.json", {.incidents = 1, .updates = 1});
}

void TestFeedCorpus::readsEveryHostedPlatform()
{
    QFETCH(const QString, file);
    QFETCH(const Counts, expected);
    const auto snapshot = parseFile(platformOf(file), file, DocumentRole::Summary);
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    Counts actual = counted(*snapshot);
    actual.steps = 0;
    QCOMPARE(toText(actual), toText(expected));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    for (const Component &component : snapshot->components)
        QVERIFY(component.status != ComponentStatus::Unknown && !component.name.isEmpty());
    for (const Incident &incident : snapshot->incidents)
        QVERIFY(isOpen(incident.status) != incident.resolvedAt.isValid());
}

void TestFeedCorpus::readsThePastInRealPages()
{
    const auto read = [](const QString &platform, const QStringList &round, const QString &page, QDate day) {
        QList<Document> documents;
        for (const QString &file : round) {
            const bool rows = file.contains(u"components");
            documents.append({.role = rows ? DocumentRole::Components : DocumentRole::Summary,
                              .url = {},
                              .body = rows ? file.toUtf8() : bytesOf(corpus(file)),
                              .contentType = {}});
        }
        documents.append(
            {.role = DocumentRole::Past, .url = {}, .body = bytesOf(corpus(page)), .contentType = {}});
        return platformById(platform)->parsePast(spanOf(documents), QDateTime(day, QTime(20, 0), Qt::UTC));
    };
    const auto major = read(u"incidentio"_s, {u"incidentio/openai-native-summary-major.json"_s},
                            u"incidentio/openai-page-major.html"_s, QDate(2026, 3, 17));
    QVERIFY(major.ok() && major->notes.isEmpty());
    QCOMPARE(major->components.size(), 31);
    QCOMPARE(major->incidents.size(), 69);
    QCOMPARE(major->claimedUptime.size(), 31);
    const auto outages = read(
        u"instatus"_s,
        {u"instatus/perplexity-summary-active.json"_s,
         uR"({"components":[{"id":"cldkniuw9117292x1mu2d9myli3","name":"a","status":"OPERATIONAL"}]})"_s},
        u"instatus/mastodonsocial-page-major.html"_s, QDate(2026, 3, 17));
    QVERIFY(outages.ok());
    QCOMPARE(outages->components.size(), 1);
    const QList<Span> spans = outages->components.first().spans;
    QCOMPARE(spans.size(), 2); // the second outage names no end; its notice was over after 27 minutes
    QCOMPARE(spans.last().status, ComponentStatus::MajorOutage);
    QCOMPARE((spans.last().toMs - spans.last().fromMs) / 1000, 1600);
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
            const bool feed
                = platform->id == "rss"_L1 || platform->id == "atom"_L1 || platform->id == "hund"_L1;
            const bool page
                = platform->id == "uptimekuma"_L1 && file.endsWith("dashboard-status-page.json"_L1);
            const bool own = feed ? !json && !file.endsWith(".html"_L1)
                                  : platform->id == platformOf(file) && isFirstDocument(file);
            if (own || page)
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

void TestFeedCorpus::readsAMonitorsPageAndBeats()
{
    QList<Document> documents;
    for (const auto &[file, role] : {std::pair{"heartbeat", DocumentRole::Components},
                                     std::pair{"status-page", DocumentRole::Summary}}) {
        const QString path = u"uptime-kuma/dashboard-%1.json"_s.arg(QLatin1StringView(file));
        documents.append({.role = role, .url = {}, .body = bytesOf(corpus(path)), .contentType = {}});
    }
    const Platform *platform = platformById(u"uptimekuma");
    const auto snapshot = platform->parse(spanOf(documents), readTime());
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    QCOMPARE(snapshot->components.size(), 1);
    QCOMPARE(snapshot->groups.size(), 1);
    QCOMPARE(snapshot->components.first().status, ComponentStatus::Operational);
    QCOMPARE(snapshot->components.first().claimedUptime, std::optional(1.0));
    const auto past = platform->parsePast(spanOf(documents), readTime());
    QVERIFY(past.ok());
    QCOMPARE(past->recordFrom, QDateTime(QDate(2026, 9, 30), QTime(20, 10, 16, 566), Qt::UTC));
}

// What the sites' levels and uptimes were is looked for as text here.
void TestFeedCorpus::readsEachCaptureOfSites()
{
    const QDir folder(corpus(u"timeline/trynoice-upptime"_s));
    const QStringList captures = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(captures.size() >= 40);
    static const QRegularExpression level(u"\"status\": \"([a-z]+)\""_s);
    for (const QString &capture : captures) {
        const QString file = u"timeline/trynoice-upptime/"_s + capture;
        const auto snapshot = parseFile(u"upptime"_s, file, DocumentRole::Summary);
        QVERIFY2(snapshot.ok(), qPrintable(capture));
        QVERIFY2(snapshot->notes.isEmpty(), qPrintable(capture + snapshot->notes.join(u'\n')));
        const QString body = QString::fromUtf8(bytesOf(corpus(file)));
        QStringList levels;
        for (auto match = level.globalMatch(body); match.hasNext();)
            levels.append(match.next().captured(1));
        QCOMPARE(snapshot->components.size(), levels.size());
        for (qsizetype i = 0; i < levels.size(); ++i) {
            const Component &site = snapshot->components[i];
            QCOMPARE(site.status == ComponentStatus::Operational, levels[i] == u"up");
            QVERIFY(site.claimedUptime && *site.claimedUptime >= 0 && *site.claimedUptime <= 1);
        }
    }
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
                                       {u"azure/azure-rss-active.xml"_s, u"rss"_s}};
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
