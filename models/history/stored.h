// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/state.h"

#include <QHash>
#include <QList>

namespace foghorn::history {

// What lies in the tables, as values, with the row numbers that writing needs.

struct StoredVendor
{
    qint64 row = 0;
    VendorState state; // without incidents
    QHash<QString, qint64> componentRows;
};

struct StoredIncident
{
    qint64 row = 0;
    bool listed = false;
    IncidentState state; // lastSeen is the floor; see effectiveLastSeen()
};

// A fact that may be said differently later, as the revisions keep it.
using Fact = std::pair<QLatin1StringView, QVariant>;

// The vendor's row unless it was removed; a usage error in sql when there is none.
std::optional<qint64> vendorRow(Sql &sql, const QString &slug);
// In the order in which they were added; tags sorted. Removed ones are left out.
QList<StoredVendor> loadVendors(Sql &sql);
Vendor loadVendor(Sql &sql, qint64 row);
QStringList loadTags(Sql &sql, qint64 vendorRow);
ReadState loadReadState(Sql &sql, qint64 vendorRow);
void writeReadState(Sql &sql, qint64 vendorRow, const ReadState &read);
// Vendor, how its reading goes, groups and components.
StoredVendor loadVendorState(Sql &sql, qint64 row);
std::optional<MoveOffer> loadOffer(Sql &sql, qint64 vendorRow);
QString loadSetting(Sql &sql, const QString &name); // empty when it was never set

// Rows of the vendor's open incidents, newest first.
QList<qint64> openIncidents(Sql &sql, qint64 vendorRow);
std::optional<qint64> incidentRow(Sql &sql, qint64 vendorRow, const QString &id);
StoredIncident loadIncident(Sql &sql, qint64 row);
// When the last look listed it, as far as it is still listed.
QDateTime effectiveLastSeen(const StoredIncident &incident, const ReadState &read);

QString componentsJson(const QList<ComponentRef> &components);
QList<ComponentRef> componentsFrom(const QString &json);
QString stepsJson(const QList<ComponentStep> &steps);
QList<ComponentStep> stepsFrom(const QString &json);
QLatin1StringView formatName(TextFormat format);
TextFormat formatFrom(QStringView name);

// Levels of spans are kept as the number of their enumerator; unknown for what an other version wrote.
ComponentStatus levelFrom(int stored);

// The word's value; the type's Unknown for a word that an other version wrote.
template <typename Enum>
Enum word(QStringView text)
{
    return fromWireName<Enum>(text).value_or(Enum::Unknown);
}

// What revisions are kept of, and how one is taken back (for the state at an earlier moment).
QList<Fact> factsOf(const IncidentState &incident);
QList<Fact> factsOf(const IncidentUpdate &update);
void takeBack(IncidentState &incident, const QString &field, const QVariant &value);
void takeBack(IncidentUpdate &update, const QString &field, const QVariant &value);

} // namespace foghorn::history
