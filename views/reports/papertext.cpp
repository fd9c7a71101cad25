// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/papertext.h"

#include "models/status/incidenttimes.h"
#include "models/status/markup.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>

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

QString windowWord(const std::optional<TimeWindow> &window, const QDateTime &onlyBegin, const QTimeZone &zone)
{
    return window ? spanWord(window->from, window->to, zone) : spanWord(onlyBegin, {}, zone);
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
    if (record.state.edited || texts > 0 || !record.earlierTitles.isEmpty())
        flags << (texts > 0
                      ? Paper::tr("edited: %n earlier wording(s) kept", nullptr, static_cast<int>(texts))
                      : Paper::tr("edited"));
    if (!record.withdrawn.isEmpty())
        flags << Paper::tr("%n update(s) taken back", nullptr, static_cast<int>(record.withdrawn.size()));
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
    facts.posted = windowWord(times.posted, incident.postedAt, zone);
    facts.observed = windowWord(times.observed, record.state.firstSeen, zone);
    if (record.source == Source::Reported)
        facts.observed = Paper::tr("not observed, read from the vendor's past");
    facts.flags = flagsOf(record);
    const QUrl &url = incident.url;
    const bool web = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (web)
        facts.url = url.toString(QUrl::FullyEncoded);
    return facts;
}

} // namespace foghorn
