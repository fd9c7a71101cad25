// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addflow.h"

#include "models/status/diff.h"
#include "models/status/severity.h"
#include "models/status/summary.h"
#include "models/status/whendone.h"
#include "views/addvendor/addvendordialog.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QDateTime utcNow()
{
    return QDateTime::currentDateTimeUtc();
}

Vendor vendorOf(const Preview &preview)
{
    return {.name = preview.found.name,
            .page = preview.found.page,
            .feed = preview.found.feed,
            .platform = preview.found.platform,
            .privateAllowed = preview.privateAllowed,
            .pageId = preview.snapshot.pageId};
}

// What the store would say after a first read, without writing anything.
VendorSummary summaryOf(const Preview &preview)
{
    VendorState state{.vendor = vendorOf(preview)};
    if (const Result<Difference> difference = diff(state, preview.snapshot))
        state = difference->after;
    return summarise(state, {}, 0, QTimeZone::utc(), preview.snapshot.observedAt);
}

QString vendorAt(const QList<Vendor> &vendors, const Recognised &found)
{
    const auto same = std::ranges::find_if(vendors, [&found](const Vendor &vendor) {
        return vendor.feed == found.feed || vendor.page == found.page;
    });
    return same == vendors.end() ? QString() : same->name;
}

Result<QString> write(HistoryStore &store, Vendor vendor, const Snapshot &snapshot)
{
    const Result<QString> id = store.idFor(vendor);
    if (!id)
        return id.error();
    vendor.id = *id;
    if (const Result<void> added = store.addVendor(vendor, utcNow()); !added)
        return added.error();
    const Result<QList<Change>> recorded
        = store.record(vendor.id, snapshot, {.holdMs = freshnessLimitMs(vendor.intervalSeconds)});
    if (!recorded)
        return recorded.error();
    return vendor.id;
}

} // namespace

AddFlow::AddFlow(Fetcher &fetcher, HistoryWorker &history, QWidget *window)
    : QObject(window)
    , m_fetcher(fetcher)
    , m_history(history)
    , m_dialog(new AddVendorDialog(window))
{
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AddVendorDialog::checkRequested, this, &AddFlow::look);
    connect(m_dialog, &AddVendorDialog::checkCancelled, this, [this] { m_look.reset(); });
    connect(m_dialog, &AddVendorDialog::addRequested, this, &AddFlow::add);
    connect(m_dialog, &QObject::destroyed, this, &QObject::deleteLater);
}

AddFlow::~AddFlow() = default;

void AddFlow::open()
{
    m_dialog->open();
}

void AddFlow::look(const QUrl &address)
{
    m_preview.reset();
    m_look = std::make_unique<Look>(m_fetcher, utcNow);
    m_dialog->setBusy(true);
    connect(m_look.get(), &Look::done, this, &AddFlow::show);
    connect(m_look.get(), &Look::failed, this, [this](const Error &error) {
        if (m_dialog)
            m_dialog->setError(error);
    });
    m_look->start(address);
}

void AddFlow::show(const Preview &preview)
{
    m_preview = preview;
    whenDone(m_history.run<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); }), this,
             [this, preview](const Result<QList<Vendor>> &vendors) {
                 if (!m_dialog)
                     return;
                 if (!vendors) {
                     m_dialog->setError(vendors.error());
                     return;
                 }
                 const Platform *platform = platformById(preview.found.platform);
                 m_dialog->setPreview(
                     {.summary = summaryOf(preview),
                      .platformName = platform ? QString(platform->name) : preview.found.platform,
                      .alreadyWatched = vendorAt(*vendors, preview.found)});
             });
}

void AddFlow::add(const Vendor &wish)
{
    if (!m_preview)
        return;
    Vendor vendor = vendorOf(*m_preview);
    vendor.name = wish.name;
    vendor.tags = wish.tags;
    whenDone(m_history.run<QString>([vendor, snapshot = m_preview->snapshot](HistoryStore &store) {
        return write(store, vendor, snapshot);
    }),
             this, [this](const Result<QString> &id) {
                 if (!m_dialog)
                     return;
                 if (!id) {
                     m_dialog->setError(id.error());
                     return;
                 }
                 m_dialog->accept();
                 emit added(*id);
             });
}

} // namespace foghorn
