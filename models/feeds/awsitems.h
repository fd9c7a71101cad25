// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/cloudgrid.h"
#include "models/feeds/xml.h"

// What both of Amazon's formats share, and the incidents of its RSS feeds.
namespace foghorn {

// "s3-eu-central-1": the service's slug and, unless it is a global one, the region.
CloudCell awsCell(const CloudGrid &grid, const QString &slug, const QString &name, const QString &regionName);

// One item is one update; the items of one slug, oldest first, up to the one that says it is over, are one
// incident, named after the slug and the second of its first item.
void readAwsItems(SnapshotDraft &draft, const CloudGrid &grid, const QList<FeedEntry> &newestFirst);

} // namespace foghorn
