// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

// The ribbon that tells a demo from the real thing.
class DemoRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit DemoRibbon(QWidget *parent);

signals:
    void addVendorRequested();
};

// What stands where pages would, as long as there is no vendor.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent);

signals:
    void addVendorRequested();
};

} // namespace foghorn
