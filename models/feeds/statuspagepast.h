// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

// The past that Atlassian Statuspage tells outside its API: /history.json?page=N, months of incidents with
// display texts for times, and /uptime_showcase, seconds of outage per day without clock times.
namespace foghorn::statuspagepast {

QUrl historyAddress(const QUrl &feed, int page);

// The next page of the history, until one brings no new month or a year is told, and the uptime of the
// components that the summary lists for it. Nothing where no page of the history is at hand: not in a round.
QList<Request> more(std::span<const Document> documents);

// Adds what the documents of the past say to what a round's documents became.
VendorPast read(std::span<const Document> documents, const Snapshot &snapshot);

} // namespace foghorn::statuspagepast
