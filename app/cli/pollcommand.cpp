// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/json.h"
#include "app/cli/vendorchoice.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

using Outcome = PollResult::Outcome;

constexpr auto lookPatience = 5s;

// One round of each vendor, and what a round gave cause to look for: where a page has moved to, or what kind
// of page it is.
class Polling : public QObject
{
public:
    Polling(const QString &historyFile, const QStringList &ids)
        : m_engine(historyFile)
        , m_ids(ids)
    {
        const Monitor &monitor = m_engine.monitor;
        connect(&monitor, &Monitor::polled, this, [this](const PollResult &result) { take(result); });
        connect(&monitor, &Monitor::changesFound, this, [this](const auto &changes) { noteMove(changes); });
        connect(&monitor, &Monitor::moveAccepted, this, [this](const QString &id) { noteRecognised(id); });
        connect(&monitor, &Monitor::lookEnded, this, [this] { endIfDone(); });
        connect(
            &monitor, &Monitor::vendorsChanged, this, [this] { m_engine.monitor.pollNow(m_ids); },
            Qt::SingleShotConnection);
        connect(&monitor, &Monitor::storageFailed, this, [this](const Error &error) {
            m_broken = error;
            if (m_results.isEmpty())
                QCoreApplication::quit();
        });
    }
    Result<QList<PollResult>> run()
    {
        m_engine.monitor.reload();
        QCoreApplication::exec();
        if (m_broken && m_results.isEmpty())
            return *m_broken;
        std::ranges::sort(m_results, {}, [this](const auto &result) { return m_ids.indexOf(result.vendor); });
        return m_results;
    }
    QSet<QString> recognised() const { return m_recognised; }

private:
    void take(const PollResult &result)
    {
        m_results.append(result);
        if (m_results.size() == m_ids.size()) {
            QTimer::singleShot(lookPatience, this, [] { QCoreApplication::quit(); });
            endIfDone();
        }
    }
    void noteMove(const QList<Change> &changes)
    {
        for (const Change &change : changes) {
            const auto at = std::ranges::find(m_results, change.vendor, &PollResult::vendor);
            if (change.kind == ChangeKind::FeedMoved && at != m_results.end())
                at->changes.append(change);
        }
    }
    // It was read by being recognised.
    void noteRecognised(const QString &id)
    {
        const auto at = std::ranges::find(m_results, id, &PollResult::vendor);
        if (at == m_results.end())
            return;
        at->outcome = Outcome::Read;
        at->error.reset();
        m_recognised.insert(id);
    }
    void endIfDone()
    {
        const auto looking = [this](const QString &id) { return m_engine.monitor.isLookingFor(id); };
        if (m_results.size() == m_ids.size() && std::ranges::none_of(m_ids, looking))
            QCoreApplication::quit();
    }

    Engine m_engine;
    const QStringList m_ids;
    QList<PollResult> m_results;
    QSet<QString> m_recognised;
    std::optional<Error> m_broken;
};

QString lineOf(const PollResult &result, bool recognised)
{
    for (const Change &change : result.changes) {
        if (change.kind == ChangeKind::FeedMoved)
            return u"its page seems to have moved to %1; foghorn set %2 --page follows it"_s.arg(
                change.text, result.vendor);
    }
    if (recognised)
        return u"recognised and read"_s;
    if (result.error)
        return wireName(result.error->kind) + u": "_s + result.error->detail;
    const QString bytes = QString::number(result.bytes) + u" bytes"_s;
    if (result.outcome == Outcome::Unchanged)
        return u"unchanged, "_s + bytes;
    return result.changes.isEmpty() ? u"read, "_s + bytes
                                    : u"read, %1 changed, %2"_s.arg(result.changes.size()).arg(bytes);
}

void print(CliContext &context, const QList<PollResult> &results, const QSet<QString> &recognised = {})
{
    const auto count
        = [&results](Outcome outcome) { return std::ranges::count(results, outcome, &PollResult::outcome); };
    qsizetype changes = 0;
    QJsonArray vendors;
    QList<QStringList> rows;
    for (const PollResult &result : results) {
        changes += result.changes.size();
        vendors.append(json::pollResult(result));
        rows.append({result.vendor, lineOf(result, recognised.contains(result.vendor))});
    }
    if (context.json()) {
        context.print(QJsonObject{{u"polled"_s, results.size()},
                                  {u"read"_s, qint64(count(Outcome::Read))},
                                  {u"unchanged"_s, qint64(count(Outcome::Unchanged))},
                                  {u"failed"_s, qint64(count(Outcome::Failed))},
                                  {u"changes"_s, changes},
                                  {u"vendors"_s, vendors}});
    } else {
        context.printTable(rows);
    }
}

} // namespace

int cli::poll(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"poll"_s, u"[ID...]"_s,
                      u"Looks at each vendor once, now. Alerts are left to a running Foghorn."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (!context.hasHistory() && call.positionals().isEmpty()) {
        print(context, {});
        return ExitDone;
    }
    const Result<QStringList> ids = vendorsToRead(context, call.positionals());
    if (!ids)
        return context.fail(ids.error());
    if (ids->isEmpty()) {
        print(context, {});
        return ExitDone;
    }
    Polling polling(context.historyFile(), *ids);
    const Result<QList<PollResult>> polled = polling.run();
    if (!polled)
        return context.fail(polled.error());
    const QList<PollResult> &results = *polled;
    print(context, results, polling.recognised());
    for (const PollResult &result : results) {
        if (result.error && result.error->kind == Error::Kind::Storage)
            return context.fail(*result.error);
    }
    const bool failed
        = std::ranges::any_of(results, [](const PollResult &r) { return r.outcome == Outcome::Failed; });
    return failed ? ExitUnread : ExitDone;
}

} // namespace foghorn
