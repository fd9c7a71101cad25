// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/alertpolicy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace foghorn {

// Edits the weekly quiet hours.
class QuietForm : public QWidget
{
    Q_OBJECT

public:
    explicit QuietForm(QWidget *parent = nullptr);

    void show(const QuietHours &hours);
    QuietHours hours() const { return m_hours; }

signals:
    void edited();

private:
    QWidget *makeDays();
    QWidget *makeTimes();
    void take();

    QuietHours m_hours;
    QCheckBox *m_on = nullptr;
    QList<QCheckBox *> m_days; // Monday first
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QComboBox *m_zone = nullptr;
    QCheckBox *m_critical = nullptr;
    bool m_showing = false;
};

} // namespace foghorn
