// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/networkfetcher.h"

#include "models/fetch/addressrules.h"

#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

void askSystem(const QString &host, QObject *context, const std::function<void(const QHostInfo &)> &answer)
{
    QHostInfo::lookupHost(host, context, answer);
}

bool noInterfaceIsUp()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::ranges::none_of(all, [](const QNetworkInterface &one) {
        const auto flags = one.flags();
        if (!(flags & QNetworkInterface::IsUp) || !(flags & QNetworkInterface::IsRunning)
            || flags & QNetworkInterface::IsLoopBack)
            return false;
        const QList<QNetworkAddressEntry> addresses = one.addressEntries();
        return std::ranges::any_of(
            addresses, [](const QNetworkAddressEntry &entry) { return !entry.ip().isLinkLocal(); });
    });
}

void tell(QPromise<FetchReply> &promise, const FetchReply &reply)
{
    promise.addResult(reply);
    promise.finish();
}

FetchReply stopped()
{
    FetchReply reply;
    reply.error = Error{Error::Kind::Connect, u"stopped: Foghorn is closing"_s};
    return reply;
}

} // namespace

NetworkFetcher::Entry::Entry(const FetchRequest &request, FetchSurroundings &surroundings)
    : job(request, surroundings)
{
    promise.start();
    watcher.setFuture(promise.future());
}

NetworkFetcher::NetworkFetcher(const FetchLimits &limits, const FetcherOptions &options, QObject *parent)
    : QObject(parent)
    , m_pool(options.caFile)
    , m_proxies(options.proxyUse, options.proxy)
    , m_surroundings{limits, m_pool, m_proxies, options.resolver ? options.resolver : Resolver(askSystem),
                     options.offline ? options.offline : noInterfaceIsUp}
    , m_queue(limits.parallel)
{
}

NetworkFetcher::~NetworkFetcher()
{
    m_closing = true;
    const auto entries = std::exchange(m_entries, {});
    const auto done = std::exchange(m_done, {});
    for (const auto &entry : done)
        tell(entry->promise, entry->reply);
    for (const auto &[id, entry] : entries) {
        entry->job.abort();
        tell(entry->promise, stopped());
    }
}

QFuture<FetchReply> NetworkFetcher::fetch(const FetchRequest &request)
{
    if (m_closing)
        return QtFuture::makeReadyFuture(stopped());
    const HostQueue::Id id = ++m_lastId;
    auto made = std::make_unique<Entry>(request, m_surroundings);
    Entry &entry = *made;
    QFuture<FetchReply> future = entry.promise.future();
    callTurn();
    if (const auto problem = checkAddress(request.url, request.privateAllowed)) {
        entry.reply.error = problem;
        entry.reply.finalUrl = request.url;
        m_done.push_back(std::move(made));
        return future;
    }
    connect(&entry.watcher, &QFutureWatcher<FetchReply>::canceled, this, [this, id] { close(id); });
    connect(&entry.job, &FetchJob::slow, this, [this, id] { slowed(id); });
    connect(&entry.job, &FetchJob::moved, this, [this, id] { moved(id); });
    connect(&entry.job, &FetchJob::ended, this, [this, id] { close(id); });
    entry.lane = laneOf(entry.job);
    m_queue.add(entry.lane, id);
    m_entries.emplace(id, std::move(made));
    return future;
}

Lane NetworkFetcher::laneOf(const FetchJob &job)
{
    return {.host = job.origin(), .width = job.request().atOnce ? Lane::few : 1};
}

void NetworkFetcher::start(HostQueue::Id id)
{
    Entry &entry = *m_entries.at(id);
    entry.running = true;
    entry.holdsPlace = true;
    entry.job.run();
}

void NetworkFetcher::slowed(HostQueue::Id id)
{
    Entry &entry = *m_entries.at(id);
    if (!std::exchange(entry.holdsPlace, false))
        return;
    m_queue.givePlaceBack();
    callTurn();
}

void NetworkFetcher::moved(HostQueue::Id id)
{
    Entry &entry = *m_entries.at(id);
    leaveQueue(entry, id);
    entry.lane = laneOf(entry.job);
    m_queue.addFirst(entry.lane, id);
    callTurn();
}

void NetworkFetcher::leaveQueue(Entry &entry, HostQueue::Id id)
{
    if (!std::exchange(entry.running, false))
        m_queue.withdraw(entry.lane, id);
    else
        m_queue.release(entry.lane, std::exchange(entry.holdsPlace, false));
}

void NetworkFetcher::close(HostQueue::Id id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    std::unique_ptr<Entry> entry = std::move(found->second);
    m_entries.erase(found);
    entry->job.abort();
    entry->reply = entry->job.reply();
    leaveQueue(*entry, id);
    m_done.push_back(std::move(entry));
    callTurn();
}

void NetworkFetcher::callTurn()
{
    if (!std::exchange(m_turnCalled, true))
        QMetaObject::invokeMethod(this, &NetworkFetcher::turn, Qt::QueuedConnection);
}

// Everything that could run the caller's code, and so anything at all, happens here at the end, with no
// socket below us.
void NetworkFetcher::turn()
{
    m_turnCalled = false;
    while (const auto id = m_queue.takeNext())
        start(*id);
    const auto done = std::exchange(m_done, {});
    for (const auto &entry : done)
        tell(entry->promise, entry->reply);
}

} // namespace foghorn
