// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentchoice.h"

#include <QAbstractListModel>
#include <QTimeZone>

namespace foghorn {

// Incidents by the months in which they began, newest first, each month under a row of its own; what is still
// to come stands by itself. Takes news row by row, so that selection and scroll stay.
class IncidentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Section { None, Month, Upcoming, Quiet }; // Quiet: a month without incidents
    Q_ENUM(Section)
    enum Role {
        SectionRole = Qt::UserRole + 1, // Section; None for an incident
        MonthRole, // QDate: the first of the month, of Month and Quiet rows
        KeyRole, // QString: IncidentRow::key()
        IncidentRole, // const IncidentRow *; good until the model's next change
    };

    explicit IncidentListModel(QTimeZone zone, QObject *parent = nullptr);

    // What a search found stands in its order, without months. Quiet months are told where nothing but the
    // vendor narrows the choice, from the first record to now.
    void setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice, const QDateTime &now);

    int rowOf(const QString &key) const; // -1: not there
    const IncidentRow *incidentAt(int row) const; // null for a section
    int count() const { return m_count; } // incidents

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Section section = Section::None;
        QDate month;
        QString key;

        bool operator==(const Row &) const = default;
    };

    QList<Row> wanted(QList<const IncidentRow *> chosen, bool tellsQuiet, const QDateTime &now) const;
    QList<Row> ranked(QList<const IncidentRow *> chosen, const QHash<QString, int> &ranks) const;
    QDate monthOf(const IncidentRow &row) const;
    void sync(const QList<Row> &rows);

    const QTimeZone m_zone;
    QHash<QString, IncidentRow> m_incidents;
    QList<Row> m_rows;
    QHash<QString, int> m_places;
    int m_count = 0;
};

} // namespace foghorn

Q_DECLARE_METATYPE(const foghorn::IncidentRow *)
