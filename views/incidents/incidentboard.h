// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentchoice.h"
#include "models/status/incidentsearch.h"
#include "views/parts/page.h"

#include <QTimer>

class QSplitter;

namespace foghorn {

class IncidentDetail;
class IncidentList;
class LaneView;

// What a board shows before the user chooses: everything, or one vendor's, or one kind alone.
struct BoardScope
{
    bool lanes = true;
    bool oneVendor = false; // and nothing until setVendor() says which
    std::optional<IncidentKind> kind;
};

// Lanes, list and detail of incidents, and how they come from the history. The Incidents page and the
// vendor's tabs are made of it.
class IncidentBoard : public QWidget
{
    Q_OBJECT

public:
    IncidentBoard(PageContext context, BoardScope scope, QWidget *parent);

    void setVendor(const QString &id);
    void setChoice(const IncidentChoice &choice);
    const IncidentChoice &choice() const { return m_choice; }
    // Chooses it as soon as it is loaded, and widens the choice where that leaves it out.
    void showIncident(const QString &vendorId, const QString &incidentId);
    void setHits(const QList<IncidentHit> &hits); // snippets below the rows
    void loadAll(); // also what began more than a year ago
    void reload();
    void refreshTimes();
    void focusList();
    const QList<IncidentRow> &rows() const { return m_rows; }
    void saveCalendar();

signals:
    void openUrlRequested(const QUrl &url);
    void vendorActivated(const QString &id);
    void loaded(); // rows() are news
    void choiceWidened(); // by showIncident()

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    void reloadIfNews();
    QString newsKey() const;
    void take(const QList<IncidentRecord> &records);
    void apply();
    void choosePending();
    void askLedger();

    PageContext m_context;
    const BoardScope m_scope;
    IncidentChoice m_choice;
    QString m_vendor;
    QList<IncidentRow> m_rows;
    LaneView *m_lanes;
    QSplitter *m_splitter;
    IncidentList *m_list;
    IncidentDetail *m_detail;
    QTimer m_reload; // many vendors change in one go
    QString m_newsKey;
    QString m_pending; // to be chosen once it is there
    quint64 m_asked = 0; // the latest question; answers to earlier ones are dropped
    bool m_all = false;
    bool m_current = false; // what is shown is as new as the last question
};

} // namespace foghorn
