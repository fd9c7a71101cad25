// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QList>

class QVBoxLayout;

namespace foghorn {

class Banner;
class PlainLabel;

// What goes on now at any vendor, the worst first: a banner each, and a line for what is left out.
// Hidden when nothing goes on.
class NowList : public QWidget
{
    Q_OBJECT

public:
    NowList(PageContext context, QWidget *parent);

    void refresh();

signals:
    void vendorActivated(const QString &id);

private:
    Banner *bannerAt(qsizetype place);

    PageContext m_context;
    QVBoxLayout *m_layout;
    QList<Banner *> m_banners;
    QStringList m_vendors; // behind each banner
    PlainLabel *m_more;
};

} // namespace foghorn
