// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/ledger.h"
#include "views/incidents/incidentwords.h"

#include <QScrollArea>

#include <functional>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace foghorn {

struct ShownUpdate;
class UpdateView;
class WrappedLabel;

// One incident whole: facts, and its updates newest first as a timeline.
class IncidentDetail : public QScrollArea
{
    Q_OBJECT

public:
    IncidentDetail(std::function<QDateTime()> now, QWidget *parent);

    void show(const IncidentRow *row); // null: nothing is chosen
    void setLedger(const QList<LedgerEntry> &entries); // of the one that is shown
    void refreshTimes();
    QString markdown() const; // empty when nothing is chosen
    void copyMarkdown();
    void readAll(); // of the first long text
    bool isShown(const QString &key) const { return m_row && m_row->key() == key; }

signals:
    void openUrlRequested(const QUrl &url);
    void vendorActivated(const QString &id);
    void windowConfirmed(const QString &vendorId, const QString &incidentId,
                         const std::optional<foghorn::TimeWindow> &window);
    void calendarWanted(const foghorn::IncidentRecord &record);

private:
    void build();
    void addHead(QVBoxLayout *layout);
    void addWindow(QVBoxLayout *layout);
    void addActions(QVBoxLayout *layout);
    void addUpdates(QVBoxLayout *layout);
    void showLedger();
    void addMore(QVBoxLayout *layout, qsizetype from);
    QPushButton *button(const QString &name, const QString &text);
    WrappedLabel *label(QVBoxLayout *layout, const QString &name, const QString &text);
    QList<ShownUpdate> shownUpdates() const;

    std::function<QDateTime()> m_now;
    std::optional<IncidentRow> m_row;
    TimesIn m_zone = TimesIn::OwnZone;
    QList<LedgerEntry> m_ledger;
    QVBoxLayout *m_ledgerPlace = nullptr;
    QList<UpdateView *> m_updates;
    WrappedLabel *m_facts = nullptr;
};

} // namespace foghorn
