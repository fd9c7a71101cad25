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
    News recent;

    QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) override
    {
        asked.append(filter);
        return answer(records);
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
