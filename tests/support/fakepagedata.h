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

    QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) override
    {
        asked.append(filter);
        return answer(records);
    }

protected:
    template <typename T>
    static QFuture<Result<T>> answer(const T &value)
    {
        return QtFuture::makeReadyFuture(Result<T>(value));
    }
};

} // namespace foghorn
