// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/statusline.h"

#include "models/status/markup.h"
#include "views/parts/plainlabel.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSide = 11;
constexpr int margin = 14;

bool answers(const VendorSummary &summary)
{
    return summary.freshness == Freshness::Fresh || summary.freshness == Freshness::Failing || !summary.error;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_vendors(new PlainLabel(this, TextSize::Small))
    , m_history(new PlainLabel(this, TextSize::Small))
    , m_past(new PlainLabel(this, TextSize::Small))
    , m_cancelPast(new QPushButton(tr("Stop"), this))
    , m_feeds(new PlainLabel(this, TextSize::Small))
{
    setObjectName(u"statusline"_s);
    setProperty("look", u"side"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_vendors->setObjectName(u"statusline.vendors"_s);
    m_history->setObjectName(u"statusline.history"_s);
    m_feeds->setObjectName(u"statusline.feeds"_s);
    m_past->setObjectName(u"statusline.past"_s);
    m_cancelPast->setObjectName(u"statusline.cancelpast"_s);
    m_cancelPast->setProperty("look", u"line"_s);
    m_cancelPast->setAccessibleName(tr("Stop reading the past"));
    m_cancelPast->setToolTip(tr("What was read so far is kept"));
    m_past->hide();
    m_cancelPast->hide();
    connect(m_cancelPast, &QPushButton::clicked, this, &StatusLine::cancelPastRequested);
    for (PlainLabel *label : {m_vendors, m_history, m_past, m_feeds})
        label->setDim(true);
    m_feeds->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin + iconSide + 16, 5, margin, 5);
    layout->setSpacing(18);
    layout->addWidget(m_vendors);
    layout->addWidget(m_history);
    layout->addStretch();
    layout->addWidget(m_past);
    layout->addWidget(m_cancelPast);
    layout->addWidget(m_feeds);
}

void StatusLine::show(const QList<VendorSummary> &vendors, const Health &health, const QDateTime &now)
{
    QDateTime checked;
    qsizetype silent = 0;
    qsizetype failing = 0; // not yet for long
    for (const VendorSummary &summary : vendors) {
        if (summary.lastChecked.isValid() && (!checked.isValid() || summary.lastChecked > checked))
            checked = summary.lastChecked;
        if (summary.vendor.paused)
            continue;
        silent += !answers(summary);
        failing += summary.freshness == Freshness::Failing;
    }
    QStringList parts{vendorCount(vendors.size())};
    if (!vendors.isEmpty())
        parts << tr("last checked %1").arg(agoText(checked, now));
    if (health.nextCheck.isValid() && !vendors.isEmpty())
        parts << (health.nextCheck > now ? tr("next in %1").arg(durationText(now.secsTo(health.nextCheck)))
                                         : tr("checking"));
    m_vendors->setText(parts.join(u" · "_s));
    m_history->setText(
        health.historySince.isValid()
            ? tr("History since %1 · %2")
                  .arg(longDayText(health.historySince.toLocalTime().date()), sizeText(health.historyBytes))
            : QString());
    showPast(health.past);
    QString feeds;
    if (silent > 0)
        feeds = silent == 1 ? tr("1 feed not answering") : tr("%1 feeds not answering").arg(silent);
    else if (failing > 0)
        feeds = failing == 1 ? tr("1 feed did not answer just now")
                             : tr("%1 feeds did not answer just now").arg(failing);
    if (health.offline)
        feeds = tr("This computer is offline");
    if (!health.trouble.isEmpty())
        feeds = health.trouble;
    m_feeds->setText(feeds);

    ComponentStatus level = ComponentStatus::Operational;
    if (health.offline || !checked.isValid())
        level = ComponentStatus::Unknown;
    else if (!health.trouble.isEmpty())
        level = ComponentStatus::Degraded;
    if (level != m_level)
        update();
    m_level = level;
}

void StatusLine::showPast(const PastProgress &past)
{
    const bool reading = !past.vendors.isEmpty();
    m_past->setVisible(reading);
    m_cancelPast->setVisible(reading);
    m_history->setVisible(!reading); // a line has room for one of them
    if (!reading)
        return;
    const QString whose
        = past.vendors.size() == 1 ? cleanName(past.vendors.first(), 40) : vendorCount(past.vendors.size());
    m_past->setText(past.of > 0
                        ? tr("Reading the past of %1: %2 of %3").arg(whose).arg(past.done).arg(past.of)
                        : tr("Reading the past of %1").arg(whose));
    m_past->setToolTip(plainTip(past.vendors.mid(0, 12).join(u'\n')));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
    paintStatus(painter, QRectF(margin, (height() - iconSide) / 2.0, iconSide, iconSide), m_level, theme);
}

} // namespace foghorn
