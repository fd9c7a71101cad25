// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demostory.h"

#include "models/status/severity.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::demo {
namespace {

using enum ComponentStatus;

struct Plot
{
    QString title;
    QString looking;
    QString found;
    QString over;
    QString why; // a postmortem, or empty
};

const QList<Plot> &plots()
{
    static const QList<Plot> all{
        {u"Slow responses"_s,
         u"Some requests take longer than they should. We are looking into it."_s,
         u"A cache ran cold after a restart; it is filling again."_s,
         u"Response times are back to normal."_s,
         {}},
        {u"Elevated error rate"_s, u"About one request in twenty fails. We are looking into it."_s,
         u"A faulty release went out to a third of the servers; it is being rolled back."_s,
         u"The release is rolled back and errors are gone."_s,
         u"**What happened**\n\nA release with a wrong default reached a third of the servers.\n\n**What we "
         u"change**\n\n"
         "* releases go to one server for an hour first\n* the default is checked by a test"_s},
        {u"Service unavailable"_s, u"The service can't be reached. We are looking into it."_s,
         u"A database ran out of connections; we are adding more and restarting the clients."_s,
         u"All systems answer again."_s,
         u"### Summary\n\nA pool of connections was exhausted at peak time.\n\n### Next steps\n\n1. alarms "
         u"on pool "
         "use\n2. a larger pool\n3. clients that wait their turn"_s},
        {u"Delayed processing"_s,
         u"Jobs wait longer than usual in the queue."_s,
         u"A worker group had stopped after an update; it runs again."_s,
         u"The queue is empty, nothing was lost."_s,
         {}},
    };
    return all;
}

QList<DemoComponent> list(const QString &prefix, const QString &names)
{
    // "Group: a, b; Other: c" or plain "a, b"
    QList<DemoComponent> components;
    int number = 0;
    for (const QString &part : names.split(u';')) {
        const bool grouped = part.contains(u':');
        const QString group = grouped ? part.section(u':', 0, 0).trimmed() : QString();
        for (const QString &name : (grouped ? part.section(u':', 1) : part).split(u','))
            components.append(
                {u"%1c%2"_s.arg(prefix).arg(++number, 2, 10, QChar(u'0')), name.trimmed(), group});
    }
    return components;
}

DemoIncident pastIncident(const DemoVendor &vendor, int number, const QDateTime &start,
                          QRandomGenerator &dice)
{
    const Plot &plot = plots()[dice.bounded(plots().size())];
    const int weight = dice.bounded(10);
    const Impact impact = weight < 5 ? Impact::Minor : weight < 8 ? Impact::Major : Impact::Critical;
    const DemoComponent &hit = vendor.components[dice.bounded(vendor.components.size())];
    const int minutes = 12 + dice.bounded(weight < 8 ? 90 : 360);
    DemoIncident incident{.id = u"%1i%2"_s.arg(vendor.id.left(4)).arg(number, 3, 10, QChar(u'0')),
                          .title = hit.name + u": "_s + plot.title.toLower(),
                          .impact = impact};
    incident.steps = {
        {start,
         IncidentStatus::Investigating,
         plot.looking,
         {{hit.id, impactLevel(impact).value_or(Degraded)}}},
        {start.addSecs(60LL * minutes / 3), IncidentStatus::Identified, plot.found, {}},
        {start.addSecs(60LL * minutes * 2 / 3),
         IncidentStatus::Monitoring,
         u"A fix is in place; we are watching it."_s,
         {}},
        {start.addSecs(60LL * minutes), IncidentStatus::Resolved, plot.over, {{hit.id, Operational}}},
    };
    if (!plot.why.isEmpty() && impact != Impact::Minor)
        incident.steps.append({start.addDays(2), IncidentStatus::Postmortem, plot.why, {}});
    return incident;
}

DemoIncident pastMaintenance(const DemoVendor &vendor, int number, const QDateTime &start)
{
    const DemoComponent &hit = vendor.components.last();
    DemoIncident work{.id = u"%1m%2"_s.arg(vendor.id.left(4)).arg(number, 3, 10, QChar(u'0')),
                      .kind = IncidentKind::Maintenance,
                      .title = u"Planned work on "_s + hit.name,
                      .impact = Impact::Maintenance,
                      .scheduledFor = start,
                      .scheduledUntil = start.addSecs(2 * 3600)};
    work.steps = {
        {start.addDays(-3),
         IncidentStatus::Scheduled,
         u"We will replace parts of the storage below this service."_s,
         {}},
        {start, IncidentStatus::InProgress, u"The work has begun."_s, {{hit.id, Maintenance}}},
        {start.addSecs(100 * 60), IncidentStatus::Completed, u"The work is done."_s, {{hit.id, Operational}}},
    };
    return work;
}

void writePast(DemoVendor &vendor, const QDateTime &start, quint32 seed)
{
    QRandomGenerator dice(seed);
    int number = 0;
    for (int day = pastDays - 2 - dice.bounded(20); day > 4; day -= 14 + dice.bounded(38)) {
        const QDateTime at = start.addDays(-day).addSecs(dice.bounded(86'400));
        vendor.incidents.append(pastIncident(vendor, ++number, at, dice));
    }
    for (int day = pastDays - 30; day > 20; day -= 95)
        vendor.incidents.append(pastMaintenance(vendor, ++number, start.addDays(-day)));
    std::ranges::sort(vendor.incidents, {},
                      [](const DemoIncident &incident) { return incident.steps.first().at; });
}

// What unfolds while somebody watches: one outage from the first word to the end.
DemoIncident liveOutage(const DemoVendor &vendor, const QDateTime &start)
{
    const QString runners = vendor.components[0].id;
    const QString queue = vendor.components[1].id;
    DemoIncident incident{
        .id = vendor.id.left(4) + u"live"_s, .title = u"Builds don't start"_s, .impact = Impact::Critical};
    incident.steps = {
        {start.addSecs(8),
         IncidentStatus::Investigating,
         u"New builds wait and don't start. We are looking into it."_s,
         {{runners, Degraded}}},
        {start.addSecs(18),
         IncidentStatus::Identified,
         u"The scheduler lost its lock on the queue. Builds that run are safe; new ones wait."_s,
         {{runners, MajorOutage}, {queue, PartialOutage}}},
        {start.addSecs(33),
         IncidentStatus::Monitoring,
         u"The scheduler is back; waiting builds start now."_s,
         {{runners, Degraded}, {queue, Operational}}},
        {start.addSecs(46),
         IncidentStatus::Resolved,
         u"All waiting builds have started. This is over."_s,
         {{runners, Operational}}},
    };
    return incident;
}

DemoIncident liveMaintenance(const DemoVendor &vendor, const QDateTime &start)
{
    const DemoComponent &hit = vendor.components.last();
    DemoIncident work{.id = vendor.id.left(4) + u"work"_s,
                      .kind = IncidentKind::Maintenance,
                      .title = u"Moving "_s + hit.name + u" to new servers"_s,
                      .impact = Impact::Maintenance,
                      .scheduledFor = start.addSecs(-20 * 60),
                      .scheduledUntil = start.addSecs(40 * 60)};
    work.steps = {
        {start.addDays(-5), IncidentStatus::Scheduled, u"We will move this service to new servers."_s, {}},
        {start.addSecs(-20 * 60),
         IncidentStatus::InProgress,
         u"The move has begun."_s,
         {{hit.id, Maintenance}}},
    };
    return work;
}

DemoIncident liveDelay(const DemoVendor &vendor, const QDateTime &start)
{
    const DemoComponent &hit = vendor.components[1];
    DemoIncident incident{
        .id = vendor.id.left(4) + u"slow"_s, .title = u"Messages arrive late"_s, .impact = Impact::Minor};
    incident.steps = {
        {start.addSecs(-41 * 60),
         IncidentStatus::Investigating,
         u"Some messages are delivered late."_s,
         {{hit.id, Degraded}}},
        {start.addSecs(-12 * 60),
         IncidentStatus::Monitoring,
         u"The backlog shrinks; we are watching it."_s,
         {}},
    };
    return incident;
}

} // namespace

QStringList DemoIncident::touched() const
{
    QStringList ids;
    for (const DemoStep &step : steps) {
        for (auto at = step.levels.cbegin(); at != step.levels.cend(); ++at) {
            if (!ids.contains(at.key()))
                ids.append(at.key());
        }
    }
    ids.sort();
    return ids;
}

ComponentStatus DemoVendor::levelAt(const QString &componentId, const QDateTime &at) const
{
    ComponentStatus level = Operational;
    for (const DemoIncident &incident : incidents) {
        ComponentStatus now = Operational;
        for (const DemoStep &step : incident.steps) {
            if (step.at <= at)
                now = step.levels.value(componentId, now);
        }
        level = worse(level, now);
    }
    return level;
}

QDateTime DemoVendor::lastStepAt(const QDateTime &at) const
{
    QDateTime last;
    for (const DemoIncident &incident : incidents) {
        for (const DemoStep &step : incident.steps) {
            if (step.at <= at && (!last.isValid() || step.at > last))
                last = step.at;
        }
    }
    return last;
}

const DemoComponent *DemoVendor::component(const QString &componentId) const
{
    const auto found = std::ranges::find(components, componentId, &DemoComponent::id);
    return found == components.end() ? nullptr : &*found;
}

QList<DemoVendor> demoVendors(const QDateTime &start)
{
    const auto make
        = [](const QString &name, const QString &platform, const QStringList &tags, const QString &parts) {
              const QString id = name.toLower().replace(u' ', u'-');
              return DemoVendor{.id = id,
                                .name = name,
                                .platform = platform,
                                .tags = tags,
                                .components = list(id.left(4), parts)};
          };
    QList<DemoVendor> vendors{
        make(u"Bellwether CI"_s, u"statuspage"_s, {u"build"_s},
             u"Builds: Runners, Queue, Artifacts; Web: Dashboard, API, Webhooks"_s),
        make(u"Cairn Storage"_s, u"statuspage"_s, {u"cloud"_s},
             u"Europe: Objects, Blocks, Web Console; America: Objects, Blocks, Web Console; API"_s),
        make(u"Driftmail"_s, u"statuspage"_s, {u"mail"_s},
             u"Inbound, Outbound, Web App, Webhooks, Tracking"_s),
        make(u"Gannet Pay"_s, u"incidentio"_s, {u"critical path"_s},
             u"Card payments, Payouts, Dashboard, API, Webhooks"_s),
        make(u"Lodestar DNS"_s, u"instatus"_s, {u"critical path"_s}, u"Resolvers, Zone editor, API"_s),
        make(u"Pellet Search"_s, u"instatus"_s, {}, u"Indexing, Queries, Console"_s),
        make(u"Quillpad"_s, u"statuspage"_s, {u"office"_s}, u"Editor, Sync, Sharing, Export"_s),
        make(u"Tarn Auth"_s, u"statuspage"_s, {u"critical path"_s},
             u"Sign-in: Password, Single sign-on, Passkeys; Admin: Console, Audit log"_s),
    };
    quint32 seed = 20260829;
    for (DemoVendor &vendor : vendors)
        writePast(vendor, start, ++seed);
    vendors[0].incidents.append(liveOutage(vendors[0], start));
    vendors[1].incidents.append(liveMaintenance(vendors[1], start));
    vendors[2].incidents.append(liveDelay(vendors[2], start));
    vendors[5].unseenFrom = start.addDays(-60);
    vendors[5].unseenUntil = start.addDays(-46);
    vendors[6].silentFrom = start.addSecs(22);
    vendors[6].silentUntil = start.addSecs(42);
    return vendors;
}

} // namespace foghorn::demo
