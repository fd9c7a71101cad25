// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/segments.h"

#include "views/parts/flowlayout.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tabGap = 18;

} // namespace

Segments::Segments(QWidget *parent, Look look)
    : QWidget(parent)
    , m_look(look)
{
    if (look == Look::Tabs) {
        m_layout = new FlowLayout(tabGap, 0);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    } else {
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        m_layout = row;
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_layout->setContentsMargins({});
    setLayout(m_layout);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(m_ids.at(id)); });
}

void Segments::add(const QString &id, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName() + u'.' + id);
    button->setAccessibleName(text);
    button->setProperty("look", m_look == Look::Tabs ? u"tab"_s : u"segment"_s);
    button->setCheckable(true);
    button->setChecked(m_ids.isEmpty());
    // Chosen it is bold; its place must not grow then.
    const QFontMetrics bold(textFont(button->font(), TextSize::Strong));
    if (m_look == Look::Segments)
        button->setMinimumWidth(bold.horizontalAdvance(text) + 28);
    m_group.addButton(button, static_cast<int>(m_ids.size()));
    m_ids.append(id);
    m_layout->addWidget(button);
    const auto buttons = m_group.buttons();
    for (QAbstractButton *each : buttons) {
        const bool first = m_group.id(each) == 0;
        const bool last = m_group.id(each) == m_ids.size() - 1;
        each->setProperty("place",
                          first && last ? u"only"_s
                              : first   ? u"first"_s
                              : last    ? u"last"_s
                                        : u"middle"_s);
    }
}

void Segments::setText(const QString &id, const QString &text)
{
    QAbstractButton *button = m_group.button(static_cast<int>(m_ids.indexOf(id)));
    if (!button || button->text() == text)
        return;
    button->setText(text);
    button->setAccessibleName(text);
    const QFontMetrics bold(textFont(button->font(), TextSize::Strong));
    if (m_look == Look::Segments)
        button->setMinimumWidth(bold.horizontalAdvance(text) + 28);
}

QString Segments::current() const
{
    const int id = m_group.checkedId();
    return id < 0 ? QString() : m_ids.at(id);
}

void Segments::setCurrent(const QString &id)
{
    if (QAbstractButton *button = m_group.button(static_cast<int>(m_ids.indexOf(id))))
        button->setChecked(true);
}

} // namespace foghorn
