// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/runson.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QListWidget;
class QPushButton;

namespace foghorn {

class VendorModel;

// What the user knows of which vendor runs on which.
class RunsOnDialog : public QDialog
{
    Q_OBJECT

public:
    RunsOnDialog(const VendorModel &vendors, const QList<RunsOn> &all, QWidget *parent);

    const QList<RunsOn> &all() const { return m_all; }

private:
    void build();
    void add();
    void remove();
    void showAll();
    QString nameOf(const QString &id) const;

    const VendorModel &m_vendors;
    QList<RunsOn> m_all;
    QComboBox *m_vendor;
    QComboBox *m_on;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace foghorn
