// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/uptime.h"

#include <QList>

namespace foghorn::history {

// One uninterrupted stretch of looking; see the table coverage.
struct Stretch
{
    qint64 row = 0; // 0: not written yet
    qint64 fromMs = 0;
    qint64 lastReadMs = 0;
    qint64 holdMs = 0;
};

// The stretch that grows with each good read. Writes itself when it ends and when told to, not at each read.
class Coverage
{
public:
    Coverage(Sql &sql, qint64 vendorRow);

    // The last read that it holds; nothing when there was none.
    std::optional<qint64> lastReadMs() const;
    // Time never runs backwards in it: what a clock set back says counts as said at the last read.
    qint64 notBefore(qint64 atMs) const;
    void extend(qint64 atMs, qint64 holdMs);
    void write();

private:
    Sql &m_sql;
    const qint64 m_vendor;
    std::optional<Stretch> m_stretch;
    bool m_dirty = false;
};

void insertStretch(Sql &sql, qint64 vendorRow, const Stretch &stretch);
void updateStretch(Sql &sql, const Stretch &stretch);
std::optional<qint64> firstLook(Sql &sql, qint64 vendorRow);
// What was being observed within [fromMs, toMs), sorted and apart: each stretch ends where the next begins.
QList<std::pair<qint64, qint64>> observedWithin(Sql &sql, qint64 vendorRow, qint64 fromMs, qint64 toMs);
// One component's spans cut to what was being observed. Both lists are sorted, so that one walk does.
class Cutter
{
public:
    explicit Cutter(const QList<std::pair<qint64, qint64>> &observed)
        : m_observed(observed)
    {
    }

    void restart() { m_at = 0; }
    void add(QList<Span> &spans, const Span &span);

private:
    const QList<std::pair<qint64, qint64>> &m_observed;
    qsizetype m_at = 0;
};

// The last good read at or before a moment.
std::optional<qint64> lastReadBefore(Sql &sql, qint64 vendorRow, qint64 atMs);

} // namespace foghorn::history
