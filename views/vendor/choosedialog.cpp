// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/choosedialog.h"

#include "models/status/markup.h"
#include "views/parts/choicebox.h"
#include "views/parts/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

ChooseDialog::ChooseDialog(VendorModel &vendors, const QString &vendorId, QWidget *parent)
    : QDialog(parent)
    , m_vendors(vendors)
    , m_vendor(vendorId)
    , m_choice(new ChoiceBox(u"choose.choice"_s, this))
{
    setObjectName(u"choose"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose components"));
    setProperty("look", u"page"_s);
    resize(600, 520);
    setMinimumSize(420, 300);
    const VendorSummary *summary = m_vendors.summary(m_vendor);
    layOut(summary ? cleanName(summary->vendor.name, 120) : QString());
    if (summary)
        m_choice->setComponents(summary->components, summary->vendor.watchAll, summary->newComponents);
    connect(&m_vendors, &QAbstractItemModel::dataChanged, this, &ChooseDialog::news);
    connect(&m_vendors, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_vendors.summary(m_vendor))
            reject();
    });
}

void ChooseDialog::layOut(const QString &vendorName)
{
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(tr("%1: what to watch").arg(vendorName));
    auto *explained = new PlainLabel(this);
    explained->setDim(true);
    explained->setText(tr("Its level, its uptime, alerts and the tray follow what is ticked."));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"choose.cancel"_s);
    cancel->setProperty("look", u"plain"_s);
    cancel->setAutoDefault(false);
    auto *keep = new QPushButton(tr("Watch these"), this);
    keep->setObjectName(u"choose.keep"_s);
    keep->setProperty("look", u"primary"_s);
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(explained);
    layout->addWidget(m_choice, 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
}

ComponentPicks ChooseDialog::picks() const
{
    return {m_choice->ids(true), m_choice->ids(false), m_choice->watchAll()};
}

void ChooseDialog::news()
{
    if (const VendorSummary *summary = m_vendors.summary(m_vendor))
        m_choice->update(summary->components);
}

} // namespace foghorn
