// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/importplan.h"
#include "views/addvendor/dropped.h"
#include "views/addvendor/offermodel.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace foghorn {

class ImportPreview;
class OfferDetails;
class OfferList;

// Adds vendors: words search the catalogue, an address is read, several can be ticked, and for the current
// one is shown what was understood and chosen what to watch. Never waits: what it wishes are signals, the
// answers come by setPreview(), setError() and setProgress().
class AddVendorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddVendorDialog(std::function<QString(const QString &)> platformName, QWidget *parent = nullptr);

    void setCatalog(std::shared_ptr<const Catalog> catalog);
    void setWatched(const QList<Vendor> &vendors);
    void offer(const Dropped &dropped); // addresses into the list, files to be read

    // Answers to readRequested, by its key.
    void setPreview(const QString &key, const AddPreview &preview);
    void setError(const QString &key, const Error &error);
    // After addRequested: how each of them goes, then addingDone().
    void setProgress(const QString &key, OfferModel::State state, const QString &error = {});
    void addingDone(); // closes where nothing failed

    void setPlan(const ImportPlan &plan); // an answer to filesRequested
    void setPlanError(const Error &error); // the same, or to importRequested

signals:
    void readRequested(const QString &key, const QUrl &url, const QString &platform);
    void readCancelled(const QString &key);
    void addRequested(const QList<foghorn::AddWish> &wishes);
    void addingCancelled(); // what was added stays
    void filesRequested(const QStringList &paths);
    void importRequested(const foghorn::ImportPlan &plan); // only what was ticked

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QLayout *buildFoot();
    void connectParts();
    void textChanged();
    bool pasteMany();
    bool keyInField(int key, bool paste);
    void addUnread();
    void tickOrAdd();
    void enterField();
    void showCurrent(const QString &key);
    void tickChanged(const QString &key, bool ticked);
    void read(const QString &key);
    void readNext();
    void add();
    void chooseFile();
    void say(const QString &text);
    void showParts();
    void applyTheme();
    QString hint() const;

    OfferModel m_offers;
    QLineEdit *m_field;
    QLabel *m_hint;
    OfferList *m_list;
    OfferDetails *m_details;
    ImportPreview *m_import;
    QStackedWidget *m_body;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_file;
    QPushButton *m_unread;
    QPushButton *m_cancel;
    QPushButton *m_add;
    QStringList m_toRead; // ticked, and not read yet
    QString m_reading;
    QString m_failed; // the one whose sentence stands there
    Theme m_theme;
    bool m_nameNext = false; // the one being read was asked for by Enter: its name comes next
    bool m_adding = false; // until addingDone()
    bool m_importing = false; // until accept() or setPlanError()
    qsizetype m_toAdd = 0;
    qsizetype m_done = 0;
};

} // namespace foghorn
