// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/addflow.h"
#include "app/cli/vendorchoice.h"
#include "app/demo/demo.h"
#include "app/desktop/dbusnotifier.h"
#include "app/desktop/outbox.h"
#include "app/desktop/traymessagenotifier.h"
#include "app/export/exportflow.h"
#include "app/historypagedata.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"
#include "views/theme/appicon.h"
#include "views/theme/darkpalette.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QLoggingCategory>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcApp, "foghorn.app")

namespace {

constexpr int menuVendors = 10; // a menu is no list

QDateTime utcNow()
{
    return QDateTime::currentDateTimeUtc();
}

QString platformName(const QString &id)
{
    const Platform *platform = platformById(id);
    return platform ? QString(platform->name) : id;
}

bool isWayland()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1);
}

std::unique_ptr<Notifier> makeNotifier(TrayIcon &tray)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        return std::make_unique<DBusNotifier>(bus);
    return std::make_unique<TrayMessageNotifier>(tray);
}

} // namespace

struct Application::Parts
{
    Parts(const QString &dataDir, QSettings &settings)
        : session(dataDir)
        , data(session.history())
        , window({.vendors = session.vendors(), .data = data, .now = utcNow, .platformName = platformName},
                 settings)
        , tray(QDBusConnection::sessionBus(), {.onlyByBus = isWayland()})
        , notifier(makeNotifier(tray))
        , delivery(outboxOf(session.history()), *notifier,
                   [this](const QString &id) {
                       const VendorSummary *summary = session.vendors().summary(id);
                       return summary ? summary->vendor.name : id;
                   },
                   {})
    {
    }

    Session session;
    HistoryPageData data;
    MainWindow window;
    TrayIcon tray;
    std::unique_ptr<Notifier> notifier;
    Delivery delivery;
};

Application::Application(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_instance(m_options.dataDir)
    , m_colours(QDBusConnection::sessionBus())
    , m_settings(QDir(m_options.dataDir).filePath(u"window.ini"_s), QSettings::IniFormat)
{
    connect(&m_instance, &SingleInstance::startedAgain, this, &Application::bringToFront);
    connect(&m_colours, &DesktopColours::darkChanged, this, &Application::showDark);
}

// Also where the desktop ends the session, and nobody chose Quit.
Application::~Application()
{
    if (m_parts)
        m_parts->window.saveState();
}

bool Application::start()
{
    QDir().mkpath(m_options.dataDir);
    if (!m_instance.acquire()) {
        m_instance.handOver({});
        return false;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(appIcon());
    begin(m_options.demo || !hasVendors(m_options.dataDir));
    return true;
}

void Application::begin(bool demo)
{
    m_demo = demo;
    if (demo)
        prepareDemo();
    else
        open(m_options.dataDir, false);
}

// The demo's year of past is written off the GUI thread; the window comes when it is there.
void Application::prepareDemo()
{
    const QDateTime start = utcNow();
    m_demoServer = std::make_unique<demo::DemoServer>(demo::demoVendors(start), utcNow);
    const QString directory = demo::demoDirectory(m_options.dataDir);
    QDir().mkpath(directory);
    if (!m_demoServer->listen()) {
        open(m_options.dataDir, false);
        return;
    }
    whenDone(QtConcurrent::run([directory, server = m_demoServer.get(), start] {
                 return demo::writePast(directory, *server, start);
             }),
             this, [this, directory](const Result<void> &written) {
                 if (!written)
                     qCWarning(lcApp, "the demo could not be written: %s",
                               qUtf8Printable(written.error().detail));
                 open(written ? directory : m_options.dataDir, written.ok());
             });
}

void Application::open(const QString &dataDir, bool demo)
{
    m_parts.reset();
    m_parts = std::make_unique<Parts>(dataDir, m_settings);
    m_parts->window.setDemo(demo);
    m_parts->window.installEventFilter(this);
    connectWindow();
    connectTray();
    connectDelivery();
    connect(&m_parts->session, &Session::updated, this, &Application::showState);
    m_parts->session.start();
    if (m_options.minimized && m_openLater.isEmpty()) {
        // Without a tray a hidden window could never be reached: it starts in the task bar then.
        if (!m_parts->tray.available())
            m_parts->window.showMinimized();
    } else {
        m_parts->window.show();
    }
    showState();
}

void Application::connectWindow()
{
    MainWindow &window = m_parts->window;
    Session &session = m_parts->session;
    connect(&window, &MainWindow::checkNowRequested, &session, [&session] { session.checkNow(); });
    connect(&window, &MainWindow::addVendorRequested, this, [this] { addVendor(); });
    connect(&window, &MainWindow::dropped, this, &Application::addVendor);
    connect(&window, &MainWindow::tagsChosen, &session,
            [&session](const QString &id, const QStringList &tags) {
                session.changeVendor(id, [tags](Vendor &vendor) { vendor.tags = tags; });
            });
    connect(&window, &MainWindow::componentsChosen, &session,
            [&session](const QString &id, const ComponentPicks &picks) {
                session.chooseComponents(id, {picks.watched, picks.unwatched, picks.watchAll});
            });
    connect(&window, &MainWindow::openUrlRequested, this, &Application::openUrl);
    connect(&window, &MainWindow::spanWanted, &session, &Session::loadSpan);
    connect(&window, &MainWindow::exportRequested, &session, [&session, &window](const ExportWish &wish) {
        (new ExportFlow(session.history(), wish, &window))->open();
    });
    connect(&session, &Session::spanLoaded, &window, &MainWindow::showSpan);
    connect(&window, &MainWindow::vendorCheckRequested, &session,
            [&session](const QString &id) { session.checkNow({id}); });
    connect(&window, &MainWindow::renameRequested, &session,
            [&session](const QString &id, const QString &name) {
                session.changeVendor(id, [name](Vendor &vendor) { vendor.name = name; });
            });
    connect(&window, &MainWindow::pauseRequested, &session, [&session](const QString &id, bool paused) {
        session.changeVendor(id, [paused](Vendor &vendor) { vendor.paused = paused; });
    });
    connect(&window, &MainWindow::removeRequested, &session, &Session::removeVendor);
    connect(&window, &MainWindow::followRequested, &session, &Session::acceptMove);
    connect(&session, &Session::moveRefused, &window, &MainWindow::tellRefusedMove);
    connect(&window, &MainWindow::cancelPastRequested, &session, &Session::cancelBackfills);
    connect(&session, &Session::backfillProgressed, this, &Application::showState);
    connect(&session, &Session::backfillFinished, this, &Application::showState);
    auto *quitAction = new QAction(&window);
    quitAction->setShortcut(QKeySequence::Quit);
    connect(quitAction, &QAction::triggered, this, &Application::quit);
    window.addAction(quitAction);
}

void Application::connectTray()
{
    TrayIcon &tray = m_parts->tray;
    connect(&tray, &TrayIcon::openRequested, this, &Application::bringToFront);
    connect(&tray, &TrayIcon::checkNowRequested, this, [this] { m_parts->session.checkNow(); });
    connect(&tray, &TrayIcon::quitRequested, this, &Application::quit);
    connect(&tray, &TrayIcon::vendorRequested, this, [this](const QString &id) {
        bringToFront();
        m_parts->window.showVendor(id);
    });
    connect(&tray, &TrayIcon::availabilityChanged, this, [this] {
        // A tray that went away must not leave the window out of reach.
        if (!m_parts->tray.available() && !m_parts->window.isVisible())
            m_parts->window.showMinimized();
    });
}

void Application::connectDelivery()
{
    connect(&m_parts->session, &Session::alertsPending, &m_parts->delivery, [this] {
        if (m_parts->session.polls())
            m_parts->delivery.wake();
    });
    if (auto *bus = qobject_cast<DBusNotifier *>(m_parts->notifier.get())) {
        // A notification service that has come (back) takes what waits at once.
        connect(bus, &DBusNotifier::capabilitiesChanged, &m_parts->delivery, &Delivery::retryNow);
    }
    connect(m_parts->notifier.get(), &Notifier::activated, this,
            [this](const QString &vendorId, const QString &action) {
                const VendorSummary *summary = m_parts->session.vendors().summary(vendorId);
                if (action == Notifier::openPageAction && summary) {
                    openUrl(summary->vendor.page);
                    return;
                }
                bringToFront();
                if (summary)
                    m_parts->window.showVendor(vendorId);
            });
}

void Application::showState()
{
    const Session &session = m_parts->session;
    m_parts->window.setHealth({.nextCheck = session.nextCheck(),
                               .historySince = session.historySince(),
                               .historyBytes = session.historyBytes(),
                               .offline = session.isOffline(),
                               .past = session.pastProgress(),
                               .trouble = session.trouble()});
    m_parts->tray.setState(trayState());
    if (!m_openLater.isEmpty() && m_parts->session.vendors().summary(m_openLater)) {
        m_parts->window.showVendor(m_openLater);
        m_openLater.clear();
    }
}

TrayState Application::trayState() const
{
    TrayState state;
    if (!m_parts)
        return state;
    QList<const VendorSummary *> wrong;
    const QList<VendorSummary> &vendors = m_parts->session.vendors().vendors();
    for (const VendorSummary &summary : vendors) {
        if (summary.vendor.paused)
            continue;
        state.level = worse(state.level, summary.level);
        if (needsAttention(summary))
            wrong.append(&summary);
    }
    std::ranges::stable_sort(wrong, std::greater{},
                             [](const VendorSummary *summary) { return severity(summary->level); });
    const Theme theme = Theme::current();
    for (const VendorSummary *summary : std::as_const(wrong).mid(0, menuVendors)) {
        const QString text = summary->vendor.name + u": "_s + vendorLine(*summary, utcNow());
        state.lines.append(text);
        state.vendors.append({summary->vendor.id, text, statusIcon(summary->level, theme)});
    }
    state.icon = trayIcon(state.level);
    return state;
}

void Application::addVendor(const Dropped &dropped)
{
    Session &session = m_parts->session;
    HistoryWorker *history = &session.history();
    std::shared_ptr<HistoryWorker> own;
    if (m_demo) {
        // The user's own vendors go to the user's own store, never in the demo's.
        own = std::make_shared<HistoryWorker>(QDir(m_options.dataDir).filePath(u"history.sqlite"_s));
        history = own.get();
    }
    auto *flow = new AddFlow({session.fetcher(), *history, m_options.dataDir}, &m_parts->window);
    connect(flow, &QObject::destroyed, this, [own]() mutable { own.reset(); });
    if (!m_demo)
        connect(flow, &AddFlow::added, &session, &Session::vendorAdded);
    connect(flow, &AddFlow::finished, this, &Application::vendorsAdded, Qt::QueuedConnection);
    flow->open(dropped);
}

void Application::vendorsAdded(const QString &first)
{
    if (first.isEmpty())
        return;
    m_openLater = first;
    if (!m_demo) {
        showState();
        return;
    }
    m_parts->window.saveState();
    m_demoServer.reset();
    begin(false);
}

void Application::bringToFront()
{
    if (!m_parts)
        return;
    MainWindow &window = m_parts->window;
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void Application::openUrl(const QUrl &url)
{
    if (isWebAddress(url))
        QDesktopServices::openUrl(url);
}

// Closing the window leaves the program in the tray; with no tray it goes to the task bar, never out of
// reach.
bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        qCInfo(lcApp, "first paint");
    }
    if (event->type() != QEvent::Close || m_quitting || !m_parts || watched != &m_parts->window)
        return QObject::eventFilter(watched, event);
    m_parts->window.saveState();
    event->ignore();
    if (m_parts->tray.available())
        m_parts->window.hide();
    else
        m_parts->window.showMinimized();
    return true;
}

// A platform theme that is dark by itself stays as it is; a wish that ends gives its palette back.
void Application::showDark(bool dark)
{
    if (!dark)
        QApplication::setPalette(QPalette());
    else if (!Theme::current().dark)
        QApplication::setPalette(darkPalette());
}

// Qt asks every window to close before it quits, and one that only hides would keep the program alive.
void Application::letClose()
{
    m_quitting = true;
    if (m_parts)
        m_parts->window.saveState();
}

void Application::quit()
{
    letClose();
    QCoreApplication::quit();
}

} // namespace foghorn
