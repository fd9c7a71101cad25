// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/awsevents.h"

#include "models/feeds/awsitems.h"
#include "models/feeds/impacts.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"0"_L1, Level::Operational},
    {"1"_L1, Level::Degraded},
    {"2"_L1, Level::PartialOutage},
    {"3"_L1, Level::MajorOutage},
});

void readLog(SnapshotDraft &draft, const JsonValue &at, Incident &incident)
{
    for (const JsonValue &entry : at.objects("event_log"_L1)) {
        const Level level = draft.wordOf<Level>(levelWords, entry.id("status"_L1), entry.path("status"_L1));
        const bool over = level == Level::Operational;
        incident.updates.append({.id = entry.id("timestamp"_L1),
                                 .status = over ? Phase::Resolved : Phase::Update,
                                 .postedAt = draft.time(entry, "timestamp"_L1),
                                 .text = draft.body(entry.textOr("message"_L1)),
                                 .format = TextFormat::Markdown,
                                 .components = {}});
        if (incident.updates.last().postedAt > incident.updatedAt || !incident.updatedAt.isValid())
            incident.updatedAt = incident.updates.last().postedAt;
    }
}

} // namespace

void readAwsEvent(SnapshotDraft &draft, CloudGrid &grid, const JsonValue &at)
{
    at.text("arn"_L1); // required
    const QString slug = at.id("service"_L1);
    const QString began = at.id("date"_L1);
    const Level level = draft.wordOf<Level>(levelWords, at.id("status"_L1), at.path("status"_L1));
    Incident incident{
        .id = slug + u'_' + began, .title = at.text("summary"_L1), .impact = impactOfLevel(level)};
    incident.startedAt = readEpoch(began.toDouble(), draft.now()).value_or(QDateTime());
    incident.postedAt = incident.startedAt;
    readLog(draft, at, incident);
    const QString end = at.idOr("end_time"_L1);
    if (!end.isEmpty())
        incident.resolvedAt = readEpoch(end.toDouble(), draft.now()).value_or(incident.updatedAt);
    else if (level == Level::Operational)
        incident.resolvedAt = incident.updatedAt;
    incident.status = incident.resolvedAt.isValid() ? Phase::Resolved : Phase::Investigating;
    const bool open = isOpen(incident.status);

    // Exactly those that it touched, each as it is now; the event's own service where it names no others.
    const JsonValue impacted = at.objectOr("impacted_services"_L1);
    const QString regionName = at.textOr("region_name"_L1);
    for (const QString &key : impacted.keys()) {
        const QByteArray name = key.toUtf8();
        const JsonValue service = impacted.object(QLatin1StringView(name));
        const QString word = service.id("current"_L1);
        const Level now = draft.wordOf<Level>(levelWords, word, service.path("current"_L1));
        const CloudCell cell = awsCell(grid, key, service.text("service_name"_L1), regionName);
        incident.components.append(grid.name(cell, open ? std::optional(now) : std::nullopt));
    }
    if (incident.components.isEmpty()) {
        const CloudCell cell = awsCell(grid, slug, at.textOr("service_name"_L1, slug), regionName);
        incident.components.append(grid.name(cell, open ? std::optional(level) : std::nullopt));
    }
    draft.add(std::move(incident));
}

} // namespace foghorn
