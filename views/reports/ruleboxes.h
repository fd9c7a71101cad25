// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>

namespace foghorn {

// The choice of a rule; places are those of UptimeRule.
class RuleBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RuleBox(QWidget *parent = nullptr);
};

// Names a box, and its list for screen readers.
void nameBox(QComboBox &box, const QString &name, const QString &accessible);

// What was promised, in per cent.
class SlaBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SlaBox(QWidget *parent = nullptr);
    QString textFromValue(double value) const override; // no zeros at the end
};

} // namespace foghorn
