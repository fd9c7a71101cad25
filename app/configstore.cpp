// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configstore.h"

#include "models/alerts/policyfile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

Result<QJsonObject> policiesOf(HistoryStore &store)
{
    const Result<QString> text = store.setting(policySetting);
    if (!text)
        return text.error();
    return QJsonDocument::fromJson(text->toUtf8()).object();
}

QList<ComponentChoice> choicesOf(const VendorState &state)
{
    QHash<QString, QString> groups;
    for (const ComponentGroup &group : state.groups)
        groups.insert(group.id, group.name);
    QList<ComponentChoice> choices;
    for (const ComponentState &component : state.components) {
        if (!component.gone)
            choices.append({component.name, groups.value(component.groupId), component.watched});
    }
    return choices;
}

ConfigVendor configOf(const Vendor &vendor, const QList<ComponentChoice> &choices)
{
    ConfigVendor config{.id = vendor.id,
                        .name = vendor.name,
                        .page = vendor.page,
                        .feed = vendor.feed,
                        .platform = vendor.platform,
                        .intervalSeconds = vendor.intervalSeconds,
                        .tags = vendor.tags,
                        .paused = vendor.paused,
                        .watchAll = vendor.watchAll,
                        .privateAllowed = vendor.privateAllowed};
    QList<ComponentName> exceptions;
    for (const ComponentChoice &choice : choices) {
        if (choice.watched != vendor.watchAll)
            exceptions.append({choice.name, choice.group});
    }
    if (!exceptions.isEmpty())
        (vendor.watchAll ? config.unwatched : config.watched) = exceptions;
    return config;
}

Vendor vendorOf(const ConfigVendor &config, Vendor vendor)
{
    vendor.name = config.name;
    vendor.page = config.page;
    vendor.feed = config.feed;
    vendor.platform = config.platform;
    vendor.intervalSeconds = config.intervalSeconds.value_or(vendor.intervalSeconds);
    vendor.tags = config.tags.value_or(vendor.tags);
    vendor.paused = config.paused.value_or(vendor.paused);
    vendor.watchAll = config.watchAll.value_or(vendor.watchAll);
    vendor.privateAllowed = config.privateAllowed;
    return vendor;
}

QList<ComponentChoice> choicesOf(const ConfigVendor &config)
{
    QList<ComponentChoice> choices;
    for (const ComponentName &component : config.watched.value_or(QList<ComponentName>()))
        choices.append({component.name, component.group, true});
    for (const ComponentName &component : config.unwatched.value_or(QList<ComponentName>()))
        choices.append({component.name, component.group, false});
    return choices;
}

Result<QStringList> addNew(HistoryStore &store, const ImportPlan &plan, const QDateTime &now)
{
    QList<Vendor> vendors;
    QList<QList<ComponentChoice>> choices;
    for (const ImportItem &item : plan.items) {
        if (item.kind != ImportItem::Kind::New)
            continue;
        vendors.append(vendorOf(item.vendor, {.id = item.vendor.id}));
        choices.append(choicesOf(item.vendor));
    }
    if (vendors.isEmpty())
        return QStringList();
    const Result<QStringList> ids = store.addVendors(vendors, now);
    if (!ids)
        return ids;
    for (qsizetype i = 0; i < ids->size(); ++i) {
        if (choices[i].isEmpty())
            continue;
        if (const Result<void> chosen = store.choose(ids->at(i), choices[i]); !chosen)
            return chosen.error();
    }
    return ids;
}

Result<QStringList> updateOld(HistoryStore &store, const ImportPlan &plan)
{
    const Result<Configuration> current = configurationOf(store);
    const Result<QList<Vendor>> vendors = store.vendors();
    if (!current || !vendors)
        return current ? vendors.error() : current.error();
    QHash<QString, qsizetype> places; // both are in the store's order
    for (qsizetype i = 0; i < vendors->size(); ++i)
        places.insert(vendors->at(i).id, i);
    QStringList ids;
    for (const ImportItem &item : plan.items) {
        const qsizetype at = places.value(item.existingId, -1);
        if (item.kind != ImportItem::Kind::Conflict || at < 0)
            continue;
        const ConfigVendor config = updated(current->vendors.at(at), item.vendor);
        Result<void> done = store.updateVendor(vendorOf(config, vendors->at(at)));
        const bool chooses = std::ranges::any_of(
            item.conflicts, [](const FieldConflict &conflict) { return conflict.field == "components"_L1; });
        if (done && chooses)
            done = store.choose(item.existingId, choicesOf(config));
        if (!done)
            return done.error();
        ids.append(item.existingId);
    }
    return ids;
}

} // namespace

Result<Configuration> configurationOf(HistoryStore &store)
{
    const Result<QList<VendorState>> states = store.states();
    if (!states)
        return states.error();
    Configuration configuration;
    for (const VendorState &state : *states) {
        QList<ComponentChoice> choices = choicesOf(state);
        if (choices.isEmpty()) {
            const Result<QList<ComponentChoice>> waiting = store.waitingChoices(state.vendor.id);
            if (!waiting)
                return waiting.error();
            choices = *waiting;
        }
        configuration.vendors.append(configOf(state.vendor, choices));
    }
    const Result<QJsonObject> policies = policiesOf(store);
    if (!policies)
        return policies.error();
    configuration.policies = *policies;
    return configuration;
}

Result<Configuration> configurationIn(const QString &path)
{
    const auto wrong = [&path](Error::Kind kind, const QString &what) {
        return Error{kind, u"%1: %2"_s.arg(path, what)};
    };
    if (!QFileInfo(path).isFile())
        return wrong(Error::Kind::Usage, u"there is no such file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(Error::Kind::Storage, file.errorString());
    const QByteArray content = file.read(maxConfigBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return wrong(Error::Kind::Storage, file.errorString());
    const Result<Configuration> configuration = readConfiguration(content);
    if (!configuration)
        return wrong(configuration.error().kind, configuration.error().detail);
    return configuration;
}

Result<ImportDone> applyImport(HistoryStore &store, const ImportPlan &plan, bool update, const QDateTime &now)
{
    const QByteArray policies = plan.policies.isEmpty()
        ? QByteArray()
        : QJsonDocument(plan.policies).toJson(QJsonDocument::Compact);
    if (const Result<AlertPolicy> read = policyFromJson(policies); !read)
        return read.error();
    const Result<QStringList> added = addNew(store, plan, now);
    if (!added)
        return added.error();
    ImportDone done{.added = *added};
    if (update) {
        const Result<QStringList> changed = updateOld(store, plan);
        if (!changed)
            return changed.error();
        done.updated = *changed;
    }
    if (plan.policiesKind == ImportItem::Kind::New
        || (update && plan.policiesKind == ImportItem::Kind::Conflict)) {
        if (const Result<void> set = store.setSetting(policySetting, QString::fromUtf8(policies)); !set)
            return set.error();
    }
    return done;
}

} // namespace foghorn
