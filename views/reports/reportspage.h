// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/parts/page.h"
#include "views/reports/documents.h"

#include <QTimer>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace foghorn {

class PlainLabel;
class PagePreview;

// Charts and reports to hand on: what, of whom, over which time; shown page by page as it will be.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(PageContext context, QWidget *parent);

    void refresh() override;

    const ReportRequest &request() const { return m_request; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeChoices();
    void addWhat(QVBoxLayout *layout);
    void addWindow(QVBoxLayout *layout);
    void addRules(QVBoxLayout *layout);
    void fillVendors();
    void chooseWindow();
    void takeChoices();
    void ask();
    void showData(const ReportData &answer);
    ExportKind kind() const;

    ReportRequest m_request;
    int m_asked = 0;
    bool m_filling = false;
    QTimer m_soon; // several changes at once are one question
    QComboBox *m_what = nullptr;
    QTreeWidget *m_vendors = nullptr;
    QComboBox *m_window = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_rule = nullptr;
    QDoubleSpinBox *m_sla = nullptr;
    QComboBox *m_hours = nullptr;
    QComboBox *m_theme = nullptr;
    QPushButton *m_export = nullptr;
    PlainLabel *m_about = nullptr;
    PagePreview *m_preview = nullptr;
};

} // namespace foghorn
