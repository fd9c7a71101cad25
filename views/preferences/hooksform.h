// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/preferences.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace foghorn {

// Programs and addresses that are told of alerts as well.
class HooksForm : public QWidget
{
    Q_OBJECT

public:
    HooksForm(const QList<Hook> &hooks, QWidget *parent = nullptr);

    QList<Hook> hooks() const { return m_hooks; }
    // What is wrong with it, in words; empty: nothing.
    static QString wrongWith(const Hook &hook);

signals:
    void edited();

private:
    QWidget *makeButtons();
    QWidget *makeFields();
    void addHook(bool program);
    void removeHook();
    void showList();
    void showHook();
    void take();

    QList<Hook> m_hooks;
    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_fields = nullptr;
    QCheckBox *m_on = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_arguments = nullptr;
    QLabel *m_targetLabel = nullptr;
    QLabel *m_argumentsLabel = nullptr;
    QLabel *m_wrong = nullptr;
    bool m_showing = false;
};

} // namespace foghorn
