// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snapshottext.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return u"-"_s;
    const bool whole = time.time().msec() == 0;
    return time.toUTC().toString(whole ? u"yyyy-MM-dd HH:mm:ss" : u"yyyy-MM-dd HH:mm:ss.zzz");
}

QString listingText(Listing listing)
{
    switch (listing) {
    case Listing::None:
        return u"none"_s;
    case Listing::Open:
        return u"open"_s;
    case Listing::OpenOnly:
        return u"open only"_s;
    case Listing::Recent:
        return u"recent"_s;
    }
    return {};
}

QString formatText(TextFormat format)
{
    return format == TextFormat::Plain ? u"plain"_s
                                       : (format == TextFormat::Html ? u"html"_s : u"markdown"_s);
}

QString oneLine(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
}

QString groupName(const Snapshot &snapshot, const QString &id)
{
    for (const ComponentGroup &group : snapshot.groups) {
        if (group.id == id)
            return group.name;
    }
    return id;
}

QString fullName(const QString &group, const QString &name)
{
    return group.isEmpty() ? name : QString(group + u" / " + name);
}

void describeUpdate(QStringList &lines, const IncidentUpdate &update)
{
    lines.append(u"    %1 %2 [%3] %4: %5"_s.arg(timeText(update.postedAt), wireName(update.status), update.id,
                                                formatText(update.format), oneLine(update.text)));
    for (const ComponentStep &step : update.components) {
        lines.append(u"      %1 [%2]: %3 -> %4"_s.arg(step.name, step.id,
                                                      step.from ? QString(wireName(*step.from)) : u"?"_s,
                                                      step.to ? QString(wireName(*step.to)) : u"?"_s));
    }
}

void describeIncident(QStringList &lines, const Incident &incident)
{
    lines.append(u"%1 [%2] %3"_s.arg(wireName(incident.kind), incident.id, incident.title));
    lines.append(u"  impact %1, %2"_s.arg(wireName(incident.impact), wireName(incident.status)));
    lines.append(u"  started %1, posted %2, updated %3, resolved %4"_s.arg(
        timeText(incident.startedAt), timeText(incident.postedAt), timeText(incident.updatedAt),
        timeText(incident.resolvedAt)));
    if (incident.startedAt.isValid() && incident.resolvedAt.isValid())
        lines.append(u"  lasted %1 s"_s.arg(incident.startedAt.secsTo(incident.resolvedAt)));
    if (incident.scheduledFor.isValid() || incident.scheduledUntil.isValid()) {
        lines.append(u"  scheduled for %1 until %2"_s.arg(timeText(incident.scheduledFor),
                                                          timeText(incident.scheduledUntil)));
    }
    if (!incident.url.isEmpty())
        lines.append(u"  at %1"_s.arg(incident.url.toString()));
    for (const ComponentRef &component : incident.components)
        lines.append(u"  touches %1 [%2]"_s.arg(fullName(component.group, component.name), component.id));
    for (const IncidentUpdate &update : incident.updates)
        describeUpdate(lines, update);
}

} // namespace

QString describe(const Snapshot &snapshot)
{
    QStringList lines;
    lines.append(u"page [%1] %2 %3"_s.arg(snapshot.pageId, snapshot.pageName, snapshot.pageUrl.toString()));
    lines.append(u"updated %1"_s.arg(timeText(snapshot.pageUpdatedAt)));
    lines.append(u"indicator %1, claimed \"%2\""_s.arg(wireName(snapshot.indicator), snapshot.claimed));
    lines.append(u"incidents %1, maintenances %2"_s.arg(listingText(snapshot.incidentListing),
                                                        listingText(snapshot.maintenanceListing)));
    lines.append(snapshot.hasComponents ? u"components %1"_s.arg(snapshot.components.size())
                                        : u"no components"_s);
    for (const Component &component : snapshot.components) {
        const QString name = fullName(groupName(snapshot, component.groupId), component.name);
        lines.append(u"  %1 %2 [%3] %4"_s.arg(QString::number(component.position), name, component.id,
                                              wireName(component.status)));
    }
    for (const Incident &incident : snapshot.incidents)
        describeIncident(lines, incident);
    for (const QString &note : snapshot.notes)
        lines.append(u"note: %1"_s.arg(note));
    return lines.join(u'\n') + u'\n';
}

} // namespace foghorn
