// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QTimer>

class QBoxLayout;
class QScrollArea;

namespace foghorn {

class CardGrid;
class NewsBox;
class NowList;
class PlainLabel;

// Everything at a glance: how many need attention, what goes on now, and a card for each vendor.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(PageContext context, QWidget *parent);

    void refresh() override;
    void refreshTimes() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeHeader(QWidget *parent);
    void placeLegend();

    QScrollArea *m_scroll;
    QBoxLayout *m_headerLayout = nullptr;
    PlainLabel *m_heading = nullptr;
    PlainLabel *m_counts = nullptr;
    QWidget *m_legend = nullptr;
    NowList *m_now = nullptr;
    NewsBox *m_news = nullptr;
    CardGrid *m_cards = nullptr;
    QTimer m_refresh; // many vendors change in one go; the page is brought up to date once
};

} // namespace foghorn
