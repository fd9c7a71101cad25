// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/coverageview.h"

#include "views/parts/plainpaint.h"
#include "views/reports/papertext.h"
#include "views/theme/theme.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrow = 560; // below it the figures stand in the tooltip alone
constexpr qreal figuresWidth = 260;

} // namespace

CoverageView::CoverageView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Observed against reported"));
}

void CoverageView::setVendor(const VendorReport &vendor)
{
    m_rows.clear();
    QStringList words;
    for (const ComponentReport &component : vendor.components) {
        const QString claim = component.claimed
            ? tr("ours %1 · theirs %2").arg(percentWord(component.all.uptime), percentWord(component.claimed))
            : tr("ours %1 · no claim").arg(percentWord(component.all.uptime));
        m_rows.append({componentName(component.component), component.all.seconds, claim});
        words << m_rows.last().name + u": "_s + coverageSentence(component.all.seconds) + u", "_s + claim;
    }
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

int CoverageView::rowHeight() const
{
    return QFontMetrics(font()).height() + 10;
}

QSize CoverageView::sizeHint() const
{
    return {600, std::max<int>(1, static_cast<int>(m_rows.size())) * rowHeight()};
}

void CoverageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    const qreal figures = width() < narrow ? 0 : figuresWidth;
    const qreal names = width() * 0.26;
    const QFont small = textFont(font(), TextSize::Small);
    for (int i = 0; i < m_rows.size(); ++i) {
        const QRectF line(0, i * rowHeight(), width(), rowHeight());
        drawLine(painter, QRectF(0, line.top(), names - 10, line.height()), m_rows[i].name, font(),
                 theme.text);
        QRectF bar(names, line.top() + line.height() / 2 - 5, width() - names - figures - 12, 10);
        painter.fillRect(bar, theme.unobserved());
        painter.fillRect(bar, QBrush(mixed(theme.unobserved(), theme.text, 0.25), Qt::BDiagPattern));
        const auto total = qreal(std::max<qint64>(1, m_rows[i].seconds.total()));
        const qreal observed = bar.width() * qreal(m_rows[i].seconds.observed) / total;
        const qreal reported = bar.width() * qreal(m_rows[i].seconds.reported) / total;
        painter.fillRect(QRectF(bar.left(), bar.top(), observed, bar.height()), theme.accent);
        painter.fillRect(QRectF(bar.left() + observed, bar.top() + 2, reported, bar.height() - 4),
                         mixed(theme.accent, theme.page, 0.5));
        if (figures > 0)
            drawLine(painter, QRectF(width() - figures, line.top(), figures, line.height()),
                     m_rows[i].figures, small, theme.dim);
    }
    if (m_rows.isEmpty())
        drawLine(painter, QRectF(rect()), tr("This page lists no components, only incidents."), font(),
                 theme.dim);
}

bool CoverageView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / rowHeight();
    if (row < 0 || row >= m_rows.size())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           plainTip(m_rows[row].name + u'\n' + coverageSentence(m_rows[row].seconds) + u'\n'
                                    + m_rows[row].figures),
                           this);
    return true;
}

} // namespace foghorn
