// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "history/story.h"
#include "models/feeds/platform.h"
#include "models/status/severity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

using namespace foghorn;
using namespace foghorn::story;

// Real records as history: bars and incident counts of each month against a count made here by other means.
class TestPastCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void monthsOfStatuspageRecords_data();
    void monthsOfStatuspageRecords();
    void monthsOfAFeedsHistory();
};

namespace {

using MonthCounts = QMap<QString, int>;
using LevelCounts = QMap<QString, qint64>; // "2026-07 major_outage" -> seconds

QString corpus(const QString &file)
{
    static const QString folder
        = qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR));
    return folder + u'/' + file;
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString monthOf(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM"_s);
}

ComponentStatus levelOf(const QString &word)
{
    static const QHash<QString, ComponentStatus> words{{u"operational"_s, ComponentStatus::Operational},
                                                       {u"under_maintenance"_s, ComponentStatus::Maintenance},
                                                       {u"degraded_performance"_s, ComponentStatus::Degraded},
                                                       {u"partial_outage"_s, ComponentStatus::PartialOutage},
                                                       {u"major_outage"_s, ComponentStatus::MajorOutage}};
    return words.value(word, ComponentStatus::Unknown);
}

ComponentStatus levelOfImpact(const QString &impact)
{
    if (impact == "critical"_L1)
        return ComponentStatus::MajorOutage;
    if (impact == "major"_L1)
        return ComponentStatus::PartialOutage;
    return impact == "minor"_L1 ? ComponentStatus::Degraded : ComponentStatus::Unknown;
}

struct Walk
{
    QMap<QString, QString> components; // id -> name
    QMap<QString, QList<Span>> spans; // as said, overlapping
    MonthCounts incidents;
    QDateTime oldest;
    QDateTime newest;
};

using Steps = QMap<QString, QMap<qint64, QPair<QString, QString>>>; // component -> time -> from, to

Steps stepsOf(const QJsonObject &incident, Walk &walk)
{
    Steps steps;
    for (const QJsonValue update : incident[u"incident_updates"_s].toArray()) {
        if (update[u"status"_s] == "postmortem"_L1)
            continue;
        for (const QJsonValue step : update[u"affected_components"_s].toArray()) {
            const QString id = step[u"code"_s].toString();
            walk.components.insert(id, step[u"name"_s].toString());
            steps[id].insert(timeOf(update[u"display_at"_s]).toMSecsSinceEpoch(),
                             {step[u"old_status"_s].toString(), step[u"new_status"_s].toString()});
        }
    }
    return steps;
}

void walkIncident(const QJsonObject &incident, Walk &walk)
{
    const QDateTime start = timeOf(incident[u"started_at"_s]);
    const QDateTime end = timeOf(incident[u"resolved_at"_s]);
    ++walk.incidents[monthOf(start)];
    if (!walk.oldest.isValid() || start < walk.oldest)
        walk.oldest = start;
    walk.newest = std::max({walk.newest, end, timeOf(incident[u"updated_at"_s])});
    const qint64 from = start.toMSecsSinceEpoch();
    const qint64 to = end.toMSecsSinceEpoch();
    const Steps steps = stepsOf(incident, walk);
    for (auto one = steps.cbegin(); one != steps.cend(); ++one) {
        QList<Span> &spans = walk.spans[one.key()];
        spans.append({from, one->firstKey(), levelOf(one->first().first)});
        for (auto step = one->cbegin(); step != one->cend(); ++step) {
            const auto next = std::next(step);
            spans.append({step.key(), next == one->cend() ? std::max(to, step.key()) : next.key(),
                          levelOf(step->second)});
        }
    }
    for (const QJsonValue component : incident[u"components"_s].toArray()) {
        const QString id = component[u"id"_s].toString();
        walk.components.insert(id, component[u"name"_s].toString());
        if (steps.isEmpty())
            walk.spans[id].append({from, to, levelOfImpact(incident[u"impact"_s].toString())});
    }
}

// The worst of what is said at each moment, summed by month.
LevelCounts byMonth(const QList<Span> &said, qint64 fromMs, qint64 toMs)
{
    QList<qint64> edges{fromMs, toMs};
    for (const Span &span : said)
        edges << span.fromMs << span.toMs;
    const QDate first = QDateTime::fromMSecsSinceEpoch(fromMs, Qt::UTC).date();
    for (QDateTime month(QDate(first.year(), first.month(), 1), QTime(0, 0), Qt::UTC);
         month.toMSecsSinceEpoch() < toMs; month = month.addMonths(1))
        edges << month.toMSecsSinceEpoch();
    edges.removeIf([&](qint64 edge) { return edge < fromMs || edge > toMs; });
    std::ranges::sort(edges);
    LevelCounts counts;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        auto worst = ComponentStatus::Operational;
        for (const Span &span : said) {
            const bool within = span.fromMs <= edges[i] && edges[i] < span.toMs;
            if (within && severity(span.status) > severity(worst))
                worst = span.status;
        }
        const qint64 seconds = edges[i + 1] / 1000 - edges[i] / 1000;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(edges[i], Qt::UTC);
        if (seconds > 0)
            counts[monthOf(time) + u' ' + wireName(worst)] += seconds;
    }
    return counts;
}

LevelCounts byMonth(const ComponentHistory &history, const QDateTime &from, const QDateTime &to)
{
    LevelCounts counts;
    for (const UptimeDay &day :
         foldDays(history, from.date(), to.date(), QTimeZone::utc(), to.toMSecsSinceEpoch())) {
        for (int level = 0; level < componentStatusCount; ++level) {
            const auto status = static_cast<ComponentStatus>(level);
            if (status != ComponentStatus::Unknown && day.seconds[status] > 0)
                counts[day.date.toString(u"yyyy-MM"_s) + u' ' + wireName(status)] += day.seconds[status];
        }
    }
    return counts;
}

MonthCounts incidentsByMonth(Shelf &shelf)
{
    MonthCounts counts;
    for (const IncidentRecord &record : *shelf.store->incidents({.kind = IncidentKind::Incident}))
        ++counts[monthOf(record.state.incident.startedAt)];
    return counts;
}

Result<Snapshot> parsed(const QString &platform, const QString &file, DocumentRole role, const QDateTime &now)
{
    const Document document{.role = role, .url = {}, .body = bytesOf(corpus(file)), .contentType = {}};
    return platformById(platform)->parse(std::span(&document, 1), now);
}

} // namespace

void TestPastCorpus::initTestCase()
{
    if (!QFile::exists(corpus(u"MANIFEST.tsv"_s)))
        QSKIP("no corpus of real bodies beside the project");
}

void TestPastCorpus::monthsOfStatuspageRecords_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"anthropic", "cloudflare", "datadog", "github", "stripe"})
        QTest::newRow(name) << u"statuspage/%1-incidents-reassembled.json"_s.arg(QLatin1StringView(name));
}

void TestPastCorpus::monthsOfStatuspageRecords()
{
    QFETCH(QString, file);
    Walk walk;
    const QJsonDocument json = QJsonDocument::fromJson(bytesOf(corpus(file)));
    for (const QJsonValue incident : json[u"incidents"_s].toArray()) {
        if (!incident[u"resolved_at"_s].isNull())
            walkIncident(incident.toObject(), walk);
    }
    QVERIFY(walk.components.size() > 3);
    const QDateTime now = walk.newest.addDays(1);
    const auto snapshot = parsed(u"statuspage"_s, file, DocumentRole::Incidents, now);
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    Shelf shelf;
    Snapshot page = look(now.toMSecsSinceEpoch(), 0);
    for (auto one = walk.components.cbegin(); one != walk.components.cend(); ++one)
        page.components.append(
            {.id = one.key(), .name = one.value(), .status = ComponentStatus::Operational});
    VERIFY_OK(shelf.store->record(u"lumen"_s, page, {}));
    VendorPast past{.incidents = snapshot->incidents, .components = {}, .recordFrom = {}, .notes = {}};
    past.incidents.removeIf([](const Incident &one) { return isOpen(one.status); });
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past, now));
    QCOMPARE(incidentsByMonth(shelf), walk.incidents);

    const QDateTime from = std::max(walk.oldest, now.addMonths(-12));
    const auto history
        = shelf.store->componentHistory(u"lumen"_s, from.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    QCOMPARE(history->size(), walk.components.size());
    for (const ComponentHistory &one : *history) {
        const LevelCounts expected
            = byMonth(walk.spans.value(one.component.id), from.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
        QCOMPARE(byMonth(one, from, now), expected);
    }
}

void TestPastCorpus::monthsOfAFeedsHistory()
{
    const QDir folder(corpus(u"timeline/github-history-atom"_s));
    const QStringList files = folder.entryList({u"*.atom"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 100);
    static const QRegularExpression entries(
        u"<entry>.*?<id>([^<]+)</id>.*?<published>([^<]+)</published>.*?<content[^>]*>(.*?)</content>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression dates(u"small&gt;([A-Z][a-z]{2}) +&lt;var data-var='date'&gt; *(\\d+)"_s);
    Shelf shelf;
    QMap<QString, QString> months; // of each entry, as its latest capture says
    for (int n = 0; n < files.size(); ++n) {
        const QString file = u"timeline/github-history-atom/"_s + files[n];
        const QString body = QString::fromUtf8(bytesOf(corpus(file)));
        QDateTime newest;
        for (auto all = entries.globalMatch(body); all.hasNext();) {
            const QRegularExpressionMatch entry = all.next();
            const QDateTime published = timeOf(entry.captured(2));
            newest = std::max(newest, published);
            const QString content = entry.captured(3);
            if (!content.contains(u"&lt;strong&gt;Resolved"_s) || content.contains(u"strong&gt;Completed"_s))
                continue;
            QString month;
            for (auto each = dates.globalMatch(content); each.hasNext();)
                month = each.next().captured(1);
            const int number = QLocale::c().toDate(month + u" 1 2000"_s, u"MMM d yyyy"_s).month();
            const int year = published.date().year() - (number > published.date().month() ? 1 : 0);
            months.insert(entry.captured(1), u"%1-%2"_s.arg(year).arg(number, 2, 10, QLatin1Char('0')));
        }
        const QDateTime now = newest.addDays(1);
        const auto snapshot = parsed(u"atom"_s, file, DocumentRole::Summary, now);
        QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
        VERIFY_OK(shelf.store->recordPast(
            u"lumen"_s, {.incidents = snapshot->incidents, .components = {}, .recordFrom = {}, .notes = {}},
            now));
    }
    MonthCounts expected;
    for (const QString &month : std::as_const(months))
        ++expected[month];
    QVERIFY(expected.size() > 5);
    QCOMPARE(incidentsByMonth(shelf), expected);
    QVERIFY(shelf.store->alerts({})->isEmpty());
}

QTEST_GUILESS_MAIN(TestPastCorpus)
#include "tst_pastcorpus.moc"
