// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentrecord.h"

#include <QByteArray>

namespace foghorn {

// Incidents and maintenances as a calendar (RFC 5545): UTC times, lines folded at 75 octets, texts escaped,
// and identities that stay, so that reading the file again changes entries and doubles none. vendorNames: by
// id. What has neither a start nor a plan is left out. `stamp`: when this was written.
QByteArray icalendar(const QList<IncidentRecord> &records, const QHash<QString, QString> &vendorNames,
                     const QDateTime &stamp);

} // namespace foghorn
