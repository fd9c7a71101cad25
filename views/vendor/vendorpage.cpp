// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/vendorpage.h"

#include "models/items/openincidents.h"
#include "views/parts/legend.h"
#include "views/parts/plainlabel.h"
#include "views/parts/segments.h"
#include "views/theme/words.h"
#include "views/vendor/componentsview.h"
#include "views/vendor/vendorbanners.h"
#include "views/vendor/vendorheader.h"

#include <QHash>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 24;
constexpr int spanRowTurns = 860; // below it the legend stands under the spans

} // namespace

VendorPage::VendorPage(PageContext context, QWidget *parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
{
    auto *nobody = new PlainLabel(m_stack);
    nobody->setObjectName(u"vendor.none"_s);
    nobody->setText(tr("Choose a vendor in the list."));
    nobody->setAlignment(Qt::AlignCenter);
    nobody->setDim(true);
    m_stack->addWidget(nobody);
    m_stack->addWidget(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_header, &VendorHeader::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_header, &VendorHeader::menuRequested, this,
            [this](const QPoint &at) { emit vendorMenuRequested(m_vendor, at); });
    connect(m_banners, &VendorBanners::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_spans, &Segments::chosen, this, [this](const QString &id) { chooseSpan(barSpanFromName(id)); });
    connect(m_components, &ComponentsView::columnsMoved, this,
            [this] { m_captions->setColumn(m_components->barsColumn()); });
    connect(m_components, &ComponentsView::dayChosen, m_captions, &BarCaptions::setDay);
    const auto changed = [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndex own = this->context().vendors.indexOf(m_vendor);
        if (own.row() < first.row() || own.row() > last.row())
            return;
        refresh();
        askForSpan();
    };
    connect(&context.vendors, &QAbstractItemModel::dataChanged, this, changed);
    connect(&context.vendors, &QAbstractItemModel::rowsInserted, this, &VendorPage::refresh);
    connect(&context.vendors, &QAbstractItemModel::rowsRemoved, this, &VendorPage::refresh);
}

QWidget *VendorPage::makeBody()
{
    auto *body = new QWidget(m_stack);
    m_header = new VendorHeader(context(), body);
    m_banners = new VendorBanners(context().now, body);
    auto *tabs = new Segments(body, Segments::Look::Tabs);
    tabs->setObjectName(u"vendor.tab"_s);
    tabs->add(u"components"_s, tr("Components"));
    auto *rule = new QWidget(body);
    rule->setProperty("look", u"line"_s);
    rule->setAttribute(Qt::WA_StyledBackground);
    rule->setFixedHeight(1);
    m_components = new ComponentsView(context().now, body);
    m_captions = new BarCaptions(body);
    m_noComponents = new PlainLabel(body);
    m_noComponents->setObjectName(u"components.none"_s);
    m_noComponents->setDim(true);

    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, 22, margin, 12);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addSpacing(16);
    layout->addWidget(m_banners);
    layout->addWidget(tabs);
    layout->addWidget(rule);
    layout->addSpacing(12);
    layout->addWidget(makeSpanRow(body));
    layout->addSpacing(6);
    layout->addWidget(m_noComponents);
    layout->addWidget(m_components, 1000);
    layout->addWidget(m_captions);
    layout->addStretch(1);
    return body;
}

QWidget *VendorPage::makeSpanRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_spans = new Segments(row);
    m_spans->setObjectName(u"span"_s);
    for (const BarSpan span : barSpans)
        m_spans->add(wireName(span), spanWord(span));
    m_spans->setCurrent(wireName(m_span));
    m_spanLayout = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_spanLayout->setContentsMargins({});
    m_spanLayout->setSpacing(8);
    m_spanLayout->addWidget(m_spans);
    m_spanLayout->addStretch();
    m_spanLayout->addWidget(new Legend(row));
    return row;
}

void VendorPage::showVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    m_history = {};
    refresh();
    askForSpan();
}

// Another span than the summary's is not in the model: it is asked for, again after each look at the vendor,
// while somebody sees it.
void VendorPage::askForSpan()
{
    if (m_span != summarySpan && isVisible() && context().vendors.summary(m_vendor))
        emit spanWanted(m_vendor, m_span);
}

void VendorPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    askForSpan();
}

void VendorPage::chooseSpan(BarSpan span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_history = {};
    askForSpan();
    refresh();
}

void VendorPage::showSpan(const SpanHistory &history)
{
    // An answer to a question that has been overtaken.
    if (history.vendor != m_vendor || history.span != m_span)
        return;
    m_history = history;
    refresh();
}

QList<ComponentSummary> VendorPage::shownComponents(const VendorSummary &summary) const
{
    QList<ComponentSummary> shown = summary.components;
    if (m_span == summarySpan)
        return shown;
    QHash<QString, const ComponentSummary *> answered;
    for (const ComponentSummary &component : m_history.components)
        answered.insert(component.id, &component);
    for (ComponentSummary &component : shown) {
        const ComponentSummary *answer = answered.value(component.id);
        component.days = answer ? answer->days : QList<UptimeDay>();
        component.uptime = answer ? answer->uptime : std::nullopt;
    }
    return shown;
}

void VendorPage::refresh()
{
    const VendorSummary *summary = context().vendors.summary(m_vendor);
    m_stack->setCurrentIndex(summary ? 1 : 0);
    if (!summary)
        return;
    m_header->show(*summary);
    m_banners->show(*summary);
    const QList<ComponentSummary> shown = shownComponents(*summary);
    m_components->setComponents(shown);
    m_components->setTimes({maintenanceEnds(*summary), m_history.from, m_history.to});
    m_components->setVisible(!shown.isEmpty());
    m_captions->setVisible(!shown.isEmpty());
    m_captions->setSpan(m_span, now().toLocalTime().date().addDays(1 - daysOf(m_span)));
    m_captions->setColumn(m_components->barsColumn());
    m_noComponents->setVisible(shown.isEmpty());
    m_noComponents->setText(summary->lastRead.isValid() ? tr("This page lists no components, only incidents.")
                                                        : tr("Nothing has been read of this vendor yet."));
}

void VendorPage::refreshTimes()
{
    if (const VendorSummary *summary = context().vendors.summary(m_vendor)) {
        m_header->show(*summary);
        m_banners->show(*summary);
        m_components->viewport()->update();
    }
}

void VendorPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_spanLayout->setDirection(width() < spanRowTurns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace foghorn
