// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/papertext.h"

#include "models/status/incidenttimes.h"
#include "models/status/markup.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr int nameLimit = 300;
constexpr int fewNames = 6;

QString dash()
{
    return u"—"_s;
}

} // namespace

QFont paperFont(qreal pixels, bool strong)
{
    QFont font(QGuiApplication::font().family());
    font.setPixelSize(qRound(pixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

QString ruleSentence(UptimeRule rule)
{
    switch (rule) {
    case UptimeRule::Statuspage:
        return Paper::tr("rule statuspage: partial outage counts 30 %, major outage 100 %, degraded 0 %");
    case UptimeRule::Strict:
        return Paper::tr("rule strict: degraded counts 30 %, partial and major outage 100 %");
    case UptimeRule::Outages:
        break;
    }
    return Paper::tr("rule outages: partial and major outage count 100 %, degraded 0 %");
}

QString ruleCaption(UptimeRule rule)
{
    return Paper::tr("Counted by %1; maintenance and what is not known are left out").arg(ruleSentence(rule));
}

QString slaWord(int slaPpm)
{
    QString text = QString::number(slaPpm / 10'000.0, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + u" %"_s;
}

QString shareWord(qint64 part, qint64 whole)
{
    if (whole > 0 && part <= 0)
        return u"0 %"_s;
    return whole > 0 ? percentText(static_cast<double>(part) / static_cast<double>(whole), 1) : dash();
}

QString coverageSentence(const LevelSeconds &seconds)
{
    const qint64 total = seconds.total();
    return Paper::tr("%1 of the time observed, %2 reported by the vendor, %3 not known")
        .arg(shareWord(seconds.observed, total), shareWord(seconds.reported, total),
             shareWord(seconds[ComponentStatus::Unknown], total));
}

QString lengthWord(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < minute)
        return Paper::tr("%1 s").arg(std::max<qint64>(0, seconds));
    QStringList parts;
    if (seconds >= day)
        parts << Paper::tr("%1 d").arg(seconds / day);
    if (seconds % day >= hour)
        parts << Paper::tr("%1 h").arg(seconds % day / hour);
    if (seconds % hour >= minute)
        parts << Paper::tr("%1 min").arg(seconds % hour / minute);
    return parts.join(u' ');
}

QString downWord(const Figures &figures)
{
    return figures.uptime ? lengthWord(figures.down) : dash();
}

QString belowSlaWord(const Figures &figures)
{
    return figures.uptime ? lengthWord(figures.belowSla) : dash();
}

bool isNothingKnown(const VendorReport &vendor)
{
    const LevelSeconds &seconds = vendor.all.seconds;
    return !vendor.components.isEmpty() && seconds.observed + seconds.reported == 0;
}

QString noIncidentsSentence(const VendorReport &vendor)
{
    return isNothingKnown(vendor) ? Paper::tr("Nothing is known of incidents in this time: nobody looked.")
                                  : Paper::tr("No incident and no maintenance in this time.");
}

QString incidentsInTime(const VendorReport &vendor)
{
    const qsizetype count = vendor.incidents.size();
    return count == 0 && isNothingKnown(vendor) ? QString() : Paper::tr("%1 in this time").arg(count);
}

QString timeWord(const QDateTime &time, const QTimeZone &zone)
{
    if (!time.isValid())
        return dash();
    const QDateTime local = time.toTimeZone(zone);
    return dateWord(local.date()) + u' ' + local.time().toString(u"HH:mm"_s);
}

QString dateWord(QDate date)
{
    //: a day, a month and a year, short, as QLocale formats it
    return QLocale().toString(date, Paper::tr("d MMM yyyy"));
}

QString monthWord(QDate month)
{
    return QLocale().standaloneMonthName(month.month()) + u' ' + QString::number(month.year());
}

QString windowWord(const ReportRequest &request)
{
    return Paper::tr("%1 to %2").arg(dateWord(request.from), dateWord(request.to));
}

QString hoursWord(const BusinessHours &hours)
{
    QStringList days;
    for (int day = 1; day <= 7; ++day) {
        if (hours.days & (1 << (day - 1)))
            days << QLocale().dayName(day, QLocale::ShortFormat);
    }
    return Paper::tr("%1 %2–%3 (%4)")
        .arg(days.join(u' '), hours.from.toString(u"HH:mm"_s), hours.to.toString(u"HH:mm"_s),
             QString::fromLatin1(hours.zone.id()));
}

QString componentName(const ComponentRef &component)
{
    const QString name
        = component.group.isEmpty() ? component.name : component.group + u" / "_s + component.name;
    return cleanName(name, nameLimit);
}

QString vendorName(const Vendor &vendor)
{
    const QString name = cleanName(vendor.name, nameLimit);
    return name.isEmpty() ? vendor.id : name;
}

QString namesOf(const Incident &incident)
{
    QStringList names;
    for (const ComponentRef &component :
         incident.components.first(std::min<qsizetype>(fewNames, incident.components.size())))
        names << componentName(component);
    if (incident.components.size() > fewNames)
        names << Paper::tr("%1 more").arg(incident.components.size() - fewNames);
    return names.join(u", "_s);
}

LevelSeconds secondsOf(const ReportData &data)
{
    LevelSeconds sum;
    for (const VendorReport &vendor : data.vendors)
        sum += vendor.all.seconds;
    return sum;
}

QStringList factsOf(const ReportData &data)
{
    const QString zone = QString::fromLatin1(data.request.zone.id());
    return {
        Paper::tr("%1, days of %2 · %3; maintenance and what is not known are left out")
            .arg(windowWord(data.request), zone, ruleSentence(data.request.rule)),
        Paper::tr("%1 · made %2 by Foghorn %3 · a record of what the vendors published")
            .arg(coverageSentence(secondsOf(data)), timeWord(data.madeAt, data.request.zone), data.version)};
}

namespace {

QString impactWord(const Incident &incident)
{
    if (incident.kind == IncidentKind::Maintenance)
        return Paper::tr("Maintenance");
    switch (incident.impact) {
    case Impact::None:
        return Paper::tr("No impact");
    case Impact::Minor:
        return Paper::tr("Minor");
    case Impact::Major:
        return Paper::tr("Major");
    case Impact::Critical:
        return Paper::tr("Critical");
    case Impact::Maintenance:
        return Paper::tr("Maintenance");
    case Impact::Unknown:
        break;
    }
    return Paper::tr("Impact not said");
}

QString spanWord(const QDateTime &begin, const QDateTime &end, const QTimeZone &zone)
{
    if (!begin.isValid())
        return dash();
    if (!end.isValid())
        return Paper::tr("%1, no end").arg(timeWord(begin, zone));
    return Paper::tr("%1 to %2 (%3)")
        .arg(timeWord(begin, zone), timeWord(end, zone), lengthWord(begin.secsTo(end)));
}

// The updates since its last word that left it open; none of an open one.
QList<IncidentUpdate> closingUpdates(const Incident &incident)
{
    const QList<IncidentUpdate> &updates = incident.updates; // newest first
    const auto open = std::ranges::find_if(updates, isOpen, &IncidentUpdate::status);
    return isOpen(incident.status) ? QList<IncidentUpdate>() : updates.first(open - updates.begin());
}

QString postedWord(const Incident &incident, const std::optional<TimeWindow> &window, const QTimeZone &zone)
{
    if (window)
        return spanWord(window->from, window->to, zone);
    if (isOpen(incident.status) || !incident.postedAt.isValid())
        return spanWord(incident.postedAt, {}, zone);
    const QString begin = timeWord(incident.postedAt, zone);
    return closingUpdates(incident).isEmpty() ? Paper::tr("%1, its end in no post of its own").arg(begin)
                                              : Paper::tr("%1, already over then").arg(begin);
}

// Whether our first look already found its end.
bool wasOverWhenSeen(const IncidentRecord &record)
{
    const Incident &incident = record.state.incident;
    const QList<IncidentUpdate> closing = closingUpdates(incident);
    if (closing.isEmpty())
        return incident.resolvedAt.isValid() && incident.resolvedAt <= record.state.firstSeen;
    return std::ranges::any_of(closing, [&record](const IncidentUpdate &update) {
        const QDateTime seen = record.updateSeen.value(update.id);
        return seen.isValid() && seen <= record.state.firstSeen;
    });
}

QString observedWord(const IncidentRecord &record, const std::optional<TimeWindow> &window,
                     const QTimeZone &zone)
{
    if (record.source == Source::Reported)
        return Paper::tr("not observed, read from the vendor's past");
    if (window)
        return spanWord(window->from, window->to, zone);
    const QDateTime seen = record.state.firstSeen;
    if (isOpen(record.state.incident.status) || !seen.isValid())
        return spanWord(seen, {}, zone);
    return (wasOverWhenSeen(record) ? Paper::tr("already over when first seen %1")
                                    : Paper::tr("first seen %1"))
        .arg(timeWord(seen, zone));
}

QString saidWord(const Incident &incident, const QTimeZone &zone)
{
    const bool works = incident.kind == IncidentKind::Maintenance;
    const QDateTime begin
        = works && !incident.startedAt.isValid() ? incident.scheduledFor : incident.startedAt;
    const QDateTime end
        = works && !incident.resolvedAt.isValid() ? incident.scheduledUntil : incident.resolvedAt;
    return spanWord(begin, end, zone);
}

QString flagsOf(const IncidentRecord &record)
{
    qsizetype texts = 0;
    for (const QList<EarlierText> &earlier : record.earlier)
        texts += earlier.size();
    QStringList flags;
    // Two texts each, no %n: the command line speaks without a translator.
    if (texts > 0)
        flags << (texts == 1 ? Paper::tr("edited: 1 earlier wording kept")
                             : Paper::tr("edited: %1 earlier wordings kept").arg(texts));
    else if (record.state.edited || !record.earlierTitles.isEmpty())
        flags << Paper::tr("edited");
    if (const qsizetype withdrawn = record.withdrawn.size(); withdrawn > 0)
        flags << (withdrawn == 1 ? Paper::tr("1 update taken back")
                                 : Paper::tr("%1 updates taken back").arg(withdrawn));
    if (record.state.noLongerListed)
        flags << Paper::tr("no longer listed by the vendor");
    return flags.join(u" · "_s);
}

} // namespace

IncidentFacts factsOf(const IncidentRecord &record, const QTimeZone &zone)
{
    const Incident &incident = record.state.incident;
    IncidentFacts facts{.title = cleanName(incident.title, nameLimit)};
    if (facts.title.isEmpty())
        facts.title = Paper::tr("(no title)");
    QStringList about{impactWord(incident), phaseWord(incident.status)};
    if (const QString names = namesOf(incident); !names.isEmpty())
        about << names;
    facts.about = about.join(u" · "_s);
    const IncidentTimes times = incidentTimes(record.state, record.updateSeen);
    facts.said = saidWord(incident, zone);
    facts.stated = times.stated ? spanWord(times.stated->from, times.stated->to, zone) : QString();
    facts.posted = postedWord(incident, times.posted, zone);
    facts.observed = observedWord(record, times.observed, zone);
    facts.flags = flagsOf(record);
    const QUrl &url = incident.url;
    const bool web = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (web)
        facts.url = url.toString(QUrl::FullyEncoded);
    return facts;
}

} // namespace foghorn
