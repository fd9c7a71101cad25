// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/parts/page.h"

class QComboBox;
class QDoubleSpinBox;
class QVBoxLayout;

namespace foghorn {

class ChartCard;
class ChartView;
class CoverageView;
class DayCalendar;
class FigureCards;
class PlainLabel;
class TableView;

// A vendor's last twelve months: figures, uptime by month against what was promised, the worst state of each
// day, and how much of it was observed.
class UptimeTab : public Page
{
    Q_OBJECT

public:
    UptimeTab(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(QVBoxLayout *layout);
    void buildChoices();
    void readSettings();
    void keepSla();
    void ask();
    void take(const ReportData &answer);
    void fillComponents();
    void showFigures();
    void showCharts();
    void showDifferences();
    const ComponentReport *chosen() const; // null: all together

    QString m_vendor;
    ReportRequest m_request;
    VendorReport m_report;
    int m_asked = 0; // answers to questions that were overtaken are dropped
    bool m_stale = true; // to be asked when seen again
    FigureCards *m_cards = nullptr;
    ChartView *m_chart = nullptr;
    ChartCard *m_chartCard = nullptr;
    DayCalendar *m_calendar = nullptr;
    ChartCard *m_calendarCard = nullptr;
    CoverageView *m_coverage = nullptr;
    ChartCard *m_coverageCard = nullptr;
    QComboBox *m_component = nullptr;
    QComboBox *m_rule = nullptr;
    QDoubleSpinBox *m_sla = nullptr;
    PlainLabel *m_differ = nullptr;
    PlainLabel *m_differNote = nullptr;
    TableView *m_differences = nullptr;
    PlainLabel *m_trouble = nullptr;
};

} // namespace foghorn
