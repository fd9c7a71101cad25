// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/instatusform.h"
#include "models/feeds/pagejson.h"
#include "models/status/reportedspans.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::instatusform {
namespace {

constexpr int pastDays = 90;

// The table of notices: the lists of the same name hold nothing but ids.
QByteArray noticeTable(const QByteArray &text)
{
    for (const QByteArray &one : allJsonAfter(text, "notices")) {
        if (one.startsWith('{'))
            return one;
    }
    return "{}";
}

struct PageTables
{
    JsonValue uptimes; // by component
    JsonValue notices; // by notice
};

// An outage that names no end has that of the notice behind it, which may be long over; else it goes on.
Span readOutage(SnapshotDraft &draft, const JsonValue &at, const PageTables &tables, QStringList &noticeIds)
{
    const QString noticeId = at.idOr("noticeId"_L1);
    if (!noticeId.isEmpty() && !noticeIds.contains(noticeId))
        noticeIds.append(noticeId);
    const QDateTime from = draft.time(at, "from"_L1);
    QDateTime to = draft.time(at, "to"_L1);
    const QByteArray key = noticeId.toLatin1();
    if (!to.isValid())
        to = draft.time(tables.notices.objectOr(QLatin1StringView(key)), "resolved"_L1);
    if (!to.isValid())
        to = draft.now();
    if (!from.isValid())
        return {};
    return {from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch(), readLevel(draft, at, "status"_L1)};
}

void readComponentPast(SnapshotDraft &draft, const PageTables &tables, const QString &id, VendorPast &past,
                       QStringList &noticeIds)
{
    const QByteArray key = id.toLatin1();
    const JsonValue at = tables.uptimes.objectOr(QLatin1StringView(key));
    if (!at.present())
        return;
    QList<Span> spans;
    for (const JsonValue &outage : at.objectsOr("outages"_L1))
        spans.append(readOutage(draft, outage, tables, noticeIds));
    past.components.append({.componentId = id, .spans = worstSpans(spans, draft.now().toMSecsSinceEpoch())});
    bool isNumber = false;
    const double percent = at.textOr("uptime"_L1).toDouble(&isNumber);
    if (isNumber && percent >= 0 && percent <= 100)
        past.claimedUptime.insert(id, percent / 100);
}

} // namespace

VendorPast pastInHtml(const QByteArray &html, const Snapshot &snapshot)
{
    VendorPast past{.incidents = snapshot.incidents, .notes = snapshot.notes};
    const QByteArray text = flightText(html);
    const QByteArray uptimes = jsonAfter(text, "componentsUptime");
    const QByteArray site = jsonAfter(text, "site");
    const auto json = JsonDocument::read("{\"uptimes\":" + uptimes + ",\"notices\":" + noticeTable(text)
                                         + ",\"site\":" + (site.isEmpty() ? "{}" : site) + '}');
    if (uptimes.isEmpty() || !json)
        return past;
    SnapshotDraft draft(snapshot.observedAt);
    const PageTables tables{json->root().object("uptimes"_L1), json->root().object("notices"_L1)};
    QStringList noticeIds;
    for (const Component &component : snapshot.components)
        readComponentPast(draft, tables, component.id, past, noticeIds);
    for (const QString &id : std::as_const(noticeIds)) {
        const QByteArray key = id.toLatin1();
        const JsonValue notice = tables.notices.objectOr(QLatin1StringView(key));
        const bool known = std::ranges::find(past.incidents, id, &Incident::id) != past.incidents.end();
        if (notice.present() && !known)
            readIncident(draft, notice);
    }
    const Snapshot read = draft.finish();
    past.notes += read.notes;
    if (json->error()) { // nothing of a half-read page
        past.notes.append(json->error()->detail);
        past.components.clear();
        past.claimedUptime.clear();
        return past;
    }
    past.incidents += read.incidents;
    sortNewestFirst(past.incidents);
    const QDateTime created
        = readDate(json->root().object("site"_L1).textOr("createdAt"_L1), snapshot.observedAt)
              .value_or(QDateTime());
    past.recordFrom = std::max(created, snapshot.observedAt.addDays(-pastDays));
    return past;
}

} // namespace foghorn::instatusform
