// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/movematch.h"
#include "models/history/sql.h"

namespace foghorn::history {

// Gives rows that stay the ids that the vendor's new page uses, within one open write transaction. What has
// such an id already and is something else is set aside under an id of its own. Everything that names a
// component or an incident by its id follows.
class Renaming
{
public:
    Renaming(Sql &sql, qint64 vendorRow);

    void components(const IdPairs &pairs, const QSet<QString> &taken);
    void groups(const IdPairs &pairs, const QSet<QString> &taken);
    void incident(const QString &from, const QString &to);
    void setIncidentAside(const QString &id);
    void updates(qint64 incidentRow, const IdPairs &pairs);

private:
    void renameComponent(const QString &from, const QString &to);
    void renameGroup(const QString &from, const QString &to);
    void refer(const IdPairs &pairs);

    Sql &m_sql;
    const qint64 m_vendor;
};

} // namespace foghorn::history
