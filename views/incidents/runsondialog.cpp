// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/runsondialog.h"

#include "models/items/vendormodel.h"
#include "models/status/markup.h"
#include "views/parts/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

RunsOnDialog::RunsOnDialog(const VendorModel &vendors, const QList<RunsOn> &all, QWidget *parent)
    : QDialog(parent)
    , m_vendors(vendors)
    , m_all(all)
    , m_vendor(new QComboBox(this))
    , m_on(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(u"runson"_s);
    setWindowTitle(tr("What runs on what"));
    resize(520, 360);
    for (const VendorSummary &summary : vendors.vendors()) {
        m_vendor->addItem(cleanName(summary.vendor.name, 60), summary.vendor.id);
        m_on->addItem(cleanName(summary.vendor.name, 60), summary.vendor.id);
    }
    build();
    connect(m_add, &QPushButton::clicked, this, &RunsOnDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &RunsOnDialog::remove);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_list->currentRow() >= 0); });
    showAll();
}

void RunsOnDialog::build()
{
    auto *told = new PlainLabel(this);
    told->setDim(true);
    told->setText(tr("Shown where both go bad together. It decides nothing."));
    auto *between = new PlainLabel(this);
    between->setText(tr("runs on"));
    between->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_vendor->setObjectName(u"runson.vendor"_s);
    m_vendor->setAccessibleName(tr("Vendor"));
    m_on->setObjectName(u"runson.on"_s);
    m_on->setAccessibleName(tr("Runs on"));
    m_list->setObjectName(u"runson.list"_s);
    m_list->setAccessibleName(tr("What runs on what"));
    m_add->setObjectName(u"runson.add"_s);
    m_remove->setObjectName(u"runson.remove"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_vendor, 1);
    line->addWidget(between);
    line->addWidget(m_on, 1);
    line->addWidget(m_add);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *below = new QHBoxLayout;
    below->addWidget(m_remove);
    below->addStretch();
    below->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(told);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);
    layout->addLayout(below);
}

QString RunsOnDialog::nameOf(const QString &id) const
{
    const VendorSummary *summary = m_vendors.summary(id);
    return cleanName(summary ? summary->vendor.name : id, 60);
}

void RunsOnDialog::showAll()
{
    m_list->clear();
    for (const RunsOn &one : std::as_const(m_all))
        m_list->addItem(tr("%1 runs on %2").arg(nameOf(one.vendor), nameOf(one.on)));
    m_remove->setEnabled(false);
}

void RunsOnDialog::add()
{
    const RunsOn one{m_vendor->currentData().toString(), m_on->currentData().toString()};
    if (one.vendor == one.on || m_all.contains(one))
        return;
    m_all.append(one);
    showAll();
}

void RunsOnDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_all.removeAt(row);
    showAll();
}

} // namespace foghorn
