// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QHash>

class QBoxLayout;

namespace foghorn {

class BarCaptions;
class Legend;
class ComponentsView;
struct CellTime;
class PlainLabel;
class Segments;

// A vendor's components with their bars over a span of the user's choice.
class ComponentsTab : public Page
{
    Q_OBJECT

public:
    ComponentsTab(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void showSpan(const SpanHistory &history) override;
    void refresh() override;
    void refreshTimes() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSpanRow();
    void chooseSpan(BarSpan span);
    void askForSpan();
    void showComponents();
    QString furtherLines(const CellTime &cell);
    QList<ComponentSummary> shownComponents(const VendorSummary &summary) const;

    QString m_vendor;
    BarSpan m_span = summarySpan;
    QHash<QString, QString> m_further; // of cells that were pointed at; forgotten with the next look
    SpanHistory m_history; // the answer for the chosen span, empty while it is the summary's
    Segments *m_spans = nullptr;
    Legend *m_legend = nullptr;
    QBoxLayout *m_spanLayout = nullptr;
    QBoxLayout *m_tools = nullptr;
    ComponentsView *m_components;
    BarCaptions *m_captions;
    PlainLabel *m_rule;
    PlainLabel *m_noComponents;
};

} // namespace foghorn
