// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"
#include "models/items/pagedata.h"

namespace foghorn {

// Answers pages from the history, on its thread.
class HistoryPageData : public PageData
{
public:
    explicit HistoryPageData(HistoryWorker &history);

    QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) override;

private:
    HistoryWorker &m_history;
};

} // namespace foghorn
