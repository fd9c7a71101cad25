// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/yandexform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::yandexform {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

// By level.label; level.level says the same in numbers.
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"Minor"_L1, Level::Degraded},
    {"Unavailable"_L1, Level::MajorOutage},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"Minor"_L1, Impact::Minor},
    {"Unavailable"_L1, Impact::Critical},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"open"_L1, Phase::Investigating},
    {"resolved"_L1, Phase::Resolved},
    {"withReport"_L1, Phase::Postmortem},
});
constexpr auto commentWords = std::to_array<WireWord<Phase>>({
    {"investigation"_L1, Phase::Investigating},
    {"update"_L1, Phase::Update},
    {"resolved"_L1, Phase::Resolved},
});
constexpr auto installations = std::to_array<WireWord<const char *>>({
    {"ru"_L1, "Russia"},
    {"kz"_L1, "Kazakhstan"},
});

void readDetails(SnapshotDraft &draft, const JsonValue &at, Incident &incident)
{
    for (const JsonValue &comment : at.objectsOr("comments"_L1)) {
        incident.updates.append({.id = comment.id("id"_L1),
                                 .status = draft.word<Phase>(commentWords, comment, "type"_L1),
                                 .postedAt = draft.time(comment, "createdAt"_L1),
                                 .text = draft.body(comment.textOr("content"_L1)),
                                 .format = TextFormat::Html,
                                 .components = {}});
    }
    if (at.flag("isReportPublished"_L1) && at.has("report"_L1)) {
        incident.updates.append({.id = u"report"_s,
                                 .status = Phase::Postmortem,
                                 .postedAt = draft.time(at, "reportPublishedTime"_L1),
                                 .text = draft.body(at.text("report"_L1)),
                                 .format = TextFormat::Html,
                                 .components = {}});
    }
    QStringList codes;
    for (const JsonValue &installation : at.objectsOr("installations"_L1))
        codes.append(installation.id("code"_L1));
    for (const JsonValue &service : at.objectsOr("services"_L1)) {
        for (const QString &code : std::as_const(codes))
            incident.components.append({code + u'/' + service.id("slug"_L1), service.text("name"_L1), {}});
    }
}

} // namespace

Incident readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident{.id = at.id("id"_L1), .title = at.text("title"_L1)};
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    incident.impact = draft.word<Impact>(impactWords, at.object("level"_L1), "label"_L1);
    incident.startedAt = draft.time(at, "startDate"_L1);
    incident.postedAt = draft.time(at, "createdAt"_L1);
    incident.updatedAt = draft.time(at, "updatedAt"_L1);
    if (!isOpen(incident.status))
        incident.resolvedAt = draft.time(at, "endDate"_L1);
    readDetails(draft, at, incident);
    return incident;
}

void readServices(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    QList<Incident> incidents;
    for (const JsonValue &at : rows) {
        const QString code = at.id("installationCode"_L1);
        const auto known = std::ranges::find(installations, code, &WireWord<const char *>::wire);
        const QString place = known == installations.end() ? code : QString::fromLatin1(known->value);
        draft.add(ComponentGroup{.id = code, .name = place});
        Component component{
            .id = code + u'/' + at.id("slug"_L1), .name = at.text("name"_L1), .groupId = code};
        component.status = Level::Operational; // the row lists what touches the service, and there is nothing
        for (const JsonValue &row : at.objects("incidents"_L1)) {
            Incident incident = readIncident(draft, row);
            if (isOpen(incident.status)) {
                const Level level = draft.word<Level>(levelWords, row.object("level"_L1), "label"_L1);
                component.status = graver(component.status, level);
            }
            const auto held = std::ranges::find(incidents, incident.id, &Incident::id);
            Incident &kept = held == incidents.end() ? incidents.emplaceBack(std::move(incident)) : *held;
            kept.components.append({component.id, component.name, {}});
        }
        draft.add(component);
    }
    for (Incident &incident : incidents)
        draft.add(std::move(incident));
    draft.snapshot.hasComponents = true;
    draft.snapshot.incidentListing = Listing::OpenOnly;
}

} // namespace foghorn::yandexform
