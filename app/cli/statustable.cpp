// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statustable.h"

#include "models/status/markup.h"
#include "models/status/severity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// A shape beside the word, as everywhere: a level is never told by colour alone.
QString mark(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::Operational:
        return u"✓"_s;
    case ComponentStatus::Maintenance:
        return u"◷"_s;
    case ComponentStatus::Degraded:
        return u"▲"_s;
    case ComponentStatus::PartialOutage:
        return u"■"_s;
    case ComponentStatus::MajorOutage:
        return u"✖"_s;
    case ComponentStatus::Unknown:
        break;
    }
    return u"○"_s;
}

QString age(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = since.secsTo(now) / 60;
    if (minutes < 60)
        return QString::number(minutes) + u" min"_s;
    if (minutes < 48 * 60)
        return QString::number(minutes / 60) + u" h"_s;
    return QString::number(minutes / (24 * 60)) + u" d"_s;
}

QString noteOf(const VendorSummary &summary, const QDateTime &now)
{
    if (summary.vendor.paused)
        return u"paused"_s;
    if (summary.freshness == Freshness::Never)
        return summary.error ? wireName(summary.error->kind) + u": "_s + summary.error->detail
                             : u"never read yet"_s;
    if (summary.error)
        return u"not read since "_s + age(summary.lastRead, now) + u" ("_s + wireName(summary.error->kind)
            + u": "_s + summary.error->detail + u')';
    return u"read "_s + age(summary.lastRead, now) + u" ago"_s;
}

} // namespace

void printStatus(CliContext &context, const QList<VendorSummary> &summaries, const QDateTime &now)
{
    QList<VendorSummary> sorted = summaries;
    // Problems first, what nobody knows next, then by name.
    std::ranges::stable_sort(sorted, [](const VendorSummary &a, const VendorSummary &b) {
        const auto rank = [](const VendorSummary &s) {
            return s.level == ComponentStatus::Unknown ? severity(ComponentStatus::Maintenance) * 10 - 5
                                                       : severity(s.level) * 10;
        };
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.vendor.name.localeAwareCompare(b.vendor.name) < 0;
    });
    QList<QStringList> rows;
    for (const VendorSummary &summary : std::as_const(sorted)) {
        rows.append({mark(summary.level) + u' ' + summary.vendor.name, wireName(summary.level),
                     noteOf(summary, now)});
        if (summary.offer) {
            const bool there = isAnotherPageThere(*summary.offer, summary.vendor);
            rows.append({(there ? u"    > another page answers at "_s : u"    > moved to "_s)
                             + summary.offer->page.toString(),
                         {},
                         u"now "_s + summary.offer->platformName + u"; foghorn set "_s + summary.vendor.id
                             + u" --page follows it"_s});
        }
        for (const ComponentSummary &component : summary.components) {
            const QString name
                = component.group.isEmpty() ? component.name : component.group + u" / "_s + component.name;
            rows.append({u"    "_s + mark(component.status) + u' ' + name,
                         wireName(component.status) + (component.watched ? QString() : u" (not watched)"_s),
                         age(component.since, now)});
        }
        for (const IncidentState &state : summary.incidents) {
            rows.append({u"    ! "_s + cleanName(state.incident.title, 60), wireName(state.incident.status),
                         state.noLongerListed ? u"no longer listed"_s : age(state.incident.startedAt, now)});
        }
    }
    if (rows.isEmpty())
        context.out() << "Nothing is watched yet; foghorn add URL watches a status page." << Qt::endl;
    else
        context.printTable(rows);
}

QString changeLine(const Change &change)
{
    QStringList parts{change.at.toLocalTime().toString(u"HH:mm:ss"_s)};
    if (!change.vendor.isEmpty())
        parts.append(change.vendor);
    if (!change.component.isEmpty())
        parts.append(change.group.isEmpty() ? change.component : change.group + u" / "_s + change.component);
    if (change.from && change.to)
        parts.append(wireName(*change.from) + u" -> "_s + wireName(*change.to));
    else
        parts.append(wireName(change.kind));
    if (!change.incidentTitle.isEmpty())
        parts.append(change.incidentTitle);
    if (change.phase)
        parts.append(wireName(*change.phase));
    if (!change.text.isEmpty())
        parts.append(plainLine(change.text, TextFormat::Plain, 120));
    return parts.join(u"  "_s);
}

QString localTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"-"_s;
}

} // namespace foghorn
