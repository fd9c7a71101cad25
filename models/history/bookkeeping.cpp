// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/files.h"
#include "models/history/impl.h"
#include "models/history/schema.h"
#include "models/history/stored.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

Result<DocumentTag> HistoryStore::documentTag(const QString &vendorId, const QUrl &url)
{
    Sql &sql = m_impl->sql;
    DocumentTag tag;
    const auto row = vendorRow(sql, vendorId);
    {
        Rows rows
            = sql.rows("SELECT etag, last_modified, hash FROM document_tag "
                       "WHERE vendor_id = :vendor AND url = :url"_L1,
                       {{":vendor"_L1, row.value_or(0)}, {":url"_L1, url.toString(QUrl::FullyEncoded)}});
        if (rows.next())
            tag = {rows.bytes(0), rows.bytes(1), rows.bytes(2)};
    }
    return m_impl->answer(std::move(tag));
}

Result<void> HistoryStore::setDocumentTag(const QString &vendorId, const QUrl &url, const DocumentTag &tag)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    sql.run("INSERT INTO document_tag (vendor_id, url, etag, last_modified, hash) "
            "VALUES (:vendor, :url, :etag, :modified, :hash) ON CONFLICT (vendor_id, url) DO UPDATE SET "
            "etag = excluded.etag, last_modified = excluded.last_modified, hash = excluded.hash"_L1,
            {{":vendor"_L1, row.value_or(0)},
             {":url"_L1, url.toString(QUrl::FullyEncoded)},
             {":etag"_L1, tag.etag},
             {":modified"_L1, tag.lastModified},
             {":hash"_L1, tag.hash}});
    return transaction.commit();
}

Result<PollPlan> HistoryStore::pollPlan(const QString &vendorId)
{
    Sql &sql = m_impl->sql;
    PollPlan plan;
    const auto row = vendorRow(sql, vendorId);
    {
        Rows rows = sql.rows("SELECT next_due_ms, retry_after_ms FROM poll_plan WHERE vendor_id = :vendor"_L1,
                             {{":vendor"_L1, row.value_or(0)}});
        if (rows.next())
            plan = {rows.time(0), rows.time(1)};
    }
    return m_impl->answer(std::move(plan));
}

Result<void> HistoryStore::setPollPlan(const QString &vendorId, const PollPlan &plan)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    sql.run("INSERT INTO poll_plan (vendor_id, next_due_ms, retry_after_ms) VALUES (:vendor, :due, :retry) "
            "ON CONFLICT (vendor_id) DO UPDATE SET next_due_ms = excluded.next_due_ms, "
            "retry_after_ms = excluded.retry_after_ms"_L1,
            {{":vendor"_L1, row.value_or(0)},
             {":due"_L1, msOrNull(plan.nextDue)},
             {":retry"_L1, msOrNull(plan.retryAfter)}});
    return transaction.commit();
}

Result<QString> HistoryStore::setting(const QString &key)
{
    return m_impl->answer(loadSetting(m_impl->sql, key));
}

Result<void> HistoryStore::setSetting(const QString &key, const QString &value)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    sql.run("INSERT INTO setting (name, value) VALUES (:name, :value) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_L1,
            {{":name"_L1, key}, {":value"_L1, value}});
    return transaction.commit();
}

Result<QDateTime> HistoryStore::oldest()
{
    const std::optional<qint64> first = m_impl->sql.one("SELECT MIN(from_ms) FROM coverage"_L1);
    return m_impl->answer(first ? fromMs(*first) : QDateTime());
}

Result<StoreCheck> HistoryStore::check()
{
    Sql &sql = m_impl->sql;
    StoreCheck check;
    check.detail = sql.valueOnce(u"PRAGMA integrity_check(1)"_s).toString();
    check.ok = check.detail == "ok"_L1;
    check.schemaVersion = schemaVersion(sql);
    check.bytes = bytesOf(m_impl->path);
    check.vendors = sql.one("SELECT COUNT(*) FROM vendor WHERE removed_ms IS NULL"_L1).value_or(0);
    check.incidents = sql.one("SELECT COUNT(*) FROM incident"_L1).value_or(0);
    check.spans = sql.one("SELECT COUNT(*) FROM level_span"_L1).value_or(0);
    check.dayRows = sql.one("SELECT COUNT(*) FROM level_day"_L1).value_or(0);
    check.pendingAlerts = sql.one("SELECT COUNT(*) FROM alert WHERE state = 'pending'"_L1).value_or(0);
    if (const Result<QDateTime> first = oldest())
        check.oldest = *first;
    return m_impl->answer(std::move(check));
}

} // namespace foghorn
