// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/pastprogress.h"
#include "models/status/summary.h"

#include <QWidget>

class QPushButton;

namespace foghorn {

class PlainLabel;

// How the program itself goes, as the application knows it.
struct Health
{
    QDateTime nextCheck; // invalid: none is planned
    QDateTime historySince; // the oldest that is kept
    qint64 historyBytes = 0;
    bool offline = false; // this computer, not the vendors
    PastProgress past;
    QString trouble; // something of our own that doesn't work, in one sentence
    QString notice; // what had to be done about the history

    bool operator==(const Health &) const = default;
};

// The line at the bottom: vendors and when they were checked, what history there is, feeds that don't answer.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent);

    void show(const QList<VendorSummary> &vendors, const Health &health, const QDateTime &now);

signals:
    void cancelPastRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showPast(const PastProgress &past);

    PlainLabel *m_vendors;
    PlainLabel *m_history;
    PlainLabel *m_past;
    QPushButton *m_cancelPast;
    PlainLabel *m_feeds;
    ComponentStatus m_level = ComponentStatus::Unknown; // of our own looking
};

} // namespace foghorn
