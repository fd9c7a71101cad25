// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/exportedmenu.h"
#include "app/desktop/notifier.h"
#include "app/desktop/statusnotifieritem.h"
#include "models/status/words.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QElapsedTimer>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace foghorn {

// A vendor in the tray's menu: one that needs attention, or one that is muted.
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
    QList<TrayVendor> muted;
    QString quietUntil; // a time in words; empty: not quiet
};

// The program's place in the tray, over D-Bus (StatusNotifierItem) wherever a tray host speaks it, else over
// XEmbed.
//
// Our own item and menu stand on the bus, for Qt 6.4 decides once between the two ways, at its first look,
// and never sees a host that comes later. So a host may come, go and restart at any time. XEmbed is tried
// when no host has shown itself for graceMs (never on Wayland), and given up when one does. Nothing is asked
// of Qt before: its look waits up to 25 s for a watcher that hangs.
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
    bool isByBus() const { return m_byBus; }
    bool showMessage(const QString &title, const QString &body, Urgency urgency);

    // Plain text that neither Qt nor a tray host can take for markup.
    static QString toolTipText(const QStringList &lines);
    static QString menuText(const QString &plain);

signals:
    void panelRequested(const QPoint &at); // where it was clicked, or a null point
    void openRequested();
    void checkNowRequested();
    void vendorRequested(const QString &id);
    void unmuteRequested(const QString &id);
    void quietRequested(int minutes); // 0: no longer
    void testRequested();
    void preferencesRequested();
    void quitRequested();
    void messageClicked();
    void availabilityChanged();

private slots:
    void askForHost();

private:
    void hostAppeared();
    void hostGone();
    void onRegistered(bool taken);
    void createEmbedded();
    void applyState();
    void fillMenu();
    void addVendors();
    void addQuiet();
    void add(QMenu &menu, const QString &text, void (TrayIcon::*signal)());
    void clicked(const QPoint &at);
    void onActivated(QSystemTrayIcon::ActivationReason reason);

    QDBusConnection m_bus;
    const bool m_onlyByBus;
    QDBusServiceWatcher m_watcher;
    QTimer m_grace;
    QMenu m_menu;
    std::unique_ptr<StatusNotifierItem> m_item;
    std::unique_ptr<ExportedMenu> m_exported;
    std::unique_ptr<QSystemTrayIcon> m_embedded;
    bool m_byBus = false; // a host has the item
    TrayState m_state;
    QStringList m_menuOf; // what the menu was filled from
    QElapsedTimer m_sinceActivation;
};

} // namespace foghorn
