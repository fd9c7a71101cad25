// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/configstore.h"
#include "app/export/wholefile.h"
#include "models/catalog/opml.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

int backupConfiguration(CliContext &context, const QString &path, bool opml)
{
    Configuration configuration;
    if (context.hasHistory()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (!store)
            return context.fail(store.error());
        const Result<Configuration> read = configurationOf(**store);
        if (!read)
            return context.fail(read.error());
        configuration = *read;
    }
    const QByteArray content = opml ? configToOpml(configuration) : configToJson(configuration);
    if (content.size() > maxConfigBytes || configuration.vendors.size() > maxConfigEntries)
        return context.fail(ExitFailed, u"it would be larger than an import takes; back up to FILE.sqlite"_s);
    const Result<void> written = writeFileWhole(path, content, FileMode::OwnerOnly);
    if (!written)
        return context.fail(written.error());
    if (context.json())
        context.print(QJsonObject{{u"file"_s, path}, {u"vendors"_s, configuration.vendors.size()}});
    else
        context.out() << configuration.vendors.size() << " vendors written to " << path << Qt::endl;
    return ExitDone;
}

// The copy is made on a thread of its own; what it has grown to is shown meanwhile.
int backupHistory(CliContext &context, const QString &path)
{
    if (!context.hasHistory())
        return context.fail(ExitFailed, u"there is no history in %1 yet"_s.arg(context.dataDir()));
    const QString source = context.historyFile();
    const QString part = HistoryStore::partOf(path);
    QObject here;
    QTimer progress;
    QTextStream err(stderr);
    QObject::connect(&progress, &QTimer::timeout, &here, [&err, &part, &source] {
        constexpr qint64 mebibyte = 1024LL * 1024;
        err << "\r" << QFileInfo(part).size() / mebibyte << " of about "
            << QFileInfo(source).size() / mebibyte << " MiB " << Qt::flush;
    });
    if (isTerminal())
        progress.start(500);
    Result<void> copied;
    const auto copy = [source, path]() -> Result<void> {
        const auto store = HistoryStore::open(source, HistoryStore::Mode::ReadOnly);
        return store ? (*store)->copyTo(path) : Result<void>(store.error());
    };
    QThread *worker = QThread::create([&copied, &copy] { copied = copy(); });
    QObject::connect(worker, &QThread::finished, &here, [] { QCoreApplication::quit(); });
    worker->start();
    QCoreApplication::exec();
    worker->wait();
    delete worker;
    if (progress.isActive())
        err << Qt::endl;
    if (!copied)
        return context.fail(copied.error());
    const qint64 bytes = QFileInfo(path).size();
    if (context.json())
        context.print(QJsonObject{{u"file"_s, path}, {u"bytes"_s, bytes}});
    else
        context.out() << bytes << " bytes written to " << path << "; it was checked and is whole" << Qt::endl;
    return ExitDone;
}

} // namespace

int cli::backup(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"backup"_s, u"FILE"_s,
                      u"Writes what is watched and how: FILE.json whole, FILE.opml for feed readers. "
                      "FILE.sqlite is a copy of everything, the history too, also while it is in use."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 1)
        return context.fail(ExitUsage, u"backup takes one file, ending in .json, .opml or .sqlite"_s);
    const QString path = call.positionals().first();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "json"_L1 || ending == "opml"_L1)
        return backupConfiguration(context, path, ending == "opml"_L1);
    if (ending == "sqlite"_L1)
        return backupHistory(context, path);
    return context.fail(ExitUsage, u"\"%1\" ends in neither .json nor .opml nor .sqlite"_s.arg(path));
}

} // namespace foghorn
