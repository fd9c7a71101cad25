// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/tagdialog.h"

#include "models/status/markup.h"
#include "views/addvendor/offerdetails.h"
#include "views/parts/plainlabel.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

TagDialog::TagDialog(const VendorSummary &vendor, const QStringList &known, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_known(known)
{
    setObjectName(u"tags"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    setProperty("look", u"page"_s);
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(tr("Tags of %1").arg(cleanName(vendor.vendor.name, 120)));
    auto *explained = new QLabel(this);
    explained->setTextFormat(Qt::PlainText);
    explained->setWordWrap(true);
    explained->setProperty("tone", u"dim"_s);
    explained->setText(tr("With commas between them. The side list can show one tag alone."));
    m_field->setObjectName(u"tags.field"_s);
    m_field->setAccessibleName(tr("Tags, with commas between"));
    m_field->setProperty("look", u"field"_s);
    m_field->setMaxLength(400);
    m_field->setText(vendor.vendor.tags.join(u", "_s));
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton *button : buttons->buttons()) {
        button->setObjectName(
            u"tags."_s + (buttons->standardButton(button) == QDialogButtonBox::Ok ? u"ok"_s : u"cancel"_s));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, explained, m_field})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(440, 200);
    connect(m_field, &QLineEdit::textEdited, this, &TagDialog::complete);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// What is completed is the last tag; those before it stand.
void TagDialog::complete(const QString &text)
{
    const qsizetype comma = text.lastIndexOf(u',');
    const QString before = comma < 0 ? QString() : QString(text.left(comma + 1) + u' ');
    QStringList offers;
    for (const QString &tag : std::as_const(m_known))
        offers.append(before + tag);
    static_cast<QStringListModel *>(m_field->completer()->model())->setStringList(offers);
}

QStringList TagDialog::tags() const
{
    return typedTags(m_field->text());
}

QStringList allTags(const VendorModel &vendors)
{
    QStringList tags;
    for (const VendorSummary &summary : vendors.vendors()) {
        for (const QString &tag : summary.vendor.tags) {
            if (!tags.contains(tag))
                tags.append(tag);
        }
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

} // namespace foghorn
