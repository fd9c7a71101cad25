// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reports/reporttables.h"

#include <QTableWidget>

namespace foghorn {

// A chart's figures as a table, as high as its rows up to a limit.
class TableView : public QTableWidget
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setTable(const ReportTable &table);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 80}; }
};

} // namespace foghorn
