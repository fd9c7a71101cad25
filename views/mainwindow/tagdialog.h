// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendormodel.h"

#include <QDialog>

class QLineEdit;

namespace foghorn {

// A vendor's tags in one field, commas between; those that other vendors have are offered while typing.
class TagDialog : public QDialog
{
    Q_OBJECT

public:
    TagDialog(const VendorSummary &vendor, const QStringList &known, QWidget *parent);

    QStringList tags() const;

private:
    void complete(const QString &text);

    QLineEdit *m_field;
    QStringList m_known;
};

// Every tag that any vendor has, sorted.
QStringList allTags(const VendorModel &vendors);

} // namespace foghorn
