// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/vendormenu.h"

#include "models/status/markup.h"
#include "views/parts/page.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 120;

QString shownName(const VendorSummary &summary)
{
    return cleanName(summary.vendor.name, longestName);
}

} // namespace

VendorMenu::VendorMenu(VendorModel &vendors, QWidget *window)
    : QObject(window)
    , m_vendors(vendors)
    , m_window(window)
{
}

void VendorMenu::popup(const QString &vendorId, const QPoint &globalPosition)
{
    const VendorSummary *summary = m_vendors.summary(vendorId);
    if (!summary)
        return;
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"vendormenu"_s);
    menu->setAccessibleName(shownName(*summary));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, *summary);
    menu->popup(globalPosition);
}

void VendorMenu::fill(QMenu &menu, const VendorSummary &summary)
{
    const QString id = summary.vendor.id;
    const QUrl page = summary.vendor.page;
    const bool paused = summary.vendor.paused;
    const auto add = [this, &menu](const QString &name, const QString &text, auto &&act) {
        QAction *action = menu.addAction(text);
        action->setObjectName(u"vendormenu."_s + name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(u"check"_s, tr("&Check now"), [this, id] { emit checkRequested(id); });
    add(u"open"_s, tr("&Open status page"), [this, page] {
        emit openUrlRequested(page);
    })->setEnabled(isWebAddress(page));
    menu.addSeparator();
    add(u"rename"_s, tr("Re&name…"), [this, id] { askName(id); });
    add(u"pause"_s, paused ? tr("&Resume") : tr("&Pause"),
        [this, id, paused] { emit pauseRequested(id, !paused); });
    menu.addSeparator();
    add(u"remove"_s, tr("Re&move…"), [this, id] { askRemoval(id); });
}

void VendorMenu::askName(const QString &vendorId)
{
    const VendorSummary *summary = m_vendors.summary(vendorId);
    if (!summary)
        return;
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"rename"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Name of the vendor"));
    dialog->setTextValue(shownName(*summary));
    if (auto *field = dialog->findChild<QLineEdit *>()) {
        field->setObjectName(u"rename.name"_s);
        field->setAccessibleName(tr("Name of the vendor"));
        field->setMaxLength(longestName);
        field->selectAll();
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, vendorId](const QString &text) {
        const QString name = text.simplified();
        const VendorSummary *now = m_vendors.summary(vendorId);
        if (!name.isEmpty() && now && name != now->vendor.name)
            emit renameRequested(vendorId, name);
    });
    dialog->open();
}

void VendorMenu::askRemoval(const QString &vendorId)
{
    const VendorSummary *summary = m_vendors.summary(vendorId);
    if (!summary)
        return;
    auto *question = new QMessageBox(m_window);
    question->setObjectName(u"remove"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Remove a vendor"));
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Stop watching %1?").arg(shownName(*summary)));
    question->setInformativeText(tr("Its history is kept for 30 days: when you add it again within that "
                                    "time, the history comes back. After that it is gone."));
    for (QLabel *label : question->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"remove.yes"_s);
    QPushButton *keep = question->addButton(QMessageBox::Cancel);
    keep->setObjectName(u"remove.no"_s);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, vendorId] { emit removeRequested(vendorId); });
    question->open();
}

} // namespace foghorn
