// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/soundsform.h"

#include "views/theme/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

SoundsForm::SoundsForm(QWidget *parent)
    : QWidget(parent)
{
    using enum ComponentStatus;
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(6);
    for (const ComponentStatus level : {MajorOutage, PartialOutage, Degraded, Maintenance, Operational}) {
        auto *box = new QComboBox(this);
        box->setObjectName(u"sound.%1"_s.arg(wireName(level)));
        box->setAccessibleName(tr("Sound for: %1").arg(levelWord(level)));
        box->setEditable(true);
        box->addItem(tr("the desktop's own"), QString());
        // Names of the freedesktop sound naming specification.
        for (const QString &name :
             {u"dialog-error"_s, u"dialog-warning"_s, u"dialog-information"_s, u"message-new-instant"_s,
              u"complete"_s, u"bell"_s, u"alarm-clock-elapsed"_s})
            box->addItem(name, name);
        form->addRow(levelWord(level), box);
        m_boxes.insert(level, box);
        connect(box, &QComboBox::currentTextChanged, this, [this] {
            if (!m_showing)
                emit edited();
        });
    }
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

void SoundsForm::show(const QHash<ComponentStatus, QString> &sounds)
{
    const QScopedValueRollback showing(m_showing, true);
    for (auto at = m_boxes.cbegin(); at != m_boxes.cend(); ++at) {
        const QString sound = sounds.value(at.key());
        const int known = at.value()->findData(sound);
        if (known >= 0)
            at.value()->setCurrentIndex(known);
        else
            at.value()->setEditText(sound);
    }
}

QHash<ComponentStatus, QString> SoundsForm::sounds() const
{
    QHash<ComponentStatus, QString> out;
    for (auto at = m_boxes.cbegin(); at != m_boxes.cend(); ++at) {
        const QString text = at.value()->currentText().trimmed();
        if (!text.isEmpty() && text != at.value()->itemText(0))
            out.insert(at.key(), text);
    }
    return out;
}

} // namespace foghorn
