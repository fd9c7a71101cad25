// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

class WrappedLabel;

// The ribbon that tells a demo from the real thing.
class DemoRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit DemoRibbon(QWidget *parent);

signals:
    void addVendorRequested();
};

// Something of the program's own that the user has to know once, in full: it stands until it is closed.
class NoticeRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeRibbon(QWidget *parent);

    void setNotice(const QString &notice); // the same again stays closed; empty: nothing to say

private:
    WrappedLabel *m_text;
    QString m_notice;
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
