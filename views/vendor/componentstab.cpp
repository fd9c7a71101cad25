// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/componentstab.h"

#include "models/items/openincidents.h"
#include "models/status/whendone.h"
#include "views/parts/legend.h"
#include "views/parts/plainlabel.h"
#include "views/parts/segments.h"
#include "views/parts/troublelines.h"
#include "views/reports/papertext.h"
#include "views/theme/words.h"
#include "views/vendor/componentsview.h"

#include <QHash>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int spansNeed = 470; // beside the spans and the button stands the legend, or below them

} // namespace

ComponentsTab::ComponentsTab(PageContext context, QWidget *parent)
    : Page(context, parent)
    , m_components(new ComponentsView(context.now, this))
    , m_captions(new BarCaptions(this))
    , m_rule(new PlainLabel(this, TextSize::Small))
    , m_noComponents(new PlainLabel(this))
{
    m_rule->setObjectName(u"components.rule"_s);
    m_rule->setDim(true);
    m_rule->setText(ruleCaption(summaryRule));
    m_noComponents->setObjectName(u"components.none"_s);
    m_noComponents->setDim(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeSpanRow());
    layout->addSpacing(6);
    layout->addWidget(m_noComponents);
    layout->addWidget(m_components, 1000);
    layout->addWidget(m_captions);
    layout->addWidget(m_rule);
    layout->addStretch(1);

    connect(m_spans, &Segments::chosen, this, [this](const QString &id) { chooseSpan(barSpanFromName(id)); });
    connect(m_components, &ComponentsView::columnsMoved, this,
            [this] { m_captions->setColumn(m_components->barsColumn()); });
    m_components->setFurther([this](const CellTime &cell) { return furtherLines(cell); });
    connect(m_components, &ComponentsView::dayChosen, m_captions, &BarCaptions::setDay);
}

QWidget *ComponentsTab::makeSpanRow()
{
    auto *row = new QWidget(this);
    m_spans = new Segments(row);
    m_spans->setObjectName(u"span"_s);
    for (const BarSpan span : barSpans)
        m_spans->add(wireName(span), spanWord(span));
    m_spans->setCurrent(wireName(m_span));
    m_spanLayout = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_spanLayout->setContentsMargins({});
    m_spanLayout->setSpacing(8);
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight);
    m_tools->setSpacing(8);
    m_tools->addWidget(m_spans);
    auto *choose = new QPushButton(tr("Choose components…"), row);
    choose->setObjectName(u"components.choose"_s);
    choose->setProperty("look", u"plain"_s);
    choose->setToolTip(tr("Which components are watched (Ctrl+E)"));
    connect(choose, &QPushButton::clicked, this, [this] { emit chooseRequested(m_vendor); });
    m_tools->addWidget(choose, 0, Qt::AlignLeft);
    setTabOrder(choose, m_components);
    m_tools->addStretch();
    m_spanLayout->addLayout(m_tools, 1);
    m_legend = new Legend(row, Legend::For::Bars);
    m_spanLayout->addWidget(m_legend);
    return row;
}

void ComponentsTab::showVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    m_history = {};
    showComponents();
    askForSpan();
}

void ComponentsTab::refresh()
{
    showComponents();
    askForSpan();
}

// Another span than the summary's is not in the model: it is asked for, again after each look at the vendor,
// while somebody sees it.
void ComponentsTab::askForSpan()
{
    if (m_span != summarySpan && isVisible() && context().vendors.summary(m_vendor))
        emit spanWanted(m_vendor, m_span);
}

void ComponentsTab::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    askForSpan();
}

void ComponentsTab::chooseSpan(BarSpan span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_history = {};
    askForSpan();
    showComponents();
}

void ComponentsTab::showSpan(const SpanHistory &history)
{
    // An answer to a question that has been overtaken.
    if (history.vendor != m_vendor || history.span != m_span)
        return;
    m_history = history;
    showComponents();
}

QList<ComponentSummary> ComponentsTab::shownComponents(const VendorSummary &summary) const
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

// What went on in a cell is read when somebody points at it, and told once it is there.
QString ComponentsTab::furtherLines(const CellTime &cell)
{
    const QString key = u"%1/%2/%3"_s.arg(cell.component).arg(cell.fromMs).arg(cell.toMs);
    if (const auto known = m_further.constFind(key); known != m_further.constEnd())
        return *known;
    m_further.insert(key, {});
    whenDone(context().data.troubles(m_vendor, cell.component, cell.fromMs, cell.toMs), this,
             [this, key, cell](const Result<QList<Span>> &spans) {
                 if (!spans || spans->isEmpty())
                     return;
                 m_further.insert(key, troubleLines(*spans, cell.fromMs, cell.toMs));
                 m_components->tellAgain();
             });
    return {};
}

void ComponentsTab::showComponents()
{
    m_further.clear();
    const VendorSummary *summary = context().vendors.summary(m_vendor);
    if (!summary)
        return;
    const QList<ComponentSummary> shown = shownComponents(*summary);
    m_components->setComponents(shown);
    m_components->setTimes({maintenanceEnds(*summary), m_history.from, m_history.to});
    m_components->setVisible(!shown.isEmpty());
    m_captions->setVisible(!shown.isEmpty());
    m_rule->setVisible(!shown.isEmpty());
    m_captions->setSpan(m_span, now().toLocalTime().date().addDays(1 - daysOf(m_span)));
    m_captions->setColumn(m_components->barsColumn());
    m_noComponents->setVisible(shown.isEmpty());
    m_noComponents->setText(summary->lastRead.isValid() ? tr("This page lists no components, only incidents.")
                                                        : tr("Nothing has been read of this vendor yet."));
}

void ComponentsTab::refreshTimes()
{
    m_components->viewport()->update();
}

void ComponentsTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_tools->setDirection(width() < spansNeed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_spanLayout->setDirection(width() < spansNeed + m_legend->sizeHint().width() ? QBoxLayout::TopToBottom
                                                                                  : QBoxLayout::LeftToRight);
}

} // namespace foghorn
