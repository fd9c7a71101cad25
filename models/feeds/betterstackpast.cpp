// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/betterstackpast.h"

#include "models/feeds/json.h"
#include "models/status/reportedspans.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 slackSeconds = 60; // reports are told in whole minutes

// Adds `status` wherever [from, to) is still free; `spans` stay sorted and free of overlaps.
void fillGaps(QList<Span> &spans, Span with)
{
    QList<Span> filled;
    qint64 at = with.fromMs;
    for (const Span &span : std::as_const(spans)) {
        if (span.fromMs >= with.toMs)
            break;
        if (span.fromMs > at)
            filled.append({at, span.fromMs, with.status});
        at = std::max(at, span.toMs);
    }
    if (at < with.toMs)
        filled.append({at, with.toMs, with.status});
    spans += filled;
    std::ranges::sort(spans, {}, &Span::fromMs);
}

qint64 secondsIn(const QList<Span> &spans, qint64 fromMs, qint64 toMs)
{
    qint64 sum = 0;
    for (const Span &span : spans)
        sum += std::max<qint64>(0, std::min(span.toMs, toMs) - std::max(span.fromMs, fromMs));
    return sum / 1000;
}

void readDay(const JsonValue &at, const QDateTime &now, QList<Span> &spans, QDateTime &recordFrom)
{
    const QDate date = QDate::fromString(at.textOr("day"_L1), Qt::ISODate);
    const qint64 from = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 to = std::min(from + dayMs, now.toMSecsSinceEpoch());
    if (!date.isValid() || from >= to)
        return;
    if (at.textOr("status"_L1) == "not_monitored"_L1)
        return fillGaps(spans, {from, to, ComponentStatus::Unknown});
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
    if (!recordFrom.isValid() || start < recordFrom)
        recordFrom = start;
    const double down = at.number("downtime_duration"_L1).value_or(0);
    const double work = at.number("maintenance_duration"_L1).value_or(0);
    const double told = static_cast<double>(secondsIn(spans, from, to) + slackSeconds);
    if (down >= dayMs / 1000)
        fillGaps(spans, {from, to, ComponentStatus::MajorOutage});
    else if (work >= dayMs / 1000)
        fillGaps(spans, {from, to, ComponentStatus::Maintenance});
    else if (down + work > 0 && told < down + work)
        fillGaps(spans, {from, to, ComponentStatus::Unknown});
}

} // namespace

Result<VendorPast> betterStackPast(std::span<const Document> documents, const Snapshot &snapshot)
{
    VendorPast past{.incidents = snapshot.incidents, .notes = snapshot.notes};
    QHash<QString, QList<Span>> told;
    for (const ComponentPast &one :
         reportedSpans(snapshot.incidents, snapshot.components, snapshot.observedAt))
        told.insert(one.componentId, one.spans);
    const auto json = JsonDocument::read(documents.front().body);
    if (!json)
        return json.error();
    for (const JsonValue &at : json->root().objects("included"_L1)) {
        if (at.textOr("type"_L1) != "status_page_resource"_L1)
            continue;
        ComponentPast component{.componentId = at.id("id"_L1)};
        component.spans = told.value(component.componentId);
        for (const JsonValue &day : at.object("attributes"_L1).objectsOr("status_history"_L1))
            readDay(day, snapshot.observedAt, component.spans, past.recordFrom);
        past.components.append(component);
    }
    if (json->error())
        return *json->error();
    return past;
}

} // namespace foghorn
