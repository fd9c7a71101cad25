// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/statuspagepast.h"

#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/feedhtml.h"
#include "models/feeds/v2form.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::statuspagepast {
namespace {

constexpr int mostMonths = 13; // this one and twelve before it
constexpr qsizetype mostCodes = 60; // that one request may ask for
constexpr auto historyPath = "/history.json"_L1;
constexpr auto uptimePath = "/uptime_showcase"_L1;

bool isPast(const Document &document, QLatin1StringView path)
{
    return document.role == DocumentRole::Past && document.url.path().endsWith(path);
}

int pageOf(const Document &document)
{
    return std::max(1, QUrlQuery(document.url).queryItemValue(u"page"_s).toInt());
}

// The months of a page by name; none where it is no page of a history.
QSet<QString> monthsOf(const Document &document)
{
    QSet<QString> months;
    const auto json = JsonDocument::read(document.body);
    if (!json)
        return months;
    for (const JsonValue &month : json->root().objectsOr("months"_L1))
        months.insert(month.textOr("name"_L1) + month.idOr("year"_L1));
    return json->error() ? QSet<QString>() : months;
}

// The components for which the page shows bars, in requests of as many codes as one may ask for.
QList<Request> uptimeRequests(const Document &summary)
{
    QList<Request> requests;
    const auto json = JsonDocument::read(summary.body);
    if (!json)
        return requests;
    QStringList codes;
    for (const JsonValue &at : json->root().objectsOr("components"_L1)) {
        if (at.flag("showcase"_L1) && !at.flag("group"_L1))
            codes.append(at.idOr("id"_L1));
    }
    for (qsizetype from = 0; from < codes.size(); from += mostCodes) {
        QUrl address = documentAddress(summary.url, uptimePath);
        address.setQuery(u"components=" + codes.mid(from, mostCodes).join(u','));
        requests.append({DocumentRole::Past, address, Request::When::Always, false});
    }
    return requests;
}

// A display text has no year: "Jul 30, 09:07 - 10:12 UTC", "Jul 19, 23:34 - Jul 20, 04:44 EDT", or one stamp
// alone.
struct DisplayTime
{
    QDateTime start;
    QDateTime end;
};

int monthNumber(QStringView name)
{
    for (int month = 1; month <= 12; ++month) {
        if (name.size() >= 3 && QLocale::c().monthName(month).startsWith(name, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

// The moment of that name which lies nearest to `near`.
QDateTime nearest(QStringView month, QStringView day, QStringView clock, const QDateTime &near)
{
    QDateTime best;
    const QTime time = QTime::fromString(clock.toString(), u"H:mm"_s);
    for (int year = near.date().year() - 1; year <= near.date().year() + 1; ++year) {
        const QDate date(year, monthNumber(month), day.toInt());
        if (!date.isValid() || !time.isValid())
            continue;
        const QDateTime moment(date, time, near.timeZone());
        if (!best.isValid() || std::abs(moment.secsTo(near)) < std::abs(best.secsTo(near)))
            best = moment;
    }
    return best;
}

QTimeZone zoneOf(const QString &pageZone, const QString &word, const QDateTime &now)
{
    const QTimeZone zone(pageZone.toLatin1());
    if (!pageZone.isEmpty() && zone.isValid()) // an empty name is UTC to Qt
        return zone;
    const QDateTime midnight(now.date(), QTime(0, 0), Qt::UTC);
    const QString stamp = now.date().toString(Qt::ISODate) + u" 00:00 " + word;
    const auto there = readDate(stamp, now.addDays(1));
    return there ? QTimeZone(static_cast<int>(there->secsTo(midnight))) : QTimeZone();
}

// A record stands under the month in which it ended: what began in December is filed under January.
DisplayTime readDisplay(const QString &text, const QDate &month, const QString &pageZone,
                        const QDateTime &now)
{
    static const QRegularExpression form(
        u"^([A-Za-z]{3,9}) +(\\d{1,2}), *(\\d{1,2}:\\d{2})"
        u"(?: *[-\u2013] *(?:([A-Za-z]{3,9}) +(\\d{1,2}), *)?(\\d{1,2}:\\d{2}))? *([A-Za-z0-9:+-]*)$"_s);
    const auto match = form.match(text.simplified());
    const QTimeZone zone = zoneOf(pageZone, match.captured(7), now);
    if (!match.hasMatch() || !zone.isValid())
        return {};
    const QDateTime middle(month.addDays(14), QTime(12, 0), zone);
    const bool two = match.hasCaptured(4) && !match.captured(4).isEmpty();
    DisplayTime read;
    if (match.captured(6).isEmpty()) {
        read.start = nearest(match.captured(1), match.captured(2), match.captured(3), middle);
        read.end = read.start; // it began and ended within one minute
    } else {
        read.end
            = nearest(match.captured(two ? 4 : 1), match.captured(two ? 5 : 2), match.captured(6), middle);
        read.start = nearest(match.captured(1), match.captured(2), match.captured(3), read.end);
        if (read.start > read.end)
            read.start = read.start.addYears(-1);
    }
    return {read.start.toUTC(), read.end.toUTC()};
}

void readRecord(SnapshotDraft &draft, const JsonValue &at, const QDate &month, const QString &pageZone)
{
    Incident record{.id = at.id("code"_L1), .title = at.text("name"_L1)};
    record.impact = v2::readImpact(draft, at);
    const QString stamp = plainOf(at.textOr("timestamp"_L1));
    const DisplayTime time = readDisplay(stamp, month, pageZone, draft.now());
    if (!time.start.isValid() || !time.end.isValid() || time.start > draft.now()) {
        draft.note(at.path("timestamp"_L1) + u": not a time that can be read: \"" + stamp.left(60) + u'"');
        return;
    }
    record.startedAt = time.start;
    record.postedAt = time.start;
    record.resolvedAt = time.end;
    record.status = IncidentStatus::Resolved;
    if (record.impact == Impact::Maintenance) {
        record.kind = IncidentKind::Maintenance;
        record.status = IncidentStatus::Completed;
    }
    draft.add(std::move(record));
}

void readHistory(SnapshotDraft &draft, const JsonValue &root, const QString &pageZone)
{
    for (const JsonValue &at : root.objects("months"_L1)) {
        const QDate month(static_cast<int>(at.number("year"_L1).value_or(0)), monthNumber(at.text("name"_L1)),
                          1);
        if (!month.isValid()) {
            draft.note(at.path() + u": not a month");
            continue;
        }
        for (const JsonValue &record : at.objectsOr("incidents"_L1))
            readRecord(draft, record, month, pageZone);
    }
}

// One component's bars: what the page sums up itself, else the sum by its own rule.
void readTimeline(const JsonValue &at, const QString &id, VendorPast &past)
{
    constexpr double secondsADay = 24 * 3600;
    constexpr double partialWeight = 0.3;
    double down = 0;
    int days = 0;
    for (const JsonValue &day : at.objectsOr("days"_L1)) {
        const QDate date = QDate::fromString(day.textOr("date"_L1), Qt::ISODate);
        if (!date.isValid() || !day.has("outages"_L1))
            continue;
        const JsonValue outages = day.object("outages"_L1);
        down += outages.number("m"_L1).value_or(0) + partialWeight * outages.number("p"_L1).value_or(0);
        ++days;
        const QDateTime start(date, QTime(0, 0), Qt::UTC);
        if (!past.recordFrom.isValid() || start < past.recordFrom)
            past.recordFrom = start;
    }
    if (days > 0)
        past.claimedUptime.insert(id, std::clamp(1 - down / (days * secondsADay), 0.0, 1.0));
}

void readUptime(const JsonValue &root, const Snapshot &snapshot, VendorPast &past)
{
    const JsonValue timelines = root.object("timelines"_L1);
    for (const Component &component : snapshot.components) {
        const QByteArray key = component.id.toLatin1();
        const JsonValue timeline = timelines.objectOr(QLatin1StringView(key));
        if (timeline.present())
            readTimeline(timeline, component.id, past);
    }
    for (const JsonValue &at : root.objectsOr("values"_L1)) {
        const auto percent = at.number("ninety"_L1);
        if (percent && *percent >= 0 && *percent <= 100
            && past.claimedUptime.contains(at.idOr("component"_L1)))
            past.claimedUptime.insert(at.idOr("component"_L1), *percent / 100);
    }
}

QString pageZoneOf(std::span<const Document> documents)
{
    for (const Document &document : documents) {
        const auto json = document.role == DocumentRole::Past ? Result<JsonDocument>(Error{})
                                                              : JsonDocument::read(document.body);
        const QString zone = json ? json->root().objectOr("page"_L1).textOr("time_zone"_L1) : QString();
        if (!zone.isEmpty())
            return zone;
    }
    return {};
}

void addOlder(const Snapshot &older, VendorPast &past)
{
    QSet<QString> known;
    for (const Incident &incident : std::as_const(past.incidents))
        known.insert(incident.id);
    for (const Incident &incident : older.incidents) {
        if (!known.contains(incident.id)) // the API's lists say more
            past.incidents.append(incident);
    }
    past.notes += older.notes;
}

} // namespace

QUrl historyAddress(const QUrl &feed, int page)
{
    QUrl address = documentAddress(feed, historyPath);
    address.setQuery(u"page=%1"_s.arg(page));
    return address;
}

QList<Request> more(std::span<const Document> documents)
{
    QList<Document> pages;
    std::ranges::copy_if(documents, std::back_inserter(pages),
                         [](const Document &one) { return isPast(one, historyPath); });
    if (pages.isEmpty())
        return {};
    std::ranges::stable_sort(pages, {}, pageOf);
    QSet<QString> months;
    qsizetype before = 0;
    for (const Document &page : std::as_const(pages)) {
        before = months.size();
        months += monthsOf(page);
    }
    QList<Request> requests;
    if (months.size() > before && months.size() < mostMonths) {
        requests.append({DocumentRole::Past, historyAddress(pages.last().url, pageOf(pages.last()) + 1),
                         Request::When::Always, false});
    }
    const auto summary = std::ranges::find(documents, DocumentRole::Summary, &Document::role);
    const bool asked
        = std::ranges::any_of(documents, [](const Document &one) { return isPast(one, uptimePath); });
    return summary == documents.end() || asked ? requests : requests + uptimeRequests(*summary);
}

VendorPast read(std::span<const Document> documents, const Snapshot &snapshot)
{
    VendorPast past{.incidents = snapshot.incidents, .notes = snapshot.notes};
    const QString pageZone = pageZoneOf(documents);
    SnapshotDraft draft(snapshot.observedAt);
    for (const Document &document : documents) {
        const bool history = isPast(document, historyPath);
        if (!history && !isPast(document, uptimePath))
            continue;
        const auto json = JsonDocument::read(document.body);
        if (json && history)
            readHistory(draft, json->root(), pageZone);
        else if (json)
            readUptime(json->root(), snapshot, past);
        if (!json || json->error()) // some hosts answer a page
            draft.note(document.url.path() + u": " + (json ? *json->error() : json.error()).detail);
        draft.nextDocument();
    }
    addOlder(draft.finish(), past);
    sortNewestFirst(past.incidents);
    for (const Incident &incident : std::as_const(past.incidents)) {
        const bool older = !past.recordFrom.isValid() || incident.startedAt < past.recordFrom;
        if (incident.startedAt.isValid() && older)
            past.recordFrom = incident.startedAt;
    }
    const QDateTime oldest = snapshot.observedAt.addMonths(-12);
    if (past.recordFrom.isValid() && past.recordFrom < oldest)
        past.recordFrom = oldest;
    return past;
}

} // namespace foghorn::statuspagepast
