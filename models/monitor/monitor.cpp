// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/monitor.h"

#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcMonitor, "foghorn.monitor")

namespace {

// How often vendors are read anew, for what another program added or changed.
constexpr auto reloadEvery = 5s;
// Two ticks further apart than this: the machine slept or the clock was set. Nobody failed meanwhile.
constexpr qint64 gapMs = 2LL * 60 * 1000;
constexpr qint64 longestWaitSeconds = 15LL * 60; // of the schedule's back-off
constexpr qint64 daySeconds = 24LL * 60 * 60;
// A setting of the history: what was told last of our own network.
const QString networkKey = u"own_network"_s;

// The history of a vendor that was removed is kept so long, for a change of mind.
constexpr int removedKeptDays = 30;

// For the log: what a bug report needs, no bodies and no secrets.
void logRound(const PollResult &result)
{
    if (result.error) {
        const QString why = wireName(result.error->kind) + u": "_s + result.error->detail;
        qCInfo(lcMonitor, "%s failed: %s", qUtf8Printable(result.vendor), qUtf8Printable(why));
    }
    for (const QString &note : result.notes)
        qCInfo(lcMonitor, "%s: %s", qUtf8Printable(result.vendor), qUtf8Printable(note));
    qCDebug(lcMonitor, "%s: http %d, %lld bytes, %lld ms, %lld changes", qUtf8Printable(result.vendor),
            result.http, static_cast<long long>(result.bytes), static_cast<long long>(result.ms),
            static_cast<long long>(result.changes.size()));
}

bool isNetworkKind(Error::Kind kind)
{
    using enum Error::Kind;
    return kind == Offline || kind == Dns || kind == Connect || kind == Timeout;
}

} // namespace

Monitor::Monitor(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_schedule(m_parts.dice)
    , m_relocation({m_parts.fetcher, m_parts.history, m_parts.now, m_parts.judge})
{
    listenToMoves();
    m_due.setSingleShot(true);
    m_reload.setInterval(reloadEvery);
    connect(&m_due, &QTimer::timeout, this, &Monitor::tick);
    connect(&m_reload, &QTimer::timeout, this, &Monitor::reload);
}

Monitor::~Monitor() = default;

void Monitor::listenToMoves()
{
    connect(&m_relocation, &Relocation::found, this, [this](const QList<Change> &changes) {
        emit changesFound(changes);
        emit moveOffered(changes.first().vendor);
    });
    connect(&m_relocation, &Relocation::withdrawn, this, &Monitor::moveOffered);
    connect(&m_relocation, &Relocation::refused, this, &Monitor::moveRefused);
    connect(&m_relocation, &Relocation::ended, this, &Monitor::lookEnded);
    connect(&m_relocation, &Relocation::accepted, this,
            [this](const QString &vendorId, const QList<Change> &changes) {
                m_schedule.remove(vendorId); // what it waited for was the old page's
                if (!changes.isEmpty())
                    emit changesFound(changes);
                emit moveAccepted(vendorId);
                reload();
            });
}

void Monitor::acceptMove(const QString &vendorId)
{
    m_relocation.accept(vendorId);
}

void Monitor::start()
{
    m_running = true;
    m_lastTick = m_parts.now();
    m_reload.start();
    m_parts.history.run<int>([before = m_lastTick.addDays(-removedKeptDays)](HistoryStore &store) {
        return store.purgeRemoved(before);
    });
    reload();
}

void Monitor::stop()
{
    m_running = false;
    m_due.stop();
    m_reload.stop();
}

Result<Monitor::Loaded> Monitor::load(HistoryStore &store)
{
    const Result<QList<Vendor>> vendors = store.vendors();
    if (!vendors)
        return vendors.error();
    const Result<QString> network = store.setting(networkKey);
    if (!network)
        return network.error();
    Loaded loaded{.vendors = {}, .offline = *network == wireName(ChangeKind::Offline)};
    for (const Vendor &vendor : *vendors) {
        const Result<PollPlan> plan = store.pollPlan(vendor.id);
        if (!plan)
            return plan.error();
        loaded.vendors.append({vendor, *plan});
    }
    return loaded;
}

void Monitor::reload()
{
    noteGap(m_parts.now());
    whenDone(m_parts.history.run<Loaded>([](HistoryStore &store) { return load(store); }), this,
             [this](const Result<Loaded> &loaded) {
                 if (loaded)
                     take(*loaded);
                 else
                     emit storageFailed(loaded.error());
             });
}

void Monitor::schedule(const Vendor &vendor, const PollPlan &plan)
{
    const QDateTime now = m_parts.now();
    if (vendor.paused) {
        m_schedule.remove(vendor.id);
    } else if (const auto entry = m_schedule.entry(vendor.id); entry) {
        if (entry->intervalSeconds != vendor.intervalSeconds)
            m_schedule.setInterval(vendor.id, vendor.intervalSeconds, now);
    } else {
        // Further off than anybody is ever put: the clock was ahead when the plan was made.
        const qint64 longest = plan.retryAfter.isValid()
            ? daySeconds
            : std::max<qint64>(vendor.intervalSeconds + vendor.intervalSeconds / 10, longestWaitSeconds);
        QDateTime due = plan.nextDue;
        if (due.isValid() && now.secsTo(due) > longest)
            due = now.addSecs(vendor.intervalSeconds);
        m_schedule.set(vendor.id, {.intervalSeconds = vendor.intervalSeconds, .nextDue = due});
        if (m_inFlight.contains(vendor.id)) // it was paused, or removed and added, during its round
            m_schedule.started(vendor.id);
    }
}

void Monitor::take(const Loaded &loaded)
{
    if (!m_loaded)
        m_offline = loaded.offline;
    m_loaded = true;
    QHash<QString, Watch> watches;
    QList<Vendor> list;
    bool changed = false;
    for (const auto &[vendor, plan] : loaded.vendors) {
        Watch watch = m_watches.value(vendor.id);
        changed |= watch.vendor != vendor;
        watch.vendor = vendor;
        watches.insert(vendor.id, watch);
        list.append(vendor);
        schedule(vendor, plan);
    }
    for (auto at = m_watches.cbegin(); at != m_watches.cend(); ++at) {
        if (!watches.contains(at.key())) {
            m_schedule.remove(at.key());
            changed = true;
        }
    }
    m_watches = watches;
    if (changed)
        emit vendorsChanged(list);
    arm();
}

void Monitor::arm()
{
    const QDateTime due = m_schedule.nextDue();
    if (!m_running || !due.isValid())
        return;
    const QDateTime now = m_parts.now();
    // After a start or a resume many are due at once: they begin one after the other, at the schedule's pace.
    const QDateTime paced
        = m_lastStart.isValid() ? m_lastStart.addMSecs(std::llround(1000 / m_schedule.pace())) : now;
    const qint64 wait = std::max<qint64>({0, now.msecsTo(due), std::min<qint64>(now.msecsTo(paced), 1000)});
    m_due.start(std::chrono::milliseconds(std::min<qint64>(wait, gapMs / 2)));
}

void Monitor::noteGap(const QDateTime &now)
{
    const qint64 passed = m_lastTick.msecsTo(now);
    m_lastTick = now;
    if (passed > -gapMs && passed < gapMs)
        return;
    if (passed < 0) { // the clock was set back: nobody waits for the old time to come again
        m_schedule.shift(passed);
        m_lastStart = QDateTime();
    }
    // What was not observed is a gap in history and alarms nobody.
    for (Watch &watch : m_watches)
        watch.failingSince = QDateTime();
}

void Monitor::tick()
{
    const QDateTime now = m_parts.now();
    noteGap(now);
    const QStringList due = m_schedule.due(now);
    if (!due.isEmpty())
        startRound(due.first());
    arm();
}

int Monitor::pollNow(const QStringList &vendorIds)
{
    int started = 0;
    for (const QString &id : vendorIds) {
        if (m_inFlight.contains(id))
            continue;
        startRound(id);
        ++started;
    }
    return started;
}

void Monitor::startRound(const QString &vendorId)
{
    m_lastStart = m_parts.now();
    m_inFlight.insert(vendorId);
    m_schedule.started(vendorId);
    RoundOptions options{
        .judge = m_parts.judge,
        .absent = absentLists(vendorId, m_lastStart),
        .isLost = [this, vendorId](const Error &, const QDateTime &now) { return isLost(vendorId, now); },
    };
    auto *round = new Round(m_parts.fetcher, m_parts.history, m_parts.now, std::move(options), this);
    connect(round, &Round::finished, this, &Monitor::roundFinished);
    round->start(vendorId);
}

// A feed is lost once it has failed for the freshness limit while we were looking, and not for our own
// network.
bool Monitor::isLost(const QString &vendorId, const QDateTime &now) const
{
    const Watch watch = m_watches.value(vendorId);
    if (m_offline || !watch.failingSince.isValid())
        return false;
    return watch.failingSince.msecsTo(now) >= freshnessLimitMs(watch.vendor.intervalSeconds);
}

void Monitor::roundFinished(const PollResult &result)
{
    const QDateTime now = m_parts.now();
    logRound(result);
    m_inFlight.remove(result.vendor);
    noteOutcome(result, now);
    if (const auto watch = m_watches.constFind(result.vendor); watch != m_watches.cend())
        m_relocation.noteRound(watch->vendor, result);
    const bool failed = result.outcome == PollResult::Outcome::Failed;
    const QDateTime next = failed ? m_schedule.failed(result.vendor, now, result.retryAfterSeconds)
                                  : m_schedule.succeeded(result.vendor, now);
    if (next.isValid()) {
        const bool asked = failed && result.retryAfterSeconds;
        keepPlan(result.vendor, {.nextDue = next, .retryAfter = asked ? next : QDateTime()});
    }
    judgeOwnNetwork(!failed || (result.error && !isNetworkKind(result.error->kind)));
    if (result.error && result.error->kind == Error::Kind::Storage)
        emit storageFailed(*result.error);
    emit polled(result);
    if (!result.changes.isEmpty())
        emit changesFound(result.changes);
    arm();
}

void Monitor::noteOutcome(const PollResult &result, const QDateTime &now)
{
    const auto at = m_watches.find(result.vendor);
    if (at == m_watches.end())
        return;
    if (result.outcome != PollResult::Outcome::Failed)
        at->failingSince = QDateTime();
    else if (!at->failingSince.isValid())
        at->failingSince = now;
    at->networkFailure = result.error && isNetworkKind(result.error->kind);
    at->noNetwork = result.error && result.error->kind == Error::Kind::Offline;
    if (!at->networkFailure)
        at->answeredAt = now;
    for (const QUrl &url : result.absent)
        at->absent.insert(url, now);
}

// The lists that a page was found not to have in the last day.
QList<QUrl> Monitor::absentLists(const QString &vendorId, const QDateTime &now)
{
    const auto watch = m_watches.find(vendorId);
    if (watch == m_watches.end())
        return {};
    watch->absent.removeIf([&now](const auto &seen) {
        const qint64 age = seen.value().secsTo(now);
        return age < 0 || age >= daySeconds;
    });
    return watch->absent.keys();
}

void Monitor::keepPlan(const QString &vendorId, const PollPlan &plan)
{
    m_parts.history.run<bool>([vendorId, plan](HistoryStore &store) -> Result<bool> {
        const Result<void> kept = store.setPollPlan(vendorId, plan);
        return kept ? Result<bool>(true) : Result<bool>(kept.error());
    });
}

// All of at least two hosts failing before any answer came is our own network, not theirs. Those that will be
// asked soon are waited for; one that answered before the others failed, and is asked seldom, says nothing.
bool Monitor::ownNetworkSeemsLost(const QDateTime &now) const
{
    QSet<QString> failing;
    QDateTime since = now;
    bool noNetwork = false;
    for (const Watch &watch : m_watches) {
        if (watch.vendor.paused || !watch.networkFailure)
            continue;
        failing.insert(watch.vendor.feed.host() + u':' + QString::number(watch.vendor.feed.port()));
        noNetwork |= watch.noNetwork;
        if (watch.failingSince.isValid())
            since = std::min(since, watch.failingSince);
    }
    const auto speaks = [&since, noNetwork](const Watch &watch) {
        if (watch.vendor.paused || watch.networkFailure)
            return false;
        const bool answered = watch.answeredAt.isValid() && watch.answeredAt >= since;
        return answered || (!noNetwork && watch.vendor.intervalSeconds <= longestWaitSeconds);
    };
    return (noNetwork || failing.size() >= 2) && std::ranges::none_of(m_watches, speaks);
}

// One quiet fact each: lost, and back once anything answers.
void Monitor::judgeOwnNetwork(bool answered)
{
    const QDateTime now = m_parts.now();
    if (m_offline ? !answered : !ownNetworkSeemsLost(now))
        return;
    m_offline = !m_offline;
    if (!m_offline) {
        // What failed for our own network begins to count only now.
        for (Watch &watch : m_watches) {
            if (watch.networkFailure)
                watch.failingSince = now;
        }
    }
    tellOwnNetwork({
        .at = now,
        .kind = m_offline ? ChangeKind::Offline : ChangeKind::Online,
        .text
        = m_offline ? u"nothing answers; this computer seems to be offline"_s : u"the network is back"_s,
    });
}

void Monitor::tellOwnNetwork(const Change &change)
{
    const auto write = [change, judge = m_parts.judge](HistoryStore &store) -> Result<bool> {
        const Result<QString> told = store.setting(networkKey);
        if (!told)
            return told.error();
        if (*told == wireName(change.kind)) // another Foghorn on this history was first
            return false;
        if (const Result<void> kept = store.setSetting(networkKey, wireName(change.kind)); !kept)
            return kept.error();
        const Result<void> kept = store.recordChange(change, {.judge = judge});
        return kept ? Result<bool>(true) : Result<bool>(kept.error());
    };
    whenDone(m_parts.history.run<bool>(write), this, [this, change](const Result<bool> &told) {
        if (told && *told)
            emit changesFound({change});
    });
}

} // namespace foghorn
