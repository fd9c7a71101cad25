// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"

#include <QWidget>

namespace foghorn {

// How much of each component's time was observed, reported by the vendor only, or is not known: a bar each,
// with our figure beside the vendor's own.
class CoverageView : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageView(QWidget *parent = nullptr);

    void setVendor(const VendorReport &vendor);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Row
    {
        QString name;
        LevelSeconds seconds;
        QString figures;
    };
    int rowHeight() const;

    QList<Row> m_rows;
};

} // namespace foghorn
