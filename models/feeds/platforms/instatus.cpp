// SPDX-License-Identifier: GPL-3.0-or-later
// Instatus: https://<page>/v3/summary.json (or /summary.json, or /api/v2/summary.json), whose lists are
// absent when empty, and https://<page>/v2/components.json, which not every page has.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

    constexpr std::array<WireWord<ComponentStatus>, 6> componentWords{{
        {"OPERATIONAL"_L1, ComponentStatus::Operational},
        {"UNDERMAINTENANCE"_L1, ComponentStatus::Maintenance},
        {"DEGRADEDPERFORMANCE"_L1, ComponentStatus::Degraded},
        {"MINOROUTAGE"_L1, ComponentStatus::PartialOutage},
        {"PARTIALOUTAGE"_L1, ComponentStatus::PartialOutage},
        {"MAJOROUTAGE"_L1, ComponentStatus::MajorOutage},
    }};
    constexpr std::array<WireWord<Impact>, 6> impactWords{{
        {"OPERATIONAL"_L1, Impact::None},
        {"UNDERMAINTENANCE"_L1, Impact::Maintenance},
        {"DEGRADEDPERFORMANCE"_L1, Impact::Minor},
        {"MINOROUTAGE"_L1, Impact::Major},
        {"PARTIALOUTAGE"_L1, Impact::Major},
        {"MAJOROUTAGE"_L1, Impact::Critical},
    }};
    // An open vocabulary: what is not here stays unknown and is noted.
    constexpr std::array<WireWord<Indicator>, 5> indicatorWords{{
        {"UP"_L1, Indicator::None},
        {"HASISSUES"_L1, Indicator::Minor},
        {"UNDERMAINTENANCE"_L1, Indicator::Maintenance},
        {"ONEMAJOROUTAGE"_L1, Indicator::Major},
        {"SOMEMAJOROUTAGE"_L1, Indicator::Major},
    }};
    constexpr std::array<WireWord<IncidentStatus>, 8> phaseWords{{
        {"INVESTIGATING"_L1, IncidentStatus::Investigating},
        {"IDENTIFIED"_L1, IncidentStatus::Identified},
        {"MONITORING"_L1, IncidentStatus::Monitoring},
        {"RESOLVED"_L1, IncidentStatus::Resolved},
        {"NOTSTARTEDYET"_L1, IncidentStatus::Scheduled},
        {"INPROGRESS"_L1, IncidentStatus::InProgress},
        {"VERIFYING"_L1, IncidentStatus::Verifying},
        {"COMPLETED"_L1, IncidentStatus::Completed},
    }};

    QList<Request> requests(const QUrl &feed)
    {
        using enum Request::When;
        const bool named = feed.path().endsWith("summary.json"_L1);
        return {
            {DocumentRole::Summary, named ? feed : documentAddress(feed, "/v3/summary.json"_L1), Always,
             true},
            {DocumentRole::Components, documentAddress(feed, "/v2/components.json"_L1), Always, false},
        };
    }

    // A name is a text, or one text per language.
    QString readName(const JsonValue &at)
    {
        if (!at.isObject("name"_L1))
            return at.text("name"_L1);
        const JsonValue languages = at.object("name"_L1);
        return languages.has("default"_L1) ? languages.text("default"_L1) : languages.text("en"_L1);
    }

    Incident readNotice(SnapshotDraft &draft, const JsonValue &at)
    {
        Incident notice;
        notice.title = readName(at);
        notice.status = draft.word<IncidentStatus>(phaseWords, at, "status"_L1);
        at.text("status"_L1); // required
        notice.updatedAt = draft.time(at, "updatedAt"_L1);
        notice.url = SnapshotDraft::webAddress(at.textOr("url"_L1));
        notice.id = at.idOr("id"_L1);
        if (notice.id.isEmpty())
            notice.id = notice.url.fileName();
        return notice;
    }

    void readIncidents(SnapshotDraft &draft, const JsonValue &root)
    {
        for (const JsonValue &at : root.objectsOr("activeIncidents"_L1)) {
            Incident incident = readNotice(draft, at);
            incident.impact = draft.word<Impact>(impactWords, at, "impact"_L1);
            incident.startedAt = draft.time(at, "started"_L1);
            incident.postedAt = incident.startedAt;
            if (incident.id.isEmpty())
                incident.id = incidentIdentity(incident.startedAt, incident.title);
            draft.add(std::move(incident));
        }
        for (const JsonValue &at : root.objectsOr("activeMaintenances"_L1)) {
            Incident maintenance = readNotice(draft, at);
            maintenance.kind = IncidentKind::Maintenance;
            maintenance.impact = Impact::Maintenance;
            maintenance.scheduledFor = draft.time(at, "start"_L1, DateKind::Planned);
            const bool asText = at.isText("duration"_L1);
            const double minutes
                = asText ? at.text("duration"_L1).toDouble() : at.number("duration"_L1).value_or(0);
            constexpr double mostMinutes = 366 * 24 * 60;
            if (maintenance.scheduledFor.isValid() && minutes > 0 && minutes <= mostMinutes)
                maintenance.scheduledUntil
                    = maintenance.scheduledFor.addSecs(static_cast<qint64>(minutes * 60));
            if (maintenance.status != IncidentStatus::Scheduled)
                maintenance.startedAt = maintenance.scheduledFor;
            if (maintenance.id.isEmpty())
                maintenance.id = incidentIdentity(maintenance.scheduledFor, maintenance.title);
            draft.add(std::move(maintenance));
        }
    }

    void readSummary(SnapshotDraft &draft, const JsonValue &root)
    {
        Snapshot &snapshot = draft.snapshot;
        const JsonValue page = root.object("page"_L1);
        if (page.has("id"_L1))
            page.fail("id"_L1, u"Instatus gives none: this is another platform's form"_s);
        snapshot.pageName = readName(page);
        snapshot.pageUrl = SnapshotDraft::webAddress(page.text("url"_L1));
        snapshot.pageUpdatedAt = draft.time(page, "updated"_L1);
        // An older form has the word in status.type, with a sentence beside it.
        const bool older = !page.has("status"_L1) && root.isObject("status"_L1);
        const JsonValue status = older ? root.object("status"_L1) : page;
        const auto key = older ? "type"_L1 : "status"_L1;
        snapshot.claimed = older ? status.textOr("text"_L1, status.textOr(key)) : status.textOr(key);
        status.text(key); // required
        snapshot.indicator = draft.word<Indicator>(indicatorWords, status, key);
        readIncidents(draft, root);
        snapshot.incidentListing = Listing::Open;
        snapshot.maintenanceListing = Listing::Open;
    }

    // One row, under `parent` or under the group that it names; rows with children are groups themselves.
    void readComponent(SnapshotDraft &draft, const JsonValue &at, const QString &parent)
    {
        Component component{.id = at.id("id"_L1), .name = readName(at), .groupId = parent};
        const QList<JsonValue> children = at.objectsOr("children"_L1);
        const int position = static_cast<int>(draft.snapshot.components.size());
        if (!children.isEmpty() && parent.isEmpty()) {
            draft.add(ComponentGroup{.id = component.id, .name = component.name, .position = position});
            for (const JsonValue &child : children)
                readComponent(draft, child, component.id);
            return;
        }
        at.text("status"_L1); // required
        component.status = draft.word<ComponentStatus>(componentWords, at, "status"_L1);
        if (at.isObject("group"_L1)) {
            const JsonValue group = at.object("group"_L1);
            const QString name = readName(group);
            component.groupId = group.has("id"_L1) ? group.id("id"_L1) : name;
            draft.add(ComponentGroup{.id = component.groupId, .name = name, .position = position});
        } else if (at.has("group"_L1)) {
            component.groupId = at.text("group"_L1);
            draft.add(
                ComponentGroup{.id = component.groupId, .name = component.groupId, .position = position});
        }
        draft.add(component);
    }

    void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
    {
        if (role == DocumentRole::Components) {
            for (const JsonValue &at : root.objects("components"_L1))
                readComponent(draft, at, {});
            draft.snapshot.hasComponents = true;
        } else {
            readSummary(draft, root);
        }
    }

    Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
    {
        return readJson(documents, now, readDocument);
    }

    QList<QUrl> probes(const QUrl &page)
    {
        return {documentAddress(page, "/v3/summary.json"_L1), documentAddress(page, "/summary.json"_L1)};
    }

    std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
    {
        const auto snapshot = parse(std::span(&document, 1), QDateTime::currentDateTimeUtc());
        if (!snapshot)
            return std::nullopt;
        return Recognised{.platform = u"instatus"_s,
                          .page = pageAddress(document.url),
                          .feed = document.url,
                          .name = snapshot->pageName};
    }

} // namespace

extern const Platform instatus;
const Platform instatus{"instatus"_L1, "Instatus"_L1, requests, parse, probes, recognise};

} // namespace foghorn
