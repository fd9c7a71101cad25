// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/offermodel.h"

#include "models/catalog/addresses.h"
#include "models/status/markup.h"
#include "views/parts/page.h"

#include <QSet>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostFound = 500; // who has not found it by then types another word
constexpr int longestName = 120;

} // namespace

OfferModel::OfferModel(std::function<QString(const QString &)> platformName, QObject *parent)
    : QAbstractListModel(parent)
    , m_platformName(std::move(platformName))
{
}

void OfferModel::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_catalog = std::move(catalog);
    rebuild();
}

void OfferModel::setWatched(const QList<Vendor> &vendors)
{
    m_watched.clear();
    for (const Vendor &vendor : vendors) {
        for (const QUrl &url : {vendor.page, vendor.feed})
            m_watched.insert(foldedAddress(url), vendor.name);
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void OfferModel::setQuery(const QString &text, const QUrl &typed)
{
    if (text == m_query && typed == m_typed)
        return;
    m_query = text;
    m_typed = typed;
    rebuild();
}

void OfferModel::showPicked(bool only)
{
    m_onlyPicked = only;
    rebuild();
}

OfferModel::Row OfferModel::rowOf(const CatalogEntry &entry)
{
    return {entry.feed.isEmpty() ? entry.page : entry.feed, entry.name, entry.platform, entry.category,
            entry.page};
}

// A typed address that the catalogue knows is offered by its name there.
OfferModel::Row OfferModel::rowFor(const QString &key) const
{
    if (const auto at = m_picked.constFind(key); at != m_picked.constEnd())
        return at->row;
    const auto shown = std::ranges::find(m_rows, key, &Row::key);
    if (shown != m_rows.end())
        return *shown;
    return {key, shownHost(QUrl(key)), {}, {}, key};
}

void OfferModel::rebuild()
{
    beginResetModel();
    QList<Row> rows;
    QSet<QString> there;
    const auto take = [&rows, &there](const Row &row) {
        if (!there.contains(row.key)) {
            there.insert(row.key);
            rows.append(row);
        }
    };
    const bool everything = m_query.trimmed().isEmpty();
    if (m_typed.isValid())
        take(rowFor(m_typed.toString()));
    for (const QString &key : std::as_const(m_order)) {
        const Picked &one = m_picked[key];
        if (one.ticked && (everything || m_onlyPicked))
            take(one.row);
    }
    if (m_catalog && !m_onlyPicked) {
        for (const CatalogEntry &entry : m_catalog->search(m_query, everything ? -1 : mostFound))
            take(rowOf(entry));
    }
    m_rows = rows;
    endResetModel();
}

OfferModel::Picked &OfferModel::picked(const QString &key)
{
    if (!m_picked.contains(key)) {
        const Row row = rowFor(key);
        AddWish wish{.key = key, .address = QUrl(key), .platform = row.platform, .name = {}};
        // The page's own name is the better one where the catalogue has none.
        if (!row.category.isEmpty() || !row.platform.isEmpty())
            wish.name = row.name;
        m_picked.insert(key, {.row = row, .wish = wish, .error = {}, .preview = {}});
        m_order.append(key);
    }
    return m_picked[key];
}

QStringList OfferModel::add(const QList<QUrl> &addresses)
{
    QStringList fresh;
    for (const QUrl &url : addresses) {
        const QString key = url.toString();
        if (isTicked(key) || isWatched(key))
            continue;
        Picked &one = picked(key);
        one.ticked = true;
        if (one.state == State::Failed)
            one.state = State::Offered;
        fresh.append(key);
    }
    rebuild();
    return fresh;
}

void OfferModel::changed(const QString &key)
{
    if (const int row = rowOf(key); row >= 0)
        emit dataChanged(index(row), index(row));
}

void OfferModel::setTicked(const QString &key, bool ticked)
{
    if (isTicked(key) == ticked || (ticked && isWatched(key)) || stateOf(key) == State::Added)
        return;
    Picked &one = picked(key);
    one.ticked = ticked;
    if (!ticked)
        one.wish.unread = false;
    changed(key);
    emit tickChanged(key, ticked);
}

void OfferModel::setState(const QString &key, State state, const QString &error)
{
    Picked &one = picked(key);
    one.state = state;
    one.error = error;
    changed(key);
}

void OfferModel::setPreview(const QString &key, const AddPreview &preview)
{
    Picked &one = picked(key);
    one.state = State::Read;
    one.error.clear();
    one.preview = preview;
    one.row.platform = preview.summary.vendor.platform;
    if (one.wish.name.isEmpty())
        one.wish.name = cleanName(preview.summary.vendor.name, longestName);
    if (!one.wish.name.isEmpty())
        one.row.name = one.wish.name;
    if (!preview.alreadyWatched.isEmpty()) {
        m_watched.insert(foldedAddress(QUrl(key)), preview.alreadyWatched);
        one.ticked = false;
    }
    const auto shown = std::ranges::find(m_rows, key, &Row::key);
    if (shown != m_rows.end())
        *shown = one.row;
    changed(key);
}

void OfferModel::keepWish(const AddWish &wish)
{
    picked(wish.key).wish = wish;
}

QString OfferModel::keyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).key : QString();
}

int OfferModel::rowOf(const QString &key) const
{
    const auto at = std::ranges::find(m_rows, key, &Row::key);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

OfferModel::State OfferModel::stateOf(const QString &key) const
{
    const auto at = m_picked.constFind(key);
    return at == m_picked.constEnd() ? State::Offered : at->state;
}

bool OfferModel::isTicked(const QString &key) const
{
    const auto at = m_picked.constFind(key);
    return at != m_picked.constEnd() && at->ticked;
}

QString OfferModel::watchedAs(const QString &key) const
{
    return m_watched.value(foldedAddress(QUrl(key)));
}

bool OfferModel::isWatched(const QString &key) const
{
    return !watchedAs(key).isEmpty();
}

const AddPreview *OfferModel::previewOf(const QString &key) const
{
    const auto at = m_picked.constFind(key);
    return at != m_picked.constEnd() && at->preview ? &*at->preview : nullptr;
}

AddWish OfferModel::wishOf(const QString &key) const
{
    const auto at = m_picked.constFind(key);
    return at == m_picked.constEnd() ? AddWish() : at->wish;
}

QList<AddWish> OfferModel::ticked() const
{
    QList<AddWish> wishes;
    QSet<QString> seen; // the same page may be offered by two names
    for (const QString &key : m_order) {
        const Picked &one = m_picked[key];
        const QString folded = foldedAddress(one.wish.address);
        if (!one.ticked || one.state == State::Added || isWatched(key) || seen.contains(folded))
            continue;
        seen.insert(folded);
        wishes.append(one.wish);
    }
    return wishes;
}

QStringList OfferModel::keysIn(State state) const
{
    QStringList keys;
    for (const QString &key : m_order) {
        if (m_picked[key].state == state)
            keys.append(key);
    }
    return keys;
}

int OfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OfferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cleanName(row.name, longestName);
    case Qt::CheckStateRole:
        return isTicked(row.key) || isWatched(row.key) ? Qt::Checked : Qt::Unchecked;
    case KeyRole:
        return row.key;
    case HostRole:
        return shownHost(QUrl(row.page));
    case PlatformRole:
        return row.platform.isEmpty() ? QString() : m_platformName(row.platform);
    case CategoryRole:
        return row.category;
    case WatchedAsRole:
        return cleanName(watchedAs(row.key), longestName);
    case StateRole:
        return QVariant::fromValue(stateOf(row.key));
    case ErrorRole:
        return m_picked.value(row.key).error;
    default:
        return {};
    }
}

bool OfferModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    setTicked(keyAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags OfferModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const QString key = keyAt(index.row());
    const State state = stateOf(key);
    if (!isWatched(key) && state != State::Adding && state != State::Added)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace foghorn
