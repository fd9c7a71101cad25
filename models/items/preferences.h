// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace foghorn {

enum class ThemeChoice { Follow, Light, Dark };
enum class ProxyChoiceKind { System, None, Manual };

// Something of the user's own that is told of alerts.
struct Hook
{
    QString id; // never used again for another one
    bool on = true;
    QString program; // run with the alerts on its standard input; no shell in between
    QStringList arguments;
    QString address; // or: where they are posted to, https
    qint64 after = 0; // alerts up to this number came before it

    bool operator==(const Hook &) const = default;
};

// How the program behaves on this computer. Kept in the data folder, never part of an exported configuration:
// a proxy's password and a hook's address are secrets.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::Follow;
    bool monochromeTray = false;
    bool autostart = false;
    bool startMinimized = false;
    int intervalSeconds = 60; // of vendors added from now on
    ProxyChoiceKind proxy = ProxyChoiceKind::System;
    QString proxyHost;
    int proxyPort = 8080;
    QString proxyUser;
    QString proxyPassword;
    QString caFile; // PEM
    bool showDailyTest = false;
    QList<Hook> hooks;
    int retentionYears = 0; // older levels are kept by the day; 0: all as they were seen

    bool operator==(const Preferences &) const = default;
};

} // namespace foghorn
