// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/choices.h"

#include "models/history/impl.h"
#include "models/history/stored.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

QString settingOf(const QString &slug)
{
    return u"choice/"_s + slug;
}

QString toText(const QList<ComponentChoice> &choices)
{
    QJsonArray array;
    for (const ComponentChoice &choice : choices)
        array.append(QJsonArray{choice.name, choice.group, choice.watched});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<ComponentChoice> waiting(Sql &sql, const QString &slug)
{
    const QByteArray text = loadSetting(sql, settingOf(slug)).toUtf8();
    QList<ComponentChoice> choices;
    for (const QJsonValue &one : QJsonDocument::fromJson(text).array())
        choices.append({one[0].toString(), one[1].toString(), one[2].toBool()});
    return choices;
}

void apply(Sql &sql, qint64 vendorRow, const QList<ComponentChoice> &choices)
{
    sql.run("UPDATE component SET watched = (SELECT watch_all FROM vendor WHERE id = :vendor) "
            "WHERE vendor_id = :vendor"_L1,
            {{":vendor"_L1, vendorRow}});
    for (const ComponentChoice &choice : choices) {
        sql.run("UPDATE component SET watched = :watched WHERE vendor_id = :vendor AND name = :name AND "
                "COALESCE((SELECT g.name FROM component_group g WHERE g.vendor_id = component.vendor_id AND "
                "g.ext_id = component.group_ext_id), '') = :group"_L1,
                {{":watched"_L1, choice.watched},
                 {":vendor"_L1, vendorRow},
                 {":name"_L1, choice.name},
                 {":group"_L1, choice.group}});
    }
}

bool hasComponents(Sql &sql, qint64 vendorRow)
{
    return sql
        .one("SELECT 1 FROM component WHERE vendor_id = :vendor LIMIT 1"_L1, {{":vendor"_L1, vendorRow}})
        .has_value();
}

} // namespace

void history::applyWaitingChoices(Sql &sql, qint64 vendorRow, const QString &slug)
{
    const QList<ComponentChoice> choices = waiting(sql, slug);
    if (choices.isEmpty() || !hasComponents(sql, vendorRow))
        return;
    apply(sql, vendorRow, choices);
    forgetChoices(sql, slug);
}

void history::forgetChoices(Sql &sql, const QString &slug)
{
    sql.run("DELETE FROM setting WHERE name = :name"_L1, {{":name"_L1, settingOf(slug)}});
}

Result<void> HistoryStore::choose(const QString &vendorId, const QList<ComponentChoice> &choices)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    forgetChoices(sql, vendorId);
    if (row && hasComponents(sql, *row)) {
        apply(sql, *row, choices);
    } else if (row && !choices.isEmpty()) {
        sql.run("INSERT INTO setting (name, value) VALUES (:name, :value)"_L1,
                {{":name"_L1, settingOf(vendorId)}, {":value"_L1, toText(choices)}});
    }
    return transaction.commit();
}

Result<QList<ComponentChoice>> HistoryStore::waitingChoices(const QString &vendorId)
{
    return m_impl->answer(waiting(m_impl->sql, vendorId));
}

} // namespace foghorn
