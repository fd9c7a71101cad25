// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine.h"

#include "app/settingsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Engine::Engine(const QString &historyFile)
    : history(historyFile)
    , fetcher({}, fetcherOptions(loadPreferences(QFileInfo(historyFile).path())))
    , monitor({.fetcher = fetcher,
               .history = history,
               .now = QDateTime::currentDateTimeUtc,
               .judge = storedJudge(),
               .dice = [] { return QRandomGenerator::global()->generateDouble(); }})
{
}

QString pollerLockFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"poller.lock"_s);
}

} // namespace foghorn
