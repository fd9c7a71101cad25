// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/daycalendar.h"

#include "models/status/severity.h"
#include "views/parts/plainpaint.h"
#include "views/parts/uptimebar.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal leastPitch = 12;
constexpr qreal mostPitch = 20;
constexpr qreal monthLine = 16; // names of months above the cells
constexpr int week = 7;

int weekdayOf(QDate date)
{
    return (date.dayOfWeek() - QLocale().firstDayOfWeek() + week) % week;
}

void paintDay(QPainter &painter, const QRectF &cell, const UptimeDay &day, const Theme &theme)
{
    const ComponentStatus worst = worstLevel(day.seconds);
    if (severity(worst) > 0) {
        paintStatus(painter, cell.adjusted(-0.5, -0.5, 0.5, 0.5), worst, theme);
        return;
    }
    painter.setPen(Qt::NoPen);
    if (worst == ComponentStatus::Operational)
        painter.setBrush(day.seconds.observed > 0 ? theme.level(worst) : theme.levelSoft(worst));
    else
        painter.setBrush(theme.unobserved());
    painter.drawRoundedRect(cell, 3, 3);
    if (worst != ComponentStatus::Unknown)
        return;
    painter.setPen(QPen(mixed(theme.unobserved(), theme.text, 0.35), 1));
    painter.drawLine(cell.bottomLeft() + QPointF(3, -3), cell.topRight() + QPointF(-3, 3));
}

} // namespace

DayCalendar::DayCalendar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Worst state of each day"));
}

void DayCalendar::setDays(const QList<UptimeDay> &days, const Details &details)
{
    m_days = days;
    m_details = details;
    m_current = -1;
    setAccessibleDescription(barSentence(days));
    updateGeometry();
    update();
}

qsizetype DayCalendar::slot(qsizetype place) const
{
    return weekdayOf(m_days.first().date) + place;
}

qreal DayCalendar::pitch() const
{
    const qsizetype weeks = m_days.isEmpty() ? 1 : slot(m_days.size() - 1) / week + 1;
    return std::clamp(width() / qreal(weeks), leastPitch, mostPitch);
}

qsizetype DayCalendar::firstShown() const
{
    const qsizetype weeks = slot(m_days.size() - 1) / week + 1;
    const auto room = std::max<qsizetype>(1, static_cast<qsizetype>(width() / pitch()));
    return std::max<qsizetype>(0, weeks - room);
}

QRectF DayCalendar::cellRect(qsizetype place) const
{
    const qreal step = pitch();
    const qsizetype at = slot(place);
    const qreal side = std::min(step - 3, mostPitch - 4);
    return {qreal(at / week - firstShown()) * step, monthLine + qreal(at % week) * (side + 3), side, side};
}

qsizetype DayCalendar::dayAt(const QPoint &point) const
{
    for (qsizetype place = m_days.size() - 1; place >= 0; --place) {
        if (cellRect(place).adjusted(-1, -1, 2, 2).contains(point))
            return place;
    }
    return -1;
}

QString DayCalendar::sentence(qsizetype place) const
{
    if (place < 0 || place >= m_days.size())
        return {};
    QString text = cellSentence(longDayText(m_days[place].date), m_days[place].seconds);
    const QString further = m_details ? m_details(place) : QString();
    return further.isEmpty() ? text : text + u'\n' + further;
}

QSize DayCalendar::sizeHint() const
{
    return {700, static_cast<int>(monthLine + week * (mostPitch - 1)) + 2};
}

void DayCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::current();
    const QFont small = textFont(font(), TextSize::Small);
    qreal free = 0; // where the next month's name may begin
    for (qsizetype place = 0; place < m_days.size(); ++place) {
        const QRectF cell = cellRect(place);
        if (cell.left() < 0)
            continue;
        const QDate date = m_days[place].date;
        if (date.day() <= week && cell.left() >= free && weekdayOf(date) == 0) {
            free = cell.left() + 4
                + drawLine(painter, QRectF(cell.left(), 0, 60, monthLine - 3),
                           QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat), small,
                           theme.dim);
        }
        paintDay(painter, cell, m_days[place], theme);
    }
    if (m_current >= 0 && hasFocus())
        drawFocusRing(painter, cellRect(m_current).adjusted(-2.5, -2.5, 2.5, 2.5), theme.text, 4);
    else if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(rect()), theme.accent, 4);
}

bool DayCalendar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = sentence(dayAt(help->pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(text), this);
    return true;
}

void DayCalendar::choose(qsizetype place)
{
    m_current = place;
    const QString text = sentence(place);
    setAccessibleDescription(text.isEmpty() ? barSentence(m_days) : text);
    emit dayChosen(text);
    update();
}

void DayCalendar::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_days.size() - 1;
    const qsizetype at = m_current < 0 ? last + (event->key() == Qt::Key_Left ? week : 1) : m_current;
    const auto go = [&](qsizetype to) { choose(std::clamp<qsizetype>(to, 0, last)); };
    if (m_days.isEmpty())
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        go(at - week);
    else if (event->key() == Qt::Key_Right)
        go(at + week);
    else if (event->key() == Qt::Key_Up)
        go(at - 1);
    else if (event->key() == Qt::Key_Down)
        go(at + 1);
    else if (event->key() == Qt::Key_Home)
        go(0);
    else if (event->key() == Qt::Key_End)
        go(last);
    else if (event->key() == Qt::Key_Escape && m_current >= 0)
        choose(-1);
    else
        QWidget::keyPressEvent(event);
}

void DayCalendar::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype place = dayAt(event->pos()); place >= 0)
        choose(place);
}

void DayCalendar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (m_current >= 0)
        choose(-1);
}

} // namespace foghorn
