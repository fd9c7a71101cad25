// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/importplan.h"
#include "models/history/historyworker.h"
#include "models/monitor/look.h"
#include "views/addvendor/addvendordialog.h"

#include <QObject>
#include <QPointer>

#include <map>

class QWidget;

namespace foghorn {

// Adding by the dialog: reads what is asked for, writes vendors with what was read, imports files. Deletes
// itself with its dialog.
class AddFlow : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Fetcher &fetcher;
        HistoryWorker &history;
        QString dataDir; // where the user's own catalogue may lie
    };
    AddFlow(const Parts &parts, QWidget *window);
    ~AddFlow() override;

    void open(const Dropped &dropped = {});

signals:
    void added(const QString &vendorId); // written; others may follow
    void finished(const QString &vendorId); // the dialog is gone; the first that was added, or empty

private:
    struct Job // one vendor on its way into the store
    {
        AddWish wish;
        std::unique_ptr<Look> look;
        bool recognised = false; // the catalogue's platform was wrong, it is looked at without
    };

    void connectDialog();
    void loadCatalog();
    void loadWatched();
    void read(const QString &key, const QUrl &url, const QString &platform);
    void startLook(Job &job, const QString &platform);
    void lookDone(const QString &key, const Preview &preview);
    void lookFailed(const QString &key, const Error &error);
    void show(const QString &key, const Preview &preview);
    void add(const QList<AddWish> &wishes);
    void addNext();
    void write(const AddWish &wish, const std::optional<Preview> &preview);
    void written(const QString &key, const Result<QString> &id);
    void stopAdding();
    void openFiles(const QStringList &paths);
    void plan(const Configuration &file);
    void import(const ImportPlan &plan);

    Parts m_parts;
    QPointer<AddVendorDialog> m_dialog;
    std::map<QString, Job> m_jobs; // by the offer's key: being read
    QHash<QString, Preview> m_previews;
    QList<AddWish> m_toAdd;
    int m_open = 0; // being added now
    bool m_adding = false;
    QString m_first; // of those that were added
};

} // namespace foghorn
