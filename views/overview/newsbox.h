// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace foghorn {

class PlainLabel;

// What changed since the user last had read all. Hidden while nothing did.
class NewsBox : public QWidget
{
    Q_OBJECT

public:
    NewsBox(PageContext context, QWidget *parent);

    void load();

signals:
    void incidentActivated(const QString &vendorId, const QString &incidentId);
    void vendorActivated(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Line;

    void show(const News &news);
    Line *lineAt(qsizetype place);
    void markRead();

    PageContext m_context;
    QVBoxLayout *m_lines;
    PlainLabel *m_heading;
    PlainLabel *m_more;
    QPushButton *m_read;
    QList<Line *> m_buttons;
    QList<Change> m_shown; // behind each button
    QDateTime m_newest; // what "all" means when it is marked read
    QTimer m_later;
};

} // namespace foghorn
