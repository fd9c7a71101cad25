// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>

namespace foghorn {

// Its words end in dots where the room is narrow; pointed at, it says them whole.
class ShortBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ShortBox(QWidget *parent = nullptr);
    void showPopup() override; // wide enough for its longest words

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The choice of a rule; places are those of UptimeRule.
class RuleBox : public ShortBox
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
