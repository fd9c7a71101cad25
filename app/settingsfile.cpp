// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int shortestInterval = 10;
constexpr int longestInterval = 3600;

QString fileIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"settings.ini"_s);
}

template <typename Enum>
Enum choice(const QSettings &settings, const QString &key, Enum last)
{
    const int value = settings.value(key, 0).toInt();
    return value >= 0 && value <= int(last) ? Enum(value) : Enum(0);
}

QList<Hook> readHooks(QSettings &settings)
{
    QList<Hook> hooks;
    const int count = settings.beginReadArray(u"hooks"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        hooks.append({.id = settings.value(u"id"_s).toString(),
                      .on = settings.value(u"on"_s, true).toBool(),
                      .program = settings.value(u"program"_s).toString(),
                      .arguments = settings.value(u"arguments"_s).toStringList(),
                      .address = settings.value(u"address"_s).toString(),
                      .after = settings.value(u"after"_s).toLongLong()});
    }
    settings.endArray();
    hooks.removeIf([](const Hook &hook) { return hook.id.isEmpty(); });
    return hooks;
}

void writeHooks(QSettings &settings, const QList<Hook> &hooks)
{
    settings.remove(u"hooks"_s);
    settings.beginWriteArray(u"hooks"_s, int(hooks.size()));
    for (qsizetype i = 0; i < hooks.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(u"id"_s, hooks[i].id);
        settings.setValue(u"on"_s, hooks[i].on);
        settings.setValue(u"program"_s, hooks[i].program);
        settings.setValue(u"arguments"_s, hooks[i].arguments);
        settings.setValue(u"address"_s, hooks[i].address);
        settings.setValue(u"after"_s, hooks[i].after);
    }
    settings.endArray();
}

} // namespace

Preferences loadPreferences(const QString &dataDir)
{
    if (!QFile::exists(fileIn(dataDir)))
        return {};
    QSettings settings(fileIn(dataDir), QSettings::IniFormat);
    return {.theme = choice(settings, u"look/theme"_s, ThemeChoice::Dark),
            .monochromeTray = settings.value(u"look/monochrome"_s).toBool(),
            .autostart = settings.value(u"start/autostart"_s).toBool(),
            .startMinimized = settings.value(u"start/minimized"_s).toBool(),
            .intervalSeconds
            = std::clamp(settings.value(u"poll/interval"_s, 60).toInt(), shortestInterval, longestInterval),
            .proxy = choice(settings, u"proxy/use"_s, ProxyChoiceKind::Manual),
            .proxyHost = settings.value(u"proxy/host"_s).toString(),
            .proxyPort = std::clamp(settings.value(u"proxy/port"_s, 8080).toInt(), 1, 65535),
            .proxyUser = settings.value(u"proxy/user"_s).toString(),
            .proxyPassword = settings.value(u"proxy/password"_s).toString(),
            .caFile = settings.value(u"network/caFile"_s).toString(),
            .showDailyTest = settings.value(u"alerts/showDailyTest"_s).toBool(),
            .hooks = readHooks(settings),
            .retentionYears = std::clamp(settings.value(u"history/retentionYears"_s, 0).toInt(), 0, 50)};
}

// QSettings writes a new file and puts it in the old one's place.
bool savePreferences(const QString &dataDir, const Preferences &preferences)
{
    const QString path = fileIn(dataDir);
    // Secrets go in only after nobody else can read it.
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    file.close();
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(u"look/theme"_s, int(preferences.theme));
    settings.setValue(u"look/monochrome"_s, preferences.monochromeTray);
    settings.setValue(u"start/autostart"_s, preferences.autostart);
    settings.setValue(u"start/minimized"_s, preferences.startMinimized);
    settings.setValue(u"poll/interval"_s, preferences.intervalSeconds);
    settings.setValue(u"proxy/use"_s, int(preferences.proxy));
    settings.setValue(u"proxy/host"_s, preferences.proxyHost);
    settings.setValue(u"proxy/port"_s, preferences.proxyPort);
    settings.setValue(u"proxy/user"_s, preferences.proxyUser);
    settings.setValue(u"proxy/password"_s, preferences.proxyPassword);
    settings.setValue(u"network/caFile"_s, preferences.caFile);
    settings.setValue(u"history/retentionYears"_s, preferences.retentionYears);
    settings.setValue(u"alerts/showDailyTest"_s, preferences.showDailyTest);
    writeHooks(settings, preferences.hooks);
    settings.sync();
    return settings.status() == QSettings::NoError
        && QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

FetcherOptions fetcherOptions(const Preferences &preferences)
{
    FetcherOptions options;
    options.caFile = preferences.caFile;
    switch (preferences.proxy) {
    case ProxyChoiceKind::System:
        break;
    case ProxyChoiceKind::None:
        options.proxyUse = ProxyUse::None;
        break;
    case ProxyChoiceKind::Manual:
        options.proxyUse = ProxyUse::Fixed;
        options.proxy
            = QNetworkProxy(QNetworkProxy::HttpProxy, preferences.proxyHost, quint16(preferences.proxyPort),
                            preferences.proxyUser, preferences.proxyPassword);
        break;
    }
    return options;
}

} // namespace foghorn
