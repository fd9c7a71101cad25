// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"

#include "models/status/markup.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr auto watcherService = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto watcherPath = "/StatusNotifierWatcher"_L1;
constexpr int hostTimeoutMs = 5000;
constexpr int doubleActivationMs = 100;
constexpr int mostLines = 8;
constexpr int mostVendors = 12;
constexpr int longestLine = 120;

} // namespace

TrayIcon::TrayIcon(const QDBusConnection &bus, const Options &options, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_onlyByBus(options.onlyByBus)
    , m_watcher(watcherService, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    fillMenu();
    m_grace.setSingleShot(true);
    m_grace.setInterval(options.graceMs);
    connect(&m_grace, &QTimer::timeout, this, &TrayIcon::createEmbedded);
    if (!bus.isConnected()) {
        createEmbedded();
        return;
    }
    m_grace.start();
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &TrayIcon::hostGone);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayIcon::askForHost);
    for (const QString &signal : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        m_bus.connect(watcherService, watcherPath, watcherService, signal, this, SLOT(askForHost()));
    askForHost();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::askForHost()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(watcherService, watcherPath,
                                                      u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    ask << QString(watcherService) << u"IsStatusNotifierHostRegistered"_s;
    ask.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(ask, hostTimeoutMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isValid())
            return; // nobody there, or it hangs
        if (reply.value().variant().toBool())
            hostAppeared();
        else
            hostGone();
    });
}

// Each time anew: a watcher that restarted knows nothing of us.
void TrayIcon::hostAppeared()
{
    if (!m_item) {
        m_item = std::make_unique<StatusNotifierItem>(m_bus);
        m_exported = std::make_unique<ExportedMenu>(m_menu, m_bus, StatusNotifierItem::menuPath);
        connect(m_item.get(), &StatusNotifierItem::activated, this, &TrayIcon::clicked);
        connect(m_item.get(), &StatusNotifierItem::secondaryActivated, this, &TrayIcon::openRequested);
        connect(m_item.get(), &StatusNotifierItem::contextMenuWanted, this,
                [this](const QPoint &at) { m_menu.popup(at); });
        applyState();
    }
    QDBusMessage enrol = QDBusMessage::createMethodCall(watcherService, watcherPath, watcherService,
                                                        u"RegisterStatusNotifierItem"_s);
    enrol << m_item->service();
    enrol.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(enrol, hostTimeoutMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        onRegistered(!call->isError());
    });
}

void TrayIcon::onRegistered(bool taken)
{
    if (!taken || !m_item->isExported())
        return;
    m_grace.stop();
    m_embedded.reset();
    m_byBus = true;
    emit availabilityChanged();
}

// A panel that restarts is back in a moment; until then the window need not come up.
void TrayIcon::hostGone()
{
    if (!std::exchange(m_byBus, false))
        return;
    m_grace.start();
}

void TrayIcon::createEmbedded()
{
    m_grace.stop();
    if (!m_embedded && !(m_onlyByBus && m_bus.isConnected())) {
        m_embedded = std::make_unique<QSystemTrayIcon>();
        m_embedded->setContextMenu(&m_menu);
        connect(m_embedded.get(), &QSystemTrayIcon::activated, this, &TrayIcon::onActivated);
        connect(m_embedded.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
        applyState();
    }
    emit availabilityChanged();
}

void TrayIcon::setState(const TrayState &state)
{
    m_state = state;
    fillMenu();
    applyState();
}

bool TrayIcon::available() const
{
    return m_byBus || (m_embedded && QSystemTrayIcon::isSystemTrayAvailable());
}

bool TrayIcon::showMessage(const QString &title, const QString &body, Urgency urgency)
{
    if (!m_embedded || !available())
        return false;
    const auto icon = urgency == Urgency::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information;
    m_embedded->showMessage(title, body, icon);
    return true;
}

QString TrayIcon::toolTipText(const QStringList &lines)
{
    QStringList shown;
    for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), mostLines))) {
        // Escaping would be seen where the host shows plain text, so what could be markup is spelt otherwise.
        QString text = cleanName(line, longestLine);
        text.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203a)).replace(u'&', u"&\u200c"_s);
        shown << text;
    }
    if (lines.size() > mostLines)
        shown << tr("and %n more", nullptr, int(lines.size() - mostLines));
    return shown.join(u'\n');
}

QString TrayIcon::menuText(const QString &plain)
{
    return cleanName(plain, longestLine).replace(u'&', u"&&"_s);
}

void TrayIcon::applyState()
{
    const QStringList lines = m_state.lines.isEmpty() ? QStringList{tr("Foghorn")} : m_state.lines;
    if (m_item)
        m_item->set(m_state.icon, toolTipText(lines));
    if (!m_embedded)
        return;
    m_embedded->setIcon(m_state.icon);
    m_embedded->setToolTip(toolTipText(lines));
    // Without a picture Qt refuses to show; the caller's first state brings one.
    if (!m_embedded->isVisible() && !m_state.icon.isNull())
        m_embedded->show();
}

void TrayIcon::add(QMenu &menu, const QString &text, void (TrayIcon::*signal)())
{
    connect(menu.addAction(text), &QAction::triggered, this, signal);
}

// Everything is in it, for desktops where a click on the icon does nothing. Filled anew only when it says
// something else, so that one that is open stays.
void TrayIcon::fillMenu()
{
    QStringList of{m_state.quietUntil};
    for (const QList<TrayVendor> &vendors : {m_state.vendors, m_state.muted}) {
        for (const TrayVendor &vendor : vendors)
            of << vendor.id << vendor.text;
        of << QString();
    }
    if (of == m_menuOf)
        return;
    m_menuOf = of;
    m_menu.clear();
    for (QMenu *submenu : m_menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        submenu->deleteLater(); // one of its own actions may have led here
    add(m_menu, tr("&Open Foghorn"), &TrayIcon::openRequested);
    add(m_menu, tr("&Check now"), &TrayIcon::checkNowRequested);
    addVendors();
    m_menu.addSeparator();
    addQuiet();
    if (!m_state.muted.isEmpty()) {
        QMenu *muted = m_menu.addMenu(tr("&Muted"));
        for (const TrayVendor &vendor : std::as_const(m_state.muted)) {
            QAction *action = muted->addAction(tr("Tell again: %1").arg(menuText(vendor.text)));
            connect(action, &QAction::triggered, this, [this, id = vendor.id] { emit unmuteRequested(id); });
        }
    }
    add(m_menu, tr("Send a &test notification"), &TrayIcon::testRequested);
    add(m_menu, tr("&Preferences…"), &TrayIcon::preferencesRequested);
    m_menu.addSeparator();
    add(m_menu, tr("&Quit"), &TrayIcon::quitRequested);
    if (m_exported)
        m_exported->update();
}

void TrayIcon::addVendors()
{
    if (!m_state.vendors.isEmpty())
        m_menu.addSeparator();
    for (const TrayVendor &vendor :
         m_state.vendors.first(std::min<qsizetype>(m_state.vendors.size(), mostVendors))) {
        QAction *action = m_menu.addAction(vendor.icon, menuText(vendor.text));
        connect(action, &QAction::triggered, this, [this, id = vendor.id] { emit vendorRequested(id); });
    }
}

void TrayIcon::addQuiet()
{
    const auto quiet = [this](QMenu &menu, const QString &text, int minutes) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, minutes] { emit quietRequested(minutes); });
    };
    QMenu *menu = m_menu.addMenu(
        m_state.quietUntil.isEmpty() ? tr("&Quiet") : tr("&Quiet until %1").arg(m_state.quietUntil));
    for (const int hours : {1, 4, 8})
        quiet(*menu, tr("For %n hour(s)", nullptr, hours), hours * 60);
    if (!m_state.quietUntil.isEmpty())
        quiet(*menu, tr("No longer quiet"), 0);
}

// Some hosts send two activations for one click.
void TrayIcon::clicked(const QPoint &at)
{
    if (m_sinceActivation.isValid() && m_sinceActivation.elapsed() < doubleActivationMs)
        return;
    m_sinceActivation.start();
    emit panelRequested(at);
}

void TrayIcon::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::MiddleClick)
        emit openRequested();
    else if (reason != QSystemTrayIcon::Context)
        clicked(m_embedded->geometry().center());
}

} // namespace foghorn
