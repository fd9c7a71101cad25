// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "app/cli/vendorchoice.h"
#include "app/interrupt.h"
#include "app/logfile.h"
#include "app/terminaldemo.h"
#include "app/translation.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

// Whether there is a screen to show a window on. A platform that was asked for by name is taken at its word.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runTerminal(int argc, char **argv, const foghorn::GlobalOptions &options, const QString &dataDir)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the chart is drawn, nothing is shown
    const QApplication application(argc, argv);
    foghorn::startLogging(dataDir, options.verbose);
    if (!options.demo && foghorn::hasVendors(dataDir))
        return foghorn::runCommandLine({u"watch"_s}, dataDir).value_or(foghorn::ExitDone);
    return foghorn::runTerminalDemo(dataDir);
}

int runCommand(int argc, char **argv, const QStringList &words, const foghorn::GlobalOptions &options,
               const QString &dataDir)
{
    // Charts need the widgets' application, though nothing is ever shown.
    const bool draws = options.command == "export"_L1;
    foghorn::startLogging(dataDir, options.verbose);
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt has to say of a session that is not there is nobody's business; errors are one line.
        QLoggingCategory::defaultCategory()->setEnabled(QtWarningMsg, false);
    }
    const std::unique_ptr<QCoreApplication> application(draws ? new QApplication(argc, argv)
                                                              : new QCoreApplication(argc, argv));
    return foghorn::runCommandLine(words, dataDir).value_or(foghorn::ExitUsage);
}

int runDesktop(int argc, char **argv, const foghorn::GlobalOptions &options, const QString &dataDir)
{
    QApplication application(argc, argv);
    foghorn::installTranslations(application, QLocale());
    foghorn::startLogging(dataDir, options.verbose);
    foghorn::Interrupt interrupt;
    foghorn::Application desktop({.dataDir = dataDir, .demo = options.demo, .minimized = options.minimized});
    QObject::connect(&interrupt, &foghorn::Interrupt::received, &desktop, &foghorn::Application::quit);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &desktop,
                     &foghorn::Application::letClose);
    return desktop.start() ? QApplication::exec() : foghorn::ExitDone;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"foghorn"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FOGHORN_VERSION));
    QGuiApplication::setDesktopFileName(u"foghorn"_s);
    const QStringList words = wordsOf(argc, argv);
    const foghorn::GlobalOptions options = foghorn::globalOptions(words);
    const QString dataDir = options.dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        : options.dataDir;
    const bool isCommand
        = !options.command.isEmpty() || options.help || options.version || !options.error.isEmpty();
    if (isCommand)
        return runCommand(argc, argv, words, options, dataDir);
    return hasDisplay() ? runDesktop(argc, argv, options, dataDir)
                        : runTerminal(argc, argv, options, dataDir);
}
