// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/corpusfiles.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Real bodies of each platform's own form, where they are at hand; what they must become was counted by other
// means.
class TestFeedCorpusForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryHostedPlatform_data();
    void readsEveryHostedPlatform();
    void readsThePastInRealPages();
    void readsEveryVendorsOwnBody_data();
    void readsEveryVendorsOwnBody();
    void readsAllInstancesInNoTime();
    void readsEachCaptureOfAHistory();
    void readsAMonitorsPageAndBeats();
    void readsEachCaptureOfSites();
};

void TestFeedCorpusForms::initTestCase()
{
    if (!QDir(corpusFolder()).exists())
        QSKIP("the collection of real bodies is not at hand");
}

// Counted by hand of another program: rows, not what the parser made of them.
void TestFeedCorpusForms::readsEveryHostedPlatform_data()
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

void TestFeedCorpusForms::readsEveryHostedPlatform()
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

void TestFeedCorpusForms::readsThePastInRealPages()
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

// Counted with another program, by hand: rows, distinct groups, incidents, open ones, updates, and the
// components that incidents name.
void TestFeedCorpusForms::readsEveryVendorsOwnBody_data()
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

void TestFeedCorpusForms::readsEveryVendorsOwnBody()
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

void TestFeedCorpusForms::readsAllInstancesInNoTime()
{
    const std::clock_t begin = std::clock();
    const QString file = u"salesforce/salesforce-instances-status.json"_s;
    QVERIFY(parseFile(u"salesforce"_s, file, DocumentRole::Summary).ok());
    const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(ms < 100, qPrintable(QString::number(ms)));
}

void TestFeedCorpusForms::readsEachCaptureOfAHistory()
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

void TestFeedCorpusForms::readsAMonitorsPageAndBeats()
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
void TestFeedCorpusForms::readsEachCaptureOfSites()
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

QTEST_APPLESS_MAIN(TestFeedCorpusForms)
#include "tst_feedcorpusforms.moc"
