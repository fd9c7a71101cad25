// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace foghorn {

// Widgets side by side, and on further lines where one has no room for them all.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int gap, int lineGap); // between neighbours, and between lines; pixels
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; // all in one line
    QSize minimumSize() const override; // one below the other
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const; // the height it takes

    const int m_gap;
    const int m_lineGap;
    QList<QLayoutItem *> m_items;
};

} // namespace foghorn
