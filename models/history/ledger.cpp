// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/stored.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

using Kind = LedgerEntry::Kind;

// A start that moves by less is the vendor's tidying up of its own minute.
constexpr qint64 backdatedByMs = 60'000;

struct Revision
{
    qint64 updateRow = 0;
    QString updateId;
    QString field;
    QVariant value; // before
    QDateTime seenAt;
    QDateTime replacedAt;
};

QList<Revision> revisionsOf(Sql &sql, qint64 incidentRow)
{
    QList<Revision> found;
    Rows rows = sql.rows("SELECT r.update_id, COALESCE(u.ext_id, ''), r.field, r.value, r.seen_ms, "
                         "r.replaced_ms FROM revision r LEFT JOIN incident_update u ON u.id = r.update_id "
                         "WHERE r.incident_id = :incident ORDER BY r.replaced_ms, r.id"_L1,
                         {{":incident"_L1, incidentRow}});
    while (rows.next()) {
        found.append(
            {rows.integer(0), rows.text(1), rows.text(2), rows.value(3), rows.time(4), rows.time(5)});
    }
    return found;
}

// What each fact is now, by update row (0: the incident) and field.
using FactsNow = QHash<qint64, QHash<QString, QVariant>>;

FactsNow factsNow(Sql &sql, qint64 incidentRow)
{
    FactsNow now;
    for (const Fact &fact : factsOf(loadIncident(sql, incidentRow).state))
        now[0].insert(fact.first, fact.second);
    Rows rows = sql.rows("SELECT id, status, posted_ms, text, format, components, gone "
                         "FROM incident_update WHERE incident_id = :incident"_L1,
                         {{":incident"_L1, incidentRow}});
    while (rows.next()) {
        const IncidentUpdate update{.status = word<IncidentStatus>(rows.text(1)),
                                    .postedAt = rows.time(2),
                                    .text = rows.text(3),
                                    .format = formatFrom(rows.text(4)),
                                    .components = stepsFrom(rows.text(5))};
        QHash<QString, QVariant> &facts = now[rows.integer(0)];
        for (const Fact &fact : factsOf(update))
            facts.insert(fact.first, fact.second);
        facts.insert(u"gone"_s, rows.integer(6));
    }
    return now;
}

bool isTime(const QString &field)
{
    return field == "started"_L1 || field == "posted"_L1 || field == "resolved"_L1
        || field.startsWith("scheduled_"_L1);
}

QString stepText(const ComponentStep &step)
{
    const auto level
        = [](std::optional<ComponentStatus> status) { return status ? QString(wireName(*status)) : u"?"_s; };
    return step.name + u": "_s + level(step.from) + u" > "_s + level(step.to);
}

QString refText(const ComponentRef &component)
{
    return component.group.isEmpty() ? component.name : QString(component.group + u" / "_s + component.name);
}

QString inWords(const QString &field, bool ofUpdate, const QVariant &value)
{
    if (value.isNull())
        return {};
    if (isTime(field))
        return fromMs(value.toLongLong()).toString(Qt::ISODate);
    if (field != "components"_L1)
        return value.toString();
    QStringList words;
    if (ofUpdate) {
        for (const ComponentStep &step : stepsFrom(value.toString()))
            words.append(stepText(step));
    } else {
        for (const ComponentRef &component : componentsFrom(value.toString()))
            words.append(refText(component));
    }
    return words.join(u", "_s);
}

// Growth is no edit: a phase that moves on, a fact that was not said before, an end that is taken back.
Kind kindOf(const QString &field, const QVariant &before, const QVariant &after)
{
    const bool firstTime = before.isNull() || before.toString().isEmpty();
    if (field == "status"_L1 || firstTime || (field == "resolved"_L1 && after.isNull()))
        return Kind::Progress;
    const bool moved = (field == "started"_L1 || field == "posted"_L1) && !after.isNull();
    if (moved && before.toLongLong() - after.toLongLong() > backdatedByMs)
        return Kind::Backdated;
    return Kind::Edited;
}

class Writer
{
public:
    explicit Writer(FactsNow now)
        : m_now(std::move(now))
    {
    }

    // Newest first: what stood after a revision is the value of the next one.
    void take(const Revision &revision)
    {
        QVariant &after = m_now[revision.updateRow][revision.field];
        if (revision.field == "backdated"_L1)
            addLate(revision);
        else if (revision.field == "gone"_L1)
            addGone(revision);
        else if (revision.field == "no_longer_listed"_L1)
            addListed(revision);
        else if (revision.field != "edited"_L1 && revision.field != "format"_L1)
            add(revision, after);
        after = revision.value;
    }

    QList<LedgerEntry> entries()
    {
        std::ranges::reverse(m_entries);
        return m_entries;
    }

private:
    LedgerEntry entryOf(const Revision &revision, Kind kind) const
    {
        return {.kind = kind,
                .update = revision.updateId,
                .field = revision.field,
                .before = {},
                .after = {},
                .seenAt = revision.seenAt,
                .replacedAt = revision.replacedAt};
    }

    void add(const Revision &revision, const QVariant &after)
    {
        const bool ofUpdate = revision.updateRow != 0;
        LedgerEntry entry = entryOf(revision, kindOf(revision.field, revision.value, after));
        entry.before = inWords(revision.field, ofUpdate, revision.value);
        entry.after = inWords(revision.field, ofUpdate, after);
        m_entries.append(entry);
    }

    // An entry that came to us later than a look that should have shown it.
    void addLate(const Revision &revision)
    {
        LedgerEntry entry = entryOf(revision, Kind::Backdated);
        entry.field = u"posted"_s;
        entry.before = fromMs(revision.value.toLongLong()).toString(Qt::ISODate);
        entry.after = inWords(entry.field, false, m_now[revision.updateRow].value(u"posted"_s));
        m_entries.append(entry);
    }

    void addGone(const Revision &revision)
    {
        const bool came = revision.value.toInt() != 0;
        LedgerEntry entry = entryOf(revision, came ? Kind::Restored : Kind::Deleted);
        entry.field = u"text"_s;
        (came ? entry.after : entry.before) = m_now[revision.updateRow].value(u"text"_s).toString();
        m_entries.append(entry);
    }

    void addListed(const Revision &revision)
    {
        const bool came = revision.value.toInt() != 0;
        LedgerEntry entry = entryOf(revision, came ? Kind::Restored : Kind::Deleted);
        entry.field = u"listed"_s;
        entry.before = came ? u"no"_s : u"yes"_s;
        entry.after = came ? u"yes"_s : u"no"_s;
        m_entries.append(entry);
    }

    FactsNow m_now;
    QList<LedgerEntry> m_entries;
};

} // namespace

Result<QList<LedgerEntry>> HistoryStore::ledger(const QString &vendorId, const QString &incidentId)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    const auto vendor = vendorRow(sql, vendorId);
    if (!vendor)
        return sql.takeError();
    const auto row = incidentRow(sql, *vendor, incidentId);
    if (!row) {
        return Error{Error::Kind::Usage, u"%1 has no incident \"%2\""_s.arg(vendorId, incidentId)};
    }
    Writer writer(factsNow(sql, *row));
    const QList<Revision> revisions = revisionsOf(sql, *row);
    for (auto at = revisions.crbegin(); at != revisions.crend(); ++at)
        writer.take(*at);
    return transaction.commit(writer.entries());
}

} // namespace foghorn
