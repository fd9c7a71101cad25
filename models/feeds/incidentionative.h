// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"
#include "models/status/vendorpast.h"

// incident.io's own form: https://<host>/proxy/<host>, and the same within a page's HTML. Unlike the
// look-alike of Statuspage's it has groups, hidden components, impacts and maintenances.
namespace foghorn::incidentionative {

// The JSON of a page in HTML, as the proxy would answer it; empty for another page.
QByteArray nativeInHtml(const QByteArray &html);
bool isNative(const QByteArray &body);

// A round in the native form, the summary first: summary{id,name,structure,affected_components,
// ongoing_incidents} is required. Beside it stands the other form's list of incidents: of one told in both
// the native one counts.
void readRound(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);

// What a page's HTML says of its last 90 days, beside the incidents of the round's snapshot.
VendorPast pastInHtml(const QByteArray &html, const Snapshot &snapshot);

} // namespace foghorn::incidentionative
