// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentfilterbar.h"

#include "models/items/vendormodel.h"
#include "models/status/markup.h"
#include "views/incidents/incidentwords.h"
#include "views/parts/segments.h"
#include "views/theme/words.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QComboBox>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMs = 80;

using Kind = IncidentChoice::Kind;

constexpr std::array kinds{std::pair{"all"_L1, Kind::All}, std::pair{"open"_L1, Kind::Open},
                           std::pair{"maintenance"_L1, Kind::Maintenance},
                           std::pair{"postmortems"_L1, Kind::Postmortems}};

} // namespace

IncidentFilterBar::IncidentFilterBar(const VendorModel &vendors, std::function<QDateTime()> now,
                                     QWidget *parent)
    : QWidget(parent)
    , m_vendors(vendors)
    , m_now(std::move(now))
    , m_kinds(new Segments(this))
    , m_search(new QLineEdit(this))
    , m_vendor(new QComboBox(this))
    , m_more(new QPushButton(tr("Filter"), this))
    , m_menu(new QMenu(this))
{
    build();
    fillVendors();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { emit searchWanted(searchText()); });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_kinds, &Segments::chosen, this, [this](const QString &id) {
        m_choice.kind = std::ranges::find(kinds, id, &decltype(kinds)::value_type::first)->second;
        emit changed();
    });
    connect(m_vendor, &QComboBox::activated, this, [this] {
        const QString id = m_vendor->currentData().toString();
        m_choice.vendors = id.isEmpty() ? QSet<QString>() : QSet<QString>{id};
        emit changed();
    });
    connect(m_menu, &QMenu::aboutToShow, this, &IncidentFilterBar::fillMenu);
    const auto fill = [this] { fillVendors(); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&vendors, signal, this, fill);
}

void IncidentFilterBar::build()
{
    m_kinds->setObjectName(u"incidents.kind"_s);
    m_kinds->add(u"all"_s, tr("All"));
    m_kinds->add(u"open"_s, tr("Open"));
    m_kinds->add(u"maintenance"_s, tr("Maintenance"));
    m_kinds->add(u"postmortems"_s, tr("Postmortems"));
    m_search->setObjectName(u"incidents.search"_s);
    m_search->setProperty("look", u"plain"_s);
    m_search->setAccessibleName(tr("Search incidents and postmortems"));
    m_search->setPlaceholderText(tr("Search all that was ever said"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(110);
    m_search->installEventFilter(this);
    for (QWidget *inner : m_search->findChildren<QWidget *>())
        inner->setFocusPolicy(Qt::NoFocus);
    m_vendor->setObjectName(u"incidents.vendor"_s);
    m_vendor->setAccessibleName(tr("Vendor"));
    m_vendor->view()->setObjectName(u"incidents.vendors"_s);
    m_vendor->view()->setAccessibleName(tr("Vendors"));
    m_vendor->setMaximumWidth(180);
    m_vendor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_vendor->setMinimumContentsLength(10);
    m_more->setObjectName(u"incidents.filter"_s);
    m_more->setProperty("look", u"plain"_s);
    m_more->setMenu(m_menu);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_search, 1);
    line->addWidget(m_vendor);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_kinds);
    layout->addLayout(line);
}

QString IncidentFilterBar::searchText() const
{
    return m_search->text();
}

void IncidentFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void IncidentFilterBar::setCounts(const IncidentCounts &counts)
{
    const auto with
        = [](const QString &word, int n) { return n > 0 ? word + u' ' + QString::number(n) : word; };
    m_kinds->setText(u"open"_s, with(tr("Open"), counts.open));
    m_kinds->setText(u"maintenance"_s, with(tr("Maintenance"), counts.maintenance));
    m_kinds->setText(u"postmortems"_s, with(tr("Postmortems"), counts.postmortems));
}

void IncidentFilterBar::reset()
{
    m_choice = {};
    m_days = 0;
    m_kinds->setCurrent(u"all"_s);
    m_vendor->setCurrentIndex(0);
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_typing.stop();
    showNarrowed();
}

void IncidentFilterBar::showVendors(const QStringList &ids)
{
    reset();
    m_choice.vendors = QSet<QString>(ids.begin(), ids.end());
    m_vendor->setCurrentIndex(ids.size() == 1 ? m_vendor->findData(ids.first()) : -1);
    emit changed();
}

void IncidentFilterBar::fillVendors()
{
    const QString before = m_vendor->currentData().toString();
    m_vendor->clear();
    m_vendor->addItem(tr("All vendors"), QString());
    QList<std::pair<QString, QString>> names;
    for (const VendorSummary &summary : m_vendors.vendors())
        names.append({cleanName(summary.vendor.name, 60), summary.vendor.id});
    std::ranges::sort(names,
                      [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, id] : std::as_const(names))
        m_vendor->addItem(name, id);
    m_vendor->setCurrentIndex(std::max(0, m_vendor->findData(before)));
}

void IncidentFilterBar::fillMenu()
{
    m_menu->clear();
    auto *watched = m_menu->addAction(tr("Only what I watch"));
    watched->setCheckable(true);
    watched->setChecked(m_choice.watchedOnly);
    connect(watched, &QAction::toggled, this, [this](bool on) {
        m_choice.watchedOnly = on;
        showNarrowed();
        emit changed();
    });
    addImpacts();
    addPeriods();
    addTags();
    auto *component = m_menu->addAction(m_choice.component.isEmpty()
                                            ? tr("Component…")
                                            : tr("Component: %1…").arg(menuText(m_choice.component)));
    connect(component, &QAction::triggered, this, &IncidentFilterBar::askForComponent);
    auto *all = m_menu->addAction(tr("Show everything"));
    connect(all, &QAction::triggered, this, [this] {
        reset();
        emit searchWanted({});
        emit changed();
    });
    m_menu->addSeparator();
    addTogether();
    connect(m_menu->addAction(tr("What runs on what…")), &QAction::triggered, this,
            &IncidentFilterBar::runsOnRequested);
    connect(m_menu->addAction(tr("Save as a calendar (.ics)…")), &QAction::triggered, this,
            &IncidentFilterBar::calendarRequested);
}

void IncidentFilterBar::addImpacts()
{
    QMenu *menu = m_menu->addMenu(tr("Impact"));
    for (const Impact impact : {Impact::Critical, Impact::Major, Impact::Minor, Impact::None,
                                Impact::Maintenance, Impact::Unknown}) {
        auto *action = menu->addAction(impactWord(impact));
        action->setCheckable(true);
        action->setChecked(m_choice.impacts.contains(impact));
        connect(action, &QAction::toggled, this, [this, impact](bool on) {
            if (on)
                m_choice.impacts.insert(impact);
            else
                m_choice.impacts.remove(impact);
            showNarrowed();
            emit changed();
        });
    }
}

void IncidentFilterBar::addPeriods()
{
    QMenu *menu = m_menu->addMenu(tr("When"));
    auto *group = new QActionGroup(menu);
    for (const auto &[days, text] :
         {std::pair{0, tr("Any time")}, std::pair{7, tr("Last 7 days")}, std::pair{30, tr("Last 30 days")},
          std::pair{365, tr("Last 12 months")}}) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(days == m_days);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, days = days] {
            m_days = days;
            m_choice.since = days == 0 ? QDateTime() : m_now().addDays(-days);
            showNarrowed();
            emit changed();
        });
    }
}

void IncidentFilterBar::addTags()
{
    QStringList tags;
    for (const VendorSummary &summary : m_vendors.vendors())
        tags += summary.vendor.tags;
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    if (tags.isEmpty())
        return;
    QMenu *menu = m_menu->addMenu(tr("Tag"));
    for (const QString &tag : QStringList(QString()) + tags) {
        auto *action = menu->addAction(tag.isEmpty() ? tr("Any") : menuText(tag));
        action->setCheckable(true);
        action->setChecked(tag == m_choice.tag);
        connect(action, &QAction::triggered, this, [this, tag] {
            m_choice.tag = tag;
            showNarrowed();
            emit changed();
        });
    }
}

void IncidentFilterBar::addTogether()
{
    QMenu *menu = m_menu->addMenu(tr("Together means"));
    for (const int minutes : {5, 15, 30, 60}) {
        auto *action = menu->addAction(tr("within %1 minutes").arg(minutes));
        action->setCheckable(true);
        action->setChecked(minutes == m_together);
        connect(action, &QAction::triggered, this, [this, minutes] {
            m_together = minutes;
            emit togetherChanged();
        });
    }
}

void IncidentFilterBar::askForComponent()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"incidents.component"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Component"));
    dialog->setLabelText(tr("A part of its name or of its group's:"));
    dialog->setTextValue(m_choice.component);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        m_choice.component = text.trimmed();
        showNarrowed();
        emit changed();
    });
    dialog->open();
}

// That something is left out must be seen without opening the menu.
void IncidentFilterBar::showNarrowed()
{
    IncidentChoice rest = m_choice;
    rest.vendors.clear();
    m_more->setText(rest.narrows() ? tr("Filtered") : tr("Filter"));
    m_more->setAccessibleName(m_more->text());
}

bool IncidentFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace foghorn
