// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"
#include "views/theme/theme.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace foghorn {

class PlainLabel;
class PreviewList;

// What an address turned out to be.
struct AddPreview
{
    VendorSummary summary; // vendor.name as the page calls itself; components, open incidents
    QString platformName; // as its makers write it
    QString alreadyWatched; // the name of the vendor that has this address, or empty

    bool operator==(const AddPreview &) const = default;
};

// Adds a vendor by the address of its page: the address is checked, what was understood is shown, and only
// then can it be added. Never waits: the answers come by setPreview() and setError(); after addRequested it
// stays until accept() or setError().
class AddVendorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddVendorDialog(QWidget *parent = nullptr);

    void setAddress(const QString &address);
    void setBusy(bool busy);
    void setPreview(const AddPreview &preview);
    void setError(const Error &error);

signals:
    void checkRequested(const QUrl &url); // http or https
    void checkCancelled(); // the address changed or the dialog went while a check was under way
    void addRequested(const foghorn::Vendor &vendor); // as previewed, with the name the user gave

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void layOut();
    void check();
    void add();
    void forget();
    void say(const QString &text);
    void showParts();
    void applyTheme();

    QLineEdit *m_address;
    QPushButton *m_check;
    QProgressBar *m_progress;
    PlainLabel *m_about;
    QLabel *m_message;
    QLineEdit *m_name;
    QLabel *m_nameLabel;
    PreviewList *m_components;
    QPushButton *m_add;
    std::optional<AddPreview> m_preview;
    Theme m_theme;
    bool m_busy = false;
    bool m_adding = false; // until accept() or setError()
};

// The web address in what a user typed or pasted, "https://" put before it where it has no scheme; invalid
// when there is none in it.
QUrl typedAddress(const QString &text);

} // namespace foghorn
