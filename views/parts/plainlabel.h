// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QLabel>

namespace foghorn {

// A label that shows what it is given as plain text on one line, elided where the room ends, and says the
// whole in its tooltip then. The only label a feed's text may reach.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr, TextSize size = TextSize::Body);

    void setText(const QString &text); // control characters and overrides of direction are dropped
    void setDim(bool dim); // a second line
    void setTextFormat(Qt::TextFormat) = delete;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void showWhole();

    TextSize m_size;
    bool m_settingFont = false;
};

} // namespace foghorn
