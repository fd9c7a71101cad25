// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/reportdata.h"

#include "app/cli/csv.h"
#include "app/cli/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// Where nothing was counted, no downtime is not known either.
QJsonValue counted(const Figures &figures, qint64 seconds)
{
    return figures.uptime ? QJsonValue(seconds) : QJsonValue();
}

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

QJsonValue timeOf(qint64 ms)
{
    return json::time(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QJsonObject figuresJson(const Figures &figures)
{
    QJsonObject seconds;
    for (int level = 0; level < componentStatusCount; ++level) {
        const auto status = static_cast<ComponentStatus>(level);
        seconds.insert(wireName(status), figures.seconds[status]);
    }
    const qint64 total = figures.seconds.total();
    return {{u"uptime"_s, number(figures.uptime)},
            {u"observed"_s, share(figures.seconds.observed, total)},
            {u"reported"_s, share(figures.seconds.reported, total)},
            {u"down_seconds"_s, counted(figures, figures.down)},
            {u"below_sla_seconds"_s, counted(figures, figures.belowSla)},
            {u"seconds"_s, seconds}};
}

QJsonArray monthsJson(const QList<MonthFigures> &months)
{
    QJsonArray array;
    for (const MonthFigures &month : months) {
        QJsonObject one = figuresJson(month.figures);
        one.insert(u"month"_s, month.month.toString(u"yyyy-MM"_s));
        array.append(one);
    }
    return array;
}

QJsonObject vendorJson(const VendorReport &vendor)
{
    QJsonArray components;
    for (const ComponentReport &component : vendor.components) {
        QJsonObject one = figuresJson(component.all);
        one.insert(u"id"_s, component.component.id);
        one.insert(u"name"_s, component.component.name);
        one.insert(u"group"_s, json::text(component.component.group));
        one.insert(u"claimed"_s, number(component.claimed));
        one.insert(u"months"_s, monthsJson(component.months));
        components.append(one);
    }
    QJsonObject object = figuresJson(vendor.all);
    object.insert(u"id"_s, vendor.vendor.id);
    object.insert(u"name"_s, vendor.vendor.name);
    object.insert(u"page"_s, json::text(vendor.vendor.page.toString(QUrl::FullyEncoded)));
    object.insert(u"months"_s, monthsJson(vendor.months));
    object.insert(u"components"_s, components);
    return object;
}

QString fixed(double value)
{
    return QString::number(value, 'f', 6);
}

// Rounded down: 1.000000 means that there was no downtime at all.
QString fixedDown(double ratio)
{
    constexpr double millionths = 1e6;
    return ratio >= 1 ? fixed(1)
                      : fixed(std::min(std::floor(ratio * millionths + 1e-7), millionths - 1) / millionths);
}

// What stands in each row, so that a row says by itself what it is about.
QStringList carried(const ReportData &data)
{
    const ReportRequest &request = data.request;
    return {timeOf(data.fromMs).toString(),
            timeOf(data.toMs).toString(),
            QString::fromLatin1(request.zone.id()),
            wireName(request.rule),
            fixed(request.slaPpm / double(wholePpm)),
            json::time(data.madeAt).toString(),
            data.version};
}

QStringList rowOf(const VendorReport &vendor, const ComponentReport &component, const MonthFigures &month)
{
    const Figures &figures = month.figures;
    const qint64 total = figures.seconds.total();
    QStringList row{vendor.vendor.id,
                    vendor.vendor.name,
                    component.component.group,
                    component.component.name,
                    month.month.toString(u"yyyy-MM"_s),
                    figures.uptime ? fixedDown(*figures.uptime) : QString(),
                    fixed(share(figures.seconds.observed, total)),
                    fixed(share(figures.seconds.reported, total)),
                    figures.uptime ? QString::number(figures.down) : QString(),
                    figures.uptime ? QString::number(figures.belowSla) : QString()};
    for (int level = 0; level < componentStatusCount; ++level)
        row << QString::number(figures.seconds[static_cast<ComponentStatus>(level)]);
    return row;
}

void addRow(QByteArray &csv, const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe << csvCell(cell);
    csv += safe.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray reportCsv(const ReportData &data)
{
    QStringList head{u"vendor"_s, u"vendor_name"_s, u"group"_s,    u"component"_s,    u"month"_s,
                     u"uptime"_s, u"observed"_s,    u"reported"_s, u"down_seconds"_s, u"below_sla_seconds"_s};
    for (int level = 0; level < componentStatusCount; ++level)
        head << wireName(static_cast<ComponentStatus>(level)) + u"_seconds"_s;
    head << u"from"_s << u"to"_s << u"zone"_s << u"rule"_s << u"sla"_s << u"made_at"_s << u"version"_s;
    QByteArray csv;
    addRow(csv, head);
    const QStringList same = carried(data);
    for (const VendorReport &vendor : data.vendors) {
        for (const ComponentReport &component : vendor.components) {
            for (const MonthFigures &month : component.months)
                addRow(csv, rowOf(vendor, component, month) + same);
        }
    }
    return csv;
}

QByteArray reportJson(const ReportData &data)
{
    QJsonArray vendors;
    for (const VendorReport &vendor : data.vendors)
        vendors.append(vendorJson(vendor));
    const QJsonObject object{{u"made_at"_s, json::time(data.madeAt)},
                             {u"version"_s, data.version},
                             {u"from"_s, timeOf(data.fromMs)},
                             {u"to"_s, timeOf(data.toMs)},
                             {u"zone"_s, QString::fromLatin1(data.request.zone.id())},
                             {u"rule"_s, wireName(data.request.rule)},
                             {u"sla"_s, data.request.slaPpm / double(wholePpm)},
                             {u"vendors"_s, vendors}};
    return QJsonDocument(object).toJson();
}

} // namespace foghorn
