// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addflow.h"

#include "app/addingrules.h"
#include "app/configstore.h"
#include "models/catalog/addresses.h"
#include "models/status/whendone.h"
#include "views/theme/words.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int atOnce = 4; // vendors that are read at the same time while many are added

} // namespace

AddFlow::AddFlow(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_dialog(new AddVendorDialog(
          [](const QString &id) {
              const Platform *platform = platformById(id);
              return platform ? QString(platform->name) : id;
          },
          window))
{
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    loadCatalog();
    loadWatched();
}

AddFlow::~AddFlow() = default;

void AddFlow::connectDialog()
{
    connect(m_dialog, &AddVendorDialog::readRequested, this, &AddFlow::read);
    connect(m_dialog, &AddVendorDialog::readCancelled, this,
            [this](const QString &key) { m_jobs.erase(key); });
    connect(m_dialog, &AddVendorDialog::addRequested, this, &AddFlow::add);
    connect(m_dialog, &AddVendorDialog::addingCancelled, this, &AddFlow::stopAdding);
    connect(m_dialog, &AddVendorDialog::filesRequested, this, &AddFlow::openFiles);
    connect(m_dialog, &AddVendorDialog::importRequested, this, &AddFlow::import);
    connect(m_dialog, &QDialog::finished, this, [this] { emit finished(m_first); });
    connect(m_dialog, &QObject::destroyed, this, &QObject::deleteLater);
}

void AddFlow::open(const Dropped &dropped)
{
    m_dialog->open();
    if (!dropped.isEmpty())
        m_dialog->offer(dropped);
}

// Some milliseconds of parsing, which the window does not wait for.
void AddFlow::loadCatalog()
{
    whenDone(QtConcurrent::run([dataDir = m_parts.dataDir] {
                 return std::make_shared<const Catalog>(Catalog::withOwn(dataDir));
             }),
             this, [this](const std::shared_ptr<const Catalog> &catalog) {
                 if (m_dialog)
                     m_dialog->setCatalog(catalog);
             });
}

void AddFlow::loadWatched()
{
    whenDone(m_parts.history.run<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); }), this,
             [this](const Result<QList<Vendor>> &vendors) {
                 if (m_dialog && vendors)
                     m_dialog->setWatched(*vendors);
             });
}

void AddFlow::read(const QString &key, const QUrl &url, const QString &platform)
{
    Job &job = m_jobs[key];
    job.wish.key = key;
    job.wish.address = url;
    startLook(job, platform);
}

void AddFlow::startLook(Job &job, const QString &platform)
{
    const QString key = job.wish.key;
    const bool known = platformById(platform) != nullptr;
    job.recognised = !known;
    // The one before may be what called: it goes once it has returned.
    if (job.look)
        job.look.release()->deleteLater();
    job.look = std::make_unique<Look>(m_parts.fetcher, QDateTime::currentDateTimeUtc);
    connect(job.look.get(), &Look::done, this,
            [this, key](const Preview &preview) { lookDone(key, preview); });
    connect(job.look.get(), &Look::failed, this, [this, key](const Error &error) { lookFailed(key, error); });
    job.look->start(job.wish.address, known ? platform : QString());
}

void AddFlow::lookDone(const QString &key, const Preview &preview)
{
    const auto at = m_jobs.find(key);
    if (at == m_jobs.end())
        return;
    const AddWish wish = at->second.wish;
    at->second.look.release()->deleteLater();
    m_jobs.erase(at);
    m_previews.insert(key, preview);
    if (m_adding)
        write(wish, preview);
    else
        show(key, preview);
}

void AddFlow::lookFailed(const QString &key, const Error &error)
{
    const auto at = m_jobs.find(key);
    if (at == m_jobs.end())
        return;
    // What the catalogue says of a page may have changed since it was written.
    const bool otherPlatform = error.kind == Error::Kind::Schema || error.kind == Error::Kind::Syntax
        || error.kind == Error::Kind::Http;
    if (!at->second.recognised && otherPlatform) {
        startLook(at->second, {});
        return;
    }
    at->second.look.release()->deleteLater();
    m_jobs.erase(at);
    if (m_adding)
        written(key, error);
    else if (m_dialog)
        m_dialog->setError(key, error);
}

void AddFlow::show(const QString &key, const Preview &preview)
{
    whenDone(m_parts.history.run<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); }), this,
             [this, key, preview](const Result<QList<Vendor>> &vendors) {
                 if (!m_dialog)
                     return;
                 if (!vendors)
                     m_dialog->setError(key, vendors.error());
                 else
                     m_dialog->setPreview(key, previewOf(preview, *vendors));
             });
}

void AddFlow::add(const QList<AddWish> &wishes)
{
    m_jobs.clear();
    m_toAdd = wishes;
    m_adding = true;
    m_open = 0;
    addNext();
}

// What can't be read delays no other: each has its own deadline.
void AddFlow::addNext()
{
    while (m_open < atOnce && !m_toAdd.isEmpty()) {
        const AddWish wish = m_toAdd.takeFirst();
        ++m_open;
        const auto read = m_previews.constFind(wish.key);
        if (wish.unread) {
            write(wish, std::nullopt);
        } else if (read != m_previews.constEnd()) {
            write(wish, *read);
        } else {
            Job &job = m_jobs[wish.key];
            job.wish = wish;
            startLook(job, wish.platform);
        }
    }
    if (m_open > 0 || !m_adding)
        return;
    m_adding = false;
    if (m_dialog)
        m_dialog->addingDone();
}

void AddFlow::write(const AddWish &wish, const std::optional<Preview> &preview)
{
    whenDone(m_parts.history.run<QString>([wish, preview](HistoryStore &store) -> Result<QString> {
        return writeVendor(store, wish, preview, QDateTime::currentDateTimeUtc());
    }),
             this, [this, key = wish.key](const Result<QString> &id) { written(key, id); });
}

void AddFlow::written(const QString &key, const Result<QString> &id)
{
    --m_open;
    if (id) {
        if (m_first.isEmpty())
            m_first = *id;
        emit added(*id);
    }
    if (m_dialog)
        m_dialog->setProgress(key, id ? OfferModel::State::Added : OfferModel::State::Failed,
                              id ? QString() : errorSentence(id.error()));
    addNext();
}

// What is being read is given up, what is being written is waited for: it takes moments.
void AddFlow::stopAdding()
{
    m_toAdd.clear();
    m_open -= static_cast<int>(m_jobs.size());
    m_jobs.clear();
    addNext();
}

void AddFlow::openFiles(const QStringList &paths)
{
    whenDone(QtConcurrent::run([paths] { return readFiles(paths); }), this,
             [this](const Result<FileContent> &content) {
                 if (!m_dialog)
                     return;
                 if (!content)
                     m_dialog->setPlanError(content.error());
                 else if (content->configuration)
                     plan(*content->configuration);
                 else
                     m_dialog->offer({content->addresses, {}});
             });
}

void AddFlow::plan(const Configuration &file)
{
    whenDone(m_parts.history.run<ImportPlan>([file](HistoryStore &store) -> Result<ImportPlan> {
        const Result<Configuration> current = configurationOf(store);
        if (!current)
            return current.error();
        return planImport(file, *current, {.isInside = namesPrivateHost, .takeInside = true});
    }),
             this, [this](const Result<ImportPlan> &plan) {
                 if (!m_dialog)
                     return;
                 if (plan)
                     m_dialog->setPlan(*plan);
                 else
                     m_dialog->setPlanError(plan.error());
             });
}

void AddFlow::import(const ImportPlan &plan)
{
    whenDone(m_parts.history.run<ImportDone>([plan](HistoryStore &store) {
        return applyImport(store, plan, true, QDateTime::currentDateTimeUtc());
    }),
             this, [this](const Result<ImportDone> &done) {
                 if (!m_dialog)
                     return;
                 if (!done) {
                     m_dialog->setPlanError(done.error());
                     return;
                 }
                 for (const QString &id : done->added + done->updated) {
                     if (m_first.isEmpty())
                         m_first = id;
                     emit added(id);
                 }
                 m_dialog->accept();
             });
}

} // namespace foghorn
