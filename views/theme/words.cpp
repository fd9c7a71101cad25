// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/words.h"

#include "models/items/vendormodel.h"
#include "models/status/markup.h"
#include "views/theme/times.h"

#include <QCoreApplication>

#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Words)
};

constexpr qsizetype tipLimit = 600;

constexpr std::array worstFirst{ComponentStatus::MajorOutage, ComponentStatus::PartialOutage,
                                ComponentStatus::Degraded, ComponentStatus::Maintenance};

QString countOf(ComponentStatus status, qsizetype n)
{
    switch (status) {
    case ComponentStatus::Operational:
        return Words::tr("%1 operational").arg(n);
    case ComponentStatus::Maintenance:
        return Words::tr("%1 in maintenance").arg(n);
    case ComponentStatus::Degraded:
        return Words::tr("%1 degraded").arg(n);
    case ComponentStatus::PartialOutage:
        return n == 1 ? Words::tr("1 partial outage") : Words::tr("%1 partial outages").arg(n);
    case ComponentStatus::MajorOutage:
        return n == 1 ? Words::tr("1 major outage") : Words::tr("%1 major outages").arg(n);
    case ComponentStatus::Unknown:
        return Words::tr("%1 not observed").arg(n);
    }
    return {};
}

QString errorWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline:
        return Words::tr("This computer is offline");
    case Error::Kind::Dns:
        return Words::tr("The server's name was not found");
    case Error::Kind::Connect:
        return Words::tr("The server can't be reached");
    case Error::Kind::Tls:
        return Words::tr("The connection is not secure");
    case Error::Kind::Timeout:
        return Words::tr("The server took too long");
    case Error::Kind::TooLarge:
        return Words::tr("The answer is too large");
    case Error::Kind::Redirect:
        return Words::tr("The address leads somewhere that is not followed");
    case Error::Kind::Http:
        return Words::tr("The server answered with an error");
    case Error::Kind::Blocked:
        return Words::tr("The server refuses programs");
    case Error::Kind::Syntax:
        return Words::tr("The answer can't be read");
    case Error::Kind::Schema:
        return Words::tr("This is not a status feed that is known here");
    case Error::Kind::Moved:
        return Words::tr("The page is another one now");
    case Error::Kind::Storage:
        return Words::tr("The history can't be written");
    case Error::Kind::Usage:
        return Words::tr("That can't be done");
    }
    return {};
}

bool isPaused(const VendorSummary &summary)
{
    return summary.vendor.paused;
}

} // namespace

QString levelWord(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::Operational:
        return Words::tr("Operational");
    case ComponentStatus::Maintenance:
        return Words::tr("Maintenance");
    case ComponentStatus::Degraded:
        return Words::tr("Degraded");
    case ComponentStatus::PartialOutage:
        return Words::tr("Partial outage");
    case ComponentStatus::MajorOutage:
        return Words::tr("Major outage");
    case ComponentStatus::Unknown:
        return Words::tr("Not observed");
    }
    return {};
}

QString phaseWord(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Investigating:
        return Words::tr("Investigating");
    case IncidentStatus::Identified:
        return Words::tr("Identified");
    case IncidentStatus::Monitoring:
        return Words::tr("Monitoring");
    case IncidentStatus::Update:
        return Words::tr("Update");
    case IncidentStatus::Resolved:
        return Words::tr("Resolved");
    case IncidentStatus::Postmortem:
        return Words::tr("Postmortem");
    case IncidentStatus::Scheduled:
        return Words::tr("Scheduled");
    case IncidentStatus::InProgress:
        return Words::tr("In progress");
    case IncidentStatus::Verifying:
        return Words::tr("Verifying");
    case IncidentStatus::Completed:
        return Words::tr("Completed");
    case IncidentStatus::Unknown:
        return Words::tr("Open");
    }
    return {};
}

QString spanWord(BarSpan span)
{
    switch (span) {
    case BarSpan::Day:
        return Words::tr("24 h");
    case BarSpan::Week:
        return Words::tr("7 d");
    case BarSpan::Month:
        return Words::tr("30 d");
    case BarSpan::Quarter:
        return Words::tr("90 d");
    case BarSpan::Year:
        return Words::tr("12 mo");
    }
    return {};
}

QString errorSentence(const Error &error)
{
    const QString detail = cleanName(error.detail);
    return detail.isEmpty() ? errorWord(error.kind) : Words::tr("%1: %2").arg(errorWord(error.kind), detail);
}

QString percentWord(const std::optional<double> &uptime)
{
    return uptime ? percentText(*uptime) : Words::tr("—");
}

QString componentCount(qsizetype count)
{
    return count == 1 ? Words::tr("1 component") : Words::tr("%1 components").arg(count);
}

QString vendorCount(qsizetype count)
{
    return count == 1 ? Words::tr("1 vendor") : Words::tr("%1 vendors").arg(count);
}

QString feedTrouble(const VendorSummary &summary, const QDateTime &now)
{
    if (summary.freshness == Freshness::Never)
        return summary.error ? Words::tr("Not read yet: the feed does not answer")
                             : Words::tr("Not read yet");
    if (summary.freshness != Freshness::Stale)
        return {};
    return summary.error ? Words::tr("Feed not answering since %1").arg(clockText(summary.lastRead, now))
                         : Words::tr("Not observed since %1").arg(clockText(summary.lastRead, now));
}

QString vendorLine(const VendorSummary &summary, const QDateTime &now)
{
    if (summary.vendor.paused)
        return Words::tr("Paused");
    const QString trouble = feedTrouble(summary, now);
    if (!trouble.isEmpty())
        return trouble;
    if (summary.worst.isEmpty())
        return levelWord(summary.level);
    return cleanName(summary.worst, 120) + u" · "_s + levelWord(summary.level);
}

QString vendorTime(const VendorSummary &summary, const QDateTime &now)
{
    if (!needsAttention(summary) || summary.level == ComponentStatus::Unknown)
        return {};
    const QDateTime ends = maintenanceEnds(summary);
    if (summary.level == ComponentStatus::Maintenance && ends.isValid())
        return leftText(ends, now);
    return summary.since.isValid() ? durationText(summary.since.secsTo(now)) : QString();
}

QString vendorSentence(const VendorSummary &summary, const QDateTime &now)
{
    QStringList parts{cleanName(summary.vendor.name, 120), vendorLine(summary, now)};
    const QString time = vendorTime(summary, now);
    if (!time.isEmpty())
        parts << time;
    return parts.join(u", "_s);
}

QString attentionHeading(const QList<VendorSummary> &vendors)
{
    const auto n = std::ranges::count_if(vendors, needsAttention);
    if (n == 0 && std::ranges::any_of(vendors, isPaused))
        return Words::tr("Nothing needs attention");
    if (n == 0)
        return vendors.size() == 1 ? Words::tr("The vendor is operational")
                                   : Words::tr("All %1 vendors are operational").arg(vendors.size());
    // Another case in other languages.
    const QString all
        = vendors.size() == 1 ? vendorCount(1) : Words::tr("%1 vendors", "of so many").arg(vendors.size());
    return n == 1 ? Words::tr("1 of %1 needs attention").arg(all)
                  : Words::tr("%1 of %2 need attention").arg(n).arg(all);
}

QString attentionCounts(const QList<VendorSummary> &vendors)
{
    QStringList parts;
    for (const ComponentStatus level : worstFirst) {
        const auto n = std::ranges::count_if(
            vendors, [level](const VendorSummary &v) { return v.level == level && !v.vendor.paused; });
        if (n > 0)
            parts << countOf(level, n);
    }
    const auto silent = std::ranges::count_if(vendors, [](const VendorSummary &v) {
        return v.level == ComponentStatus::Unknown && !v.vendor.paused && v.error.has_value();
    });
    const auto unknown = std::ranges::count_if(vendors, [](const VendorSummary &v) {
        return v.level == ComponentStatus::Unknown && !v.vendor.paused && !v.error.has_value();
    });
    const auto paused = std::ranges::count_if(vendors, isPaused);
    if (silent > 0)
        parts << Words::tr("%1 not answering").arg(silent);
    if (unknown > 0)
        parts << countOf(ComponentStatus::Unknown, unknown);
    if (parts.isEmpty())
        parts << Words::tr("Nothing to do");
    if (paused > 0)
        parts << Words::tr("%1 paused").arg(paused);
    return parts.join(u" · "_s);
}

QString incidentLine(const IncidentState &state, const QDateTime &now)
{
    const Incident &incident = state.incident;
    QStringList parts{phaseWord(incident.status)};
    const QDateTime begin = incident.startedAt.isValid() ? incident.startedAt : state.firstSeen;
    if (incident.kind == IncidentKind::Maintenance && incident.scheduledUntil.isValid())
        parts << leftText(incident.scheduledUntil, now);
    else if (begin.isValid())
        parts << durationText(begin.secsTo(now));
    if (state.noLongerListed)
        parts << Words::tr("no longer listed");
    return parts.join(u" · "_s);
}

QString cellSentence(const QString &when, const LevelSeconds &seconds)
{
    const qint64 total = seconds.total();
    const qint64 unknown = seconds[ComponentStatus::Unknown];
    if (total <= 0 || unknown >= total)
        return Words::tr("%1: not observed").arg(when);
    QStringList parts;
    for (const ComponentStatus level : worstFirst) {
        if (seconds[level] > 0)
            parts << Words::tr("%1 %2").arg(durationText(seconds[level]), levelWord(level).toLower());
    }
    if (parts.isEmpty())
        parts << levelWord(ComponentStatus::Operational).toLower();
    // Rounded down, so that 100 % means all of it.
    const auto share = [total](qint64 part) { return part * 100 / total; };
    if (seconds.observed > 0 || seconds.reported == 0)
        parts << Words::tr("%1 % observed").arg(share(seconds.observed));
    if (seconds.reported > 0)
        parts << Words::tr("%1 % reported by the vendor").arg(share(seconds.reported));
    return Words::tr("%1: %2").arg(when, parts.join(u" · "_s));
}

QString menuText(const QString &name, qsizetype longest)
{
    return cleanName(name, longest).replace(u'&', u"&&"_s);
}

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.left(tipLimit);
    if (text.size() > tipLimit)
        shown += u'…';
    return u"<p style='white-space: pre-wrap'>"_s + shown.toHtmlEscaped() + u"</p>"_s;
}

} // namespace foghorn
