// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentrecord.h"

#include <QFuture>

namespace foghorn {

// What pages ask for beyond the vendors' model. Answers come later and from another thread: take them with
// whenDone(). Errors are of kind storage. The application reads history for them, so that views know no SQL.
class PageData
{
public:
    PageData() = default;
    PageData(const PageData &) = delete;
    PageData &operator=(const PageData &) = delete;
    virtual ~PageData() = default;

    // Newest first, each with all that was ever said of it.
    virtual QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) = 0;
};

} // namespace foghorn
