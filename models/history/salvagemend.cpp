// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/salvagemend.h"

#include "models/status/words.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

void dropOrphans(LooseConnection &target, const QString &table)
{
    QStringList statements;
    const bool known
        = target.each(u"PRAGMA foreign_key_list(\"%1\")"_s.arg(table), {}, [&](const QVariantList &key) {
              statements.append(u"DELETE FROM \"%1\" WHERE \"%2\" IS NOT NULL AND \"%2\" NOT IN "
                                "(SELECT id FROM \"%3\")"_s.arg(table, key[3].toString(), key[2].toString()));
          });
    if (!known)
        return;
    for (const QString &statement : std::as_const(statements))
        target.run(statement);
}

// A level whose end was among what can't be read is only known until the copy's last look.
void closeUncertain(LooseConnection &target)
{
    target.run(
        u"UPDATE level_span SET to_ms = (SELECT MAX(w.until_ms, level_span.from_ms + 1) FROM was_open w "
        "WHERE w.id = level_span.id) WHERE to_ms IS NULL AND id IN (SELECT w.id FROM was_open w "
        "JOIN component c ON c.id = w.component_id WHERE c.since_ms IS NOT w.from_ms)"_s);
}

void parLevels(LooseConnection &target)
{
    target.run(
        u"DELETE FROM level_span WHERE to_ms <= from_ms OR status < 0 OR status >= %1 OR source NOT IN (0, 1)"_s
            .arg(componentStatusCount));
    const QString next
        = u"(SELECT MIN(n.from_ms) FROM level_span n WHERE n.component_id = level_span.component_id "
          "AND n.source = level_span.source AND n.from_ms > level_span.from_ms)"_s;
    target.run(u"UPDATE level_span SET to_ms = %1 WHERE %1 < COALESCE(to_ms, 9000000000000000)"_s.arg(next));
}

// A component's level is that of its vendor's last look: from there on it lasts.
void goOnWithWhatIsKnown(LooseConnection &target)
{
    const QString lastLook
        = u"(SELECT MAX(k.last_read_ms) FROM coverage k WHERE k.vendor_id = c.vendor_id)"_s;
    for (int n = 0; n < componentStatusCount; ++n) {
        const QString word = wireName(static_cast<ComponentStatus>(n));
        target.run(
            u"UPDATE level_span SET to_ms = MAX(from_ms + 1, COALESCE((SELECT %1 FROM component c "
            "WHERE c.id = level_span.component_id), 0)) WHERE source = 0 AND to_ms IS NULL AND status <> %2 "
            "AND component_id IN (SELECT c.id FROM component c WHERE c.status = ? OR c.gone = 1)"_s
                .arg(lastLook)
                .arg(n),
            {word});
        target.run(u"INSERT OR IGNORE INTO level_span (component_id, source, from_ms, to_ms, status) "
                   "SELECT c.id, 0, MAX(%1, COALESCE((SELECT MAX(s.to_ms) FROM level_span s "
                   "WHERE s.component_id = c.id AND s.source = 0), 0)), NULL, %2 FROM component c "
                   "WHERE c.status = ? AND c.gone = 0 AND %1 IS NOT NULL AND NOT EXISTS (SELECT 1 "
                   "FROM level_span s WHERE s.component_id = c.id AND s.source = 0 AND s.to_ms IS NULL)"_s
                       .arg(lastLook)
                       .arg(n),
                   {word});
    }
}

} // namespace

void rememberOpenLevels(LooseConnection &target)
{
    target.run(u"CREATE TEMP TABLE was_open AS SELECT s.id AS id, s.component_id AS component_id, "
               "s.from_ms AS from_ms, COALESCE((SELECT MAX(k.last_read_ms) FROM coverage k "
               "WHERE k.vendor_id = c.vendor_id), s.from_ms) AS until_ms FROM level_span s "
               "JOIN component c ON c.id = s.component_id WHERE s.source = 0 AND s.to_ms IS NULL"_s);
}

void mend(LooseConnection &target, const QStringList &tables, bool rowsAreMissing)
{
    if (!rowsAreMissing)
        return;
    for (const QString &table : tables)
        dropOrphans(target, table);
    closeUncertain(target);
    parLevels(target);
    goOnWithWhatIsKnown(target);
}

} // namespace foghorn::history
