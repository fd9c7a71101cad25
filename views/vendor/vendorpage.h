// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

class QBoxLayout;
class QStackedWidget;

namespace foghorn {

class BarCaptions;
class ComponentsView;
class PlainLabel;
class Segments;
class VendorBanners;
class VendorHeader;

// One vendor: who it is, what goes on, and its components with their bars.
class VendorPage : public Page
{
    Q_OBJECT

public:
    VendorPage(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void showSpan(const SpanHistory &history) override;
    void refreshTimes() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBody();
    QWidget *makeSpanRow(QWidget *parent);
    void chooseSpan(BarSpan span);
    void askForSpan();
    void refresh();
    QList<ComponentSummary> shownComponents(const VendorSummary &summary) const;

    QString m_vendor;
    BarSpan m_span = summarySpan;
    SpanHistory m_history; // the answer for the chosen span, empty while it is the summary's
    QStackedWidget *m_stack;
    VendorHeader *m_header = nullptr;
    VendorBanners *m_banners = nullptr;
    Segments *m_spans = nullptr;
    QBoxLayout *m_spanLayout = nullptr;
    ComponentsView *m_components = nullptr;
    BarCaptions *m_captions = nullptr;
    PlainLabel *m_noComponents = nullptr;
};

} // namespace foghorn
