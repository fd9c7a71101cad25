// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markup.h"
#include "views/reports/papertext.h"
#include "views/reports/reporttables.h"
#include "views/theme/words.h"

#include <QCoreApplication>

#include <cmath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qsizetype mostRows = 200;
constexpr int shortText = 90;

// In hundredths of per cent points, towards zero: what differs less is no difference.
QString differenceWord(const std::optional<double> &difference)
{
    if (!difference)
        return percentWord({});
    const auto points = static_cast<qint64>(*difference * 10'000);
    return points == 0
        ? u"0"_s
        : u"%1%2"_s.arg(points > 0 ? u"+"_s : u"−"_s, QString::number(std::abs(points) / 100.0, 'f', 2));
}

QString claimWord(const ClaimCheck &check)
{
    if (!check.claim)
        return percentWord({});
    const QString figure = percentWord(check.claim->uptime);
    return check.claim->days > 0 ? Paper::tr("%1 (%2 days)").arg(figure).arg(check.claim->days) : figure;
}

QString kindWord(LedgerEntry::Kind kind)
{
    switch (kind) {
    case LedgerEntry::Kind::Progress:
        return Paper::tr("progress");
    case LedgerEntry::Kind::Edited:
        return Paper::tr("edited");
    case LedgerEntry::Kind::Backdated:
        return Paper::tr("backdated");
    case LedgerEntry::Kind::Deleted:
        return Paper::tr("deleted");
    case LedgerEntry::Kind::Restored:
        break;
    }
    return Paper::tr("came again");
}

// The ledger's name of a fact, as people say it.
QString fieldWord(const QString &field)
{
    static const QHash<QString, const char *> words{
        {u"title"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "title")},
        {u"text"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "text")},
        {u"impact"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "impact")},
        {u"status"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "phase")},
        {u"started"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "begin")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "end")},
        {u"posted"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "time of posting")},
        {u"scheduled_for"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "planned begin")},
        {u"scheduled_until"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "planned end")},
        {u"components"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "components")},
        {u"url"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "link")},
        {u"kind"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "kind")},
        {u"listed"_s, QT_TRANSLATE_NOOP("foghorn::Reports", "listing")}};
    const char *word = words.value(field);
    return word ? Paper::tr(word) : field;
}

// A report is no archive; but what it leaves out it counts.
void limitRows(ReportTable &table)
{
    const qsizetype left = table.rows.size() - mostRows;
    if (left <= 0)
        return;
    table.rows.resize(mostRows);
    table.rows << QStringList{Paper::tr("%1 more").arg(left)};
}

// The ledger keeps a text as it was written, but not how; its update knows.
TextFormat formatOf(const IncidentRecord &record, const QString &update)
{
    for (const QList<IncidentUpdate> &updates : {record.state.incident.updates, record.withdrawn}) {
        for (const IncidentUpdate &one : updates) {
            if (one.id == update)
                return one.format;
        }
    }
    return TextFormat::Markdown;
}

// A ledger's value: a time in the report's zone, a text on one line.
QString valueWord(const LedgerEntry &entry, const QString &value, TextFormat format, const QTimeZone &zone)
{
    if (entry.field == "text"_L1 && !value.isEmpty())
        return plainLine(value, format, shortText);
    const QDateTime time = QDateTime::fromString(value, Qt::ISODate);
    if (time.isValid() && value.contains(u'T'))
        return timeWord(time, zone);
    return value.isEmpty() ? u"—"_s : cleanName(value, shortText);
}

QString titleOf(const VendorReport &vendor, const QString &incident)
{
    for (const IncidentRecord &record : vendor.incidents) {
        if (record.state.incident.id == incident)
            return cleanName(record.state.incident.title, shortText);
    }
    return incident;
}

} // namespace

ReportTable claimTable(const VendorReport &vendor)
{
    ReportTable table{.title = Paper::tr("Our record against what the page claims, in per cent points"),
                      .head = {Paper::tr("Component"), Paper::tr("Our record"), Paper::tr("Their claim"),
                               Paper::tr("Difference"), Paper::tr("Observed only")},
                      .rows = {}};
    for (const ClaimCheck &check : vendor.claims) {
        if (check.claim && check.claim->uptime)
            table.rows << QStringList{componentName(check.component), percentWord(check.uptime),
                                      claimWord(check), differenceWord(check.difference),
                                      percentWord(check.observedUptime)};
    }
    return table;
}

ReportTable differenceTable(const VendorReport &vendor)
{
    ReportTable table{
        .title = Paper::tr("Outage time by incident"),
        .head = {Paper::tr("Incident"), Paper::tr("Component"), Paper::tr("Outage time"),
                 Paper::tr("Unreported"), Paper::tr("Not seen")},
        .rows = {},
        .note = Paper::tr("Outage time in full, not weighted by the rule.") + u' '
            + Paper::tr("Unreported: not in the vendor's own record. Not seen: in its record alone."),
        .words = 2,
        .shares = {2.6, 1.8, 1, 1, 1}};
    for (const ClaimCheck &check : vendor.claims) {
        for (const ClaimPart &part : check.parts) {
            const QString title = part.incident.isEmpty() ? Paper::tr("(outside every incident)")
                                                          : cleanName(part.title, shortText);
            table.rows << QStringList{title, componentName(check.component), lengthWord(part.down()),
                                      lengthWord(part.unreported), lengthWord(part.notSeen)};
        }
    }
    limitRows(table);
    return table;
}

ReportTable editTable(const VendorReport &vendor, const ReportRequest &request)
{
    ReportTable table{.title = Paper::tr("What was said otherwise before"),
                      .head = {Paper::tr("Incident"), Paper::tr("What"), Paper::tr("Before"),
                               Paper::tr("After"), Paper::tr("Seen so until")},
                      .rows = {},
                      .words = 5,
                      .shares = {1.8, 1.1, 2.2, 2.2, 1.3}};
    for (const IncidentRecord &record : vendor.incidents) {
        const QString &id = record.state.incident.id;
        for (const LedgerEntry &entry : vendor.edits.value(id)) {
            const TextFormat format = formatOf(record, entry.update);
            table.rows << QStringList{titleOf(vendor, id),
                                      Paper::tr("%1 %2").arg(fieldWord(entry.field), kindWord(entry.kind)),
                                      valueWord(entry, entry.before, format, request.zone),
                                      valueWord(entry, entry.after, format, request.zone),
                                      timeWord(entry.replacedAt, request.zone)};
        }
    }
    limitRows(table);
    return table;
}

ReportTable correctionTable(const VendorReport &vendor, const ReportRequest &request)
{
    ReportTable table{.title = Paper::tr("Stretches of its record that the vendor changed later"),
                      .head = {Paper::tr("Component"), Paper::tr("From"), Paper::tr("To"),
                               Paper::tr("Was said to be"), Paper::tr("Until")},
                      .rows = {},
                      .words = 5,
                      .shares = {1.8, 1.3, 1.3, 1.3, 1.3}};
    for (const Correction &correction : vendor.corrections) {
        QString name = correction.componentId;
        for (const ComponentReport &component : vendor.components) {
            if (component.component.id == correction.componentId)
                name = componentName(component.component);
        }
        const auto at = [&request](qint64 ms) {
            return timeWord(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), request.zone);
        };
        table.rows << QStringList{name, at(correction.before.fromMs), at(correction.before.toMs),
                                  levelWord(correction.before.status),
                                  timeWord(correction.replacedAt, request.zone)};
    }
    limitRows(table);
    return table;
}

} // namespace foghorn
