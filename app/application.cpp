// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/addflow.h"
#include "app/applicationparts.h"
#include "app/cli/vendorchoice.h"
#include "app/demo/demo.h"
#include "app/desktop/autostart.h"
#include "app/export/exportflow.h"
#include "app/settingsfile.h"
#include "models/status/whendone.h"
#include "views/theme/appicon.h"
#include "views/theme/times.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QLoggingCategory>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcApp, "foghorn.app")

Application::Application(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_instance(m_options.dataDir)
    , m_colours(m_bus.connection())
    , m_settings(QDir(m_options.dataDir).filePath(u"window.ini"_s), QSettings::IniFormat)
{
    connect(&m_instance, &SingleInstance::startedAgain, this, &Application::startedAgain);
    connect(&m_bus, &BusLink::renewed, this, [this] {
        if (!m_parts)
            return;
        connectDesktop();
        m_parts->tellers->start();
        showState();
    });
    connect(&m_colours, &DesktopColours::darkChanged, this, &Application::showTheme);
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
        m_instance.handOver(m_options.minimized ? QStringList{u"--minimized"_s} : QStringList());
        return false;
    }
    m_preferences = loadPreferences(m_options.dataDir);
    m_preferences.autostart = Autostart().isOn();
    showTheme();
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
    const QDateTime start = QDateTime::currentDateTimeUtc();
    m_demoServer
        = std::make_unique<demo::DemoServer>(demo::demoVendors(start), QDateTime::currentDateTimeUtc);
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
    connectDesktop();
    connect(&m_parts->session, &Session::updated, this, &Application::showState);
    m_parts->session.start();
    keepRetention();
    m_parts->tellers->setPreferences(m_preferences); // who polls is known now
    m_parts->tellers->start();
    const bool minimized = m_options.minimized || m_preferences.startMinimized;
    if (minimized && m_openLater.isEmpty() && !m_painted) {
        // Without a tray a hidden window could never be reached: it starts in the task bar then.
        if (!m_parts->tray->icon().available())
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
    connect(&window, &MainWindow::preferencesRequested, this, &Application::showPreferences);
    connect(&window, &MainWindow::quietRequested, this, &Application::setQuiet);
    connect(&m_parts->alerts, &AlertChoices::changed, this, &Application::showState);
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

// Again when the session bus is another one.
void Application::connectDesktop()
{
    m_parts->makeDesktop(m_bus.connection(), m_preferences);
    connectTray();
    connectTellers();
    m_parts->tray->setMonochrome(m_preferences.monochromeTray);
}

void Application::connectTray()
{
    TrayDesk &tray = *m_parts->tray;
    connect(&tray, &TrayDesk::openRequested, this, &Application::bringToFront);
    connect(&tray.icon(), &TrayIcon::quitRequested, this, &Application::quit);
    connect(&tray.icon(), &TrayIcon::preferencesRequested, this, &Application::showPreferences);
    connect(&tray.panel(), &TrayPanel::preferencesRequested, this, &Application::showPreferences);
    connect(&tray.panel(), &TrayPanel::openUrlRequested, this, &Application::openUrl);
    connect(&tray, &TrayDesk::vendorRequested, this, [this](const QString &id) {
        bringToFront();
        m_parts->window.showVendor(id);
    });
    connect(&tray.icon(), &TrayIcon::availabilityChanged, this, [this] {
        // A tray that went away must not leave the window out of reach.
        if (!m_parts->tray->icon().available() && !m_parts->window.isVisible())
            m_parts->window.showMinimized();
    });
}

void Application::connectTellers()
{
    Tellers &tellers = *m_parts->tellers;
    connect(&tellers, &Tellers::shown, this, [this](const QString &vendorId, const QString &incident) {
        bringToFront();
        if (!incident.isEmpty())
            m_parts->window.showIncident(vendorId, incident);
        else
            m_parts->window.showVendor(vendorId);
    });
    connect(&tellers, &Tellers::pageRequested, this, [this](const QString &vendorId) {
        if (const VendorSummary *summary = m_parts->session.vendors().summary(vendorId))
            openUrl(summary->vendor.page);
    });
    connect(&tellers, &Tellers::troubleChanged, this, [this] {
        m_parts->tray->setTrouble(m_parts->tellers->trouble());
        showState();
    });
}

void Application::showState()
{
    const Session &session = m_parts->session;
    const QString stuck = m_parts->tellers->trouble();
    m_parts->window.setHealth({.nextCheck = session.nextCheck(),
                               .historySince = session.historySince(),
                               .historyBytes = session.historyBytes(),
                               .offline = session.isOffline(),
                               .past = session.pastProgress(),
                               .trouble = stuck.isEmpty() ? session.trouble() : stuck,
                               .notice = session.notice()});
    const QDateTime quiet = m_parts->alerts.quietUntil();
    m_parts->window.setQuietUntil(quiet.isValid() ? clockText(quiet, QDateTime::currentDateTimeUtc())
                                                  : QString());
    if (!m_openLater.isEmpty() && m_parts->session.vendors().summary(m_openLater)) {
        m_parts->window.showVendor(m_openLater);
        m_openLater.clear();
    }
}

TrayState Application::trayState() const
{
    return m_parts ? m_parts->tray->state() : TrayState();
}

// The autostart of a session may find us running already; only a person wants to see the window.
void Application::startedAgain(const QStringList &arguments)
{
    if (!arguments.contains(u"--minimized"_s))
        bringToFront();
}

void Application::addVendor(const Dropped &dropped)
{
    Session &session = m_parts->session;
    HistoryWorker *history = &session.history();
    std::shared_ptr<HistoryWorker> own;
    std::shared_ptr<NetworkFetcher> fetcher; // the demo speaks to itself, past every proxy
    if (m_demo) {
        // The user's own vendors go to the user's own store, never in the demo's.
        own = std::make_shared<HistoryWorker>(QDir(m_options.dataDir).filePath(u"history.sqlite"_s));
        history = own.get();
        fetcher = std::make_shared<NetworkFetcher>(FetchLimits(), fetcherOptions(m_preferences));
    }
    auto *flow = new AddFlow({fetcher ? *fetcher : session.fetcher(), *history, m_options.dataDir},
                             &m_parts->window);
    connect(flow, &QObject::destroyed, this, [own, fetcher]() mutable {
        own.reset();
        fetcher.reset();
    });
    // Before the vendor is taken up, so that it is polled by it from the start.
    connect(flow, &AddFlow::added, flow,
            [history, seconds = m_preferences.intervalSeconds](const QString &id) {
                const int usual = Vendor().intervalSeconds;
                if (seconds == usual)
                    return;
                history->run<void>([id, seconds, usual](HistoryStore &store) -> Result<void> {
                    const Result<VendorState> state = store.state(id);
                    if (!state || state->vendor.intervalSeconds != usual)
                        return {}; // it came with one of its own
                    Vendor vendor = state->vendor;
                    vendor.intervalSeconds = seconds;
                    return store.updateVendor(vendor);
                });
            });
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
    if (m_parts->tray->icon().available())
        m_parts->window.hide();
    else
        m_parts->window.showMinimized();
    return true;
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
