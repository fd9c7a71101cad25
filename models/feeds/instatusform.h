// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"
#include "models/status/vendorpast.h"

// What Instatus writes in its documents and in its pages: the same words and shapes.
namespace foghorn::instatusform {

// A name is a text, or one text per language.
QString readName(const JsonValue &at);
ComponentStatus readLevel(SnapshotDraft &draft, const JsonValue &at, QLatin1StringView key);
void readIncident(SnapshotDraft &draft, const JsonValue &at);
void readMaintenance(SnapshotDraft &draft, const JsonValue &at);
// A row of components, a member of `parent` when that is not empty; rows with children are groups themselves.
void readComponent(SnapshotDraft &draft, const JsonValue &at, const QString &parent);

// What a page's HTML says of its last 90 days: outages of each component, and the notices behind them.
VendorPast pastInHtml(const QByteArray &html, const Snapshot &snapshot);

} // namespace foghorn::instatusform
