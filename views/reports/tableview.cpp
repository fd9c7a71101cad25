// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/tableview.h"

#include <QHeaderView>

#include <algorithm>

namespace foghorn {

namespace {

constexpr int mostHeight = 420;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableWidget(parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TableView::setTable(const ReportTable &table)
{
    clear();
    setColumnCount(static_cast<int>(table.head.size()));
    setRowCount(static_cast<int>(table.rows.size()));
    setHorizontalHeaderLabels(table.head);
    for (int row = 0; row < rowCount(); ++row) {
        const QStringList &cells = table.rows.at(row);
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (column >= table.words)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    }
    if (columnCount() > 0) {
        horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int column = 0; column < columnCount(); ++column) {
            horizontalHeaderItem(column)->setTextAlignment(
                (column < table.words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        }
    }
    updateGeometry();
}

QSize TableView::sizeHint() const
{
    const int rows = rowCount() > 0 ? rowHeight(0) * rowCount() : 0;
    return {600, std::min(mostHeight, horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 2)};
}

} // namespace foghorn
