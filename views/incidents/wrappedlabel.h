// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QLabel>

namespace foghorn {

// Plain text on as many lines as it needs; words that are too long are broken.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr, TextSize size = TextSize::Body);

    void setText(const QString &text);
    void setDim(bool dim);
    void setTextFormat(Qt::TextFormat) = delete;
};

} // namespace foghorn
