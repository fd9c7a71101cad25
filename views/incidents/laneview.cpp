// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/laneview.h"

#include "models/status/markup.h"
#include "views/incidents/incidentwords.h"
#include "views/parts/plainpaint.h"
#include "views/theme/theme.h"
#include "views/theme/words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int laneHeight = 28;
constexpr int axisHeight = 24;
constexpr int topPadding = 8;
constexpr int mostLanesInSight = 6;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 shortestMs = 3'600'000;
constexpr qint64 longestMs = 20 * 365 * dayMs;
constexpr qreal tickPitch = 96;

} // namespace

LaneView::LaneView(std::function<QDateTime()> now, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_now(std::move(now))
{
    setObjectName(u"incidents.lanes"_s);
    setAccessibleName(tr("Incidents of all vendors over time"));
    setProperty("look", u"page"_s);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setMouseTracking(true);
    showDays();
}

void LaneView::setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice)
{
    m_lanes = lanesOf(rows, choice, m_now());
    m_sentences.clear();
    m_laneOf.clear();
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        for (const LaneBar &bar : std::as_const(m_lanes.at(lane).bars))
            m_laneOf.insert(bar.key, lane);
    }
    for (const IncidentRow &row : rows) {
        if (m_laneOf.contains(row.key()))
            m_sentences.insert(row.key(), rowSentence(row, m_now()));
    }
    setVisible(!m_lanes.isEmpty());
    updateGeometry();
    updateScroll();
    viewport()->update();
}

QString LaneView::sentence(const QString &key) const
{
    return m_sentences.value(key);
}

void LaneView::setCurrent(const QString &key)
{
    if (key == m_current)
        return;
    m_current = key;
    int lane = 0;
    if (const LaneBar *found = bar(key, &lane)) {
        const int top = lane * laneHeight;
        const int room = viewport()->height() - axisHeight - topPadding;
        if (top < verticalScrollBar()->value())
            verticalScrollBar()->setValue(top);
        else if (top + laneHeight > verticalScrollBar()->value() + room)
            verticalScrollBar()->setValue(top + laneHeight - room);
        if (found->toMs < m_fromMs || found->fromMs > m_toMs)
            pan((found->fromMs + found->toMs) / 2 - (m_fromMs + m_toMs) / 2);
    }
    setAccessibleDescription(sentence(key));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    viewport()->update();
}

void LaneView::showDays(int days)
{
    // A little of what is to come, so that "now" has its place.
    const qint64 now = m_now().toMSecsSinceEpoch();
    setWindow(now - qint64(days) * dayMs, now + qint64(days) * dayMs / 28);
}

void LaneView::showAll()
{
    qint64 from = std::numeric_limits<qint64>::max();
    qint64 to = std::numeric_limits<qint64>::min();
    for (const VendorLane &lane : std::as_const(m_lanes)) {
        from = std::min(from, lane.bars.first().fromMs);
        for (const LaneBar &bar : lane.bars)
            to = std::max(to, bar.toMs);
    }
    const qint64 margin = std::max(dayMs, (to - from) / 40);
    if (from <= to)
        setWindow(from - margin, to + margin);
}

void LaneView::setWindow(qint64 fromMs, qint64 toMs)
{
    m_fromMs = fromMs;
    m_toMs = toMs;
    viewport()->update();
    emit moved(fromMs);
}

void LaneView::zoom(qreal factor, qreal x)
{
    const qint64 range = m_toMs - m_fromMs;
    const qint64 wanted = std::clamp(qint64(qreal(range) / factor), shortestMs, longestMs);
    const LaneScale now = scale();
    const qreal share = std::clamp((x - now.left) / now.width, 0.0, 1.0);
    const qint64 from = m_fromMs + qint64(qreal(range - wanted) * share);
    setWindow(from, from + wanted);
}

void LaneView::pan(qint64 byMs)
{
    setWindow(m_fromMs + byMs, m_toMs + byMs);
}

LaneScale LaneView::scale() const
{
    const qreal names = std::clamp(viewport()->width() * 0.14, 80.0, 160.0);
    return {.fromMs = m_fromMs,
            .toMs = m_toMs,
            .left = names,
            .width = std::max(10.0, viewport()->width() - names - 10)};
}

QRectF LaneView::laneRect(int lane) const
{
    return QRectF(0, topPadding + lane * laneHeight - verticalScrollBar()->value(), viewport()->width(),
                  laneHeight);
}

int LaneView::laneAt(qreal y) const
{
    const int lane
        = static_cast<int>(std::floor((y - topPadding + verticalScrollBar()->value()) / laneHeight));
    return y < viewport()->height() - axisHeight && lane >= 0 && lane < m_lanes.size() ? lane : -1;
}

const LaneBar *LaneView::barAt(const QPointF &point) const
{
    const int at = laneAt(point.y());
    if (at < 0)
        return nullptr;
    const VendorLane &lane = m_lanes.at(at);
    const LaneScale where = scale();
    const auto [first, last] = barsWithin(lane, where);
    for (qsizetype i = last - 1; i >= first; --i) {
        const QRectF box = where.rectOf(lane.bars.at(i), laneRect(at)).adjusted(-2, -5, 2, 5);
        if (box.contains(point))
            return &lane.bars.at(i);
    }
    return nullptr;
}

const LaneBar *LaneView::bar(const QString &key, int *lane) const
{
    const int at = m_laneOf.value(key, -1);
    if (at < 0)
        return nullptr;
    if (lane)
        *lane = at;
    const auto found = std::ranges::find(m_lanes.at(at).bars, key, &LaneBar::key);
    return found == m_lanes.at(at).bars.end() ? nullptr : &*found;
}

void LaneView::paintAxis(QPainter &painter, const LaneScale &where)
{
    const Theme theme = Theme::current();
    const QFont small = textFont(font(), TextSize::Small);
    const qreal top = viewport()->height() - axisHeight;
    painter.fillRect(QRectF(0, top, viewport()->width(), axisHeight), theme.page);
    for (const auto &[ms, text] : laneTicks(where, tickPitch, m_now().toLocalTime().date().year())) {
        const qreal width = QFontMetricsF(small).horizontalAdvance(text);
        const qreal x = std::clamp(where.xOf(ms) - width / 2, where.left, where.left + where.width - width);
        drawLine(painter, QRectF(x, top + 2, width + 2, axisHeight - 4), text, small, theme.dim);
    }
}

void LaneView::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::current();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), theme.page);
    const LaneScale where = scale();
    const int bottom = viewport()->height() - axisHeight;
    const qreal now = where.xOf(m_now().toMSecsSinceEpoch());
    if (now > where.left && now < where.left + where.width)
        painter.fillRect(QRectF(std::floor(now), topPadding, 1, bottom - topPadding), theme.accent);
    m_drawn = 0;
    const int first = std::max(0, verticalScrollBar()->value() / laneHeight);
    for (int at = first; at < m_lanes.size() && laneRect(at).top() < bottom; ++at) {
        const QRectF rect = laneRect(at);
        drawLine(painter, QRectF(2, rect.top() + 5, where.left - 14, laneHeight - 8),
                 cleanName(m_lanes.at(at).name, 60), font(), theme.text);
        painter.save();
        painter.setClipRect(QRectF(where.left - 1, rect.top(), where.width + 2, rect.height()));
        m_drawn += paintLane(painter, m_lanes.at(at), rect, where, theme);
        painter.restore();
    }
    int lane = 0;
    if (const LaneBar *chosen = bar(m_current, &lane);
        chosen && chosen->toMs >= m_fromMs && chosen->fromMs <= m_toMs) {
        painter.setBrush(Qt::NoBrush);
        drawFocusRing(painter, where.rectOf(*chosen, laneRect(lane)).adjusted(-3, -3, 3, 3),
                      hasFocus() ? theme.accent : theme.dim, 5);
    }
    paintAxis(painter, where);
}

void LaneView::updateScroll()
{
    const int room = viewport()->height() - axisHeight - topPadding;
    const int whole = static_cast<int>(m_lanes.size()) * laneHeight;
    verticalScrollBar()->setRange(0, std::max(0, whole - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(laneHeight);
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScroll();
}

QSize LaneView::sizeHint() const
{
    const int lanes = std::clamp(static_cast<int>(m_lanes.size()), 1, mostLanesInSight);
    return {600, lanes * laneHeight + axisHeight + topPadding};
}

QSize LaneView::minimumSizeHint() const
{
    return {200, std::min(sizeHint().height(), 3 * laneHeight + axisHeight + topPadding)};
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

bool LaneView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LaneBar *hit = barAt(help->pos());
    if (hit) {
        const QString when = utcText(QDateTime::fromMSecsSinceEpoch(hit->fromMs, Qt::UTC));
        QToolTip::showText(help->globalPos(), plainTip(sentence(hit->key) + u'\n' + when), viewport());
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace foghorn
