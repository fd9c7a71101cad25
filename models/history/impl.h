// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/history/past.h"
#include "models/history/sql.h"

namespace foghorn {

class HistoryStore::Impl
{
public:
    Impl(const QString &file, Mode mode);
    ~Impl();

    // What a reading call found, or the error that came between.
    template <typename T>
    Result<T> answer(T value)
    {
        if (sql.failed())
            return sql.takeError();
        return Result<T>(std::move(value));
    }

    const QString path;
    QString notice;
    history::Sql sql;
    // A replay of the past that may go on with the next batch.
    std::optional<history::PastRecorder> past;
};

} // namespace foghorn
