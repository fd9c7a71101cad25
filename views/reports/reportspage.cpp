// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/reportspage.h"

#include "models/status/markup.h"
#include "models/status/whendone.h"
#include "views/parts/plainlabel.h"
#include "views/parts/tickdelegate.h"
#include "views/reports/pagepreview.h"
#include "views/reports/papertext.h"
#include "views/reports/ruleboxes.h"
#include "views/theme/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Window { LastMonth, ThisMonth, Days30, Days90, Year, Own };
constexpr int choicesWidth = 268;
constexpr int idRole = Qt::UserRole;

QComboBox *box(QWidget *parent, const QString &name, const QString &accessible, const QStringList &items)
{
    auto *combo = new ShortBox(parent);
    nameBox(*combo, name, accessible);
    combo->addItems(items);
    combo->setMinimumContentsLength(12);
    return combo;
}

} // namespace

ReportsPage::ReportsPage(PageContext context, QWidget *parent)
    : Page(context, parent)
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"reports.splitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeChoices());
    m_preview = new PagePreview(splitter);
    m_preview->setObjectName(u"reports.preview"_s);
    m_preview->setMinimumWidth(120);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({choicesWidth, 3 * choicesWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &ReportsPage::ask);
    connect(&context.vendors, &QAbstractItemModel::rowsInserted, this, &ReportsPage::fillVendors);
    connect(&context.vendors, &QAbstractItemModel::rowsRemoved, this, &ReportsPage::fillVendors);
    fillVendors();
    chooseWindow();
    whenDone(context.data.setting(u"sla"_s), this, [this](const Result<QString> &sla) {
        if (sla && !sla->isEmpty())
            m_sla->setValue(sla->toInt() / 10'000.0);
    });
}

QWidget *ReportsPage::makeChoices()
{
    auto *choices = new QWidget(this);
    choices->setObjectName(u"reports.choices"_s);
    choices->setMinimumWidth(choicesWidth);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(16, 14, 12, 12);
    layout->setSpacing(6);
    addWhat(layout);
    addWindow(layout);
    addRules(layout);
    m_about = new PlainLabel(choices);
    m_about->setObjectName(u"reports.about"_s);
    m_about->setDim(true);
    m_export = new QPushButton(tr("Export…"), choices);
    m_export->setObjectName(u"reports.export"_s);
    m_export->setProperty("look", u"primary"_s);
    layout->addWidget(m_about);
    layout->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, [this] {
        takeChoices();
        emit exportRequested(
            {.request = m_request, .what = wireName(kind()), .dark = m_theme->currentIndex() == 1});
    });
    return choices;
}

void ReportsPage::addWhat(QVBoxLayout *layout)
{
    // In the order of ExportKind.
    m_what = box(this, u"reports.what"_s, tr("What to make"),
                 {tr("Uptime chart"), tr("Daily bars"), tr("Timeline of incidents"), tr("Report")});
    m_what->setCurrentIndex(static_cast<int>(ExportKind::Report));
    m_vendors = new QTreeWidget(this);
    m_vendors->setObjectName(u"reports.vendors"_s);
    m_vendors->setAccessibleName(tr("Vendors and components"));
    m_vendors->setHeaderHidden(true);
    m_vendors->setUniformRowHeights(true);
    m_vendors->setProperty("look", u"choices"_s);
    m_vendors->setFrameShape(QFrame::NoFrame);
    m_vendors->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_vendors->setItemDelegate(new TickDelegate({}, {}, m_vendors));
    layout->addWidget(m_what);
    layout->addWidget(m_vendors, 1);
    connect(m_what, &QComboBox::activated, &m_soon, qOverload<>(&QTimer::start));
    connect(m_vendors, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            m_soon.start();
    });
}

void ReportsPage::addWindow(QVBoxLayout *layout)
{
    m_window = box(this, u"reports.window"_s, tr("Time"),
                   {tr("Last month"), tr("This month"), tr("Last 30 days"), tr("Last 90 days"),
                    tr("Last 12 months"), tr("Own choice")});
    m_from = new QDateEdit(this);
    m_to = new QDateEdit(this);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_window->setCurrentIndex(Own);
            m_soon.start();
        });
    }
    m_from->setObjectName(u"reports.from"_s);
    m_from->setAccessibleName(tr("First day"));
    m_to->setObjectName(u"reports.to"_s);
    m_to->setAccessibleName(tr("Last day"));
    m_zone = box(this, u"reports.zone"_s, tr("Zone of the days"),
                 {tr("%1 (here)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())), u"UTC"_s});
    auto *dates = new QHBoxLayout;
    dates->addWidget(m_from);
    dates->addWidget(m_to);
    layout->addWidget(m_window);
    layout->addLayout(dates);
    layout->addWidget(m_zone);
    connect(m_window, &QComboBox::activated, this, &ReportsPage::chooseWindow);
    connect(m_zone, &QComboBox::activated, &m_soon, qOverload<>(&QTimer::start));
}

void ReportsPage::addRules(QVBoxLayout *layout)
{
    m_rule = new RuleBox(this);
    m_rule->setObjectName(u"reports.rule"_s);
    m_sla = new SlaBox(this);
    m_sla->setObjectName(u"reports.sla"_s);
    m_hours = box(this, u"reports.hours"_s, tr("Business hours"),
                  {tr("Around the clock only"), tr("Beside: Mon–Fri 9–17"), tr("Beside: Mon–Fri 8–18"),
                   tr("Beside: Mon–Sat 7–22")});
    m_theme = box(this, u"reports.theme"_s, tr("Theme"), {tr("Light"), tr("Dark")});
    for (QWidget *choice : std::initializer_list<QWidget *>{m_rule, m_sla, m_hours, m_theme})
        layout->addWidget(choice);
    for (QComboBox *choice : {m_rule, m_hours, m_theme})
        connect(choice, &QComboBox::activated, &m_soon, qOverload<>(&QTimer::start));
    connect(m_sla, &QDoubleSpinBox::valueChanged, &m_soon, qOverload<>(&QTimer::start));
}

// Keeps what was ticked; the first vendor is ticked where nothing was yet.
void ReportsPage::fillVendors()
{
    QHash<QString, Qt::CheckState> kept;
    for (int i = 0; i < m_vendors->topLevelItemCount(); ++i)
        kept.insert(m_vendors->topLevelItem(i)->data(0, idRole).toString(),
                    m_vendors->topLevelItem(i)->checkState(0));
    m_filling = true;
    m_vendors->clear();
    for (const VendorSummary &summary : context().vendors.vendors()) {
        auto *item = new QTreeWidgetItem(m_vendors, {cleanName(summary.vendor.name, 120)});
        item->setData(0, idRole, summary.vendor.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        for (const ComponentSummary &component : summary.components) {
            if (!component.watched)
                continue;
            auto *part
                = new QTreeWidgetItem(item, {componentName({component.id, component.name, component.group})});
            part->setData(0, idRole, component.id);
            part->setCheckState(0, Qt::Unchecked);
        }
        const bool first = kept.isEmpty() && m_vendors->topLevelItemCount() == 1;
        item->setCheckState(0, kept.value(summary.vendor.id, first ? Qt::Checked : Qt::Unchecked));
    }
    m_filling = false;
    m_soon.start();
}

void ReportsPage::chooseWindow()
{
    const QDate today = now().toTimeZone(m_request.zone).date();
    const QDate first(today.year(), today.month(), 1);
    QDate from = m_from->date();
    QDate to = today;
    switch (m_window->currentIndex()) {
    case LastMonth:
        from = first.addMonths(-1);
        to = first.addDays(-1);
        break;
    case ThisMonth:
        from = first;
        break;
    case Days30:
        from = today.addDays(-29);
        break;
    case Days90:
        from = today.addDays(-89);
        break;
    case Year:
        from = first.addMonths(-11);
        break;
    default:
        return;
    }
    const int chosen = m_window->currentIndex();
    m_from->setDate(from);
    m_to->setDate(to);
    m_window->setCurrentIndex(chosen);
    m_soon.start();
}

ExportKind ReportsPage::kind() const
{
    return static_cast<ExportKind>(m_what->currentIndex());
}

void ReportsPage::takeChoices()
{
    m_request.vendors.clear();
    m_request.components.clear();
    for (int i = 0; i < m_vendors->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_vendors->topLevelItem(i);
        if (item->checkState(0) == Qt::Unchecked)
            continue;
        const QString id = item->data(0, idRole).toString();
        m_request.vendors << id;
        for (int part = 0; item->checkState(0) == Qt::PartiallyChecked && part < item->childCount(); ++part) {
            if (item->child(part)->checkState(0) == Qt::Checked)
                m_request.components[id] << item->child(part)->data(0, idRole).toString();
        }
    }
    m_request.zone = m_zone->currentIndex() == 0 ? QTimeZone::systemTimeZone() : QTimeZone::utc();
    m_request.from = std::min(m_from->date(), m_to->date());
    m_request.to = std::max(m_from->date(), m_to->date());
    m_request.rule = static_cast<UptimeRule>(m_rule->currentIndex());
    m_request.slaPpm = qRound(m_sla->value() * 10'000);
    m_request.business.reset();
    if (m_hours->currentIndex() == 1)
        m_request.business = BusinessHours{};
    else if (m_hours->currentIndex() == 2)
        m_request.business = BusinessHours{.from = QTime(8, 0), .to = QTime(18, 0)};
    else if (m_hours->currentIndex() == 3)
        m_request.business = BusinessHours{.days = 0b0111111, .from = QTime(7, 0), .to = QTime(22, 0)};
    if (m_request.business)
        m_request.business->zone = m_request.zone;
}

void ReportsPage::refresh()
{
    m_soon.start();
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_soon.start();
}

void ReportsPage::ask()
{
    if (!isVisible())
        return;
    takeChoices();
    m_export->setEnabled(!m_request.vendors.isEmpty());
    const int asked = ++m_asked;
    if (m_request.vendors.isEmpty()) {
        // An empty list would mean all of them.
        showData({.request = m_request, .madeAt = now(), .version = QStringLiteral(FOGHORN_VERSION)});
        return;
    }
    whenDone(context().data.report(m_request), this, [this, asked](const Result<ReportData> &answer) {
        if (asked != m_asked)
            return;
        if (answer)
            showData(*answer);
        else
            m_about->setText(errorSentence(answer.error()));
    });
}

void ReportsPage::showData(const ReportData &answer)
{
    m_preview->show(kind(), answer, m_theme->currentIndex() == 1);
    m_about->setText(m_preview->pageCount() == 1 ? tr("1 page") : tr("%1 pages").arg(m_preview->pageCount()));
}

} // namespace foghorn
