// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/vendormenu.h"

#include "models/status/markup.h"
#include "views/mainwindow/tagdialog.h"
#include "views/parts/plainlabel.h"
#include "views/theme/words.h"
#include "views/vendor/momentdialog.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 120;

QString shownName(const VendorSummary &summary)
{
    return cleanName(summary.vendor.name, longestName);
}

} // namespace

VendorMenu::VendorMenu(PageContext context, QWidget *window)
    : QObject(window)
    , m_context(std::move(context))
    , m_window(window)
{
}

void VendorMenu::popup(const QString &vendorId, const QPoint &globalPosition)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
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
    add(u"moment"_s, tr("As &seen at…"), [this, id] { showMoment(id); });
    menu.addSeparator();
    add(u"rename"_s, tr("Re&name…"), [this, id] { askName(id); });
    add(u"tags"_s, tr("&Tags…"), [this, id] { askTags(id); });
    add(u"choose"_s, tr("C&hoose components…"), [this, id] {
        askComponents(id);
    })->setEnabled(!summary.components.isEmpty());
    add(u"pause"_s, paused ? tr("&Resume") : tr("&Pause"),
        [this, id, paused] { emit pauseRequested(id, !paused); });
    menu.addSeparator();
    add(u"remove"_s, tr("Re&move…"), [this, id] { askRemoval(id); });
}

void VendorMenu::showMoment(const QString &vendorId)
{
    auto *dialog = new MomentDialog(m_context, vendorId, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void VendorMenu::askName(const QString &vendorId)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
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
        const VendorSummary *now = m_context.vendors.summary(vendorId);
        if (!name.isEmpty() && now && name != now->vendor.name)
            emit renameRequested(vendorId, name);
    });
    dialog->open();
}

void VendorMenu::askTags(const QString &vendorId)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
    if (!summary)
        return;
    auto *dialog = new TagDialog(*summary, allTags(m_context.vendors), m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, vendorId, dialog] { emit tagsChosen(vendorId, dialog->tags()); });
    dialog->open();
}

void VendorMenu::askComponents(const QString &vendorId)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
    if (!summary || summary->components.isEmpty())
        return;
    auto *dialog = new ChooseDialog(m_context.vendors, vendorId, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, vendorId, dialog] { emit componentsChosen(vendorId, dialog->picks()); });
    dialog->open();
}

// Somebody pressed "Follow it", so the answer stands before them and not in a corner.
void VendorMenu::tellRefusedMove(const QString &vendorId, const Error &error)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not followed"),
                                tr("%1 is still read where it was: %2")
                                    .arg(summary ? shownName(*summary) : vendorId, errorSentence(error)),
                                QMessageBox::Ok, m_window);
    box->setObjectName(u"moverefused"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void VendorMenu::askRemoval(const QString &vendorId)
{
    const VendorSummary *summary = m_context.vendors.summary(vendorId);
    if (!summary)
        return;
    auto *question = new QDialog(m_window);
    question->setObjectName(u"remove"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Remove a vendor"));
    question->setProperty("look", u"page"_s);
    auto *heading = new PlainLabel(question, TextSize::Section);
    heading->setText(tr("Stop watching %1?").arg(shownName(*summary)));
    auto *explained = new QLabel(question);
    explained->setTextFormat(Qt::PlainText);
    explained->setWordWrap(true);
    explained->setText(tr("Its history is kept for 30 days: when you add it again within that time, the "
                          "history comes back. After that it is gone."));
    question->setAccessibleDescription(explained->text());
    auto *remove = new QPushButton(tr("Remove"), question);
    remove->setObjectName(u"remove.yes"_s);
    remove->setAutoDefault(false);
    auto *keep = new QPushButton(tr("Cancel"), question);
    keep->setObjectName(u"remove.no"_s);
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *layout = new QVBoxLayout(question);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(explained);
    layout->addStretch();
    layout->addLayout(buttons);
    for (QPushButton *button : {keep, remove}) {
        button->setProperty("look", u"plain"_s);
        buttons->addWidget(button);
    }
    question->resize(440, 150);
    connect(keep, &QPushButton::clicked, question, &QDialog::reject);
    connect(remove, &QPushButton::clicked, question, &QDialog::accept);
    connect(question, &QDialog::accepted, this, [this, vendorId] { emit removeRequested(vendorId); });
    keep->setFocus();
    question->open();
}

} // namespace foghorn
