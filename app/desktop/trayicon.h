// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notifier.h"
#include "models/status/words.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QElapsedTimer>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>
#include <optional>

namespace foghorn {

// A vendor that needs attention, as the tray's menu lists it.
struct TrayVendor
{
    QString id;
    QString text; // plain: "GitHub: partial outage"
    QIcon icon;
};

struct TrayState
{
    ComponentStatus level = ComponentStatus::Unknown;
    QIcon icon; // level as colour and shape
    QStringList lines; // what is wrong, plain text, one thing a line; empty: all is well
    QList<TrayVendor> vendors;
};

// The program's place in the tray.
//
// Qt 6.4 decides once, at its first look, whether trays are reached over D-Bus (StatusNotifierItem) or
// XEmbed. And its look waits up to 25 s for a watcher
// that hangs. So nothing is asked of Qt before a StatusNotifierWatcher has told us that it has a host: on
// Wayland we wait for as long as it takes, under X11 for graceMs, since an XEmbed tray may be all there is. A
// watcher that restarts is found again by Qt; one that first comes after an XEmbed start is not (hostCameLate
// tells; a restart of Foghorn finds it).
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int graceMs = 3000;
        bool onlyByBus = false; // no XEmbed here (Wayland)
    };
    TrayIcon(const QDBusConnection &bus, const Options &options, QObject *parent = nullptr);
    ~TrayIcon() override;

    void setState(const TrayState &state);
    // Whether a tray shows the icon now. isVisible() and supportsMessages() say yes without any tray.
    bool available() const;
    bool showMessage(const QString &title, const QString &body, Urgency urgency);

    // Plain text that neither Qt nor a tray host can take for markup.
    static QString toolTipText(const QStringList &lines);
    static QString menuText(const QString &plain);

signals:
    void openRequested();
    void checkNowRequested();
    void vendorRequested(const QString &id);
    void quitRequested();
    void messageClicked();
    void availabilityChanged();
    void hostCameLate();

private slots:
    void askForHost();

private:
    void create(bool byBus);
    void hostAppeared();
    void applyState();
    void fillMenu();
    void onActivated(QSystemTrayIcon::ActivationReason reason);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QTimer m_grace;
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    bool m_byBus = false;
    TrayState m_state;
    QElapsedTimer m_sinceActivation;
};

} // namespace foghorn
