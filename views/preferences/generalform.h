// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace foghorn {

// How the program starts, looks and reaches the network.
class GeneralForm : public QWidget
{
    Q_OBJECT

public:
    GeneralForm(const Preferences &preferences, QWidget *parent = nullptr);

    // The given ones with what is chosen here.
    Preferences applied(Preferences preferences) const;

signals:
    void edited();
    void testRequested();

private:
    void addLooks(QFormLayout &form);
    void addNetwork(QFormLayout &form);
    void show(const Preferences &preferences);
    void watch();
    void showParts();
    QCheckBox *addSwitch(QFormLayout &form, const QString &name, const QString &text);
    QLineEdit *addField(QFormLayout &form, const QString &name, const QString &label);
    void chooseCaFile();

    QCheckBox *m_autostart = nullptr;
    QCheckBox *m_minimized = nullptr;
    QComboBox *m_theme = nullptr;
    QCheckBox *m_monochrome = nullptr;
    QCheckBox *m_dailyTest = nullptr;
    QSpinBox *m_interval = nullptr;
    QSpinBox *m_retention = nullptr;
    QComboBox *m_proxy = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_caFile = nullptr;
};

} // namespace foghorn
