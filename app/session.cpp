// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/summaries.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

// How often a level is looked at for having grown stale without any poll.
constexpr auto ageEvery = 30s;
// How soon another program's polling is taken over once it ends, and its news shown meanwhile.
constexpr auto takeOverEvery = 5s;

QDateTime utcNow()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

Session::Session(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_pollerLock(pollerLockFile(m_dataDir))
    , m_engine(QDir(m_dataDir).filePath(u"history.sqlite"_s))
    , m_keeper(m_engine.history, storedReviewer(), utcNow)
{
    Monitor &monitor = m_engine.monitor;
    connect(&monitor, &Monitor::vendorsChanged, this, &Session::takeVendors);
    connect(&monitor, &Monitor::polled, this, [this](const PollResult &result) {
        if (!result.error || result.error->kind != Error::Kind::Storage)
            m_trouble.clear();
        refresh(result.vendor);
    });
    connect(&monitor, &Monitor::changesFound, this, &Session::alertsPending);
    connect(&m_keeper, &AlertKeeper::becamePending, this, &Session::alertsPending);
    connect(&monitor, &Monitor::storageFailed, this, &Session::noteTrouble);
    m_ages.setInterval(ageEvery);
    connect(&m_ages, &QTimer::timeout, this, &Session::refreshAged);
    m_pollerRetry.setInterval(takeOverEvery);
    connect(&m_pollerRetry, &QTimer::timeout, this, &Session::takePolling);
}

Session::~Session() = default;

void Session::start()
{
    // Why it could not be opened, or what opening had to do (a damaged file was set aside).
    whenDone(
        m_engine.history.run<QString>([](HistoryStore &store) -> Result<QString> { return store.notice(); }),
        this, [this](const Result<QString> &notice) {
            if (!notice)
                noteTrouble(notice.error());
            else if (!notice->isEmpty())
                noteTrouble({Error::Kind::Storage, *notice});
        });
    m_ages.start();
    takePolling();
    readAge();
}

// Polls unless a foghorn watch does so here; then shows what that one finds, until it ends.
void Session::takePolling()
{
    if (m_pollerLock.tryLock()) {
        m_pollerRetry.stop();
        m_engine.monitor.start();
        m_keeper.start();
        emit alertsPending(); // those that an earlier run left
        return;
    }
    m_pollerRetry.start();
    m_engine.monitor.reload();
    for (const VendorSummary &summary : m_vendors.vendors())
        refresh(summary.vendor.id);
}

void Session::takeVendors(const QList<Vendor> &vendors)
{
    QStringList gone;
    for (const VendorSummary &summary : m_vendors.vendors()) {
        if (std::ranges::find(vendors, summary.vendor.id, &Vendor::id) == vendors.end())
            gone.append(summary.vendor.id);
    }
    for (const QString &id : std::as_const(gone))
        m_vendors.removeVendor(id);
    for (const Vendor &vendor : vendors)
        refresh(vendor.id);
    if (!gone.isEmpty())
        emit updated();
}

void Session::refresh(const QString &vendorId)
{
    whenDone(m_engine.history.run<VendorSummary>(
                 [vendorId](HistoryStore &store) { return loadSummary(store, vendorId, utcNow()); }),
             this, [this](const Result<VendorSummary> &summary) {
                 // A vendor that was removed meanwhile has no summary; the next reload takes it off the
                 // screens.
                 if (!summary)
                     return;
                 m_vendors.setVendor(*summary);
                 emit updated();
             });
}

void Session::refreshAged()
{
    const QDateTime now = utcNow();
    for (const VendorSummary &summary : m_vendors.vendors()) {
        const bool shownFresh
            = summary.freshness == Freshness::Fresh || summary.freshness == Freshness::Failing;
        if (shownFresh && summary.lastRead.msecsTo(now) > freshnessLimitMs(summary.vendor.intervalSeconds))
            refresh(summary.vendor.id);
    }
    emit updated();
}

void Session::readAge()
{
    whenDone(m_engine.history.run<QDateTime>([](HistoryStore &store) { return store.oldest(); }), this,
             [this](const Result<QDateTime> &oldest) {
                 if (oldest)
                     m_historySince = *oldest;
                 emit updated();
             });
}

void Session::noteTrouble(const Error &error)
{
    m_trouble = error.detail;
    emit updated();
}

QString Session::trouble() const
{
    return m_trouble.isEmpty() ? m_notice : m_trouble;
}

qint64 Session::historyBytes() const
{
    return QFileInfo(QDir(m_dataDir).filePath(u"history.sqlite"_s)).size();
}

void Session::checkNow(const QStringList &vendorIds)
{
    QStringList ids = vendorIds;
    if (ids.isEmpty()) {
        for (const VendorSummary &summary : m_vendors.vendors()) {
            if (!summary.vendor.paused)
                ids.append(summary.vendor.id);
        }
    }
    m_engine.monitor.pollNow(ids);
}

void Session::loadSpan(const QString &vendorId, BarSpan span)
{
    whenDone(m_engine.history.run<SpanHistory>([vendorId, span](HistoryStore &store) {
        return foghorn::loadSpan(store, vendorId, span, utcNow());
    }),
             this, [this](const Result<SpanHistory> &history) {
                 if (history)
                     emit spanLoaded(*history);
             });
}

void Session::vendorAdded()
{
    m_engine.monitor.reload();
}

void Session::changeVendor(const QString &vendorId, std::function<void(Vendor &vendor)> change)
{
    whenDone(m_engine.history.run<void>([vendorId, change = std::move(change)](HistoryStore &store) {
        const Result<VendorState> state = store.state(vendorId);
        if (!state)
            return Result<void>(state.error());
        Vendor vendor = state->vendor;
        change(vendor);
        return store.updateVendor(vendor);
    }),
             this, [this](const Result<void> &written) { take(written); });
}

void Session::removeVendor(const QString &vendorId)
{
    whenDone(m_engine.history.run<void>(
                 [vendorId](HistoryStore &store) { return store.removeVendor(vendorId, utcNow(), false); }),
             this, [this](const Result<void> &written) { take(written); });
}

void Session::take(const Result<void> &written)
{
    if (written)
        m_engine.monitor.reload();
    else
        noteTrouble(written.error());
}

} // namespace foghorn
