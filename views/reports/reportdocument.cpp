// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/plainpaint.h"
#include "views/reports/documents.h"
#include "views/reports/papertext.h"
#include "views/reports/reporttables.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QPainter>

#include <numeric>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qreal rowHeight = 19;
constexpr qreal lineHeight = 14;
constexpr qreal firstShare = 2.6; // the column of names beside those of figures
constexpr qreal between = 8;
constexpr int mostLines = 5; // of a cell that holds words

// Where the table's columns begin, and where the last one ends; from 0.
QList<qreal> columnsOf(const ReportTable &table, qreal width)
{
    QList<qreal> shares = table.shares;
    for (qsizetype i = shares.size(); i < table.head.size(); ++i)
        shares << (i == 0 ? firstShare : 1);
    const qreal all = std::accumulate(shares.cbegin(), shares.cend(), qreal(0));
    QList<qreal> edges{0};
    for (const qreal share : std::as_const(shares))
        edges << edges.last() + width * share / all;
    return edges;
}

// Words are wrapped, so that nothing that was said is cut; figures stand to the right under their headings.
Block rowBlock(const ReportTable &table, const QStringList &cells, qreal width, bool head)
{
    const QList<qreal> edges = columnsOf(table, width);
    const QFont font = paperFont(head ? 10 : 11, head);
    QList<QStringList> lines;
    qsizetype most = 1;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qreal room = edges[i + 1] - edges[i] - between;
        lines << (i < table.words ? linesOf(cells[i], font, room, mostLines) : QStringList{cells[i]});
        most = std::max(most, lines.last().size());
    }
    const auto paint = [=, words = table.words](QPainter &painter, const QRectF &rect, const Theme &theme) {
        const QColor colour = head ? theme.dim : theme.text;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QRectF cell(rect.left() + edges[i], rect.top(), edges[i + 1] - edges[i], rowHeight);
            if (i >= words)
                drawLineRight(painter, cell.adjusted(4, 0, 0, 0), lines[i].first(), font, colour);
            for (qsizetype line = 0; i < words && line < lines[i].size(); ++line)
                drawLine(painter, cell.translated(0, lineHeight * static_cast<qreal>(line)), lines[i][line],
                         font, colour);
        }
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 0.75, rect.width(), 0.75), theme.border);
    };
    return {.height = rowHeight + lineHeight * static_cast<qreal>(most - 1),
            .paint = paint,
            .keepWithNext = head};
}

void addTable(PaperDocument &document, const ReportTable &table, qreal width)
{
    for (const QString &line : linesOf(table.note, paperFont(12), width, mostLines)) {
        document.blocks << lineBlock(line);
        document.blocks.last().keepWithNext = true;
    }
    const Block head = rowBlock(table, table.head, width, true);
    const auto again = std::make_shared<const Block>(head);
    document.blocks << head;
    for (const QStringList &row : table.rows) {
        Block block = rowBlock(table, row, width, false);
        block.repeated = again;
        document.blocks << block;
    }
}

Block incidentBlock(const IncidentRecord &record, const QTimeZone &zone)
{
    const IncidentFacts facts = factsOf(record, zone);
    QStringList lines{facts.about, Paper::tr("by the vendor's record: %1").arg(facts.said)};
    if (!facts.stated.isEmpty())
        lines << Paper::tr("stated in its text: %1").arg(facts.stated);
    lines << Paper::tr("posted: %1").arg(facts.posted) << Paper::tr("seen by us: %1").arg(facts.observed);
    if (!facts.flags.isEmpty())
        lines << facts.flags;
    if (!facts.url.isEmpty())
        lines << facts.url;
    const qreal height = 26 + 14 * static_cast<qreal>(lines.size());
    return {.height = height, .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                drawLine(painter, QRectF(rect.left(), rect.top() + 4, rect.width(), 16), facts.title,
                         paperFont(12, true), theme.text);
                qreal y = rect.top() + 20;
                for (const QString &line : lines) {
                    drawLine(painter, QRectF(rect.left(), y, rect.width(), 14), line, paperFont(10),
                             theme.dim);
                    y += 14;
                }
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 0.75, rect.width(), 0.75), theme.border);
            }};
}

void addVendor(PaperDocument &document, const VendorReport &vendor, const ReportRequest &request, qreal width)
{
    document.blocks << spaceBlock(
        8) << headingBlock(vendorName(vendor.vendor), vendor.vendor.page.toString(QUrl::FullyEncoded));
    for (const QString &sentence : vendorSentences(vendor, request))
        document.blocks << lineBlock(sentence, 11);
    if (vendor.components.isEmpty()) {
        document.blocks << lineBlock(Paper::tr("This page lists no components, only incidents."));
    } else {
        document.blocks << spaceBlock(4);
        Block chart = chartBlock(chartOf(vendor, request), 200);
        document.blocks << chart
                        << headingBlock(Paper::tr("Against the SLA of %1").arg(slaWord(request.slaPpm)));
        addTable(document, componentTable(vendor, request), width);
        document.blocks << headingBlock(Paper::tr("Each day"));
        for (const ComponentReport &component : vendor.components)
            document.blocks << barsBlock(componentName(component.component), component.days,
                                         component.all.uptime);
        document.blocks << legendBlock(width);
    }
    for (const ReportTable &table : furtherTables(vendor, request)) {
        document.blocks << headingBlock(table.title);
        addTable(document, table, width);
    }
    document.blocks << headingBlock(Paper::tr("Incidents and maintenance"), incidentsInTime(vendor));
    for (const IncidentRecord &record : vendor.incidents)
        document.blocks << incidentBlock(record, request.zone);
    if (vendor.incidents.isEmpty())
        document.blocks << lineBlock(noIncidentsSentence(vendor));
}

} // namespace

PaperDocument reportDocument(const ReportData &data, qreal width)
{
    const bool one = data.vendors.size() == 1;
    PaperDocument document{
        .title = one ? Paper::tr("Uptime report: %1").arg(vendorName(data.vendors.first().vendor))
                     : Paper::tr("Uptime report: %1").arg(vendorCount(data.vendors.size())),
        .subtitle = Paper::tr("%1 · SLA %2").arg(windowWord(data.request), slaWord(data.request.slaPpm)),
        .facts = factsOf(data)};
    if (!one && !data.vendors.isEmpty()) {
        document.blocks << headingBlock(Paper::tr("All vendors"));
        addTable(document, overviewTable(data), width);
    }
    for (const VendorReport &vendor : data.vendors)
        addVendor(document, vendor, data.request, width);
    if (data.vendors.isEmpty())
        document.blocks << lineBlock(Paper::tr("No vendor was chosen."));
    return document;
}

} // namespace foghorn
