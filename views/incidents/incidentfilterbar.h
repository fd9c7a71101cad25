// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentchoice.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace foghorn {

class Segments;
class VendorModel;

// Kinds with their counts, the search field, and what else narrows the list.
class IncidentFilterBar : public QWidget
{
    Q_OBJECT

public:
    IncidentFilterBar(const VendorModel &vendors, std::function<QDateTime()> now, QWidget *parent);

    const IncidentChoice &choice() const { return m_choice; } // without what a search found
    QString searchText() const;
    void setCounts(const IncidentCounts &counts);
    void reset(); // says nothing
    void showVendors(const QStringList &ids); // as if the user had chosen them
    void focusSearch();
    int togetherMinutes() const { return m_together; }

signals:
    void changed();
    void searchWanted(const QString &text); // a moment after the last key
    void searchLeft(); // Escape or Enter in the field
    void togetherChanged();
    void runsOnRequested();
    void calendarRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillVendors();
    void fillMenu();
    void addImpacts();
    void addPeriods();
    void addTags();
    void addTogether();
    void askForComponent();
    void showNarrowed();

    const VendorModel &m_vendors;
    std::function<QDateTime()> m_now;
    IncidentChoice m_choice;
    int m_together = 15;
    int m_days = 0; // 0: any time
    Segments *m_kinds;
    QLineEdit *m_search;
    QComboBox *m_vendor;
    QPushButton *m_more;
    QMenu *m_menu;
    QTimer m_typing;
};

} // namespace foghorn
