// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/fetch/fetcher.h"

namespace foghorn {

// What looking at an address brought, where it brought no page that can be watched.
struct FruitlessLook
{
    QUrl typed;
    std::optional<FetchReply> itself; // how the typed address answered; nothing: not in time
    QList<Document> answers;
    QList<FetchReply> failures;
    QList<QUrl> linked; // feeds that its page names
    bool outOfTime = false;
};

// Why nothing was recognised, and what the user can do about it, in one sentence. Pure.
Error whyNot(const FruitlessLook &look);

} // namespace foghorn
