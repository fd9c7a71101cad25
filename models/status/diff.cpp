// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/diff.h"

#include "models/status/affected.h"
#include "models/status/believable.h"
#include "models/status/incidentsteps.h"
#include "models/status/markup.h"
#include "models/status/severity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

class Differ
{
public:
    Differ(const VendorState &before, const Snapshot &snapshot)
        : m_before(before)
        , m_snapshot(snapshot)
        , m_first(!before.read.lastRead.isValid())
    {
        m_difference.after = before;
    }

    Difference run()
    {
        if (m_snapshot.hasComponents)
            diffComponents();
        diffIncidents();
        noticeVanished();
        noticeFaded();
        takeReadState();
        if (m_first)
            m_difference.changes.clear();
        return std::move(m_difference);
    }

private:
    void diffComponents();
    void diffComponent(const Component &now, const ComponentState *then);
    void diffIncidents();
    void openIncident(const Incident &incident);
    bool isNews(const Incident &incident) const;
    void diffIncident(IncidentState &kept, const Incident &incident);
    void diffUpdates(IncidentState &kept, const Incident &incident);
    void diffImpact(const Incident &then, const Incident &now);
    bool isToldAlready(const Incident &then, const Incident &incident) const;
    void noticeVanished();
    void noticeFaded();
    void takeReadState();

    Change change(ChangeKind kind) const;
    Change componentChange(ChangeKind kind, const ComponentState &component) const;
    Change incidentChange(ChangeKind kind, const Incident &incident) const;
    void tell(Change change) { m_difference.changes.append(std::move(change)); }
    QString groupName(const QString &groupId) const;

    const VendorState &m_before;
    const Snapshot &m_snapshot;
    const bool m_first;
    Difference m_difference;
};

Change Differ::change(ChangeKind kind) const
{
    return {.at = m_snapshot.observedAt, .vendor = m_before.vendor.id, .kind = kind};
}

QString Differ::groupName(const QString &groupId) const
{
    const auto at = std::ranges::find(m_difference.after.groups, groupId, &ComponentGroup::id);
    return at == m_difference.after.groups.end() ? QString() : at->name;
}

Change Differ::componentChange(ChangeKind kind, const ComponentState &component) const
{
    Change result = change(kind);
    result.componentId = component.id;
    result.component = component.name;
    result.group = groupName(component.groupId);
    result.watched = component.watched;
    return result;
}

Change Differ::incidentChange(ChangeKind kind, const Incident &incident) const
{
    Change result = change(kind);
    result.incident = incident.id;
    result.incidentTitle = incident.title;
    result.phase = incident.status;
    result.impact = incident.impact;
    result.watched = touchesWatched(incident, m_difference.after.components);
    if (!incident.updates.isEmpty())
        result.text = plainText(incident.updates.first().text, incident.updates.first().format);
    return result;
}

void Differ::diffComponent(const Component &now, const ComponentState *then)
{
    ComponentState state{
        .id = now.id,
        .name = now.name,
        .groupId = now.groupId,
        .position = now.position,
        .status = now.status,
        .since = m_snapshot.observedAt,
        .watched = then ? then->watched : m_before.vendor.watchAll,
        .claimedUptime = now.claimedUptime,
        .claimedDays = now.claimedDays,
    };
    // A page that comes back after it dropped a component is a new stretch of it, not a step from its old
    // level.
    const bool continues = then && !then->gone;
    if (continues && then->status == now.status)
        state.since = then->since;
    if (!then) {
        Change added = componentChange(ChangeKind::ComponentAdded, state);
        added.to = now.status;
        tell(std::move(added));
    } else if (then->gone || then->status != now.status) {
        Change moved = componentChange(ChangeKind::Component, state);
        moved.from = then->gone ? ComponentStatus::Unknown : then->status;
        moved.to = now.status;
        tell(std::move(moved));
    }
    m_difference.after.components.append(std::move(state));
}

void Differ::diffComponents()
{
    QHash<QString, const ComponentState *> known;
    for (const ComponentState &component : m_before.components)
        known.insert(component.id, &component);

    m_difference.after.groups = m_snapshot.groups;
    m_difference.after.components.clear();
    for (const Component &component : m_snapshot.components)
        diffComponent(component, known.take(component.id));

    // Those left over are listed no more. That recovers nothing: their level is simply not known.
    for (const ComponentState &component : m_before.components) {
        if (!known.contains(component.id))
            continue;
        ComponentState gone = component;
        if (!component.gone) {
            Change removed = componentChange(ChangeKind::ComponentRemoved, component);
            removed.group = [this, &component] {
                const auto at = std::ranges::find(m_before.groups, component.groupId, &ComponentGroup::id);
                return at == m_before.groups.end() ? QString() : at->name;
            }();
            removed.from = component.status;
            tell(std::move(removed));
            gone.gone = true;
            gone.status = ComponentStatus::Unknown;
            gone.since = m_snapshot.observedAt;
        }
        m_difference.after.components.append(std::move(gone));
    }
}

void Differ::openIncident(const Incident &incident)
{
    m_difference.after.incidents.append(
        {.incident = incident, .firstSeen = m_snapshot.observedAt, .lastSeen = m_snapshot.observedAt});
    if (incident.kind == IncidentKind::Maintenance) {
        if (incident.status == IncidentStatus::Scheduled)
            tell(incidentChange(ChangeKind::MaintenanceScheduled, incident));
        else if (isOpen(incident.status))
            tell(incidentChange(ChangeKind::MaintenanceStarted, incident));
        return;
    }
    if (isOpen(incident.status)) {
        tell(incidentChange(ChangeKind::IncidentOpened, incident));
        return;
    }
    if (isNews(incident))
        tell(incidentChange(ChangeKind::IncidentResolved, incident));
}

// Opened and over between two looks is news; what was over before, or was entered afterwards, is history.
bool Differ::isNews(const Incident &incident) const
{
    const ReadState &read = m_before.read;
    const QDateTime posted = incident.postedAt.isValid() ? incident.postedAt : incident.startedAt;
    const QDateTime ended = incident.resolvedAt.isValid() ? incident.resolvedAt : posted;
    if (!posted.isValid() || !read.lastRead.isValid() || ended < posted)
        return false;
    // A list that could not be read, or came from a cache, shows a little later what the last look missed.
    QDateTime seen = read.lastRead;
    if (read.incidentsReadAt.isValid() && read.incidentsReadAt < seen) {
        seen = std::max(read.incidentsReadAt,
                        seen.addMSecs(-freshnessLimitMs(m_before.vendor.intervalSeconds)));
    }
    return ended > seen;
}

void Differ::diffUpdates(IncidentState &kept, const Incident &incident)
{
    QHash<QString, const IncidentUpdate *> known;
    for (const IncidentUpdate &update : std::as_const(kept.incident.updates))
        known.insert(update.id, &update);

    const bool wasOpen = isOpen(kept.incident.status);
    const bool endsNow = wasOpen && !isOpen(incident.status);
    const bool opensAgain = !wasOpen && isOpen(incident.status);
    bool edited = false;
    for (auto at = incident.updates.crbegin(); at != incident.updates.crend(); ++at) {
        const IncidentUpdate *then = known.value(at->id);
        if (then) {
            edited |= then->text != at->text || then->postedAt != at->postedAt;
            continue;
        }
        // The update that ends it, or opens it again, is told as that and not twice; a maintenance's steps
        // are told by phase.
        const bool isTheEnd = endsNow && !isOpen(at->status);
        const bool isTheStart = opensAgain && at->id == incident.updates.first().id;
        if (isTheEnd || isTheStart || incident.kind == IncidentKind::Maintenance)
            continue;
        Change updated = incidentChange(ChangeKind::IncidentUpdated, incident);
        updated.phase = at->status;
        updated.text = plainText(at->text, at->format);
        tell(std::move(updated));
    }
    const auto listed = [&incident](const IncidentUpdate &update) {
        return std::ranges::find(incident.updates, update.id, &IncidentUpdate::id) != incident.updates.end();
    };
    const bool withdrawn = !std::ranges::all_of(kept.incident.updates, listed);
    if (edited || withdrawn || reworded(kept.incident, incident)) {
        kept.edited = true;
        tell(incidentChange(ChangeKind::IncidentEdited, incident));
    }
}

// Whether this look tells something else of an open incident, or that what is watched of it took another
// level: one as bad where it weighs more now.
bool Differ::isToldAlready(const Incident &then, const Incident &incident) const
{
    const auto weight
        = [](const Incident &one) { return severity(raisedBy(one).value_or(ComponentStatus::Operational)); };
    const int asked = weight(incident) > weight(then) ? weight(incident) : severity(ComponentStatus::Unknown);
    const Affected affected(incident.components);
    return std::ranges::any_of(m_difference.changes, [&](const Change &one) {
        if (one.kind != ChangeKind::Component)
            return one.incident == incident.id && one.kind != ChangeKind::IncidentEdited;
        const auto &components = m_difference.after.components;
        const auto at = std::ranges::find(components, one.componentId, &ComponentState::id);
        return at != components.end() && at->watched && affected.names(*at) && severity(at->status) >= asked;
    });
}

// An incident that weighs more or less without another word moves the vendor's level: that is news, and no
// edit that nobody needs to hear of.
void Differ::diffImpact(const Incident &then, const Incident &now)
{
    const bool moved = raisedBy(then) != raisedBy(now) && then.impact != Impact::Unknown;
    if (now.kind == IncidentKind::Maintenance || !isOpen(then.status) || !isOpen(now.status) || !moved
        || isToldAlready(then, now))
        return;
    Change updated = incidentChange(ChangeKind::IncidentUpdated, now);
    updated.text = u"impact: %1 > %2"_s.arg(wireName(then.impact), wireName(now.impact));
    tell(std::move(updated));
}

void Differ::diffIncident(IncidentState &kept, const Incident &incident)
{
    kept.lastSeen = m_snapshot.observedAt;
    kept.noLongerListed = false;
    kept.faded = false;
    const Incident now = merged(kept.incident, incident);
    if (now == kept.incident)
        return;
    if (isOlderCopy(kept.incident, incident) && m_before.read.failures < olderCopiesRefused)
        return;

    const IncidentStatus then = kept.incident.status;
    diffUpdates(kept, now);
    if (now.kind == IncidentKind::Maintenance) {
        const bool ran = then == IncidentStatus::InProgress || then == IncidentStatus::Verifying;
        const bool runs = now.status == IncidentStatus::InProgress || now.status == IncidentStatus::Verifying;
        if (isOpen(then) && !isOpen(now.status))
            tell(incidentChange(ChangeKind::MaintenanceEnded, now));
        else if (runs && !ran)
            tell(incidentChange(ChangeKind::MaintenanceStarted, now));
    } else if (isOpen(then) && !isOpen(now.status)) {
        tell(incidentChange(ChangeKind::IncidentResolved, now));
    } else if (!isOpen(then) && isOpen(now.status)) {
        tell(incidentChange(ChangeKind::IncidentOpened, now));
    }
    diffImpact(kept.incident, now);
    kept.incident = now;
}

void Differ::diffIncidents()
{
    for (const Incident &incident : m_snapshot.incidents) {
        auto &known = m_difference.after.incidents;
        const auto at = std::ranges::find_if(
            known, [&incident](const IncidentState &state) { return state.incident.id == incident.id; });
        if (at == known.end())
            openIncident(incident);
        else
            diffIncident(*at, incident);
    }
}

// An open incident is "no longer listed" once a list that must hold it does not. A summary that omits it
// proves nothing as long as the long list has not been read in the same look.
void Differ::noticeVanished()
{
    QDateTime oldest[2];
    for (const Incident &incident : m_snapshot.incidents) {
        const QDateTime &posted = incident.postedAt.isValid() ? incident.postedAt : incident.startedAt;
        QDateTime &bound = oldest[static_cast<int>(incident.kind)];
        if (posted.isValid() && (!bound.isValid() || posted < bound))
            bound = posted;
    }
    for (IncidentState &state : m_difference.after.incidents) {
        const bool listed = state.lastSeen == m_snapshot.observedAt;
        if (listed || !isOpen(state.incident.status))
            continue;
        const Listing listing = state.incident.kind == IncidentKind::Incident ? m_snapshot.incidentListing
                                                                              : m_snapshot.maintenanceListing;
        if (listing == Listing::OpenOnly)
            state.noLongerListed = true;
        if (listing != Listing::Recent)
            continue;
        const QDateTime &bound = oldest[static_cast<int>(state.incident.kind)];
        const QDateTime posted
            = state.incident.postedAt.isValid() ? state.incident.postedAt : state.incident.startedAt;
        // A list that is not full of newer ones would still hold it.
        if (bound.isValid() && posted.isValid() && posted < bound)
            continue;
        state.noLongerListed = true;
    }
}

// Only by levels that this look has brought.
void Differ::noticeFaded()
{
    if (!m_snapshot.hasComponents)
        return;
    for (IncidentState &state : m_difference.after.incidents)
        state.faded = fadedAway(state, m_difference.after);
}

void Differ::takeReadState()
{
    ReadState &read = m_difference.after.read;
    read.lastChecked = m_snapshot.observedAt;
    read.lastRead = m_snapshot.observedAt;
    read.error.reset();
    read.failures = 0;
    read.shapeFailures = 0;
    // Lists that were read alone date no levels: a summary may be older than they are and still be news.
    const bool levels = m_snapshot.hasComponents || !m_before.read.hasComponents;
    if (m_snapshot.pageUpdatedAt.isValid() && levels)
        read.pageUpdatedAt = m_snapshot.pageUpdatedAt;
    if (m_snapshot.incidentListing == Listing::Recent)
        read.incidentsReadAt = m_snapshot.observedAt;
    if (m_snapshot.hasComponents)
        read.hasComponents = !m_snapshot.components.isEmpty();
    if (m_snapshot.indicator != Indicator::Unknown || !m_snapshot.claimed.isEmpty()) {
        read.indicator = m_snapshot.indicator;
        read.claimed = m_snapshot.claimed;
    }
    if (m_before.vendor.pageId.isEmpty())
        m_difference.after.vendor.pageId = m_snapshot.pageId;
}

} // namespace

Result<Difference> diff(const VendorState &before, const Snapshot &snapshot)
{
    if (auto why = unbelievable(before, snapshot))
        return *why;
    return Differ(before, snapshot).run();
}

} // namespace foghorn
