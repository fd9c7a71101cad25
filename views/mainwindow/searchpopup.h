// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/searchindex.h"
#include "views/parts/page.h"

#include <QFrame>
#include <QStandardItemModel>
#include <QTimer>

class QListView;

namespace foghorn {

class PlainLabel;

// What the search field found, below it: vendors and components at once, incidents a moment later, as history
// answers. Never takes the keyboard from the field.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    enum Role {
        VendorRole = Qt::UserRole + 1, // QString: the vendor's id; empty for a heading
        TabRole, // QString: the tab of its page, or empty
        LevelRole, // ComponentStatus, or invalid
        SideRole, // QString: what stands at the right
        IncidentRole, // QString: the incident's id, or empty
    };

    SearchPopup(PageContext context, QWidget *window);

    void setAnchor(QWidget *field);
    void find(const QString &text); // empty: goes
    void takeKey(int key); // Up, Down, Page Up, Page Down
    bool enter(); // opens the current row; false: there is none

signals:
    void chosen(const QString &vendorId, const QString &tab);
    void incidentChosen(const QString &vendorId, const QString &incidentId);
    void leftDown(); // Down while nothing is shown

private:
    void heading(const QString &text);
    void hit(const QString &vendorId, const QString &tab, const QString &text, const QString &side,
             const QVariant &level);
    void askHistory();
    void showIncidents(const QString &words, const QList<IncidentHit> &hits);
    void place();
    void move(int by);

    PageContext m_context;
    SearchIndex m_index;
    QStandardItemModel m_rows;
    QListView *m_list;
    PlainLabel *m_nothing;
    QWidget *m_field = nullptr;
    QTimer m_later; // until history is asked
    QString m_words;
};

} // namespace foghorn
