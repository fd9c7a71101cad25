// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/logfile.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"foghorn"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FOGHORN_VERSION));
    const QStringList words = wordsOf(argc, argv);
    const foghorn::GlobalOptions options = foghorn::globalOptions(words);
    const QString dataDir = options.dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        : options.dataDir;
    const QCoreApplication application(argc, argv);
    foghorn::startLogging(dataDir, options.verbose);
    return foghorn::runCommandLine(words, dataDir).value_or(0);
}
