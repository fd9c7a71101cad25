// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overviewpage.h"

#include "views/overview/cardgrid.h"
#include "views/overview/newsbox.h"
#include "views/overview/nowlist.h"
#include "views/parts/legend.h"
#include "views/parts/plainlabel.h"
#include "views/reports/papertext.h"
#include "views/theme/words.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 24;

} // namespace

OverviewPage::OverviewPage(PageContext context, QWidget *parent)
    : Page(context, parent)
    , m_scroll(new QScrollArea(this))
{
    build();
    connect(m_now, &NowList::vendorActivated, this, &Page::vendorActivated);
    connect(m_news, &NewsBox::vendorActivated, this, &Page::vendorActivated);
    connect(m_news, &NewsBox::incidentActivated, this, &Page::incidentActivated);
    connect(m_cards, &CardGrid::vendorActivated, this, &Page::vendorActivated);
    connect(m_cards, &CardGrid::rectWanted, this, [this](const QRect &card) {
        const QPoint centre = m_cards->mapTo(m_scroll->widget(), card.center());
        m_scroll->ensureVisible(centre.x(), centre.y(), 0, card.height() / 2 + CardGrid::gap);
    });
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &OverviewPage::refresh);
    const auto later = [this] { m_refresh.start(0); };
    connect(&context.vendors, &QAbstractItemModel::dataChanged, this, later);
    connect(&context.vendors, &QAbstractItemModel::rowsInserted, this, later);
    connect(&context.vendors, &QAbstractItemModel::rowsRemoved, this, later);
    refresh();
}

void OverviewPage::build()
{
    auto *content = new QWidget;
    content->setProperty("look", u"page"_s);
    m_now = new NowList(context(), content);
    m_news = new NewsBox(context(), content);
    m_cards = new CardGrid(context(), content);
    auto *cardsHeading = new PlainLabel(content, TextSize::Section);
    cardsHeading->setText(tr("Components, by vendor"));
    auto *rule = new PlainLabel(content, TextSize::Small);
    rule->setObjectName(u"overview.rule"_s);
    rule->setDim(true);
    rule->setText(ruleCaption(summaryRule));

    // The grid brings half a gap of its own on each side.
    constexpr int half = CardGrid::gap / 2;
    auto *text = new QVBoxLayout;
    text->setContentsMargins(half, 0, half, 0);
    text->setSpacing(0);
    text->addWidget(makeHeader(content));
    text->addSpacing(18);
    text->addWidget(m_now);
    text->addWidget(m_news);
    text->addWidget(cardsHeading);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin - half, 20, margin - half, 12);
    layout->setSpacing(4);
    layout->addLayout(text);
    layout->addWidget(m_cards);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(half, 0, half, 0);
    below->addWidget(rule);
    layout->addLayout(below);
    layout->addStretch();

    m_scroll->setObjectName(u"overview.scroll"_s);
    m_scroll->setProperty("look", u"page"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
}

QWidget *OverviewPage::makeHeader(QWidget *parent)
{
    auto *header = new QWidget(parent);
    m_heading = new PlainLabel(header, TextSize::Title);
    m_heading->setObjectName(u"overview.heading"_s);
    m_counts = new PlainLabel(header);
    m_counts->setObjectName(u"overview.counts"_s);
    m_counts->setDim(true);
    m_headerLayout = new QBoxLayout(QBoxLayout::LeftToRight);
    m_headerLayout->setSpacing(6);
    m_headerLayout->addWidget(m_counts, 1);
    m_legend = new Legend(header);
    m_headerLayout->addWidget(m_legend);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addLayout(m_headerLayout);
    return header;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeLegend();
}

// Beside the counts where both fit, below them elsewhere.
void OverviewPage::placeLegend()
{
    const int needed = m_counts->sizeHint().width() + m_legend->sizeHint().width() + 3 * margin;
    m_headerLayout->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewPage::refresh()
{
    m_heading->setText(attentionHeading(context().vendors.vendors()));
    m_counts->setText(attentionCounts(context().vendors.vendors()));
    m_now->refresh();
    placeLegend();
}

void OverviewPage::refreshTimes()
{
    refresh();
    m_cards->viewport()->update();
}

} // namespace foghorn
