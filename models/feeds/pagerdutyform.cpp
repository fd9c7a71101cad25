// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/pagerdutyform.h"

#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::pagerdutyform {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"all_good"_L1, Level::Operational},
    {"operational"_L1, Level::Operational},
    {"minor"_L1, Level::Degraded},
    {"major"_L1, Level::PartialOutage},
    {"partial_outage"_L1, Level::PartialOutage},
    {"outage"_L1, Level::MajorOutage},
    {"maintenance"_L1, Level::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"detected"_L1, Phase::Investigating},
    {"investigating"_L1, Phase::Investigating},
    {"identified"_L1, Phase::Identified},
    {"monitoring"_L1, Phase::Monitoring},
    {"resolved"_L1, Phase::Resolved},
    {"scheduled"_L1, Phase::Scheduled},
    {"in_progress"_L1, Phase::InProgress},
    {"in progress"_L1, Phase::InProgress},
    {"completed"_L1, Phase::Completed},
});
// In the order of ComponentStatus.
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Critical, Impact::Unknown};

IncidentUpdate readUpdate(SnapshotDraft &draft, const JsonValue &at)
{
    IncidentUpdate update{.id = at.id("id"_L1)};
    update.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    update.postedAt = draft.time(at, "reported_at"_L1);
    if (!update.postedAt.isValid())
        update.postedAt = draft.time(at, "created_at"_L1);
    update.text = draft.body(at.textOr("message"_L1));
    update.format = TextFormat::Html;
    // Always there, empty where no service is touched: without it an incident would free what it had hit.
    for (const JsonValue &one : at.objects("impacted_business_services"_L1)) {
        update.components.append({.id = one.id("business_service_id"_L1),
                                  .name = one.textOr("name"_L1),
                                  .from = {},
                                  .to = draft.word<Level>(levelWords, one, "severity"_L1)});
    }
    // A resolution that still lists what was hit does not say that it still is.
    if (!isOpen(update.status)) {
        for (ComponentStep &step : update.components)
            step.to = Level::Operational;
    }
    return update;
}

void readPostmortem(SnapshotDraft &draft, const JsonValue &at, Incident &incident)
{
    const JsonValue text = at.objectOr("postmortem"_L1);
    if (!text.present())
        return;
    incident.status = Phase::Postmortem;
    incident.updates.append({.id = text.id("id"_L1),
                             .status = Phase::Postmortem,
                             .postedAt = draft.time(text, "created_at"_L1),
                             .text = draft.body(text.textOr("message"_L1)),
                             .format = TextFormat::Html});
}

Incident readPost(SnapshotDraft &draft, const JsonValue &at)
{
    Incident post{.id = at.id("id"_L1), .title = at.text("title"_L1)};
    auto worst = Level::Operational;
    QSet<QString> named;
    for (const JsonValue &one : at.objects("updates"_L1)) {
        const Level level = draft.word<Level>(levelWords, one, "severity"_L1);
        worst = worse(worst, level);
        IncidentUpdate update = readUpdate(draft, one);
        for (const ComponentStep &step : std::as_const(update.components)) {
            if (!named.contains(step.id))
                post.components.append({.id = step.id, .name = step.name, .group = {}});
            named.insert(step.id);
        }
        if (!post.postedAt.isValid() || update.postedAt < post.postedAt)
            post.postedAt = update.postedAt;
        if (!post.updatedAt.isValid() || update.postedAt > post.updatedAt) {
            post.updatedAt = update.postedAt;
            post.status = update.status;
        }
        post.updates.append(std::move(update));
    }
    post.startedAt = post.postedAt;
    post.impact = impacts.at(static_cast<std::size_t>(worst));
    post.resolvedAt = isOpen(post.status) ? QDateTime() : resolvedTime(post.updates);
    return post;
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at)
{
    Incident work = readPost(draft, at);
    work.kind = IncidentKind::Maintenance;
    work.impact = Impact::Maintenance;
    work.scheduledFor = draft.time(at, "starts_at"_L1, DateKind::Planned);
    work.scheduledUntil = draft.time(at, "ends_at"_L1, DateKind::Planned);
    work.startedAt = maintenanceStart(work);
    draft.add(std::move(work));
}

void readIncidents(SnapshotDraft &draft, const JsonValue &summary)
{
    for (const JsonValue &at : summary.objects("open_incidents"_L1))
        draft.add(readPost(draft, at));
    for (const JsonValue &at : summary.objectsOr("resolved_incidents"_L1)) {
        Incident incident = readPost(draft, at);
        if (isOpen(incident.status)) {
            incident.status = Phase::Resolved; // the list that it stands in says so
            incident.resolvedAt = incident.updatedAt;
        }
        readPostmortem(draft, at, incident);
        draft.add(std::move(incident));
    }
    for (const JsonValue &at : summary.objects("posts"_L1)) {
        const QString type = at.text("post_type"_L1);
        if (type == "maintenance"_L1) {
            readMaintenance(draft, at);
        } else if (type != "incident"_L1) { // those stand in the lists above
            draft.note(u"post_type: a word not known: \"%1\""_s.arg(type));
            draft.add(readPost(draft, at));
        }
    }
}

// What the open incidents say of each service at last: a service that none names is all right.
QHash<QString, Level> levelsNow(const Snapshot &snapshot)
{
    QHash<QString, Level> levels;
    for (const Incident &incident : snapshot.incidents) {
        const auto speaks = [](const IncidentUpdate &update) { return !update.components.isEmpty(); };
        const auto last = std::ranges::find_if(incident.updates, speaks);
        const bool counts = isOpen(incident.status) && incident.status != Phase::Scheduled;
        for (const ComponentStep &step :
             counts &&last != incident.updates.end() ? last->components : QList<ComponentStep>()) {
            const Level level = step.to.value_or(Level::Unknown);
            levels[step.id] = levels.contains(step.id) ? worse(levels[step.id], level) : level;
        }
    }
    return levels;
}

void readServices(SnapshotDraft &draft, const JsonValue &summary, const JsonValue &settings)
{
    const QHash<QString, Level> levels = levelsNow(draft.snapshot);
    QHash<QString, Component> shown;
    QStringList order;
    for (const JsonValue &at : summary.objects("post_status_page_services"_L1)) {
        Component component{.id = at.id("external_business_service_id"_L1), .name = at.text("name"_L1)};
        component.status = levels.value(component.id, Level::Operational);
        if (at.flag("is_active"_L1, true)) {
            order.append(component.id);
            shown.insert(component.id, component);
        }
    }
    const QList<JsonValue> rows = settings.objectsOr("business_services"_L1);
    for (const JsonValue &at : rows) {
        if (at.flag("grouping_element"_L1))
            draft.add(ComponentGroup{.id = at.id("id"_L1), .name = at.text("name"_L1)});
    }
    for (const JsonValue &at : rows) {
        Component component = shown.take(at.id("id"_L1));
        const QString head = at.idOr("Head_ID"_L1);
        const auto &groups = draft.snapshot.groups;
        if (std::ranges::find(groups, head, &ComponentGroup::id) != groups.end())
            component.groupId = head;
        if (!component.id.isEmpty())
            draft.add(component);
    }
    for (const QString &id : std::as_const(order)) { // those that the layout leaves out
        if (shown.contains(id))
            draft.add(shown.take(id));
    }
    draft.snapshot.hasComponents = true;
}

} // namespace

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    const JsonValue summary = root.object("summary"_L1);
    const JsonValue layout = root.object("layout"_L1);
    const JsonValue settings = layout.object("layout_settings"_L1);
    Snapshot &snapshot = draft.snapshot;
    snapshot.pageId = layout.id("status_page_id"_L1);
    snapshot.pageName = settings.textOr("name"_L1);
    snapshot.claimed = settings.objectOr("statusPage"_L1).textOr("globalStatusHeadline"_L1);
    readIncidents(draft, summary);
    readServices(draft, summary, settings);
    snapshot.incidentListing = Listing::Recent;
    snapshot.maintenanceListing = Listing::OpenOnly;
}

} // namespace foghorn::pagerdutyform
