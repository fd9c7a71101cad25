// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/salvagereader.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// Places that can't be read in one table, beyond which the rest is given up.
constexpr int mostBreaks = 20'000;
constexpr qint64 longestJump = 1LL << 40;

} // namespace

QList<TableColumn> columnsOf(LooseConnection &connection, const QString &table)
{
    QList<TableColumn> found;
    const bool known
        = connection.each(u"PRAGMA table_info(\"%1\")"_s.arg(table), {}, [&found](const QVariantList &row) {
              found.append({row[1].toString(), row[2].toString().toUpper(), row[5].toInt() > 0});
          });
    return known ? found : QList<TableColumn>();
}

SalvageReader::SalvageReader(const QString &path)
    : m_connection(path)
{
}

bool SalvageReader::isSound(const QString &table)
{
    const auto said = m_connection.value(u"PRAGMA integrity_check(\"%1\")"_s.arg(table));
    return said && said->toString() == "ok"_L1;
}

Reading SalvageReader::read(const QString &table, const QStringList &columns,
                            const std::function<void(const QVariantList &)> &use)
{
    const QString key = columns.first();
    const QString statement = u"SELECT \"%1\" FROM \"%2\" WHERE \"%3\" >= ? ORDER BY \"%3\""_s.arg(
        columns.join(u"\", \""_s), table, key);
    qint64 from = std::numeric_limits<qint64>::min() + 1;
    qint64 last = from - 1;
    Reading reading;
    for (int breaks = 0; breaks < mostBreaks; ++breaks) {
        // From the very key: a search for one before it would end at the damaged page again.
        const bool done = m_connection.each(statement, {from}, [&](const QVariantList &row) {
            const qint64 at = row.first().toLongLong();
            if (at <= last) // a page of another place
                return;
            last = at;
            use(row);
        });
        if (done)
            return reading;
        reading.whole = false;
        const std::optional<qint64> next = behind(table, key, std::max(last, from));
        if (!next) {
            reading.endKnown = false;
            return reading;
        }
        reading.jumped.append({std::max<qint64>(last + 1, 1), *next - 1});
        from = *next;
        last = from - 1;
    }
    reading.endKnown = false;
    return reading;
}

std::optional<qint64> SalvageReader::behind(const QString &table, const QString &key, qint64 last)
{
    const QString statement
        = u"SELECT \"%1\" FROM \"%2\" WHERE \"%1\" >= ? ORDER BY \"%1\" LIMIT 1"_s.arg(key, table);
    const auto probe = [&](qint64 from) { return m_connection.value(statement, {from}); };
    qint64 bad = std::max<qint64>(last, 0);
    qint64 good = 0;
    for (qint64 jump = 2; jump < longestJump && good == 0; jump *= 2) {
        if (probe(bad + jump))
            good = bad + jump;
        else
            bad += jump;
    }
    if (good == 0)
        return std::nullopt;
    while (good - bad > 1) {
        const qint64 middle = bad + (good - bad) / 2;
        (probe(middle) ? good : bad) = middle;
    }
    const auto found = probe(good);
    return found && !found->isNull() ? std::optional(found->toLongLong()) : std::nullopt;
}

} // namespace foghorn::history
