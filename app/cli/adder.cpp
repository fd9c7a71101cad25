// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/adder.h"

#include "app/cli/context.h"
#include "app/cli/vendorchoice.h"
#include "models/status/diff.h"
#include "models/status/severity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int atOnce = 4;

// The terminal's last line, where progress stands.
void rewriteLine(const QString &text)
{
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(text));
    std::fflush(stderr);
}

// An id of the catalogue has none of these.
bool isAddress(const QString &typed)
{
    return typed.contains(u'.') || typed.contains(u':') || typed.contains(u'/') || typed == "localhost"_L1;
}

bool sameAddress(const QUrl &a, const QUrl &b)
{
    const auto plain = [](const QUrl &url) {
        return url.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveScheme | QUrl::NormalizePathSegments);
    };
    return !a.isEmpty() && plain(a) == plain(b);
}

} // namespace

Adder::Adder(CliContext &context, HistoryStore &store, AddWishes wishes, const QStringList &words)
    : m_context(context)
    , m_store(store)
    , m_wishes(std::move(wishes))
    , m_showsProgress(words.size() > 1 && isTerminal())
{
    for (const QString &word : words)
        m_tasks.append({.typed = word});
}

void Adder::start()
{
    showProgress();
    next();
}

void Adder::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    for (Look *look : findChildren<Look *>())
        delete look;
    const auto kept = std::ranges::count_if(m_tasks, [](const Task &task) { return task.added.has_value(); });
    say(ExitFailed, u"stopped; %1 of %2 are watched now"_s.arg(kept).arg(m_tasks.size()));
    m_code = ExitFailed;
    QCoreApplication::exit(m_code);
}

QList<Adder::Added> Adder::added() const
{
    QList<Added> all;
    for (const Task &task : m_tasks) {
        if (task.added)
            all.append(*task.added);
    }
    return all;
}

void Adder::showProgress()
{
    if (m_showsProgress)
        rewriteLine(u"%1 of %2"_s.arg(m_done).arg(m_tasks.size()));
}

void Adder::say(int code, const QString &line)
{
    if (m_showsProgress)
        rewriteLine({});
    m_context.fail(code, line);
}

void Adder::next()
{
    while (!m_stopped && m_open < atOnce && m_nextTask < m_tasks.size()) {
        ++m_open;
        begin(m_nextTask++);
    }
    if (m_stopped || m_open > 0)
        return;
    if (m_showsProgress)
        rewriteLine({});
    m_stopped = true;
    QCoreApplication::exit(m_code);
}

void Adder::begin(qsizetype index)
{
    Task &task = m_tasks[index];
    if (const Result<void> resolved = resolve(task); !resolved) {
        failed(index, task.typed, resolved.error());
        return;
    }
    const QUrl page = task.entry ? QUrl(task.entry->page) : task.attempts.first().first;
    if (isWatched(index, page, task.attempts.first().first))
        return;
    if (m_wishes.check)
        read(index);
    else
        keepUnread(index);
}

// Where to look for what was typed. The catalogue's platform comes last: it is what a list said once, and
// recognition tells platforms apart that answer under the same paths.
Result<void> Adder::resolve(Task &task)
{
    if (isAddress(task.typed)) {
        const Result<QUrl> address = addressFrom(task.typed);
        if (!address)
            return address.error();
        task.attempts = {{*address, m_wishes.platform}};
        return {};
    }
    if (!m_catalog) {
        m_catalog = Catalog::withOwn(m_context.dataDir());
        for (const QString &note : m_catalog->notes())
            say(ExitDone, note);
    }
    const CatalogEntry *entry = m_catalog->byId(task.typed);
    if (!entry)
        return notInCatalogue(task.typed);
    task.entry = *entry;
    const QUrl page(entry->page);
    const QUrl feed = entry->feed.isEmpty() ? page : QUrl(entry->feed);
    task.attempts = {{feed, m_wishes.platform}};
    if (!m_wishes.platform.isEmpty())
        return {};
    if (feed != page)
        task.attempts.append({page, {}});
    if (platformById(entry->platform))
        task.attempts.append({feed, entry->platform});
    return {};
}

Error Adder::notInCatalogue(const QString &id) const
{
    const QStringList near = m_catalog->near(id);
    const QString hint
        = near.isEmpty() ? u"foghorn catalog WORDS searches it"_s : u"near ones are "_s + near.join(u", "_s);
    return {Error::Kind::Schema,
            u"the catalogue has no such vendor; %1; an address has a dot or https:// in it"_s.arg(hint)};
}

bool Adder::isWatched(qsizetype index, const QUrl &page, const QUrl &feed)
{
    const Result<QList<Vendor>> vendors = m_store.vendors();
    if (!vendors)
        return false;
    const auto known = std::ranges::find_if(*vendors, [&](const Vendor &vendor) {
        return sameAddress(vendor.page, page) || sameAddress(vendor.feed, page)
            || sameAddress(vendor.feed, feed);
    });
    if (known == vendors->end())
        return false;
    say(ExitDone, u"%1 is already watched, as %2 (%3)"_s.arg(m_tasks[index].typed, known->name, known->id));
    finish(index, *known, std::nullopt);
    return true;
}

Vendor Adder::vendorNamed(const QString &name) const
{
    Vendor vendor{.name = m_wishes.name.isEmpty() ? name : m_wishes.name};
    vendor.tags = m_wishes.tags;
    vendor.intervalSeconds = m_wishes.interval;
    vendor.platform = m_wishes.platform;
    return vendor;
}

void Adder::read(qsizetype index)
{
    const Attempt attempt = m_tasks[index].attempts.takeFirst();
    auto *look = new Look(m_fetcher, QDateTime::currentDateTimeUtc, this);
    connect(look, &Look::done, this, [this, look, index](const Preview &preview) {
        look->deleteLater();
        keep(index, preview);
    });
    connect(look, &Look::failed, this, [this, look, index, attempt](const Error &error) {
        look->deleteLater();
        Task &task = m_tasks[index];
        if (!task.error)
            task.error = error;
        if (!task.attempts.isEmpty())
            read(index);
        else
            failed(index, task.entry ? task.typed : attempt.first.toString(), *task.error);
    });
    look->start(attempt.first, attempt.second);
}

void Adder::keep(qsizetype index, const Preview &preview)
{
    const Task &task = m_tasks[index];
    if (isWatched(index, preview.found.page, preview.found.feed))
        return;
    Vendor vendor = vendorNamed(task.entry ? task.entry->name : preview.found.name);
    vendor.page = task.entry ? QUrl(task.entry->page) : preview.found.page;
    vendor.feed = preview.found.feed;
    vendor.platform = preview.found.platform;
    vendor.pageId = preview.snapshot.pageId;
    vendor.privateAllowed = preview.privateAllowed;
    if (const auto missing = missingComponent(vendor, preview.snapshot)) {
        failed(index, vendor.name, *missing);
        return;
    }
    Result<void> done = addNamed(vendor);
    if (done)
        done = write(vendor, preview.snapshot);
    if (done)
        finish(index, vendor, preview.snapshot.components.size());
    else
        failed(index, vendor.name, done.error());
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

Result<void> Adder::addNamed(Vendor &vendor)
{
    const Result<QString> id = m_store.idFor(vendor);
    if (!id)
        return id.error();
    vendor.id = *id;
    return m_store.addVendor(vendor, QDateTime::currentDateTimeUtc());
}

Result<void> Adder::write(const Vendor &vendor, const Snapshot &snapshot)
{
    const Result<QList<Change>> recorded
        = m_store.record(vendor.id, snapshot, {.holdMs = freshnessLimitMs(vendor.intervalSeconds)});
    Result<void> done = recorded ? Result<void>() : Result<void>(recorded.error());
    if (done && !m_wishes.components.isEmpty())
        done = watchExactly(m_store, vendor, m_wishes.components);
    if (!done) // not purged: it may be one that came back, with its history
        (void)m_store.removeVendor(vendor.id, QDateTime::currentDateTimeUtc(), false);
    return done;
}

void Adder::keepUnread(qsizetype index)
{
    const Task &task = m_tasks[index];
    const QUrl address = task.attempts.first().first;
    Vendor vendor = vendorNamed(task.entry ? task.entry->name : address.host());
    vendor.page = task.entry ? QUrl(task.entry->page) : address;
    vendor.feed = address;
    if (vendor.platform.isEmpty())
        vendor.platform = task.attempts.last().second; // of an entry: the catalogue's, where it is known
    vendor.privateAllowed = namesPrivateHost(address);
    if (const Result<void> done = addNamed(vendor); !done)
        failed(index, vendor.name, done.error());
    else
        finish(index, vendor, std::nullopt);
}

void Adder::finish(qsizetype index, const Vendor &vendor, std::optional<qsizetype> components)
{
    m_tasks[index].added = {vendor, components};
    --m_open;
    ++m_done;
    showProgress();
    // Not at once: where nothing needs a look, a list would become as many calls deep.
    QMetaObject::invokeMethod(this, &Adder::next, Qt::QueuedConnection);
}

void Adder::failed(qsizetype index, const QString &what, const Error &error)
{
    say(ExitFailed, what + u": "_s + wireName(error.kind) + u": "_s + error.detail);
    if (m_code == ExitDone)
        m_code = exitCodeFor(error);
    m_tasks[index].error = error;
    --m_open;
    ++m_done;
    showProgress();
    QMetaObject::invokeMethod(this, &Adder::next, Qt::QueuedConnection);
}

} // namespace foghorn
