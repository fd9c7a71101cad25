// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerttext.h"

#include "models/alerts/judging.h"
#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/theme/times.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int longestName = 80;
constexpr int longestBody = 300;
constexpr qsizetype mostLines = 6;

} // namespace

QString AlertText::levelWord(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::Operational:
        return tr("operational");
    case ComponentStatus::Maintenance:
        return tr("under maintenance");
    case ComponentStatus::Degraded:
        return tr("degraded");
    case ComponentStatus::PartialOutage:
        return tr("partial outage");
    case ComponentStatus::MajorOutage:
        return tr("major outage");
    case ComponentStatus::Unknown:
        break;
    }
    return tr("unknown");
}

QString AlertText::phaseWord(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Investigating:
        return tr("investigating");
    case IncidentStatus::Identified:
        return tr("identified");
    case IncidentStatus::Monitoring:
        return tr("monitoring");
    case IncidentStatus::Resolved:
        return tr("resolved");
    case IncidentStatus::Postmortem:
        return tr("postmortem");
    case IncidentStatus::Scheduled:
        return tr("scheduled");
    case IncidentStatus::InProgress:
        return tr("in progress");
    case IncidentStatus::Verifying:
        return tr("verifying");
    case IncidentStatus::Completed:
        return tr("completed");
    case IncidentStatus::Update:
    case IncidentStatus::Unknown:
        break;
    }
    return tr("update");
}

QString AlertText::subject(const Change &change, const VendorName &vendorName)
{
    if (change.vendor.isEmpty())
        return {};
    const QString vendor = cleanName(vendorName(change.vendor), longestName);
    QString part = cleanName(change.incidentTitle, longestBody);
    if (!change.component.isEmpty()) {
        part = cleanName(change.component, longestName);
        if (!change.group.isEmpty())
            part = cleanName(change.group, longestName) + " / "_L1 + part;
    }
    return part.isEmpty() ? vendor : tr("%1: %2").arg(vendor, part);
}

QString AlertText::happening(const Change &change)
{
    using enum ChangeKind;
    const QString phase = change.phase ? phaseWord(*change.phase) : QString();
    switch (change.kind) {
    case Component:
        if (change.to == ComponentStatus::Operational && change.from.value_or(*change.to) != *change.to)
            return tr("operational again");
        return levelWord(change.to.value_or(ComponentStatus::Unknown));
    case ComponentAdded:
        return tr("new component");
    case ComponentRemoved:
        return tr("no longer listed");
    case IncidentOpened:
        return phase.isEmpty() ? tr("new incident") : tr("new incident, %1").arg(phase);
    case IncidentUpdated:
        return phase.isEmpty() ? tr("update") : phase;
    case IncidentEdited:
        return tr("wording changed");
    case IncidentResolved:
        return tr("resolved");
    case MaintenanceScheduled:
        return tr("maintenance scheduled");
    case MaintenanceStarted:
        return tr("maintenance started");
    case MaintenanceEnded:
        return tr("maintenance ended");
    case FeedLost:
        return tr("feed has not answered");
    case FeedBack:
        return tr("feed answers again");
    case FeedMoved:
        return tr("feed has moved");
    case Offline:
        return tr("You are offline");
    case Online:
        return tr("You are online again");
    case Test:
        return tr("Test notification");
    }
    return {};
}

QString AlertText::ownWords(const Change &change)
{
    const QString text = plainLine(change.text, TextFormat::Plain, longestBody);
    switch (change.kind) {
    case ChangeKind::FeedLost:
        return text.isEmpty()
            ? tr("Not read at %1. What is shown is what was known before.").arg(momentText(change.at))
            : tr("Not read at %1: %2").arg(momentText(change.at), text);
    case ChangeKind::Offline:
        return tr("Nothing is checked until the network is back. Vendors are not shown as down.");
    case ChangeKind::Online:
        return tr("Checking goes on.");
    case ChangeKind::Test:
        return tr("This is how Foghorn tells you of a change. It went the way that every alert goes.");
    case ChangeKind::FeedMoved:
        return text.isEmpty() ? QString() : tr("New address: %1").arg(text);
    case ChangeKind::Component:
        if (text.isEmpty() && change.from && change.from != change.to)
            return tr("was %1").arg(levelWord(*change.from));
        return text;
    default:
        return text;
    }
}

// Major trouble stands until it is seen; good news and notes may pass by.
Urgency AlertText::urgency(const Change &change)
{
    using enum ChangeKind;
    switch (change.kind) {
    case Component:
        if (change.to == ComponentStatus::MajorOutage)
            return Urgency::Critical;
        return change.to == ComponentStatus::Operational ? Urgency::Low : Urgency::Normal;
    case IncidentOpened:
    case IncidentUpdated:
        return change.impact == Impact::Critical ? Urgency::Critical : Urgency::Normal;
    case FeedLost:
    case FeedMoved:
    case MaintenanceStarted:
        return Urgency::Normal;
    case ComponentAdded:
    case ComponentRemoved:
    case IncidentEdited:
    case IncidentResolved:
    case MaintenanceScheduled:
    case MaintenanceEnded:
    case FeedBack:
    case Offline:
    case Online:
    case Test:
        break;
    }
    return Urgency::Low;
}

Notification AlertText::of(const Change &change, const VendorName &vendorName)
{
    const QString about = subject(change, vendorName);
    Notification out;
    out.title = about.isEmpty() ? happening(change) : tr("%1 — %2").arg(about, happening(change));
    out.body = ownWords(change);
    out.urgency = urgency(change);
    out.token = Subject{change.vendor, change.incident}.token();
    out.offersPage = !change.vendor.isEmpty();
    out.offersMute = out.offersPage && isTrouble(change);
    const QString part = !change.incident.isEmpty() ? u"incident/"_s + change.incident
        : !change.componentId.isEmpty()             ? u"component/"_s + change.componentId
                                                    : u"feed"_s;
    out.key = change.vendor + u'/' + part;
    return out;
}

Notification AlertText::summary(const QList<Change> &changes, const VendorName &vendorName)
{
    QStringList lines;
    QSet<QString> known;
    QStringList vendors;
    Notification out;
    out.urgency = Urgency::Low;
    for (const Change &change : changes) {
        const Notification one = of(change, vendorName);
        out.urgency = std::max(out.urgency, one.urgency);
        if (!vendors.contains(change.vendor))
            vendors << change.vendor;
        if (!known.contains(one.title)) {
            known.insert(one.title);
            lines << one.title;
        }
    }
    if (vendors.size() == 1) {
        out.title = vendors.first().isEmpty() ? tr("%n change(s)", nullptr, int(changes.size()))
                                              : tr("%1: %n change(s)", nullptr, int(changes.size()))
                                                    .arg(cleanName(vendorName(vendors.first()), longestName));
        out.token = Subject{vendors.first(), {}}.token();
        out.offersPage = !vendors.first().isEmpty();
    } else {
        out.title = tr("%1, %2").arg(tr("%n change(s)", nullptr, int(changes.size())),
                                     tr("%n vendor(s)", nullptr, int(vendors.size())));
    }
    const qsizetype more = lines.size() - mostLines;
    if (more > 0) {
        // The newest are the ones that still hold.
        lines = lines.last(mostLines);
        lines.prepend(tr("%n earlier", nullptr, int(more)));
    }
    out.body = lines.join(u'\n');
    return out;
}

} // namespace foghorn
