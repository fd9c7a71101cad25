// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/reporthtml.h"

#include "models/status/severity.h"
#include "views/reports/papertext.h"
#include "views/reports/pictures.h"
#include "views/reports/reporttables.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QUrl>

#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr std::array levels{ComponentStatus::Operational, ComponentStatus::Maintenance,
                            ComponentStatus::Degraded,    ComponentStatus::PartialOutage,
                            ComponentStatus::MajorOutage, ComponentStatus::Unknown};

QString escaped(const QString &text)
{
    // In an attribute or not, this is all that HTML can mistake.
    QString safe = text.toHtmlEscaped();
    return safe.replace(u'\'', u"&#39;"_s);
}

QString tag(const QString &name, const QString &content)
{
    return u'<' + name + u'>' + content + u"</"_s + name + u'>';
}

QString link(const QUrl &url, const QString &text)
{
    const bool web = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!web)
        return escaped(text);
    return u"<a rel=\"noopener noreferrer\" href=\""_s + escaped(url.toString(QUrl::FullyEncoded)) + u"\">"_s
        + escaped(text) + u"</a>"_s;
}

QString styleOf(const Theme &theme)
{
    const auto colour = [](const QColor &c) { return c.name(); };
    QString style
        = u"body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
          "background:%1;color:%2}h1{font-size:1.5rem;margin:0}h2{margin:2.2rem 0 .3rem}"
          "h3{font-size:1rem;margin:1.4rem 0 .4rem}p{margin:.3rem 0}a{color:%5}"
          ".dim,footer{color:%3;font-size:.85rem}table{border-collapse:collapse;width:100%}"
          "th,td{text-align:right;padding:.25rem .5rem;border-bottom:1px solid %4;"
          "overflow-wrap:anywhere;vertical-align:top}th.t,td.t{text-align:left}"
          "th{color:%3;font-weight:600;font-size:.85rem}"_s.arg(colour(theme.page), colour(theme.text),
                                                                colour(theme.dim), colour(theme.border),
                                                                colour(theme.accentText));
    style += u".bar{display:block;width:100%;height:1.5rem;min-width:12rem}.w{width:50%}"
             ".legend span{margin-right:1rem}article{border-bottom:1px solid %1;padding:.5rem 0}"
             "article h4{margin:0;overflow-wrap:anywhere}svg{max-width:100%;height:auto}"
             ".bar svg,svg.bar{height:1.5rem}@media print{body{margin:0}}"_s.arg(colour(theme.border));
    for (const ComponentStatus level : levels)
        style += u".l%1{fill:%2;color:%2}.r%1{fill:%3}"_s.arg(
            QString::number(static_cast<int>(level)),
            colour(level == ComponentStatus::Unknown ? theme.unobserved() : theme.level(level)),
            colour(theme.levelSoft(level)));
    return style;
}

QString tableHtml(const ReportTable &table)
{
    QString html;
    if (!table.title.isEmpty())
        html += tag(u"h3"_s, escaped(table.title));
    if (!table.note.isEmpty())
        html += u"<p class=\"dim\">"_s + escaped(table.note) + u"</p>"_s;
    const auto cells = [&table](const QString &open, const QStringList &row, const QString &close) {
        QString all;
        for (qsizetype i = 0; i < row.size(); ++i)
            all += open + (i < table.words ? u" class=\"t\">"_s : u">"_s) + escaped(row[i]) + close;
        return all;
    };
    html += u"<table><thead><tr>"_s + cells(u"<th scope=\"col\""_s, table.head, u"</th>"_s);
    html += u"</tr></thead><tbody>\n"_s;
    for (const QStringList &row : table.rows) {
        html += u"<tr>"_s + cells(u"<td"_s, row, u"</td>"_s) + u"</tr>\n"_s;
    }
    return html + u"</tbody></table>\n"_s;
}

// A bar as shapes: equal days beside each other are one shape; a day's trouble fills its share from below.
QString barSvg(const ComponentReport &component)
{
    const auto days = component.days.size();
    QString svg = u"<svg class=\"bar\" preserveAspectRatio=\"none\" viewBox=\"0 0 %1 100\" role=\"img\" "
                  u"shape-rendering=\"crispEdges\""
                  " aria-label=\"%2\">"_s.arg(QString::number(days * 10),
                                              escaped(componentName(component.component) + u": "_s
                                                      + percentWord(component.all.uptime)));
    const qsizetype gap = days > 120 ? 0 : 2;
    const auto rect
        = [&svg, gap](qsizetype day, qsizetype count, qint64 y, qint64 height, const QString &type) {
              svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" class=\"%5\"/>"_s.arg(day * 10)
                         .arg(y)
                         .arg(count * 10 - gap)
                         .arg(height)
                         .arg(type);
          };
    for (qsizetype day = 0; day < days; ++day) {
        const LevelSeconds &seconds = component.days[day].seconds;
        const qint64 total = seconds.total();
        const bool reported = seconds.observed == 0;
        qint64 bottom = 100;
        using enum ComponentStatus;
        for (const ComponentStatus level : {MajorOutage, PartialOutage, Degraded, Maintenance, Operational}) {
            if (total <= 0 || seconds[level] <= 0 || bottom <= 0)
                continue;
            const qint64 least = level == Operational ? 1 : 20;
            const qint64 height
                = std::min(bottom, std::max(least, (seconds[level] * 100 + total - 1) / total));
            bottom -= height;
            rect(day, 1, bottom, height, (reported ? u"r%1"_s : u"l%1"_s).arg(static_cast<int>(level)));
        }
        if (bottom > 0)
            rect(day, 1, 0, bottom, u"l%1"_s.arg(static_cast<int>(Unknown)));
    }
    return svg + u"</svg>"_s;
}

QString barsHtml(const VendorReport &vendor)
{
    QString html = tag(u"h3"_s, escaped(Paper::tr("Each day"))) + u"<table><tbody>\n"_s;
    for (const ComponentReport &component : vendor.components)
        html += u"<tr>"_s + tag(u"td"_s, escaped(componentName(component.component))) + u"<td class=\"w\">"_s
            + barSvg(component) + u"</td>"_s + tag(u"td"_s, escaped(percentWord(component.all.uptime)))
            + u"</tr>\n"_s;
    html += u"</tbody></table><p class=\"legend dim\">"_s;
    for (const ComponentStatus level : levels)
        html += u"<span><b class=\"l%1\">■</b> %2</span>"_s.arg(static_cast<int>(level))
                    .arg(escaped(levelWord(level)));
    return html + u"</p>\n"_s;
}

QString incidentHtml(const IncidentRecord &record, const QTimeZone &zone)
{
    const IncidentFacts facts = factsOf(record, zone);
    QString html = u"<article><h4>"_s + link(QUrl(facts.url), facts.title) + u"</h4><p class=\"dim\">"_s
        + escaped(facts.about) + u"</p>"_s
        + tag(u"p"_s, escaped(Paper::tr("by the vendor's record: %1").arg(facts.said)));
    if (!facts.stated.isEmpty())
        html += tag(u"p"_s, escaped(Paper::tr("stated in its text: %1").arg(facts.stated)));
    html += u"<p class=\"dim\">"_s + escaped(Paper::tr("posted: %1").arg(facts.posted)) + u"<br>"_s
        + escaped(Paper::tr("seen by us: %1").arg(facts.observed)) + u"</p>"_s;
    if (!facts.flags.isEmpty())
        html += tag(u"p"_s, tag(u"b"_s, escaped(facts.flags)));
    return html + u"</article>\n"_s;
}

QString vendorHtml(const VendorReport &vendor, const ReportRequest &request, const Theme &theme)
{
    QString html = u"<section>"_s + tag(u"h2"_s, escaped(vendorName(vendor.vendor)));
    html += u"<p class=\"dim\">"_s + link(vendor.vendor.page, vendor.vendor.page.toString(QUrl::FullyEncoded))
        + u"</p>\n"_s;
    for (const QString &sentence : vendorSentences(vendor, request))
        html += tag(u"p"_s, escaped(sentence));
    if (vendor.components.isEmpty()) {
        html += tag(u"p"_s, escaped(Paper::tr("This page lists no components, only incidents.")));
    } else {
        html += QString::fromUtf8(chartSvg(chartOf(vendor, request), QSizeF(880, 240), theme));
        ReportTable table = componentTable(vendor, request);
        table.title = Paper::tr("Against the SLA of %1").arg(slaWord(request.slaPpm));
        html += tableHtml(table) + barsHtml(vendor);
    }
    for (const ReportTable &table : furtherTables(vendor, request))
        html += tableHtml(table);
    html += tag(u"h3"_s, escaped(Paper::tr("Incidents and maintenance")));
    for (const IncidentRecord &record : vendor.incidents)
        html += incidentHtml(record, request.zone);
    if (vendor.incidents.isEmpty())
        html += tag(u"p"_s, escaped(noIncidentsSentence(vendor)));
    return html + u"</section>\n"_s;
}

} // namespace

QByteArray reportHtml(const ReportData &data, const Theme &theme)
{
    const QString title = data.vendors.size() == 1
        ? Paper::tr("Uptime report: %1").arg(vendorName(data.vendors.first().vendor))
        : Paper::tr("Uptime report: %1").arg(vendorCount(data.vendors.size()));
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    //: The language of these words, as HTML names it: "de" for German
    html = html.arg(Paper::tr("en"));
    html += tag(u"title"_s, escaped(title)) + u"\n<style>"_s + styleOf(theme) + u"</style></head><body>\n"_s;
    html += tag(u"h1"_s, escaped(title)) + u"<p class=\"dim\">"_s
        + escaped(Paper::tr("%1 · SLA %2").arg(windowWord(data.request), slaWord(data.request.slaPpm)))
        + u"</p>\n"_s;
    if (data.vendors.size() > 1)
        html += tag(u"h3"_s, escaped(Paper::tr("All vendors"))) + tableHtml(overviewTable(data));
    for (const VendorReport &vendor : data.vendors)
        html += vendorHtml(vendor, data.request, theme);
    html += u"<footer>"_s;
    for (const QString &fact : factsOf(data))
        html += tag(u"p"_s, escaped(fact));
    return (html + u"</footer></body></html>\n"_s).toUtf8();
}

} // namespace foghorn
