// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "app/desktop/buslink.h"
#include "app/desktop/desktopcolours.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/trayicon.h"
#include "app/session.h"
#include "models/items/preferences.h"
#include "views/addvendor/dropped.h"
#include "views/mainwindow/mainwindow.h"

#include <QPointer>
#include <QSettings>

#include <memory>

namespace foghorn {

// The desktop program, put together. With no vendors yet it shows the demo, told as such; the first vendor
// that is added ends it and begins the real thing.
class Application : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString dataDir;
        bool demo = false;
        bool minimized = false;
    };
    explicit Application(Options options, QObject *parent = nullptr);
    ~Application() override;

    // False where another Foghorn has this data directory: it was asked to come to the front.
    bool start();
    // From now on closing the window closes it: the program or the user's session ends.
    void letClose();
    void quit();

    // What the tray tells now: the worst level, and what is wrong.
    TrayState trayState() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // What exists for one data directory; the order of the members is the order of making.
    struct Parts;

    void begin(bool demo);
    void prepareDemo();
    void open(const QString &dataDir, bool demo);
    void connectWindow();
    void connectDesktop();
    void connectTray();
    void connectTellers();
    void showState();
    void showPreferences();
    void takePreferences(const Preferences &preferences);
    void keepRetention();
    void stampHooks(const Preferences &before);
    void setQuiet(int minutes);
    void startedAgain(const QStringList &arguments);
    void showTheme();
    void addVendor(const Dropped &dropped = {});
    void vendorsAdded(const QString &first);
    void bringToFront();
    void openUrl(const QUrl &url);

    const Options m_options;
    SingleInstance m_instance;
    BusLink m_bus;
    DesktopColours m_colours;
    QSettings m_settings;
    Preferences m_preferences;
    QPointer<QWidget> m_preferencesDialog;
    std::unique_ptr<demo::DemoServer> m_demoServer;
    std::unique_ptr<Parts> m_parts;
    QString m_openLater; // a vendor to show once it is there
    bool m_demo = false;
    bool m_networkMoved = false; // by the preferences that are open
    bool m_quitting = false;
    bool m_painted = false;
};

} // namespace foghorn
