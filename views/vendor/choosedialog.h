// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendormodel.h"

#include <QDialog>

namespace foghorn {

class ChoiceBox;

// A choice of a vendor's components, by their ids.
struct ComponentPicks
{
    QStringList watched;
    QStringList unwatched;
    bool watchAll = true; // of those that come later

    bool operator==(const ComponentPicks &) const = default;
};

// What to watch of a vendor that is watched already. News of its levels show while it is open and take no
// tick away; it goes with its vendor.
class ChooseDialog : public QDialog
{
    Q_OBJECT

public:
    ChooseDialog(VendorModel &vendors, const QString &vendorId, QWidget *parent);

    ComponentPicks picks() const;

private:
    void layOut(const QString &vendorName);
    void news();

    VendorModel &m_vendors;
    QString m_vendor;
    ChoiceBox *m_choice;
};

} // namespace foghorn
