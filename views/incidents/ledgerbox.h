// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentrecord.h"
#include "models/status/ledger.h"
#include "views/incidents/incidentwords.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace foghorn {

// "Changed afterwards: 2 edited, 1 backdated"; empty where the vendor said nothing otherwise.
QString ledgerSummary(const QList<LedgerEntry> &entries);

// What a vendor edited, backdated or took back of an incident: one line that says how much, and each with
// what stood there before, what stands there now, and when we saw the one and the other.
class LedgerBox : public QWidget
{
    Q_OBJECT

public:
    LedgerBox(const QList<LedgerEntry> &entries, const IncidentRecord &record, const QDateTime &now,
              TimesIn zone, QWidget *parent);

private:
    void addEntry(QVBoxLayout *layout, const LedgerEntry &entry, const QDateTime &now, TimesIn zone);
    QString subject(const LedgerEntry &entry, const QDateTime &now, TimesIn zone) const;

    QHash<QString, IncidentUpdate> m_updates; // by id, withdrawn ones too
};

} // namespace foghorn
