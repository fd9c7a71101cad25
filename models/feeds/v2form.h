// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// The JSON that Atlassian Statuspage calls its API v2, and that others answer in too.
namespace foghorn::v2 {

// page{id,name,url,updated_at}: the id is required where there is a page. The look is as old as the oldest of
// the documents with levels, which are read first: caches keep each for itself.
void readPage(SnapshotDraft &draft, const JsonValue &root);
// The same of a list beside them, which dates no levels. False where it is older than they are: what it
// leaves out may only be too new for it.
bool readListPage(SnapshotDraft &draft, const JsonValue &root);
// status{indicator,description}: required.
void readStatus(SnapshotDraft &draft, const JsonValue &root);
// components[]: required. Rows with group:true are groups; the order is by position at the root, then by
// position inside each group.
void readComponents(SnapshotDraft &draft, const JsonValue &root);
Impact readImpact(SnapshotDraft &draft, const JsonValue &at); // an incident's, told on its page too
void readIncidents(SnapshotDraft &draft, const QList<JsonValue> &rows);
void readMaintenances(SnapshotDraft &draft, const QList<JsonValue> &rows);

// 26 characters of Crockford's base 32, as incident.io makes ids.
bool isUlid(const QString &id);

} // namespace foghorn::v2
