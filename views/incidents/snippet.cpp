// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/snippet.h"

#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString dots = u"…"_s;
constexpr qreal beforeMark = 0.4; // of the width, at most

// Where to begin so that the mark comes early: at a word, as far back as there is room for.
qsizetype beginOf(const QString &text, qsizetype mark, const QFontMetricsF &metrics, qreal width)
{
    if (metrics.horizontalAdvance(text.left(mark)) <= width * beforeMark)
        return 0;
    qsizetype begin = mark;
    for (qsizetype blank = text.lastIndexOf(u' ', std::max<qsizetype>(0, mark - 2)); blank > 0;
         blank = text.lastIndexOf(u' ', blank - 1)) {
        if (metrics.horizontalAdvance(text.sliced(blank + 1, mark - blank - 1)) > width * beforeMark)
            break;
        begin = blank + 1;
    }
    return begin;
}

} // namespace

ShownSnippet shownSnippet(const IncidentHit &hit, const QFontMetricsF &metrics, qreal width)
{
    const qsizetype mark = hit.snippetMarks.isEmpty() ? 0 : hit.snippetMarks.first().from;
    const qsizetype begin = beginOf(hit.snippet, mark, metrics, width);
    QString text = hit.snippet.sliced(begin);
    qsizetype shift = begin;
    if (begin > 0) {
        text.prepend(dots);
        shift -= dots.size();
    }
    ShownSnippet shown{.text = metrics.elidedText(text, Qt::ElideRight, width), .marks = {}};
    // What the dots at the end took is no longer marked.
    const qsizetype whole
        = shown.text == text ? text.size() : std::max<qsizetype>(0, shown.text.size() - dots.size());
    for (const TextRange &range : hit.snippetMarks) {
        const qsizetype from = range.from - shift;
        const qsizetype end = std::min(from + range.length, whole);
        if (from >= 0 && end > from)
            shown.marks.append({from, end - from});
    }
    return shown;
}

void paintSnippet(QPainter &painter, const QRectF &rect, const IncidentHit &hit, const QFont &font)
{
    const Theme theme = Theme::current();
    // What is marked is wider than the rest.
    const ShownSnippet shown = shownSnippet(hit, QFontMetricsF(font), rect.width() * 0.96);
    QTextLayout layout(shown.text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : shown.marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(theme.text);
        format.setBackground(mixed(theme.page, theme.level(ComponentStatus::Degraded), 0.3));
        formats.append({static_cast<int>(mark.from), static_cast<int>(mark.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(theme.dim);
    layout.draw(&painter, rect.topLeft());
    painter.restore();
}

} // namespace foghorn
