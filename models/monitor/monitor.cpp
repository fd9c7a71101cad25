// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/monitor.h"

#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

// How often vendors are read anew, for what another program added or changed.
constexpr auto reloadEvery = 5s;
// Two ticks further apart than this: the machine slept or the clock was set. Nobody failed meanwhile.
constexpr qint64 gapMs = 2LL * 60 * 1000;

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
{
    m_due.setSingleShot(true);
    m_reload.setInterval(reloadEvery);
    connect(&m_due, &QTimer::timeout, this, &Monitor::tick);
    connect(&m_reload, &QTimer::timeout, this, &Monitor::reload);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    m_running = true;
    m_lastTick = m_parts.now();
    m_reload.start();
    reload();
}

void Monitor::stop()
{
    m_running = false;
    m_due.stop();
    m_reload.stop();
}

void Monitor::reload()
{
    noteGap(m_parts.now());
    using Plans = QList<QPair<Vendor, PollPlan>>;
    whenDone(m_parts.history.run<Plans>([](HistoryStore &store) -> Result<Plans> {
        const Result<QList<Vendor>> vendors = store.vendors();
        if (!vendors)
            return vendors.error();
        Plans plans;
        for (const Vendor &vendor : *vendors) {
            const Result<PollPlan> plan = store.pollPlan(vendor.id);
            if (!plan)
                return plan.error();
            plans.append({vendor, *plan});
        }
        return plans;
    }),
             this, [this](const Result<Plans> &plans) {
                 if (plans)
                     takeVendors(*plans);
                 else
                     emit storageFailed(plans.error());
             });
}

void Monitor::takeVendors(const QList<QPair<Vendor, PollPlan>> &vendors)
{
    QHash<QString, Watch> watches;
    QList<Vendor> list;
    bool changed = false;
    for (const auto &[vendor, plan] : vendors) {
        Watch watch = m_watches.value(vendor.id);
        changed |= watch.vendor != vendor;
        const bool intervalChanged = watch.vendor.intervalSeconds != vendor.intervalSeconds;
        watch.vendor = vendor;
        watches.insert(vendor.id, watch);
        list.append(vendor);
        if (vendor.paused)
            m_schedule.remove(vendor.id);
        else if (!m_schedule.contains(vendor.id) || (intervalChanged && !m_inFlight.contains(vendor.id)))
            m_schedule.set(vendor.id, {.intervalSeconds = vendor.intervalSeconds, .nextDue = plan.nextDue});
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
    if (passed >= 0 && passed < gapMs)
        return;
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
    m_inFlight.remove(result.vendor);
    const bool failed = result.outcome == PollResult::Outcome::Failed;
    if (const auto at = m_watches.find(result.vendor); at != m_watches.end()) {
        if (!failed)
            at->failingSince = QDateTime();
        else if (!at->failingSince.isValid())
            at->failingSince = now;
        at->networkFailure = failed && result.error && isNetworkKind(result.error->kind);
        at->readInThisRun |= !failed;
    }
    const QDateTime next = failed ? m_schedule.failed(result.vendor, now, result.retryAfterSeconds)
                                  : m_schedule.succeeded(result.vendor, now);
    if (next.isValid())
        keepPlan(result.vendor, next);
    judgeOwnNetwork();
    if (result.error && result.error->kind == Error::Kind::Storage)
        emit storageFailed(*result.error);
    emit polled(result);
    if (!result.changes.isEmpty())
        emit changesFound(result.changes);
    arm();
}

void Monitor::keepPlan(const QString &vendorId, const QDateTime &nextDue)
{
    m_parts.history.run<bool>([vendorId, nextDue](HistoryStore &store) -> Result<bool> {
        const Result<void> kept = store.setPollPlan(vendorId, {.nextDue = nextDue});
        return kept ? Result<bool>(true) : Result<bool>(kept.error());
    });
}

// All of at least two hosts failing before any answer came is our own network, not theirs: one quiet fact.
void Monitor::judgeOwnNetwork()
{
    QSet<QString> failing;
    bool anyAnswered = false;
    for (const Watch &watch : std::as_const(m_watches)) {
        if (watch.vendor.paused)
            continue;
        if (watch.networkFailure)
            failing.insert(watch.vendor.feed.host() + u':' + QString::number(watch.vendor.feed.port()));
        else if (watch.readInThisRun || watch.failingSince.isValid())
            anyAnswered = true;
    }
    const bool offline = !anyAnswered && failing.size() >= 2;
    if (offline == m_offline)
        return;
    m_offline = offline;
    const Change change{
        .at = m_parts.now(),
        .kind = offline ? ChangeKind::Offline : ChangeKind::Online,
        .text = offline ? u"nothing answers; this computer seems to be offline"_s : u"the network is back"_s,
    };
    m_parts.history.run<bool>([change, judge = m_parts.judge](HistoryStore &store) -> Result<bool> {
        const Result<void> kept = store.recordChange(change, {.judge = judge});
        return kept ? Result<bool>(true) : Result<bool>(kept.error());
    });
    emit changesFound({change});
}

} // namespace foghorn
