// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/uptimetab.h"

#include "models/status/whendone.h"
#include "views/parts/daycalendar.h"
#include "views/parts/figurecards.h"
#include "views/parts/legend.h"
#include "views/parts/plainlabel.h"
#include "views/parts/troublelines.h"
#include "views/reports/chartcard.h"
#include "views/reports/chartview.h"
#include "views/reports/coverageview.h"
#include "views/reports/papertext.h"
#include "views/reports/ruleboxes.h"
#include "views/reports/tableview.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int months = 12;

} // namespace

UptimeTab::UptimeTab(PageContext context, QWidget *parent)
    : Page(context, parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"uptime.scroll"_s);
    scroll->setAccessibleName(tr("Uptime"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    body->setProperty("look", u"page"_s);
    auto *inner = new QVBoxLayout(body);
    build(inner);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void UptimeTab::buildChoices()
{
    m_component = new ShortBox(this);
    nameBox(*m_component, u"uptime.component"_s, tr("Component"));
    m_component->setMinimumContentsLength(8);
    m_rule = new RuleBox(this);
    m_rule->setObjectName(u"uptime.rule"_s);
    m_sla = new SlaBox(this);
    m_sla->setObjectName(u"uptime.sla"_s);
    connect(m_component, &QComboBox::activated, this, &UptimeTab::showCharts);
    connect(m_rule, &QComboBox::activated, this, [this](int place) {
        m_request.rule = static_cast<UptimeRule>(place);
        context().data.keepSetting(u"uptime.rule"_s, wireName(m_request.rule));
        ask();
    });
    connect(m_sla, &QDoubleSpinBox::editingFinished, this, &UptimeTab::keepSla);
}

void UptimeTab::build(QVBoxLayout *layout)
{
    buildChoices();
    m_cards = new FigureCards(this);
    m_cards->setObjectName(u"uptime.figures"_s);
    m_chart = new ChartView(this);
    m_chartCard = new ChartCard(u"uptime.chart"_s, tr("Uptime by month"), m_chart, this);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_component, m_rule, m_sla})
        m_chartCard->addTool(tool);
    m_calendar = new DayCalendar(this);
    m_calendarCard = new ChartCard(u"uptime.days"_s, tr("Worst state of each day"), m_calendar, this);
    m_calendarCard->setFooter(new Legend(m_calendarCard));
    m_calendarCard->setStandingCaption(
        tr("Paler: reported by the vendor, not observed. Arrow keys walk over the days."));
    m_coverage = new CoverageView(this);
    m_coverageCard = new ChartCard(u"uptime.coverage"_s, tr("Observed against reported"), m_coverage, this);
    m_coverageCard->setStandingCaption(
        tr("Full: observed · thin: reported by the vendor only · hatched: nobody looked"));
    m_differ = new PlainLabel(this, TextSize::Section);
    m_differ->setObjectName(u"uptime.differ"_s);
    m_differNote = new PlainLabel(this);
    m_differNote->setDim(true);
    m_differences = new TableView(this);
    m_differences->setObjectName(u"uptime.differences"_s);
    m_trouble = new PlainLabel(this);
    m_trouble->setObjectName(u"uptime.trouble"_s);
    m_trouble->hide();
    layout->setContentsMargins(0, 2, 8, 8);
    layout->setSpacing(16);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_trouble, m_cards, m_chartCard, m_calendarCard, m_coverageCard,
                                          m_differ, m_differNote, m_differences})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(m_chart, &ChartView::barChosen, m_chartCard, &ChartCard::setCaption);
    connect(m_calendar, &DayCalendar::dayChosen, m_calendarCard, [this](const QString &sentence) {
        m_calendarCard->setCaption(QString(sentence).replace(u'\n', u" · "_s));
    });
}

void UptimeTab::showVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    m_report = {};
    m_component->clear();
    m_stale = true;
    readSettings();
}

// The promise is kept for each vendor, and the last one is what a new vendor starts with.
void UptimeTab::readSettings()
{
    const QString vendor = m_vendor;
    whenDone(context().data.setting(u"uptime.rule"_s), this, [this](const Result<QString> &word) {
        for (const UptimeRule rule : {UptimeRule::Statuspage, UptimeRule::Strict, UptimeRule::Outages}) {
            if (word && *word == wireName(rule))
                m_request.rule = rule;
        }
        m_rule->setCurrentIndex(static_cast<int>(m_request.rule));
    });
    whenDone(context().data.setting(u"sla"_s), this, [this, vendor](const Result<QString> &common) {
        const int standard = common && !common->isEmpty() ? common->toInt() : ReportRequest().slaPpm;
        whenDone(context().data.setting(u"sla."_s + vendor), this,
                 [this, vendor, standard](const Result<QString> &own) {
                     if (vendor != m_vendor)
                         return;
                     m_request.slaPpm = own && !own->isEmpty() ? own->toInt() : standard;
                     m_sla->setValue(m_request.slaPpm / 10'000.0);
                     ask();
                 });
    });
}

void UptimeTab::keepSla()
{
    const int ppm = qRound(m_sla->value() * 10'000);
    if (ppm == m_request.slaPpm || m_vendor.isEmpty())
        return;
    m_request.slaPpm = ppm;
    context().data.keepSetting(u"sla."_s + m_vendor, QString::number(ppm));
    context().data.keepSetting(u"sla"_s, QString::number(ppm));
    ask();
}

void UptimeTab::refresh()
{
    m_stale = true;
    ask();
}

void UptimeTab::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        ask();
}

void UptimeTab::ask()
{
    m_stale = true;
    if (m_vendor.isEmpty() || !isVisible())
        return;
    m_stale = false;
    m_request.vendors = {m_vendor};
    m_request.to = now().toTimeZone(m_request.zone).date();
    m_request.from = m_request.to.addMonths(1 - months);
    m_request.from = m_request.from.addDays(1 - m_request.from.day());
    const int asked = ++m_asked;
    whenDone(context().data.report(m_request), this, [this, asked](const Result<ReportData> &answer) {
        if (asked != m_asked)
            return;
        m_trouble->setVisible(!answer);
        if (answer)
            take(*answer);
        else
            m_trouble->setText(errorSentence(answer.error()));
    });
}

void UptimeTab::take(const ReportData &answer)
{
    if (answer.vendors.isEmpty())
        return;
    m_report = answer.vendors.first();
    fillComponents();
    showFigures();
    showCharts();
    m_coverage->setVendor(m_report);
    m_coverageCard->setTable(coverageTable(m_report));
    showDifferences();
}

void UptimeTab::fillComponents()
{
    const QString kept = m_component->currentData().toString();
    m_component->clear();
    m_component->addItem(tr("All components"), QString());
    for (const ComponentReport &component : std::as_const(m_report.components))
        m_component->addItem(componentName(component.component), component.component.id);
    m_component->setCurrentIndex(std::max(0, m_component->findData(kept)));
}

const ComponentReport *UptimeTab::chosen() const
{
    const QString id = m_component->currentData().toString();
    const auto found = std::ranges::find_if(m_report.components, [&id](const ComponentReport &component) {
        return component.component.id == id;
    });
    return id.isEmpty() || found == m_report.components.end() ? nullptr : &*found;
}

void UptimeTab::showFigures()
{
    const IncidentFigures incidents = figuresOf(m_report.incidents);
    const Figures &all = m_report.all;
    const std::optional<double> claimed = claimedMean(m_report);
    m_cards->setCards({
        {percentWord(all.uptime), tr("uptime, 12 months")},
        {all.uptime ? durationText(all.down) : percentWord({}), tr("downtime, mean of the components")},
        {QString::number(incidents.incidents), tr("incidents · %1 critical").arg(incidents.critical)},
        {incidents.medianSeconds ? durationText(*incidents.medianSeconds) : percentWord({}),
         tr("median time to resolve")},
        {percentWord(claimed), claimed ? tr("what the vendor reports") : tr("the vendor reports no figure")},
        {shareWord(all.seconds.observed, all.seconds.total()), tr("of the time observed")},
    });
}

// Incident by incident, what our figure counts and what the vendor's record leaves out.
void UptimeTab::showDifferences()
{
    const ReportTable table = differenceTable(m_report);
    m_differ->setText(table.title);
    m_differNote->setText(table.note);
    m_differNote->setVisible(!table.rows.isEmpty());
    m_differ->setVisible(!table.rows.isEmpty());
    m_differences->setTable(table);
    m_differences->setAccessibleName(table.title);
    m_differences->setVisible(!table.rows.isEmpty());
}

void UptimeTab::showCharts()
{
    const ComponentReport *one = chosen();
    const UptimeChart chart = chartOf(m_report, m_request, one ? one->component.id : QString());
    m_chart->setChart(chart);
    m_chartCard->setTable(chartTable(chart));
    m_chartCard->setStandingCaption(ruleCaption(m_request.rule));
    const QList<UptimeDay> days = one ? one->days : m_report.days;
    QList<Span> troubles;
    for (const ComponentReport &component : std::as_const(m_report.components)) {
        if (!one || &component == one)
            troubles += component.troubles;
    }
    const QTimeZone zone = m_request.zone;
    m_calendar->setDays(days, [days, troubles, zone](qsizetype place) {
        const QDate date = days.at(place).date;
        return troubleLines(troubles, date.startOfDay(zone).toMSecsSinceEpoch(),
                            date.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
    });
    m_calendarCard->setTable(dayTable(days, m_request.rule));
}

} // namespace foghorn
