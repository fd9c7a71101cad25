// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

class QVBoxLayout;

namespace foghorn {

class Banner;
class PlainLabel;

// What goes on at the vendor, or that its feed does not answer. Pressing a banner opens what it speaks of.
class VendorBanners : public QWidget
{
    Q_OBJECT

public:
    VendorBanners(std::function<QDateTime()> now, QWidget *parent);

    void show(const VendorSummary &summary);
    void setTabAfter(QWidget *before) { m_before = before; } // banners are made late, and yet come next

signals:
    void openUrlRequested(const QUrl &url);
    void chooseRequested(); // which components to watch
    void followRequested(); // the page has moved

private:
    Banner *bannerAt(qsizetype place);

    std::function<QDateTime()> m_now;
    QVBoxLayout *m_layout;
    QWidget *m_before = nullptr;
    QList<Banner *> m_banners;
    QList<QUrl> m_urls; // behind each banner
    PlainLabel *m_more;
};

} // namespace foghorn
