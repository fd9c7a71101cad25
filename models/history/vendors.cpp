// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/choices.h"
#include "models/history/impl.h"
#include "models/history/stored.h"
#include "models/status/slug.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

void writeTags(Sql &sql, qint64 row, const QStringList &tags)
{
    sql.run("DELETE FROM vendor_tag WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, row}});
    for (const QString &tag : tags) {
        sql.run("INSERT INTO vendor_tag (vendor_id, tag) VALUES (:vendor, :tag) "
                "ON CONFLICT (vendor_id, tag) DO NOTHING"_L1,
                {{":vendor"_L1, row}, {":tag"_L1, tag}});
    }
}

void rewriteVendor(Sql &sql, qint64 row, const Vendor &vendor)
{
    sql.run("UPDATE vendor SET name = :name, page = :page, feed = :feed, platform = :platform, "
            "interval_s = :interval, paused = :paused, watch_all = :all, private_allowed = :private, "
            "page_id = :pageid, removed_ms = NULL WHERE id = :vendor"_L1,
            {{":name"_L1, vendor.name},
             {":page"_L1, vendor.page.toString(QUrl::FullyEncoded)},
             {":feed"_L1, vendor.feed.toString(QUrl::FullyEncoded)},
             {":platform"_L1, vendor.platform},
             {":interval"_L1, vendor.intervalSeconds},
             {":paused"_L1, vendor.paused},
             {":all"_L1, vendor.watchAll},
             {":private"_L1, vendor.privateAllowed},
             {":pageid"_L1, vendor.pageId},
             {":vendor"_L1, row}});
    writeTags(sql, row, vendor.tags);
}

// Who has an id.
struct Slug
{
    QUrl feed;
    QString pageId;
    bool watched = false; // false: it was removed, and its history is kept

    bool isFreeFor(const Vendor &vendor) const
    {
        return !watched && (feed == vendor.feed || (!pageId.isEmpty() && pageId == vendor.pageId));
    }
};

QHash<QString, Slug> knownSlugs(Sql &sql)
{
    QHash<QString, Slug> slugs;
    Rows rows = sql.rows("SELECT slug, feed, page_id, removed_ms FROM vendor"_L1);
    while (rows.next())
        slugs.insert(rows.text(0), {QUrl(rows.text(1)), rows.text(2), rows.isNull(3)});
    return slugs;
}

// As new, or as the removed one that had this id and comes back.
void addOne(Sql &sql, const Vendor &vendor, const QDateTime &now)
{
    forgetChoices(sql, vendor.id);
    if (const auto row = sql.one("SELECT id FROM vendor WHERE slug = :slug"_L1, {{":slug"_L1, vendor.id}})) {
        // The identity of its page holds as long as the address is the same.
        Vendor back = vendor;
        const Vendor old = loadVendor(sql, *row);
        if (back.pageId.isEmpty() && back.feed == old.feed)
            back.pageId = old.pageId;
        rewriteVendor(sql, *row, back);
        sql.run("DELETE FROM document_tag WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, *row}});
        return;
    }
    sql.run("INSERT INTO vendor (slug, name, page, feed, platform, interval_s, paused, watch_all, "
            "private_allowed, page_id, created_ms, removed_ms) "
            "VALUES (:slug, '', '', '', '', 0, 0, 0, 0, '', :now, NULL)"_L1,
            {{":slug"_L1, vendor.id}, {":now"_L1, now.toMSecsSinceEpoch()}});
    rewriteVendor(sql, sql.lastId(), vendor);
}

} // namespace

Result<QList<Vendor>> HistoryStore::vendors()
{
    QList<Vendor> found;
    for (const StoredVendor &vendor : loadVendors(m_impl->sql))
        found.append(vendor.state.vendor);
    return m_impl->answer(std::move(found));
}

Result<QString> HistoryStore::idFor(const Vendor &vendor)
{
    const QHash<QString, Slug> slugs = knownSlugs(m_impl->sql);
    QSet<QString> taken;
    for (auto at = slugs.cbegin(); at != slugs.cend(); ++at) {
        if (!at->isFreeFor(vendor))
            taken.insert(at.key());
    }
    return m_impl->answer(slugOf(vendor.name, taken));
}

Result<void> HistoryStore::addVendor(const Vendor &vendor, const QDateTime &now)
{
    if (vendor.id.isEmpty())
        return Error{Error::Kind::Usage, u"a vendor needs an id"_s};
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    if (sql.one("SELECT id FROM vendor WHERE slug = :slug AND removed_ms IS NULL"_L1,
                {{":slug"_L1, vendor.id}}))
        return Error{Error::Kind::Usage, u"\"%1\" is already watched"_s.arg(vendor.id)};
    addOne(sql, vendor, now);
    return transaction.commit();
}

Result<QStringList> HistoryStore::addVendors(const QList<Vendor> &vendors, const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    QHash<QString, Slug> slugs = knownSlugs(sql);
    QSet<QString> taken;
    for (auto at = slugs.cbegin(); at != slugs.cend(); ++at)
        taken.insert(at.key());
    QStringList ids;
    for (Vendor vendor : vendors) {
        const auto had = slugs.constFind(vendor.id);
        if (vendor.id.isEmpty() || (had != slugs.cend() && !had->isFreeFor(vendor)))
            vendor.id = slugOf(vendor.name, taken);
        taken.insert(vendor.id);
        slugs.insert(vendor.id, {.watched = true});
        addOne(sql, vendor, now);
        ids.append(vendor.id);
    }
    return transaction.commit(std::move(ids));
}

Result<void> HistoryStore::updateVendor(const Vendor &vendor)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    if (const auto row = vendorRow(sql, vendor.id))
        rewriteVendor(sql, *row, vendor);
    return transaction.commit();
}

Result<void> HistoryStore::setWatched(const QString &vendorId, const QStringList &componentIds, bool watched)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    for (const QString &id : componentIds) {
        if (sql.run("UPDATE component SET watched = :watched WHERE vendor_id = :vendor AND ext_id = :id"_L1,
                    {{":watched"_L1, watched}, {":vendor"_L1, row.value_or(0)}, {":id"_L1, id}})
            && sql.rowsTouched() == 0)
            sql.fail(Error{Error::Kind::Usage, u"%1 has no component \"%2\""_s.arg(vendorId, id)});
    }
    return transaction.commit();
}

Result<void> HistoryStore::removeVendor(const QString &vendorId, const QDateTime &now, bool purge)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    m_impl->past.reset();
    // One that was removed before can still be purged.
    const auto kept = sql.one("SELECT id FROM vendor WHERE slug = :slug"_L1, {{":slug"_L1, vendorId}});
    const auto row = purge && kept ? kept : vendorRow(sql, vendorId);
    if (row && purge)
        sql.run("DELETE FROM vendor WHERE id = :vendor"_L1, {{":vendor"_L1, *row}});
    else if (row)
        sql.run("UPDATE vendor SET removed_ms = :now WHERE id = :vendor"_L1,
                {{":now"_L1, now.toMSecsSinceEpoch()}, {":vendor"_L1, *row}});
    return transaction.commit();
}

Result<int> HistoryStore::purgeRemoved(const QDateTime &removedBefore)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    sql.run("DELETE FROM vendor WHERE removed_ms < :before"_L1,
            {{":before"_L1, removedBefore.toMSecsSinceEpoch()}});
    return transaction.commit(static_cast<int>(sql.rowsTouched()));
}

} // namespace foghorn
