// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

// What each shape and colour means, in one line or more where the room is narrow. With bars beside it also
// how they show what was observed and what the vendor alone reported.
class Legend : public QWidget
{
    Q_OBJECT

public:
    enum class For { Signs, Bars };
    explicit Legend(QWidget *parent = nullptr, For what = For::Signs);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry;
    QList<Entry> meanings() const;
    QList<Entry> entries(int width) const;

    For m_for;
};

} // namespace foghorn
