// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/addingrules.h"
#include "app/summaries.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcSession, "foghorn.session")

namespace {

// How often a level is looked at for having grown stale without any poll.
constexpr auto ageEvery = 30s;
// How soon another program's polling is taken over once it ends, and its news shown meanwhile.
constexpr auto takeOverEvery = 5s;

// The summary with those components that came unwatched after somebody was last asked. Where nobody ever was
// (vendors of the command line), what is there now counts as asked about.
Result<VendorSummary> summaryWithNews(HistoryStore &store, const QString &vendorId)
{
    Result<VendorSummary> summary = loadSummary(store, vendorId, QDateTime::currentDateTimeUtc());
    if (!summary || summary->vendor.watchAll || summary->components.isEmpty())
        return summary;
    const Result<std::optional<QStringList>> asked = askedAbout(store, vendorId);
    if (!asked)
        return asked.error();
    QStringList there;
    for (const ComponentSummary &component : std::as_const(summary->components)) {
        there.append(component.id);
        if (*asked && !component.watched && !(*asked)->contains(component.id))
            summary->newComponents.append(component.id);
    }
    if (!*asked) {
        if (const Result<void> kept = keepAsked(store, vendorId, there); !kept)
            return kept.error();
    }
    return summary;
}

Result<void> writeChoice(HistoryStore &store, const QString &vendorId, const ComponentWish &wish)
{
    const std::pair<QStringList, bool> lists[]{{wish.watched, true}, {wish.unwatched, false}};
    for (const auto &[ids, watched] : lists) {
        if (ids.isEmpty())
            continue;
        if (const Result<void> set = store.setWatched(vendorId, ids, watched); !set)
            return set;
    }
    const Result<VendorState> state = store.state(vendorId);
    if (!state)
        return state.error();
    Vendor vendor = state->vendor;
    vendor.watchAll = wish.watchAll;
    if (const Result<void> updated = store.updateVendor(vendor); !updated)
        return updated;
    return keepAsked(store, vendorId, wish.watched + wish.unwatched);
}

} // namespace

Session::Session(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_pollerLock(pollerLockFile(m_dataDir))
    , m_engine(QDir(m_dataDir).filePath(u"history.sqlite"_s))
    , m_keeper(m_engine.history, storedReviewer(), QDateTime::currentDateTimeUtc)
    , m_caretaker(m_engine.history, QDir(m_dataDir).filePath(u"history.sqlite"_s),
                  QDateTime::currentDateTimeUtc)
    , m_backfills(
          {m_engine.fetcher, m_engine.history, QDateTime::currentDateTimeUtc, std::make_shared<HostPace>()})
{
    Monitor &monitor = m_engine.monitor;
    connect(&monitor, &Monitor::vendorsChanged, this, &Session::takeVendors);
    connect(&monitor, &Monitor::polled, this, [this](const PollResult &result) {
        if (!result.error || result.error->kind != Error::Kind::Storage)
            m_trouble.clear();
        refresh(result.vendor);
        if (!result.error)
            readPastOnce(result.vendor);
    });
    connect(&monitor, &Monitor::changesFound, this, &Session::alertsPending);
    connect(&m_keeper, &AlertKeeper::becamePending, this, &Session::alertsPending);
    connect(&monitor, &Monitor::storageFailed, this, &Session::noteTrouble);
    connect(&monitor, &Monitor::moveOffered, this, &Session::refresh);
    connect(&monitor, &Monitor::moveAccepted, this, &Session::refresh);
    connect(&monitor, &Monitor::moveRefused, this, &Session::moveRefused);
    connect(&m_backfills, &BackfillQueue::progressed, this, [this](const BackfillProgress &progress) {
        m_pasts.insert(progress.vendor, progress);
        emit backfillProgressed(progress);
    });
    connect(&m_backfills, &BackfillQueue::finished, this, [this](const BackfillResult &result) {
        m_pasts.remove(result.vendor);
        refresh(result.vendor);
        emit backfillFinished(result);
    });
    m_ages.setInterval(ageEvery);
    connect(&m_ages, &QTimer::timeout, this, &Session::refreshAged);
    m_pollerRetry.setInterval(takeOverEvery);
    connect(&m_pollerRetry, &QTimer::timeout, this, &Session::takePolling);
}

Session::~Session() = default;

void Session::start()
{
    askNotice();
    m_ages.start();
    takePolling();
    readAge();
}

// Why it could not be opened, or what opening had to do (a damaged file was set aside).
void Session::askNotice()
{
    whenDone(
        m_engine.history.run<QString>([](HistoryStore &store) -> Result<QString> { return store.notice(); }),
        this, [this](const Result<QString> &notice) {
            if (!notice) {
                noteTrouble(notice.error());
                return;
            }
            if (notice->isEmpty() || *notice == m_notice)
                return;
            m_notice = *notice;
            qCWarning(lcSession, "%s", qUtf8Printable(m_notice));
            m_engine.monitor.reload();
            emit updated();
        });
}

// Polls unless a foghorn watch does so here; then shows what that one finds, until it ends.
void Session::takePolling()
{
    if (m_pollerLock.tryLock()) {
        m_pollerRetry.stop();
        m_engine.monitor.start();
        m_keeper.start();
        m_caretaker.start();
        emit alertsPending(); // those that an earlier run left
        return;
    }
    m_pollerRetry.start();
    m_engine.monitor.reload();
    for (const VendorSummary &summary : m_vendors.vendors())
        refresh(summary.vendor.id);
}

void Session::acceptMove(const QString &vendorId)
{
    m_engine.monitor.acceptMove(vendorId);
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
                 [vendorId](HistoryStore &store) { return summaryWithNews(store, vendorId); }),
             this, [this](const Result<VendorSummary> &summary) {
                 // A vendor that was removed meanwhile has no summary; the next reload takes it off the
                 // screens.
                 if (!summary) {
                     if (summary.error().kind == Error::Kind::Storage)
                         askNotice();
                     return;
                 }
                 m_vendors.setVendor(*summary);
                 emit updated();
             });
}

void Session::refreshAged()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
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
    qCWarning(lcSession, "%s", qUtf8Printable(m_trouble));
    emit updated();
}

QString Session::trouble() const
{
    return m_trouble;
}

QString Session::notice() const
{
    return m_notice;
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
        return foghorn::loadSpan(store, vendorId, span, QDateTime::currentDateTimeUtc());
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

// The vendor's own past is read once, after the first good look: then its components are known.
void Session::readPastOnce(const QString &vendorId)
{
    if (m_pastAsked.contains(vendorId))
        return;
    m_pastAsked.insert(vendorId);
    const auto readAt = [vendorId](HistoryStore &store) { return store.pastReadAt(vendorId); };
    whenDone(m_engine.history.run<QDateTime>(readAt), this, [this, vendorId](const Result<QDateTime> &at) {
        if (at && !at->isValid())
            startBackfill(vendorId);
    });
}

void Session::startBackfill(const QString &vendorId)
{
    m_backfills.add(vendorId);
}

PastProgress Session::pastProgress() const
{
    PastProgress past;
    for (const BackfillProgress &one : m_pasts) {
        const VendorSummary *summary = m_vendors.summary(one.vendor);
        past.vendors.append(summary ? summary->vendor.name : one.vendor);
        past.done += one.done;
        past.of += one.of;
    }
    past.vendors.sort();
    return past;
}

void Session::cancelBackfills()
{
    m_backfills.cancel();
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

void Session::chooseComponents(const QString &vendorId, const ComponentWish &wish)
{
    whenDone(m_engine.history.run<void>(
                 [vendorId, wish](HistoryStore &store) { return writeChoice(store, vendorId, wish); }),
             this, [this, vendorId](const Result<void> &written) {
                 take(written);
                 refresh(vendorId); // its level is another one, though the vendor itself may be as it was
             });
}

void Session::removeVendor(const QString &vendorId)
{
    whenDone(m_engine.history.run<void>([vendorId](HistoryStore &store) {
        return store.removeVendor(vendorId, QDateTime::currentDateTimeUtc(), false);
    }),
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
