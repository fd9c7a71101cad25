// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/ruleboxes.h"

#include <QAbstractItemView>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

void nameBox(QComboBox &box, const QString &name, const QString &accessible)
{
    box.setObjectName(name);
    box.setAccessibleName(accessible);
    box.view()->setObjectName(name + u".list"_s);
    box.view()->setAccessibleName(accessible);
}

RuleBox::RuleBox(QWidget *parent)
    : QComboBox(parent)
{
    nameBox(*this, u"rule"_s, tr("Weighting of outages"));
    addItem(tr("Statuspage (partial outage counts 30 %)"));
    addItem(tr("Strict (degraded counts 30 %)"));
    addItem(tr("Outages (partial and major alike)"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
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
