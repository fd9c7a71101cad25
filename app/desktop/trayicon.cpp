// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"

#include "models/status/markup.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>

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
    , m_watcher(watcherService, bus, QDBusServiceWatcher::WatchForRegistration)
{
    fillMenu();
    m_grace.setSingleShot(true);
    m_grace.setInterval(options.graceMs);
    connect(&m_grace, &QTimer::timeout, this, [this] { create(false); });
    if (!bus.isConnected()) {
        if (!options.onlyByBus)
            create(false);
        return;
    }
    if (!options.onlyByBus)
        m_grace.start();
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayIcon::askForHost);
    m_bus.connect(watcherService, watcherPath, watcherService, u"StatusNotifierHostRegistered"_s, this,
                  SLOT(askForHost()));
    askForHost();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::create(bool byBus)
{
    m_grace.stop();
    if (m_icon)
        return;
    m_byBus = byBus;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &TrayIcon::onActivated);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    applyState();
    // Without a picture Qt refuses to show; the caller's first state brings one.
    if (!m_state.icon.isNull())
        m_icon->show();
    emit availabilityChanged();
}

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
        if (reply.isValid() && reply.value().variant().toBool())
            hostAppeared();
    });
}

void TrayIcon::hostAppeared()
{
    if (!m_icon)
        return create(true);
    if (m_byBus) {
        emit availabilityChanged();
        return;
    }
    // XEmbed was chosen before. Where it found a tray all is well; else a new icon may still find one.
    m_icon.reset();
    create(false);
    if (!available())
        emit hostCameLate();
}

void TrayIcon::setState(const TrayState &state)
{
    m_state = state;
    fillMenu();
    applyState();
}

bool TrayIcon::available() const
{
    return m_icon && QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayIcon::showMessage(const QString &title, const QString &body, Urgency urgency)
{
    if (!available())
        return false;
    const auto icon = urgency == Urgency::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information;
    m_icon->showMessage(title, body, icon);
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
    if (!m_icon)
        return;
    m_icon->setIcon(m_state.icon);
    m_icon->setToolTip(toolTipText(m_state.lines.isEmpty() ? QStringList{tr("Foghorn")} : m_state.lines));
    if (!m_icon->isVisible() && !m_state.icon.isNull())
        m_icon->show();
}

void TrayIcon::fillMenu()
{
    m_menu.clear();
    connect(m_menu.addAction(tr("&Open Foghorn")), &QAction::triggered, this, &TrayIcon::openRequested);
    connect(m_menu.addAction(tr("&Check now")), &QAction::triggered, this, &TrayIcon::checkNowRequested);
    if (!m_state.vendors.isEmpty())
        m_menu.addSeparator();
    for (const TrayVendor &vendor :
         m_state.vendors.first(std::min<qsizetype>(m_state.vendors.size(), mostVendors))) {
        QAction *action = m_menu.addAction(vendor.icon, menuText(vendor.text));
        connect(action, &QAction::triggered, this, [this, id = vendor.id] { emit vendorRequested(id); });
    }
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
}

// Some hosts send two activations for one click.
void TrayIcon::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Context)
        return;
    if (m_sinceActivation.isValid() && m_sinceActivation.elapsed() < doubleActivationMs)
        return;
    m_sinceActivation.start();
    emit openRequested();
}

} // namespace foghorn
