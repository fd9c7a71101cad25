// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hookrunner.h"

#include "app/cli/json.h"
#include "app/webpost.h"
#include "models/status/whendone.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QProcess>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcHooks, "foghorn.hooks")

namespace {

constexpr int mostInARun = 200;
constexpr qint64 worthTellingSeconds = 2 * 24 * 60 * 60;
constexpr qsizetype longestOutput = 2000;

QByteArray jsonOf(const QList<Alert> &alerts)
{
    QJsonArray array;
    for (const Alert &alert : alerts)
        array.append(json::alert(alert));
    return QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

HookRunner::HookRunner(HistoryWorker &history, Options options, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_options(std::move(options))
{
}

HookRunner::~HookRunner() = default;

void HookRunner::setHooks(const QList<Hook> &hooks)
{
    m_runs.removeIf(
        [&hooks](const auto &it) { return std::ranges::find(hooks, it.key(), &Hook::id) == hooks.end(); });
    for (const Hook &hook : hooks)
        m_runs[hook.id].hook = hook;
    wake();
}

void HookRunner::wake()
{
    for (const QString &id : m_runs.keys())
        look(id);
}

void HookRunner::look(const QString &id)
{
    const auto run = m_runs.find(id);
    if (run == m_runs.end() || !run->hook.on)
        return;
    if (run->busy) {
        run->again = true;
        return;
    }
    run->busy = true;
    run->again = false;
    const qint64 after = run->hook.after;
    whenDone(m_history.run<QList<Alert>>([id, after](HistoryStore &store) {
        const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-worthTellingSeconds);
        return store.undelivered(id, after, since, mostInARun);
    }),
             this, [this, id](const Result<QList<Alert>> &alerts) {
                 if (alerts && !alerts->isEmpty())
                     bring(id, *alerts);
                 else
                     rest(id, false);
             });
}

void HookRunner::bring(const QString &id, const QList<Alert> &alerts)
{
    const auto run = m_runs.constFind(id);
    if (run == m_runs.cend())
        return;
    QList<qint64> ids;
    std::ranges::transform(alerts, std::back_inserter(ids), &Alert::id);
    if (run->hook.address.isEmpty())
        runProgram(run->hook, jsonOf(alerts), ids);
    else
        post(run->hook, jsonOf(alerts), ids);
}

// A program that ran has the alerts, whatever it made of them; one that could not be started has not.
void HookRunner::runProgram(const Hook &hook, const QByteArray &json, const QList<qint64> &ids)
{
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setProgram(hook.program);
    process->setArguments(hook.arguments);
    auto *limit = new QTimer(process);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, process, [process, name = hook.program] {
        qCWarning(lcHooks, "%s took too long and was stopped", qUtf8Printable(name));
        process->kill();
    });
    // Else a program that talks without end fills the memory.
    auto output = std::make_shared<QByteArray>();
    connect(process, &QProcess::readyRead, process, [process, output] {
        const QByteArray said = process->readAll();
        *output += said.first(std::min(said.size(), longestOutput - output->size()));
    });
    connect(process, &QProcess::started, process, [process, limit, json, ms = m_options.programMs] {
        limit->start(ms);
        process->write(json);
        process->closeWriteChannel();
    });
    connect(process, &QProcess::finished, this, [this, process, output, id = hook.id, ids](int code) {
        process->deleteLater();
        qCInfo(lcHooks, "%s ended with %d: %s", qUtf8Printable(process->program()), code,
               qUtf8Printable(QString::fromUtf8(*output).simplified()));
        ended(id, ids, {});
    });
    connect(process, &QProcess::errorOccurred, this,
            [this, process, id = hook.id, ids](QProcess::ProcessError error) {
                if (error != QProcess::FailedToStart)
                    return;
                process->deleteLater();
                ended(id, ids, Error{Error::Kind::Usage, process->errorString()});
            });
    process->start();
}

void HookRunner::post(const Hook &hook, const QByteArray &json, const QList<qint64> &ids)
{
    auto holder = std::make_shared<WebPost *>(nullptr);
    *holder = new WebPost(
        QUrl(hook.address, QUrl::StrictMode), json, m_options.network,
        [this, holder, id = hook.id, ids](const Result<void> &result) {
            (*holder)->deleteLater();
            ended(id, ids, result);
        },
        this);
}

void HookRunner::ended(const QString &id, const QList<qint64> &ids, const Result<void> &result)
{
    const AlertState state = result ? AlertState::Delivered : AlertState::Pending;
    whenDone(m_history.run<void>(
                 [id, ids, state](HistoryStore &store) { return store.noteDelivery(ids, id, state); }),
             this, [this, id, ids, result](const Result<void> &noted) {
                 const auto run = m_runs.find(id);
                 if (run == m_runs.end())
                     return;
                 if (result && noted) {
                     run->failures = 0;
                     emit delivered(id, int(ids.size()));
                     return rest(id, true);
                 }
                 const int delay = int(std::min<qint64>(
                     m_options.lastRetryMs, qint64(m_options.firstRetryMs) << std::min(run->failures, 16)));
                 ++run->failures;
                 const QString why = result ? noted.error().detail : result.error().detail;
                 qCWarning(lcHooks, "a hook did not take %d alerts: %s", int(ids.size()),
                           qUtf8Printable(why));
                 emit failed(id, why);
                 QTimer::singleShot(delay, this, [this, id] { rest(id, true); });
             });
}

void HookRunner::rest(const QString &id, bool more)
{
    const auto run = m_runs.find(id);
    if (run == m_runs.end())
        return;
    run->busy = false;
    if (more || run->again)
        look(id);
}

} // namespace foghorn
