// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/ruleboxes.h"

#include "views/theme/words.h"

#include <QAbstractItemView>
#include <QStylePainter>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

void nameBox(QComboBox &box, const QString &name, const QString &accessible)
{
    box.setObjectName(name);
    box.setAccessibleName(accessible);
    box.view()->setObjectName(name + u".list"_s);
    box.view()->setAccessibleName(accessible);
}

ShortBox::ShortBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { setToolTip(plainTip(text)); });
}

void ShortBox::showPopup()
{
    constexpr int besides = 28; // a scroll bar and the margins
    view()->setMinimumWidth(std::min(600, view()->sizeHintForColumn(0) + besides));
    QComboBox::showPopup();
}

void ShortBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width() - 4);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

RuleBox::RuleBox(QWidget *parent)
    : ShortBox(parent)
{
    nameBox(*this, u"rule"_s, tr("Weighting of outages"));
    addItem(tr("Statuspage (partial outage counts 30 %)"));
    addItem(tr("Strict (degraded counts 30 %)"));
    addItem(tr("Outages (partial and major alike)"));
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

SlaBox::SlaBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setAccessibleName(tr("SLA in per cent"));
    setDecimals(4);
    setRange(0, 100);
    setSingleStep(0.05);
    setPrefix(tr("SLA "));
    setSuffix(tr(" %"));
    setValue(99.9);
    setKeyboardTracking(false);
}

QString SlaBox::textFromValue(double value) const
{
    QString text = QDoubleSpinBox::textFromValue(value);
    const QString point = locale().decimalPoint();
    while (text.contains(point) && text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace foghorn
