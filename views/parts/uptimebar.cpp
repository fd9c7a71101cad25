// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/uptimebar.h"

#include "models/status/severity.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Bars
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::UptimeBar)
};

constexpr qreal smallestPitch = 3; // below it days share a cell
constexpr qreal smallestShare = 0.2; // of a cell's height: a dip of seconds is seen from across a desk
constexpr std::array worstFirst{ComponentStatus::MajorOutage, ComponentStatus::PartialOutage,
                                ComponentStatus::Degraded, ComponentStatus::Maintenance};

qreal snapped(qreal value, qreal ratio)
{
    return std::round(value * ratio) / ratio;
}

qreal gapFor(qreal pitch)
{
    return pitch >= 5 ? 2 : 1;
}

struct CellPainter
{
    QPainter &painter;
    const Theme &theme;
    QRectF cell;
    qreal ratio; // device pixels to one
    qreal bottom; // where the next share starts

    // Fills the next `share` of the cell (at least `least` high) from below.
    void fill(qreal share, qreal least, const QColor &colour, bool thin)
    {
        if (share <= 0 || bottom <= cell.top())
            return;
        const qreal height = std::max(snapped(share * cell.height(), ratio), least);
        const qreal top = std::max(cell.top(), bottom - height);
        const qreal width = thin ? std::max(1 / ratio, snapped(cell.width() * 0.6, ratio)) : cell.width();
        const qreal left = cell.left() + std::floor((cell.width() - width) * ratio / 2) / ratio;
        painter.fillRect(QRectF(left, top, width, bottom - top), colour);
        bottom = top;
    }

    void hatch()
    {
        const QRectF rest(cell.left(), cell.top(), cell.width(), bottom - cell.top());
        if (rest.height() <= 0)
            return;
        painter.fillRect(rest, theme.unobserved());
        const QColor gap = mixed(theme.unobserved(), theme.page, 0.65);
        for (qreal y = cell.bottom() - 3; y > rest.top(); y -= 3) {
            if (y < rest.bottom())
                painter.fillRect(QRectF(rest.left(), y, rest.width(), 1), gap);
        }
    }
};

} // namespace

UptimeBar::UptimeBar(QList<UptimeDay> days, const QRectF &rect)
    : m_days(std::move(days))
    , m_rect(rect)
{
    const int room = std::max(0, static_cast<int>(rect.width() / smallestPitch));
    m_cells = std::min(static_cast<int>(m_days.size()), room);
}

std::pair<int, int> UptimeBar::daysOf(int cell) const
{
    const auto days = static_cast<int>(m_days.size());
    return {cell * days / m_cells, (cell + 1) * days / m_cells - 1};
}

LevelSeconds UptimeBar::secondsOf(int cell) const
{
    LevelSeconds sum;
    const auto [first, last] = daysOf(cell);
    for (int day = first; day <= last; ++day)
        sum += m_days.at(day).seconds;
    return sum;
}

QRectF UptimeBar::cellRect(int cell) const
{
    const qreal pitch = m_rect.width() / m_cells;
    // The last cell ends where the bar ends: the gap stands only between cells.
    const qreal gap = gapFor(pitch);
    const qreal step = (m_rect.width() + gap) / m_cells;
    return {m_rect.left() + cell * step, m_rect.top(), step - gap, m_rect.height()};
}

int UptimeBar::cellAt(const QPointF &point) const
{
    if (m_cells == 0 || !m_rect.contains(point))
        return -1;
    const qreal gap = gapFor(m_rect.width() / m_cells);
    const int cell = static_cast<int>((point.x() - m_rect.left()) * m_cells / (m_rect.width() + gap));
    return std::clamp(cell, 0, m_cells - 1);
}

void UptimeBar::paint(QPainter &painter, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal ratio = painter.device()->devicePixelRatioF();
    for (int cell = 0; cell < m_cells; ++cell) {
        const QRectF exact = cellRect(cell);
        const qreal left = snapped(exact.left(), ratio);
        const QRectF snug(left, snapped(exact.top(), ratio),
                          std::max(snapped(exact.right(), ratio) - left, 1 / ratio),
                          snapped(exact.height(), ratio));
        CellPainter shares{painter, theme, snug, ratio, snug.bottom()};
        const LevelSeconds seconds = secondsOf(cell);
        const qint64 total = seconds.total();
        if (total > 0) {
            const auto share = [total](qint64 part) { return qreal(part) / qreal(total); };
            const bool onlyReported = seconds.observed == 0;
            const qreal least = std::max(2.0, snapped(snug.height() * smallestShare, ratio));
            for (const ComponentStatus level : worstFirst)
                shares.fill(share(seconds[level]), least, theme.level(level), onlyReported);
            const qint64 counted = seconds.observed + seconds.reported;
            const qreal quiet = share(seconds[ComponentStatus::Operational]);
            const qreal observed = counted > 0 ? quiet * qreal(seconds.observed) / qreal(counted) : quiet;
            const bool whole = seconds[ComponentStatus::Unknown] == 0;
            using enum ComponentStatus;
            shares.fill(observed, 0, theme.level(Operational), false);
            // Rounding must not leave a sliver of "not observed" above a day that was seen whole.
            shares.fill(whole && quiet > observed ? 1 : quiet - observed, 0, theme.levelSoft(Operational),
                        true);
            if (whole && quiet > 0 && shares.bottom > snug.top())
                shares.fill(1, 0, onlyReported ? theme.levelSoft(Operational) : theme.level(Operational),
                            onlyReported);
            if (whole)
                continue;
        }
        shares.hatch();
    }
    painter.restore();
}

QString UptimeBar::sentence(int cell, const QDateTime &from, const QDateTime &to) const
{
    if (cell < 0 || cell >= m_cells)
        return {};
    const auto [first, last] = daysOf(cell);
    QString when;
    if (m_days.at(first).date.isValid()) {
        when = dayText(m_days.at(first).date);
        if (last > first)
            when = Bars::tr("%1 to %2").arg(when, dayText(m_days.at(last).date));
    } else if (from.isValid() && to.isValid()) {
        const qint64 length = from.msecsTo(to);
        const auto days = m_days.size();
        when = Bars::tr("%1 to %2")
                   .arg(clockText(from.addMSecs(length * first / days), to),
                        clockText(from.addMSecs(length * (last + 1) / days), to));
    }
    return cellSentence(when, secondsOf(cell));
}

QString barSentence(const QList<UptimeDay> &days)
{
    int troubled = 0;
    int unseen = 0;
    const UptimeDay *worst = nullptr;
    ComponentStatus worstLevel = ComponentStatus::Operational;
    for (const UptimeDay &day : days) {
        const ComponentStatus level = foghorn::worstLevel(day.seconds);
        unseen += level == ComponentStatus::Unknown;
        if (severity(level) <= 0)
            continue;
        ++troubled;
        if (!worst || severity(level) > severity(worstLevel)
            || (level == worstLevel && day.seconds[level] > worst->seconds[level])) {
            worst = &day;
            worstLevel = level;
        }
    }
    QStringList parts;
    if (worst) {
        parts << Bars::tr("trouble in %1 of %2 cells").arg(troubled).arg(days.size());
        if (worst->date.isValid())
            parts << Bars::tr("worst on %1").arg(cellSentence(dayText(worst->date), worst->seconds));
    } else {
        parts << Bars::tr("no trouble");
    }
    if (unseen > 0)
        parts << Bars::tr("%1 not observed").arg(unseen);
    return parts.join(u", "_s);
}

} // namespace foghorn
