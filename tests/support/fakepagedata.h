// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pagedata.h"

namespace foghorn {

// Answers pages at once with what a test put in.
class FakePageData : public PageData
{
public:
    QList<IncidentRecord> records;
    QList<IncidentFilter> asked;
    QList<IncidentHit> hits;
    QList<SearchQuery> searched;
    QList<RunsOn> stack;
    QHash<QString, QList<LedgerEntry>> ledgers; // by incident
    News recent;
    QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ReportSource> sources;
    QList<ReportRequest> requests;
    QList<Span> spans;
    QStringList troublesAsked;
    QList<QDateTime> momentsAsked;
    QHash<QString, QString> settings;

    QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) override
    {
        asked.append(filter);
        return answer(records);
    }

    QFuture<Result<QList<LedgerEntry>>> ledger(const QString &, const QString &incidentId) override
    {
        return answer(ledgers.value(incidentId));
    }

    QFuture<Result<ReportData>> report(const ReportRequest &request) override
    {
        requests.append(request);
        ReportData data{.request = request, .madeAt = now, .version = QStringLiteral("1.2.3")};
        std::tie(data.fromMs, data.toMs) = windowOf(request, now);
        for (const ReportSource &source : sources) {
            if (request.vendors.isEmpty() || request.vendors.contains(source.state.vendor.id))
                data.vendors.append(makeReport(request, source, now));
        }
        return answer(data);
    }

    QFuture<Result<QList<Span>>> troubles(const QString &vendor, const QString &component, qint64 fromMs,
                                          qint64 toMs) override
    {
        troublesAsked.append(vendor + u'/' + component);
        QList<Span> found;
        for (const Span &span : spans) {
            if (span.toMs > fromMs && span.fromMs < toMs)
                found.append(span);
        }
        return answer(found);
    }

    QFuture<Result<VendorState>> stateAt(const QString &vendor, const QDateTime &at) override
    {
        momentsAsked.append(at);
        for (const ReportSource &source : sources) {
            if (source.state.vendor.id == vendor)
                return answer(source.state);
        }
        return answer(VendorState());
    }

    QFuture<Result<QString>> setting(const QString &key) override { return answer(settings.value(key)); }

    QFuture<Result<void>> keepSetting(const QString &key, const QString &value) override
    {
        settings.insert(key, value);
        return QtFuture::makeReadyFuture(Result<void>());
    }

    QFuture<Result<QList<IncidentHit>>> searchIncidents(const SearchQuery &query) override
    {
        searched.append(query);
        QList<IncidentHit> found = hits;
        for (const IncidentRecord &record : std::as_const(records)) {
            const Incident &incident = record.state.incident;
            if (hits.isEmpty() && incident.title.contains(query.text, Qt::CaseInsensitive))
                found.append({.vendor = record.vendor,
                              .incident = incident.id,
                              .kind = incident.kind,
                              .impact = incident.impact,
                              .title = incident.title,
                              .startedAt = incident.startedAt});
        }
        return answer(found);
    }

    QFuture<Result<void>> confirmWindow(const QString &, const QString &incidentId,
                                        const std::optional<TimeWindow> &window) override
    {
        for (IncidentRecord &record : records) {
            if (record.state.incident.id == incidentId)
                record.stated = window;
        }
        return QtFuture::makeReadyFuture(Result<void>());
    }

    QFuture<Result<QList<RunsOn>>> runsOn() override { return answer(stack); }

    QFuture<Result<void>> setRunsOn(const QList<RunsOn> &all) override
    {
        stack = all;
        return QtFuture::makeReadyFuture(Result<void>());
    }

    QFuture<Result<News>> news() override { return answer(recent); }

    QFuture<Result<void>> markRead(const QDateTime &upTo) override
    {
        recent = {.since = upTo, .changes = {}};
        return QtFuture::makeReadyFuture(Result<void>());
    }

protected:
    template <typename T>
    static QFuture<Result<T>> answer(const T &value)
    {
        return QtFuture::makeReadyFuture(Result<T>(value));
    }
};

} // namespace foghorn
