// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/mainwindow.h"

#include "views/mainwindow/notices.h"
#include "views/mainwindow/searchpopup.h"
#include "views/mainwindow/sidefilter.h"
#include "views/mainwindow/sidelist.h"
#include "views/mainwindow/topbar.h"
#include "views/mainwindow/vendormenu.h"
#include "views/pages.h"
#include "views/theme/appicon.h"
#include "views/theme/stylesheet.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sideNeeds = 620; // below this width of the window the pages have it alone
constexpr int sideWidth = 264;
constexpr int ticksPerRefresh = 15; // seconds between new ages on pages; the bottom line counts each

QString vendorPageId()
{
    const auto all = pages();
    return std::ranges::find(all, true, &PageInfo::showsVendor)->id;
}

} // namespace

MainWindow::MainWindow(PageContext context, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_context(std::move(context))
    , m_settings(settings)
{
    setObjectName(u"mainwindow"_s);
    setWindowTitle(tr("Foghorn"));
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    setMinimumSize(480, 360);
    resize(1280, 800);
    build();
    applyTheme();
    connectParts();
    connectMenu();
    connectSearch();
    addShortcuts();
    restoreState();
    showEmptyOrPages();
    tick();
    m_side->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *whole = new QWidget(this);
    m_top = new TopBar(whole);
    m_demo = new DemoRibbon(whole);
    auto *rule = new QWidget(whole);
    rule->setProperty("look", u"line"_s);
    rule->setAttribute(Qt::WA_StyledBackground);
    rule->setFixedHeight(1);
    m_body = new QStackedWidget(whole);
    m_splitter = new QSplitter(m_body);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_sideColumn = makeSide();
    m_pages = new QStackedWidget(m_splitter);
    m_pages->setMinimumWidth(300);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sideWidth, 1016});
    auto *empty = new EmptyState(m_body);
    m_body->addWidget(m_splitter);
    m_body->addWidget(empty);
    m_status = new StatusLine(whole);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_notice = new NoticeRibbon(whole);
    for (QWidget *part : std::initializer_list<QWidget *>{m_notice, m_demo, m_top, rule})
        layout->addWidget(part);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_status);
    setCentralWidget(whole);
    connect(empty, &EmptyState::addVendorRequested, this, &MainWindow::addVendorRequested);
}

QWidget *MainWindow::makeSide()
{
    auto *column = new QWidget(m_splitter);
    column->setProperty("look", u"side"_s);
    column->setAttribute(Qt::WA_StyledBackground);
    m_filter = new SideFilter(m_context.vendors, column);
    m_side = new SideList(m_context, column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_side, 1);
    m_filter->setOrder(vendorOrderFromName(m_settings.value("side/order").toString()));
    m_filter->setTag(m_settings.value("side/tag").toString());
    setSideOrder();
    connect(m_filter, &SideFilter::changed, this, &MainWindow::setSideOrder);
    return column;
}

void MainWindow::setSideOrder()
{
    m_side->setOrder(m_filter->order(), m_filter->tag());
    m_settings.setValue("side/order", wireName(m_filter->order()));
    m_settings.setValue("side/tag", m_filter->tag());
}

void MainWindow::connectSearch()
{
    m_found = new SearchPopup(m_context, this);
    connect(m_top, &TopBar::searchChanged, m_side, &SideList::setFilterText);
    connect(m_top, &TopBar::searchChanged, m_found, &SearchPopup::find);
    connect(m_top, &TopBar::searchKey, m_found, &SearchPopup::takeKey);
    connect(m_top, &TopBar::searchLeft, m_found, &QWidget::hide);
    connect(m_top, &TopBar::searchEscaped, this, [this] { m_side->setFocus(Qt::OtherFocusReason); });
    m_found->setAnchor(m_top->searchField());
    connect(m_top, &TopBar::searchEntered, this, [this] {
        if (m_found->enter())
            return;
        if (const QString first = m_side->first(); !first.isEmpty())
            showVendor(first);
    });
    connect(m_found, &SearchPopup::chosen, this, &MainWindow::openHit);
    connect(m_found, &SearchPopup::incidentChosen, this, &MainWindow::showIncident);
    connect(m_found, &SearchPopup::leftDown, this, [this] { m_side->setFocus(Qt::OtherFocusReason); });
}

void MainWindow::openHit(const QString &vendorId, const QString &tab)
{
    showVendor(vendorId);
    if (Page *page = m_made.value(vendorPageId()); page && !tab.isEmpty())
        page->showTab(tab);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    emit dropped(droppedIn(*event->mimeData()));
}

void MainWindow::connectParts()
{
    connect(m_top, &TopBar::pageChosen, this, &MainWindow::showPage);
    connect(m_top, &TopBar::addVendorRequested, this, &MainWindow::addVendorRequested);
    connect(m_top, &TopBar::checkNowRequested, this, &MainWindow::checkNowRequested);
    connect(m_top, &TopBar::quietRequested, this, &MainWindow::quietRequested);
    connect(m_top, &TopBar::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_status, &StatusLine::cancelPastRequested, this, &MainWindow::cancelPastRequested);
    connect(m_demo, &DemoRibbon::addVendorRequested, this, &MainWindow::addVendorRequested);
    connect(m_side, &SideList::vendorActivated, this, &MainWindow::showVendor);
    connect(m_side, &SideList::vendorChosen, this, [this](const QString &id) {
        m_vendor = id;
        if (m_page == vendorPageId())
            pageFor(m_page)->showVendor(id);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_context.vendors, signal, this, &MainWindow::showEmptyOrPages);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::tick);
}

void MainWindow::connectMenu()
{
    m_menu = new VendorMenu(m_context, this);
    connect(m_side, &SideList::menuRequested, m_menu, &VendorMenu::popup);
    connect(m_menu, &VendorMenu::openUrlRequested, this, &MainWindow::openIfWeb);
    connect(m_menu, &VendorMenu::checkRequested, this, &MainWindow::vendorCheckRequested);
    connect(m_menu, &VendorMenu::renameRequested, this, &MainWindow::renameRequested);
    connect(m_menu, &VendorMenu::pauseRequested, this, &MainWindow::pauseRequested);
    connect(m_menu, &VendorMenu::tagsChosen, this, &MainWindow::tagsChosen);
    connect(m_menu, &VendorMenu::componentsChosen, this, &MainWindow::componentsChosen);
    connect(m_menu, &VendorMenu::removeRequested, this, &MainWindow::removeRequested);
}

void MainWindow::openIfWeb(const QUrl &url)
{
    if (isWebAddress(url))
        emit openUrlRequested(url);
}

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto &&act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::Key_F5), [this] { emit checkNowRequested(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { emit checkNowRequested(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_top->focusSearch(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { emit preferencesRequested(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_menu->askComponents(m_vendor); });
    on(QKeySequence(QKeySequence::New), [this] { emit addVendorRequested(); });
    int number = 0;
    for (const PageInfo &info : pages()) {
        const QString id = info.id;
        on(QKeySequence(int(Qt::CTRL) | (Qt::Key_1 + number++)), [this, id] { showPage(id); });
    }
}

Page *MainWindow::pageFor(const QString &id)
{
    if (Page *made = m_made.value(id))
        return made;
    const auto all = pages();
    const auto info = std::ranges::find_if(all, [&id](const PageInfo &each) { return each.id == id; });
    if (info == all.end())
        return nullptr;
    Page *page = info->make(m_context, m_pages);
    page->setObjectName(u"page."_s + id + u".view"_s);
    page->setAccessibleName(pageTitle(*info));
    m_pages->addWidget(page);
    m_made.insert(id, page);
    connect(page, &Page::vendorActivated, this, &MainWindow::showVendor);
    connect(page, &Page::incidentActivated, this, &MainWindow::showIncident);
    connect(page, &Page::spanWanted, this, &MainWindow::spanWanted);
    connect(page, &Page::exportRequested, this, &MainWindow::exportRequested);
    connect(page, &Page::openUrlRequested, this, &MainWindow::openIfWeb);
    connect(page, &Page::followRequested, this, &MainWindow::followRequested);
    connect(page, &Page::chooseRequested, m_menu, &VendorMenu::askComponents);
    connect(page, &Page::vendorMenuRequested, m_menu, &VendorMenu::popup);
    return page;
}

void MainWindow::showPage(const QString &id)
{
    Page *page = pageFor(id);
    if (!page)
        return;
    m_page = id;
    m_top->setPage(id);
    if (id == vendorPageId())
        chooseFirstIfNone();
    page->showVendor(m_vendor);
    page->refreshTimes();
    m_pages->setCurrentWidget(page);
}

void MainWindow::chooseFirstIfNone()
{
    if (!m_context.vendors.summary(m_vendor))
        m_vendor = m_side->first();
    m_side->choose(m_vendor);
}

void MainWindow::showVendor(const QString &id)
{
    if (!m_context.vendors.summary(id))
        return;
    m_vendor = id;
    m_side->choose(id);
    showPage(vendorPageId());
    emit vendorActivated(id);
}

void MainWindow::showIncident(const QString &vendorId, const QString &incidentId)
{
    const auto all = pages();
    const auto info = std::ranges::find(all, true, &PageInfo::showsIncidents);
    if (info == all.end())
        return;
    showPage(info->id);
    pageFor(info->id)->showIncident(vendorId, incidentId);
}

void MainWindow::tellRefusedMove(const QString &vendorId, const Error &error)
{
    m_menu->tellRefusedMove(vendorId, error);
}

void MainWindow::showSpan(const SpanHistory &history)
{
    for (Page *page : std::as_const(m_made))
        page->showSpan(history);
}

void MainWindow::setHealth(const Health &health)
{
    if (health == m_health)
        return;
    m_health = health;
    m_notice->setNotice(health.notice);
    m_status->show(m_context.vendors.vendors(), m_health, m_context.now());
}

void MainWindow::setQuietUntil(const QString &time)
{
    m_top->setQuietUntil(time);
}

void MainWindow::setDemo(bool demo)
{
    m_demo->setVisible(demo);
}

void MainWindow::showEmptyOrPages()
{
    const bool none = m_context.vendors.rowCount() == 0;
    m_body->setCurrentIndex(none ? 1 : 0);
    if (!none && m_page == vendorPageId() && !m_context.vendors.summary(m_vendor))
        showPage(m_page);
    else if (!none && m_side->current().isEmpty() && m_page == vendorPageId())
        m_side->choose(m_vendor);
}

void MainWindow::tick()
{
    m_status->show(m_context.vendors.vendors(), m_health, m_context.now());
    if (++m_ticks % ticksPerRefresh != 0)
        return;
    m_side->viewport()->update();
    if (auto *page = m_made.value(m_page))
        page->refreshTimes();
}

void MainWindow::applyTheme()
{
    // Setting a style sheet changes palettes; only a new theme is worth a new sheet.
    const Theme theme = Theme::current();
    if (theme == m_theme)
        return;
    m_theme = theme;
    setStyleSheet(foghorn::styleSheet(theme));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_status)
        applyTheme();
}

void MainWindow::saveState()
{
    m_settings.setValue("window/geometry", saveGeometry());
    m_settings.setValue("window/splitter", m_splitter->saveState());
    m_settings.setValue("window/page", m_page);
    m_settings.setValue("window/vendor", m_vendor);
}

void MainWindow::restoreState()
{
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
    m_splitter->restoreState(m_settings.value("window/splitter").toByteArray());
    m_vendor = m_settings.value("window/vendor").toString();
    const QString page = m_settings.value("window/page").toString();
    showPage(pageFor(page) ? page : QString(pages().front().id));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_ticks = -1;
    tick();
    m_clock.start();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_clock.stop();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sideColumn->setVisible(width() >= sideNeeds);
}

} // namespace foghorn
