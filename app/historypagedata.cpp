// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypagedata.h"

#include "app/export/loadreport.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostNews = 500;
const QString readUpTo = u"news_read_until_ms"_s;

Result<News> newsOf(HistoryStore &store)
{
    const Result<QString> kept = store.setting(readUpTo);
    if (!kept)
        return kept.error();
    if (kept->isEmpty()) {
        // Nobody was away before the first look.
        const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
        if (const auto set = store.setSetting(readUpTo, now); !set)
            return set.error();
        return News{.since = QDateTime::fromMSecsSinceEpoch(now.toLongLong(), Qt::UTC), .changes = {}};
    }
    News news{.since = QDateTime::fromMSecsSinceEpoch(kept->toLongLong(), Qt::UTC), .changes = {}};
    const Result<QList<Change>> changes = store.changes(news.since, mostNews);
    if (!changes)
        return changes.error();
    news.changes = *changes;
    return news;
}

} // namespace

HistoryPageData::HistoryPageData(HistoryWorker &history)
    : m_history(history)
{
}

QFuture<Result<QList<IncidentRecord>>> HistoryPageData::incidents(const IncidentFilter &filter)
{
    return m_history.run<QList<IncidentRecord>>(
        [filter](HistoryStore &store) { return store.incidents(filter); });
}

QFuture<Result<QList<LedgerEntry>>> HistoryPageData::ledger(const QString &vendorId,
                                                            const QString &incidentId)
{
    return m_history.run<QList<LedgerEntry>>(
        [vendorId, incidentId](HistoryStore &store) { return store.ledger(vendorId, incidentId); });
}

QFuture<Result<QList<IncidentHit>>> HistoryPageData::searchIncidents(const SearchQuery &query)
{
    return m_history.run<QList<IncidentHit>>(
        [query](HistoryStore &store) { return store.searchIncidents(query); });
}

QFuture<Result<void>> HistoryPageData::confirmWindow(const QString &vendorId, const QString &incidentId,
                                                     const std::optional<TimeWindow> &window)
{
    return m_history.run<void>([=](HistoryStore &store) {
        return store.confirmWindow(vendorId, incidentId, window, QDateTime::currentDateTimeUtc());
    });
}

QFuture<Result<QList<RunsOn>>> HistoryPageData::runsOn()
{
    return m_history.run<QList<RunsOn>>([](HistoryStore &store) { return store.runsOn(); });
}

QFuture<Result<void>> HistoryPageData::setRunsOn(const QList<RunsOn> &all)
{
    return m_history.run<void>([all](HistoryStore &store) { return store.setRunsOn(all); });
}

QFuture<Result<News>> HistoryPageData::news()
{
    return m_history.run<News>(newsOf);
}

QFuture<Result<void>> HistoryPageData::markRead(const QDateTime &upTo)
{
    const QString ms = QString::number(upTo.toMSecsSinceEpoch());
    return m_history.run<void>([ms](HistoryStore &store) { return store.setSetting(readUpTo, ms); });
}

QFuture<Result<ReportData>> HistoryPageData::report(const ReportRequest &request)
{
    return m_history.run<ReportData>([request](HistoryStore &store) {
        return loadReport(store, request, QDateTime::currentDateTimeUtc());
    });
}

QFuture<Result<QList<Span>>> HistoryPageData::troubles(const QString &vendor, const QString &component,
                                                       qint64 fromMs, qint64 toMs)
{
    return m_history.run<QList<Span>>(
        [vendor, component, fromMs, toMs](HistoryStore &store) -> Result<QList<Span>> {
            const Result<QList<ComponentHistory>> history = store.componentHistory(vendor, fromMs, toMs);
            if (!history)
                return history.error();
            const auto own = std::ranges::find_if(*history, [&component](const ComponentHistory &one) {
                return one.component.id == component;
            });
            return own == history->end() ? QList<Span>() : troublesIn(*own, fromMs, toMs);
        });
}

QFuture<Result<VendorState>> HistoryPageData::stateAt(const QString &vendor, const QDateTime &at)
{
    return m_history.run<VendorState>(
        [vendor, at](HistoryStore &store) { return store.stateAt(vendor, at); });
}

QFuture<Result<QString>> HistoryPageData::setting(const QString &key)
{
    return m_history.run<QString>([key](HistoryStore &store) { return store.setting(key); });
}

QFuture<Result<void>> HistoryPageData::keepSetting(const QString &key, const QString &value)
{
    return m_history.run<void>([key, value](HistoryStore &store) { return store.setSetting(key, value); });
}

} // namespace foghorn
