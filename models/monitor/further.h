// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

namespace foghorn {

// What a platform wants read beside what was asked for already.
struct Further
{
    QList<Request> requests;
    bool cut = false; // it names more than one look may read
};

// Asks Platform::more; bounded: at most 20 documents beyond the first ones, and none once 8 MiB were read.
// `asked` holds every request so far, the platform's own ones too. Pure; may take as long as parsing.
Further furtherRequests(const Platform &platform, const QList<Document> &documents,
                        const QList<Request> &asked, const QUrl &feed);

} // namespace foghorn
