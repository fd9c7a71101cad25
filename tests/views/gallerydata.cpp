// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallerydata.h"

#include "items/madeup.h"
#include "models/status/severity.h"

#include <random>

namespace foghorn::madeup {

using enum ComponentStatus;

namespace {

const QStringList names{u"Larkspur Logs"_s, u"Quillhub"_s,   u"Orchard Books"_s, u"Zephyr Cargo"_s,
                        u"Acorn Pay"_s,     u"Beacon DNS"_s, u"Cinder Cloud"_s,  u"Dovetail"_s,
                        u"Ember Mail"_s,    u"Fathom"_s,     u"Gable CDN"_s,     u"Harbour"_s,
                        u"Inkwell"_s,       u"Juniper AI"_s, u"Kestrel"_s};
const QStringList parts{u"Web App"_s,   u"API"_s,      u"Alerting"_s, u"Live Tail"_s, u"Ingestion (Syslog)"_s,
                        u"Search"_s,    u"Webhooks"_s, u"Sign-in"_s,  u"Billing"_s,   u"Processors"_s,
                        u"Dashboard"_s, u"Exports"_s};
constexpr std::array troubles{MajorOutage, Degraded, Maintenance, Unknown, PartialOutage};

QList<UptimeDay> past(std::mt19937 &dice, int days, ComponentStatus today)
{
    QList<UptimeDay> result;
    for (int back = days - 1; back >= 0; --back) {
        UptimeDay cell{.date = clock().date().addDays(-back), .seconds = {}};
        const qint64 length = back == 0 ? 73800 : 86400;
        const bool seen = back < days / 3;
        if (today == Unknown && back < 2) {
            cell.seconds[Unknown] = length;
            result.append(cell);
            continue;
        }
        qint64 bad = 0;
        const auto add = [&](ComponentStatus level, qint64 seconds) {
            cell.seconds[level] += seconds;
            bad += seconds;
        };
        if (dice() % 37 == 0)
            add(PartialOutage, 600 + dice() % 20000);
        if (dice() % 61 == 0)
            add(MajorOutage, 120 + dice() % 9000);
        if (dice() % 47 == 0)
            add(Degraded, 3000 + dice() % 30000);
        if (back == 0 && today != Operational)
            add(today, today == Maintenance ? 3600 : 720);
        if (back == days / 3)
            add(Unknown, 20000);
        cell.seconds[Operational] = length - bad;
        (seen ? cell.seconds.observed : cell.seconds.reported) = length - cell.seconds[Unknown];
        result.append(cell);
    }
    return result;
}

QList<ComponentSummary> madeComponents(std::mt19937 &dice, ComponentStatus level, int count, int days)
{
    QList<ComponentSummary> result;
    for (int i = 0; i < count; ++i) {
        ComponentStatus own = level == Unknown ? Unknown : Operational;
        if (i == 0)
            own = level;
        else if (level == MajorOutage && i == 3)
            own = Degraded;
        ComponentSummary one
            = component(QString::number(i), parts.at(i % parts.size()),
                        count > 5 ? (i < count / 2 ? u"Log Analysis"_s : u"Pipeline"_s) : QString(), own);
        one.days = past(dice, days, own);
        LevelSeconds sum;
        for (const UptimeDay &day : std::as_const(one.days))
            sum += day.seconds;
        one.uptime = uptime(sum, UptimeRule::Statuspage);
        result.append(one);
    }
    return result;
}

IncidentState trouble(ComponentStatus level)
{
    if (level == Maintenance) {
        IncidentState works
            = incident(u"Moving to new databases"_s, Impact::Maintenance, IncidentStatus::InProgress);
        works.incident.kind = IncidentKind::Maintenance;
        works.incident.scheduledUntil = clock().addSecs(48 * 60);
        return works;
    }
    IncidentState state = level == Degraded
        ? incident(u"Jobs are delayed"_s, Impact::Minor, IncidentStatus::Monitoring)
        : incident(u"Web App is unavailable"_s, level == MajorOutage ? Impact::Critical : Impact::Major);
    state.incident.url = QUrl(u"https://status.example/incidents/1"_s);
    state.incident.components = {{u"0"_s, u"Web App"_s, u"Log Analysis"_s}, {u"3"_s, u"Live Tail"_s, {}}};
    IncidentUpdate update;
    update.text = u"We have found the source of the failure and are working on it. The Web App may stay "
                  "unavailable at times while caches fill again; nothing that was sent is lost."_s;
    state.incident.updates = {update};
    return state;
}

} // namespace

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xf0, 0xf2));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1d, 0x21, 0x26));
    palette.setColor(QPalette::WindowText, QColor(0x1d, 0x21, 0x26));
    palette.setColor(QPalette::Highlight, QColor(0x2d, 0x6c, 0xdf));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2e, 0x34), QColor(0x16, 0x18, 0x1c));
    const QColor text(0xe6, 0xe8, 0xea);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(0x1c, 0x1f, 0x24));
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x24, 0x2a));
    palette.setColor(QPalette::Highlight, QColor(0x4f, 0x8b, 0xee));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x8b, 0x92, 0x9b));
    return palette;
}

QList<VendorSummary> vendors(int count)
{
    std::mt19937 dice(3);
    QList<VendorSummary> result;
    for (int i = 0; i < count; ++i) {
        const ComponentStatus level = i < int(troubles.size()) - 1 ? troubles[std::size_t(i)]
            : i % 29 == 28                                         ? PartialOutage
                                                                   : Operational;
        QString name = names.at(i % names.size());
        if (i >= names.size())
            name += u" %1"_s.arg(i / names.size() + 1);
        VendorSummary summary = vendor(name, level);
        summary.since = clock().addSecs(level == Degraded ? -41 * 60 : -12 * 60);
        summary.components = madeComponents(dice, level, i == 0 ? 10 : 5 + int(dice() % 24), 90);
        summary.days = past(dice, 90, level);
        summary.uptime = 0.99 + double(dice() % 100) / 10000;
        summary.vendor.tags = i == 0 ? QStringList{u"logging"_s, u"critical path"_s} : QStringList();
        if (level == Unknown) {
            summary.freshness = Freshness::Stale;
            summary.lastRead = clock().addSecs(-11 * 3600);
            summary.error = Error{Error::Kind::Timeout, u"no whole answer within 30 s"_s};
            summary.worst.clear();
        } else if (level != Operational) {
            summary.incidents = {trouble(level)};
        }
        result.append(summary);
    }
    return result;
}

SpanHistory spanOf(const VendorSummary &summary, BarSpan span)
{
    std::mt19937 dice(5);
    SpanHistory history{.vendor = summary.vendor.id,
                        .span = span,
                        .from = clock().addDays(-daysOf(span)),
                        .to = clock(),
                        .components = summary.components};
    for (ComponentSummary &component : history.components) {
        component.days = past(dice, span == BarSpan::Day ? 48 : daysOf(span), component.status);
        for (UptimeDay &cell : component.days) {
            if (span == BarSpan::Day)
                cell.date = {};
        }
    }
    return history;
}

} // namespace foghorn::madeup
