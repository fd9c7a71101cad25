// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "models/catalog/catalog.h"
#include "models/fetch/networkfetcher.h"
#include "models/monitor/look.h"

namespace foghorn {

// What a call of `add` wants of each of its vendors.
struct AddWishes
{
    QString name;
    QString platform;
    QStringList tags;
    QStringList components;
    int interval = 60;
    bool check = true;
};

// Adds vendors, given by address or by the catalogue's id, a few at a time. What was added stays, whatever
// becomes of the others; the first failure's code is the call's.
class Adder : public QObject
{
public:
    using Added = QPair<Vendor, std::optional<qsizetype>>; // with its number of components, where it was read

    Adder(CliContext &context, HistoryStore &store, AddWishes wishes, const QStringList &words);

    void start(); // ends the event loop when all is done
    void stop(); // what is under way is given up
    int code() const { return m_code; }
    QList<Added> added() const; // in the order of the words

private:
    // A place to look, and as what (empty: to be recognised).
    using Attempt = QPair<QUrl, QString>;
    struct Task
    {
        QString typed;
        std::optional<CatalogEntry> entry;
        QList<Attempt> attempts;
        std::optional<Error> error; // of the first attempt
        std::optional<Added> added;
    };

    void next();
    void begin(qsizetype index);
    Result<void> resolve(Task &task);
    Error notInCatalogue(const QString &id) const;
    void read(qsizetype index);
    void keep(qsizetype index, const Preview &preview);
    void keepUnread(qsizetype index);
    bool isWatched(qsizetype index, const QUrl &page, const QUrl &feed);
    std::optional<Error> missingComponent(const Vendor &vendor, const Snapshot &snapshot) const;
    Result<void> write(const Vendor &vendor, const Snapshot &snapshot);
    Result<void> addNamed(Vendor &vendor);
    Vendor vendorNamed(const QString &name) const;
    void finish(qsizetype index, const Vendor &vendor, std::optional<qsizetype> components);
    void failed(qsizetype index, const QString &what, const Error &error);
    void say(int code, const QString &line);
    void showProgress();

    CliContext &m_context;
    HistoryStore &m_store;
    NetworkFetcher m_fetcher;
    AddWishes m_wishes;
    std::optional<Catalog> m_catalog; // read when a word needs it
    QList<Task> m_tasks;
    qsizetype m_nextTask = 0;
    int m_open = 0;
    qsizetype m_done = 0;
    bool m_stopped = false;
    bool m_showsProgress = false;
    int m_code = ExitDone;
};

} // namespace foghorn
