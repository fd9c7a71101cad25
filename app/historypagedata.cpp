// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypagedata.h"

namespace foghorn {

HistoryPageData::HistoryPageData(HistoryWorker &history)
    : m_history(history)
{
}

QFuture<Result<QList<IncidentRecord>>> HistoryPageData::incidents(const IncidentFilter &filter)
{
    return m_history.run<QList<IncidentRecord>>(
        [filter](HistoryStore &store) { return store.incidents(filter); });
}

} // namespace foghorn
