// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addingrules.h"

#include "app/configstore.h"
#include "models/catalog/addresses.h"
#include "models/status/diff.h"
#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/addvendor/dropped.h"
#include "views/parts/page.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

Vendor vendorOf(const Preview &preview)
{
    return {.name = preview.found.name,
            .page = preview.found.page,
            .feed = preview.found.feed,
            .platform = preview.found.platform,
            .privateAllowed = preview.privateAllowed,
            .pageId = preview.snapshot.pageId};
}

Vendor unreadVendor(const AddWish &wish)
{
    return {.name = shownHost(wish.address),
            .page = wish.address,
            .feed = wish.address,
            .platform = platformById(wish.platform) ? wish.platform : QString(),
            .privateAllowed = namesPrivateHost(wish.address)};
}

// What the store would say after a first read, without writing anything.
VendorSummary summaryOf(const Preview &preview)
{
    VendorState state{.vendor = vendorOf(preview)};
    if (const Result<Difference> difference = diff(state, preview.snapshot))
        state = difference->after;
    return summarise(state, {}, 0, QTimeZone::utc(), preview.snapshot.observedAt);
}

QString nameAt(const QList<Vendor> &vendors, const QUrl &page, const QUrl &feed)
{
    const QString wanted[]{foldedAddress(page), foldedAddress(feed)};
    for (const Vendor &vendor : vendors) {
        for (const QUrl &url : {vendor.page, vendor.feed}) {
            if (std::ranges::find(wanted, foldedAddress(url)) != std::end(wanted))
                return vendor.name;
        }
    }
    return {};
}

QString askedKey(const QString &vendorId)
{
    return u"asked/"_s + vendorId;
}

Result<void> writeChoice(HistoryStore &store, const QString &id, const AddWish &wish,
                         const Snapshot &snapshot)
{
    if (!wish.unwatched.isEmpty()) {
        if (const Result<void> set = store.setWatched(id, wish.unwatched, false); !set)
            return set;
    }
    QStringList ids;
    for (const Component &component : snapshot.components)
        ids.append(component.id);
    return keepAsked(store, id, ids);
}

} // namespace

AddPreview previewOf(const Preview &preview, const QList<Vendor> &vendors)
{
    const Platform *platform = platformById(preview.found.platform);
    const auto past = std::ranges::count_if(
        preview.snapshot.incidents, [](const Incident &incident) { return incident.resolvedAt.isValid(); });
    return {.summary = summaryOf(preview),
            .platformName = platform ? QString(platform->name) : preview.found.platform,
            .alreadyWatched = nameAt(vendors, preview.found.page, preview.found.feed),
            .pastIncidents = static_cast<int>(past)};
}

Result<QString> writeVendor(HistoryStore &store, const AddWish &wish, const std::optional<Preview> &preview,
                            const QDateTime &now)
{
    Vendor vendor = preview ? vendorOf(*preview) : unreadVendor(wish);
    const Result<QList<Vendor>> watched = store.vendors();
    if (!watched)
        return watched.error();
    if (const QString same = nameAt(*watched, vendor.page, vendor.feed); !same.isEmpty())
        return Error{Error::Kind::Usage, u"watched already, as "_s + same};
    if (!wish.name.isEmpty())
        vendor.name = wish.name;
    if (vendor.name.isEmpty())
        vendor.name = shownHost(vendor.page);
    vendor.tags = wish.tags;
    const Result<QString> id = store.idFor(vendor);
    if (!id)
        return id.error();
    vendor.id = *id;
    if (const Result<void> added = store.addVendor(vendor, now); !added)
        return added.error();
    if (!preview)
        return vendor.id;
    const Result<QList<Change>> recorded
        = store.record(vendor.id, preview->snapshot, {.holdMs = freshnessLimitMs(vendor.intervalSeconds)});
    if (!recorded)
        return recorded.error();
    if (const Result<void> chosen = writeChoice(store, vendor.id, wish, preview->snapshot); !chosen)
        return chosen.error();
    // Only now: while its first components were recorded, they were to be watched.
    if (wish.watchAll)
        return vendor.id;
    const Result<VendorState> state = store.state(vendor.id);
    if (!state)
        return state.error();
    vendor = state->vendor;
    vendor.watchAll = false;
    if (const Result<void> updated = store.updateVendor(vendor); !updated)
        return updated.error();
    return vendor.id;
}

Result<FileContent> readFiles(const QStringList &paths)
{
    FileContent content;
    for (const QString &path : paths) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (suffix == "json"_L1 || suffix == "opml"_L1 || suffix == "xml"_L1) {
            const Result<Configuration> read = configurationIn(path);
            if (!read)
                return read.error();
            content.configuration = *read;
            return content;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Usage, path + u": "_s + file.errorString()};
        content.addresses += addressesIn(QString::fromUtf8(file.read(maxConfigBytes)));
    }
    if (content.addresses.isEmpty())
        return Error{Error::Kind::Usage,
                     u"No address was found in "_s + QFileInfo(paths.value(0)).fileName()};
    return content;
}

Result<void> keepAsked(HistoryStore &store, const QString &vendorId, const QStringList &componentIds)
{
    const QByteArray text
        = QJsonDocument(QJsonArray::fromStringList(componentIds)).toJson(QJsonDocument::Compact);
    return store.setSetting(askedKey(vendorId), QString::fromUtf8(text));
}

Result<std::optional<QStringList>> askedAbout(HistoryStore &store, const QString &vendorId)
{
    const Result<QString> text = store.setting(askedKey(vendorId));
    if (!text)
        return text.error();
    if (text->isEmpty())
        return std::optional<QStringList>();
    QStringList ids;
    for (const QJsonValue &value : QJsonDocument::fromJson(text->toUtf8()).array())
        ids.append(value.toString());
    return std::optional(ids);
}

} // namespace foghorn
