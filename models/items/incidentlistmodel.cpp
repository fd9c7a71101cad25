// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/incidentlistmodel.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr int mostQuietMonths = 36; // told one by one; a longer silence is a gap like any

QDate firstOfMonth(QDate date)
{
    return {date.year(), date.month(), 1};
}

bool onlyVendorsNarrow(IncidentChoice choice)
{
    choice.vendors.clear();
    return choice.kind == IncidentChoice::Kind::All && !choice.narrows();
}

} // namespace

IncidentListModel::IncidentListModel(QTimeZone zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_zone(std::move(zone))
{
}

QDate IncidentListModel::monthOf(const IncidentRow &row) const
{
    const QDateTime began = beganAt(row.record.state);
    return began.isValid() ? firstOfMonth(began.toTimeZone(m_zone).date()) : QDate();
}

QList<IncidentListModel::Row> IncidentListModel::wanted(QList<const IncidentRow *> chosen, bool tellsQuiet,
                                                        const QDateTime &now) const
{
    const QDate thisMonth = firstOfMonth(now.toTimeZone(m_zone).date());
    const QDateTime oldestPlan = now.addDays(-zombieDays); // an older one was forgotten
    const auto began = [](const IncidentRow *row) { return beganAt(row->record.state); };
    std::ranges::stable_sort(chosen, std::ranges::greater{}, began);
    const auto middle = std::ranges::stable_partition(chosen, [&oldestPlan](const IncidentRow *row) {
        return isUpcoming(row->incident()) && beganAt(row->record.state) > oldestPlan;
    });
    QList<Row> upcoming;
    for (auto at = std::make_reverse_iterator(middle.begin()); at != chosen.rend(); ++at)
        upcoming.append({Section::None, {}, (*at)->key()}); // the next first
    if (!upcoming.isEmpty())
        upcoming.prepend({Section::Upcoming, {}, {}});
    QList<Row> rows;
    QDate month;
    const auto quietDownTo = [&rows](QDate from, QDate to) {
        for (int n = 0; from > to && n < mostQuietMonths; from = from.addMonths(-1), ++n)
            rows += {{Section::Month, from, {}}, {Section::Quiet, from, {}}};
    };
    for (const IncidentRow *row : middle) {
        const QDate own = monthOf(*row);
        if (own != month || rows.isEmpty()) {
            if (tellsQuiet && own.isValid())
                quietDownTo(month.isValid() ? month.addMonths(-1) : thisMonth, own);
            month = own;
            rows.append({Section::Month, month, {}});
        }
        rows.append({Section::None, {}, row->key()});
    }
    if (rows.isEmpty() && tellsQuiet)
        quietDownTo(thisMonth, thisMonth.addMonths(-1));
    return upcoming + rows;
}

QList<IncidentListModel::Row> IncidentListModel::ranked(QList<const IncidentRow *> chosen,
                                                        const QHash<QString, int> &ranks) const
{
    std::ranges::stable_sort(chosen, {},
                             [&ranks](const IncidentRow *row) { return ranks.value(row->key()); });
    QList<Row> rows;
    for (const IncidentRow *row : std::as_const(chosen))
        rows.append({Section::None, {}, row->key()});
    return rows;
}

void IncidentListModel::setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice,
                                const QDateTime &now)
{
    QHash<QString, IncidentRow> incidents;
    QList<const IncidentRow *> chosen;
    for (const IncidentRow &row : rows) {
        if (!fits(row, choice) || incidents.contains(row.key()))
            continue;
        incidents.insert(row.key(), row);
        chosen.append(&row);
    }
    const QList<Row> next
        = choice.ranks ? ranked(chosen, *choice.ranks) : wanted(chosen, onlyVendorsNarrow(choice), now);
    // What leaves must still be known while the view takes it out.
    m_incidents.insert(incidents);
    sync(next);
    m_incidents = std::move(incidents);
    m_count = static_cast<int>(m_incidents.size());
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

void IncidentListModel::sync(const QList<Row> &rows)
{
    // Common head and tail stay; what lies between is exchanged in one go.
    qsizetype head = 0;
    const qsizetype shorter = std::min(m_rows.size(), rows.size());
    while (head < shorter && m_rows[head] == rows[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && m_rows[m_rows.size() - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    const qsizetype oldEnd = m_rows.size() - tail;
    const qsizetype newEnd = rows.size() - tail;
    if (oldEnd > head) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(oldEnd) - 1);
        m_rows.remove(head, oldEnd - head);
        endRemoveRows();
    }
    if (newEnd > head) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(newEnd) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_places.clear();
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (!m_rows[at].key.isEmpty())
            m_places.insert(m_rows[at].key, static_cast<int>(at));
    }
}

int IncidentListModel::rowOf(const QString &key) const
{
    return m_places.value(key, -1);
}

const IncidentRow *IncidentListModel::incidentAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].section != Section::None)
        return nullptr;
    const auto found = m_incidents.constFind(m_rows[row].key);
    return found == m_incidents.cend() ? nullptr : &*found;
}

int IncidentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case SectionRole:
        return QVariant::fromValue(row.section);
    case MonthRole:
        return row.month;
    case KeyRole:
        return row.key;
    case IncidentRole:
        return QVariant::fromValue(incidentAt(index.row()));
    default:
        return {};
    }
}

Qt::ItemFlags IncidentListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).section != Section::None)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace foghorn
