// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/chartview.h"

#include "views/parts/plainpaint.h"
#include "views/reports/papertext.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Uptime chart"));
}

void ChartView::setChart(const UptimeChart &chart)
{
    m_chart = chart;
    m_current = -1;
    m_picture = {};
    setAccessibleDescription(wholeSentence());
    update();
}

QString ChartView::wholeSentence() const
{
    QStringList parts;
    for (const ChartBar &bar : m_chart.bars)
        parts << tr("%1 %2").arg(bar.name, percentWord(bar.figures.uptime));
    return parts.join(u", "_s);
}

QString ChartView::sentence(qsizetype bar) const
{
    if (bar < 0 || bar >= m_chart.bars.size())
        return {};
    const ChartBar &one = m_chart.bars[bar];
    if (!one.figures.uptime)
        return tr("%1: nothing is known").arg(one.name);
    return tr("%1: uptime %2, %3 · downtime %4 · %5")
        .arg(one.name, percentWord(one.figures.uptime), gradeWord(*one.figures.uptime, m_chart.slaPpm),
             lengthWord(one.figures.down), coverageSentence(one.figures.seconds));
}

QRectF ChartView::chartRect() const
{
    return QRectF(rect()).adjusted(10, 4, -8, -6);
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter once(&m_picture);
        paintUptimeChart(once, chartRect(), m_chart, theme);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_current >= 0)
        drawFocusRing(painter, chartSlot(chartRect(), m_current, m_chart.bars.size()).adjusted(0, -20, 0, 2),
                      theme.text, 4);
    else if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(rect()), theme.accent, 8);
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_picture = {};
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (qsizetype bar = 0; bar < m_chart.bars.size(); ++bar) {
        const QRectF place = chartSlot(chartRect(), bar, m_chart.bars.size());
        if (help->pos().x() >= place.left() && help->pos().x() < place.right())
            text = sentence(bar);
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(text), this);
    return true;
}

void ChartView::choose(qsizetype bar)
{
    m_current = bar;
    const QString text = sentence(bar);
    setAccessibleDescription(text.isEmpty() ? wholeSentence() : text);
    emit barChosen(text);
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_chart.bars.size() - 1;
    if (last < 0)
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        choose(m_current < 0 ? last : std::max<qsizetype>(0, m_current - 1));
    else if (event->key() == Qt::Key_Right)
        choose(std::min(last, m_current + 1));
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(last);
    else if (event->key() == Qt::Key_Escape && m_current >= 0)
        choose(-1);
    else
        QWidget::keyPressEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (m_current >= 0)
        choose(-1);
}

} // namespace foghorn
