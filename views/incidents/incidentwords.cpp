// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentwords.h"

#include "models/status/incidenttimes.h"
#include "models/status/markup.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::IncidentWords)
};

constexpr qsizetype mostComponents = 6;
constexpr qsizetype mostInTip = 60;
constexpr qint64 punctualSeconds = 60;

QString lateText(qint64 seconds)
{
    if (std::abs(seconds) < punctualSeconds)
        return Texts::tr("on time");
    return seconds > 0 ? Texts::tr("%1 late").arg(lengthText(seconds))
                       : Texts::tr("%1 early").arg(lengthText(-seconds));
}

QString spanText(const IncidentState &state, const QDateTime &now, TimesIn zone)
{
    const QDateTime began = beganAt(state);
    if (!began.isValid())
        return {};
    const QString from = momentText(began, now, zone);
    const QDateTime ended = endedAt(state);
    if (isOpen(state.incident.status))
        return Texts::tr("since %1").arg(from);
    return ended.isValid() ? QString(from + u" – "_s + momentText(ended, now, zone)) : from;
}

} // namespace

QString momentText(const QDateTime &then, const QDateTime &now, TimesIn zone)
{
    if (!then.isValid())
        return Texts::tr("no time told");
    if (zone == TimesIn::OwnZone)
        return clockText(then, now);
    const QDateTime utc = then.toUTC();
    const QDate today = now.toUTC().date();
    const QString time = utc.toString(u"HH:mm 'UTC'"_s);
    if (utc.date() == today)
        return time;
    const bool thisYear = utc.date().year() == today.year();
    return (thisYear ? dayText(utc.date()) : longDayText(utc.date())) + u' ' + time;
}

QString utcText(const QDateTime &then)
{
    return then.isValid() ? then.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString();
}

QString monthTitle(QDate month)
{
    //: a month and its year as a heading, as QLocale formats it
    return month.isValid() ? QLocale().toString(month, Texts::tr("MMMM yyyy")) : Texts::tr("Without a date");
}

QString impactWord(Impact impact)
{
    switch (impact) {
    case Impact::None:
        return Texts::tr("No impact");
    case Impact::Minor:
        return Texts::tr("Minor");
    case Impact::Major:
        return Texts::tr("Major");
    case Impact::Critical:
        return Texts::tr("Critical");
    case Impact::Maintenance:
        return Texts::tr("Maintenance");
    case Impact::Unknown:
        return Texts::tr("Impact not told");
    }
    return {};
}

QString componentWord(const ComponentRef &component)
{
    const QString name = cleanName(component.name, 120);
    if (component.group.isEmpty())
        return name;
    //: a group of components and the component in it
    return Texts::tr("%1 (%2)").arg(cleanName(component.group, 120), name);
}

QString componentsLine(const QList<ComponentRef> &components)
{
    if (components.isEmpty())
        return Texts::tr("Whole vendor");
    QStringList names;
    for (const ComponentRef &component : components.mid(0, mostComponents))
        names.append(componentWord(component));
    if (components.size() > mostComponents)
        names.append(Texts::tr("and %1 more").arg(components.size() - mostComponents));
    return names.join(u", "_s);
}

QString allComponents(const QList<ComponentRef> &components)
{
    if (components.size() <= mostComponents)
        return {};
    QStringList names;
    for (const ComponentRef &component : components.mid(0, mostInTip))
        names.append(componentWord(component));
    if (components.size() > mostInTip)
        names.append(Texts::tr("and %1 more").arg(components.size() - mostInTip));
    return names.join(u", "_s);
}

QString lengthText(qint64 seconds)
{
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    if (seconds >= day) {
        const qint64 hours = seconds % day / hour;
        return hours == 0 ? durationText(seconds) : Texts::tr("%1 d %2 h").arg(seconds / day).arg(hours);
    }
    if (seconds >= hour && seconds % hour >= 60)
        return Texts::tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / 60);
    return durationText(seconds);
}

QString rowLine(const IncidentRow &row, const QDateTime &now)
{
    const IncidentState &state = row.record.state;
    QStringList parts{cleanName(row.vendorName, 80)};
    if (isUpcoming(state.incident)) {
        const qint64 left = now.secsTo(beganAt(state));
        parts << (left >= 0 ? Texts::tr("in %1").arg(lengthText(left))
                            : Texts::tr("should have begun %1 ago").arg(lengthText(-left)));
    } else {
        const bool told = hasPostmortem(state.incident) && !isOpen(state.incident.status);
        parts << phaseWord(told && state.incident.status == IncidentStatus::Postmortem
                               ? IncidentStatus::Resolved
                               : state.incident.status);
        if (const auto length = lengthSeconds(state, now))
            parts << lengthText(*length);
        if (told)
            parts << Texts::tr("postmortem");
    }
    if (isZombie(state, now))
        parts << Texts::tr("no word for %1").arg(durationText(lastWordAt(state).secsTo(now)));
    if (state.noLongerListed)
        parts << Texts::tr("no longer listed");
    if (!row.watched)
        parts << Texts::tr("not watched");
    return parts.join(u" · "_s);
}

QString factsLine(const IncidentRow &row, const QDateTime &now, TimesIn zone)
{
    const IncidentState &state = row.record.state;
    QStringList parts{componentsLine(state.incident.components)};
    if (const QString span = spanText(state, now, zone); !span.isEmpty() && !isUpcoming(state.incident))
        parts << span;
    if (const auto length = lengthSeconds(state, now))
        parts << lengthText(*length);
    if (state.incident.kind == IncidentKind::Incident)
        parts << impactWord(state.incident.impact);
    return parts.join(u" · "_s);
}

QString clocksLine(const IncidentRecord &record, const QDateTime &now, TimesIn zone)
{
    const QDateTime &first = record.state.firstSeen;
    if (record.source == Source::Reported && first.isValid())
        return Texts::tr("From the vendor's own past, read %1").arg(momentText(first, now, zone));
    const IncidentTimes times = incidentTimes(record.state, record.updateSeen);
    const auto span = [&](const TimeWindow &window) {
        return QString(momentText(window.from, now, zone) + u" – "_s + momentText(window.to, now, zone)
                       + u" ("_s + lengthText(window.seconds()) + u')');
    };
    if (times.posted && times.observed)
        return Texts::tr("Posted %1 · seen by us %2").arg(span(*times.posted), span(*times.observed));
    if (times.posted && first.isValid())
        return Texts::tr("Posted %1 · first seen by us %2")
            .arg(span(*times.posted), momentText(first, now, zone));
    return first.isValid() ? Texts::tr("First seen by us %1").arg(momentText(first, now, zone)) : QString();
}

QString planLine(const Incident &incident, const QDateTime &now, TimesIn zone)
{
    if (incident.kind != IncidentKind::Maintenance || !incident.scheduledFor.isValid())
        return {};
    QString plan = Texts::tr("Planned %1").arg(momentText(incident.scheduledFor, now, zone));
    if (incident.scheduledUntil.isValid()) {
        plan += u" – "_s + momentText(incident.scheduledUntil, now, zone) + u" ("_s
            + lengthText(incident.scheduledFor.secsTo(incident.scheduledUntil)) + u')';
    }
    const PlanKept kept = planKept(incident);
    if (kept.startLate)
        plan += u" · "_s + Texts::tr("began %1").arg(lateText(*kept.startLate));
    if (kept.endLate)
        plan += u" · "_s + Texts::tr("ended %1").arg(lateText(*kept.endLate));
    else if (isOpen(incident.status) && !isUpcoming(incident) && incident.scheduledUntil.isValid())
        plan += u" · "_s + leftText(incident.scheduledUntil, now);
    return plan;
}

QString gapLine(const ClockGap &gap)
{
    QStringList parts{gap.firstWordAfter >= 0
                          ? Texts::tr("First word %1 after the start").arg(lengthText(gap.firstWordAfter))
                          : Texts::tr("First word %1 before the start").arg(lengthText(-gap.firstWordAfter)),
                      Texts::tr("%1 as stated").arg(lengthText(gap.stated))};
    if (gap.posted)
        parts << Texts::tr("%1 as posted").arg(lengthText(*gap.posted));
    return parts.join(u" · "_s);
}

QStringList oddities(const IncidentRow &row, const QDateTime &now)
{
    const IncidentState &state = row.record.state;
    QStringList found;
    if (isZombie(state, now)) {
        found << Texts::tr("Open, but without a word since %1: probably forgotten by the vendor.")
                     .arg(clockText(lastWordAt(state), now));
    }
    if (state.noLongerListed) {
        found << Texts::tr("The vendor stopped listing it without saying that it is over; last listed %1.")
                     .arg(clockText(state.lastSeen, now));
    }
    if (!row.watched)
        found << Texts::tr(
            "It touches only components that you don't watch, and does not colour the vendor.");
    return found;
}

QString rowSentence(const IncidentRow &row, const QDateTime &now)
{
    const Incident &incident = row.incident();
    QStringList parts{cleanName(incident.title, 200), rowLine(row, now)};
    if (incident.kind == IncidentKind::Incident)
        parts << impactWord(incident.impact);
    if (const QDateTime began = beganAt(row.record.state); began.isValid())
        parts << Texts::tr("began %1").arg(clockText(began, now));
    return parts.join(u", "_s);
}

QString newsLine(const Change &change)
{
    const QString title = cleanName(change.incidentTitle, 160);
    const QString component = componentWord({{}, change.component, change.group});
    switch (change.kind) {
    case ChangeKind::Component:
        return change.from && change.to
            ? Texts::tr("%1: %2, was %3").arg(component, levelWord(*change.to), levelWord(*change.from))
            : component;
    case ChangeKind::ComponentAdded:
        return Texts::tr("New component: %1").arg(component);
    case ChangeKind::ComponentRemoved:
        return Texts::tr("Component gone: %1").arg(component);
    case ChangeKind::IncidentOpened:
        return Texts::tr("New: %1").arg(title);
    case ChangeKind::IncidentUpdated:
        return change.phase ? QString(phaseWord(*change.phase) + u": "_s + title) : title;
    case ChangeKind::IncidentEdited:
        return Texts::tr("Reworded: %1").arg(title);
    case ChangeKind::IncidentResolved:
        return Texts::tr("Resolved: %1").arg(title);
    case ChangeKind::MaintenanceScheduled:
        return Texts::tr("Maintenance planned: %1").arg(title);
    case ChangeKind::MaintenanceStarted:
        return Texts::tr("Maintenance began: %1").arg(title);
    case ChangeKind::MaintenanceEnded:
        return Texts::tr("Maintenance ended: %1").arg(title);
    case ChangeKind::FeedLost:
        return Texts::tr("Feed not answering");
    case ChangeKind::FeedBack:
        return Texts::tr("Feed answers again");
    case ChangeKind::FeedMoved:
        return Texts::tr("Feed has moved");
    case ChangeKind::Offline:
        return Texts::tr("This computer was offline");
    case ChangeKind::Online:
        return Texts::tr("This computer is online again");
    case ChangeKind::Test:
        break;
    }
    return {};
}

} // namespace foghorn
