// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reports/reporttables.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace foghorn {

class PlainLabel;
class TableView;

// A heading, a picture below it, and the same as a table by a button.
class ChartCard : public QWidget
{
    Q_OBJECT

public:
    ChartCard(const QString &id, const QString &heading, QWidget *picture, QWidget *parent);

    void addTool(QWidget *tool); // beside the heading
    void setTable(const ReportTable &table);
    void setCaption(const QString &text); // below the picture; empty: the standing one
    void setStandingCaption(const QString &text);
    void setFooter(QWidget *footer); // under the picture only

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTable(bool table);

    QWidget *m_picture;
    QWidget *m_footer = nullptr;
    TableView *m_table;
    QPushButton *m_asTable;
    PlainLabel *m_caption;
    QWidget *m_tools;
    QBoxLayout *m_headLayout;
    QHBoxLayout *m_toolLayout;
    QVBoxLayout *m_layout;
    QString m_standing;
};

} // namespace foghorn
