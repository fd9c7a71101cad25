// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/vendorchoice.h"
#include "models/fetch/networkfetcher.h"
#include "models/monitor/look.h"
#include "models/status/diff.h"
#include "models/status/severity.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

struct Wishes
{
    QString name;
    QString platform;
    QStringList tags;
    QStringList components;
    int interval = 60;
    bool check = true;
};

bool sameAddress(const QUrl &a, const QUrl &b)
{
    const auto plain = [](const QUrl &url) {
        return url.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveScheme | QUrl::NormalizePathSegments);
    };
    return !a.isEmpty() && plain(a) == plain(b);
}

// Adds the given addresses one after the other; the first failure's code is the call's.
class Adder : public QObject
{
public:
    Adder(CliContext &context, HistoryStore &store, Wishes wishes, QStringList addresses)
        : m_context(context)
        , m_store(store)
        , m_wishes(std::move(wishes))
        , m_addresses(std::move(addresses))
    {
    }

    void next();
    int code() const { return m_code; }
    QList<QPair<Vendor, std::optional<qsizetype>>> added() const { return m_added; }

private:
    void read(const QUrl &address);
    void keep(const QUrl &address, const Preview &preview);
    void keepUnread(const QUrl &address);
    std::optional<Error> missingComponent(const Vendor &vendor, const Snapshot &snapshot) const;
    bool write(const Vendor &vendor, const Snapshot &snapshot);
    bool addNamed(Vendor &vendor);
    std::optional<Vendor> alreadyWatched(const QUrl &address, const QUrl &feed = {});
    Vendor vendorNamed(const QString &name) const;
    void failed(const QString &what, const Error &error);
    bool stored(const Result<void> &result, const QString &what);

    CliContext &m_context;
    HistoryStore &m_store;
    NetworkFetcher m_fetcher;
    Wishes m_wishes;
    QStringList m_addresses;
    QList<QPair<Vendor, std::optional<qsizetype>>> m_added;
    int m_code = ExitDone;
};

void Adder::failed(const QString &what, const Error &error)
{
    m_context.fail(ExitFailed, what + u": "_s + wireName(error.kind) + u": "_s + error.detail);
    if (m_code == ExitDone)
        m_code = exitCodeFor(error);
    next();
}

bool Adder::stored(const Result<void> &result, const QString &what)
{
    if (!result)
        failed(what, result.error());
    return result.ok();
}

void Adder::next()
{
    if (m_addresses.isEmpty()) {
        QCoreApplication::exit(m_code);
        return;
    }
    const QString typed = m_addresses.takeFirst();
    const Result<QUrl> address = addressFrom(typed);
    if (!address) {
        failed(typed, address.error());
        return;
    }
    if (const std::optional<Vendor> known = alreadyWatched(*address)) {
        m_context.fail(ExitDone, u"%1 is already watched, as %2 (%3)"_s.arg(typed, known->name, known->id));
        m_added.append({*known, std::nullopt});
        next();
        return;
    }
    if (m_wishes.check)
        read(*address);
    else
        keepUnread(*address);
}

std::optional<Vendor> Adder::alreadyWatched(const QUrl &address, const QUrl &feed)
{
    const Result<QList<Vendor>> vendors = m_store.vendors();
    if (!vendors)
        return std::nullopt;
    for (const Vendor &vendor : *vendors) {
        if (sameAddress(vendor.page, address) || sameAddress(vendor.feed, address)
            || sameAddress(vendor.feed, feed))
            return vendor;
    }
    return std::nullopt;
}

Vendor Adder::vendorNamed(const QString &name) const
{
    Vendor vendor{.name = m_wishes.name.isEmpty() ? name : m_wishes.name};
    vendor.tags = m_wishes.tags;
    vendor.intervalSeconds = m_wishes.interval;
    vendor.platform = m_wishes.platform;
    return vendor;
}

void Adder::read(const QUrl &address)
{
    auto *look = new Look(
        m_fetcher, [] { return QDateTime::currentDateTimeUtc(); }, this);
    connect(look, &Look::done, this, [this, look, address](const Preview &preview) {
        look->deleteLater();
        keep(address, preview);
    });
    connect(look, &Look::failed, this, [this, look, address](const Error &error) {
        look->deleteLater();
        failed(address.toString(), error);
    });
    look->start(address, m_wishes.platform);
}

void Adder::keep(const QUrl &address, const Preview &preview)
{
    if (const std::optional<Vendor> known = alreadyWatched(preview.found.page, preview.found.feed)) {
        m_context.fail(
            ExitDone, u"%1 is already watched, as %2 (%3)"_s.arg(address.toString(), known->name, known->id));
        m_added.append({*known, std::nullopt});
        next();
        return;
    }
    Vendor vendor = vendorNamed(preview.found.name);
    vendor.page = preview.found.page;
    vendor.feed = preview.found.feed;
    vendor.platform = preview.found.platform;
    vendor.pageId = preview.snapshot.pageId;
    vendor.privateAllowed = preview.privateAllowed;
    if (const auto missing = missingComponent(vendor, preview.snapshot)) {
        failed(vendor.name, *missing);
        return;
    }
    if (!addNamed(vendor) || !write(vendor, preview.snapshot))
        return;
    m_added.append({vendor, preview.snapshot.components.size()});
    next();
}

// Looked up before anything is written: a vendor that would be watched otherwise than asked is not added.
std::optional<Error> Adder::missingComponent(const Vendor &vendor, const Snapshot &snapshot) const
{
    VendorState state{.vendor = vendor};
    if (const Result<Difference> first = diff(state, snapshot))
        state = first->after;
    for (const QString &name : m_wishes.components) {
        if (const Result<QStringList> ids = componentIds(state, name); !ids)
            return ids.error();
    }
    return std::nullopt;
}

bool Adder::addNamed(Vendor &vendor)
{
    const Result<QString> id = m_store.idFor(vendor);
    if (!id) {
        failed(vendor.name, id.error());
        return false;
    }
    vendor.id = *id;
    return stored(m_store.addVendor(vendor, QDateTime::currentDateTimeUtc()), vendor.name);
}

bool Adder::write(const Vendor &vendor, const Snapshot &snapshot)
{
    const Result<QList<Change>> recorded
        = m_store.record(vendor.id, snapshot, {.holdMs = freshnessLimitMs(vendor.intervalSeconds)});
    Result<void> done = recorded ? Result<void>() : Result<void>(recorded.error());
    if (done && !m_wishes.components.isEmpty())
        done = watchExactly(m_store, vendor, m_wishes.components);
    if (done)
        return true;
    // Not purged: it may be one that came back, with its history.
    (void)m_store.removeVendor(vendor.id, QDateTime::currentDateTimeUtc(), false);
    failed(vendor.name, done.error());
    return false;
}

void Adder::keepUnread(const QUrl &address)
{
    Vendor vendor = vendorNamed(address.host());
    vendor.page = address;
    vendor.feed = address;
    vendor.privateAllowed = namesPrivateHost(address);
    if (!addNamed(vendor))
        return;
    m_added.append({vendor, std::nullopt});
    next();
}

} // namespace

int cli::add(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"add"_s, u"URL..."_s,
                      u"Watches a status page or feed, after reading and recognising it."_s);
    call.add({u"name"_s}, u"What to call it (default: what the page calls itself)."_s, u"NAME"_s);
    call.add({u"platform"_s}, u"The platform, where recognition is not wanted."_s, u"ID"_s);
    call.add({u"tag"_s}, u"A tag; may be given several times."_s, u"TAG"_s);
    call.add({u"interval"_s}, u"Seconds between two looks (default 60, at least 10)."_s, u"SECONDS"_s);
    call.add({u"component"_s},
             u"Watch this component only (\"Group / Name\" where names repeat); several times."_s, u"NAME"_s);
    call.add({u"no-check"_s}, u"Add without reading."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().isEmpty())
        return context.fail(ExitUsage, u"add what? Give the address of a status page or feed."_s);
    Wishes wishes{.name = call.value(u"name"_s),
                  .platform = call.value(u"platform"_s),
                  .tags = call.values(u"tag"_s),
                  .components = call.values(u"component"_s),
                  .check = !call.has(u"no-check"_s)};
    if (!wishes.platform.isEmpty() && !platformById(wishes.platform))
        return context.fail(ExitUsage,
                            u"there is no platform \"%1\"; %2"_s.arg(wishes.platform, knownPlatforms()));
    if (call.has(u"interval"_s)) {
        const std::optional<int> interval = intervalFrom(call.value(u"interval"_s));
        if (!interval)
            return context.fail(ExitUsage, intervalHelp());
        wishes.interval = *interval;
    }
    if (!wishes.name.isEmpty() && call.positionals().size() > 1)
        return context.fail(ExitUsage, u"--name goes with one address"_s);
    const auto store = context.open();
    if (!store)
        return context.fail(store.error());

    Adder adder(context, **store, wishes, call.positionals());
    QMetaObject::invokeMethod(
        &adder, [&adder] { adder.next(); }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    QJsonArray array;
    for (const auto &[vendor, components] : adder.added()) {
        array.append(json::vendor(vendor, components ? components : componentCount(**store, vendor.id)));
        if (!context.json())
            context.out() << vendor.id << "  " << vendor.name << "  " << vendor.platform << Qt::endl;
    }
    if (context.json())
        context.print(array);
    return code;
}

} // namespace foghorn
