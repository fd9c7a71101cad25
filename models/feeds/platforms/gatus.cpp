// SPDX-License-Identifier: GPL-3.0-or-later
// Gatus: https://<host>/api/v1/endpoints/statuses?page=1&pageSize=N, each endpoint with its latest checks,
// oldest first. A check passes or fails; there are no incidents.
#include "models/feeds/addresses.h"
#include "models/feeds/checkrecord.h"
#include "models/feeds/draft.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform gatus;

namespace {

using Level = ComponentStatus;

constexpr auto apiPath = "/api/v1/endpoints/statuses"_L1;
constexpr auto fewChecks = "page=1&pageSize=20"_L1;
constexpr auto mostChecks = "page=1&pageSize=100"_L1; // a server gives no more at once

QUrl listOf(const QUrl &feed, QLatin1StringView query)
{
    QUrl url = documentAddress(feed, apiPath);
    url.setQuery(query);
    return url;
}

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, listOf(feed, fewChecks), Request::When::Always, true}};
}

QList<Request> pastRequests(const QUrl &feed)
{
    return {{DocumentRole::Past, listOf(feed, mostChecks), Request::When::Always, true}};
}

Level levelOf(const JsonValue &check)
{
    if (!check.has("success"_L1))
        check.fail("success"_L1, u"missing"_s);
    return check.flag("success"_L1) ? Level::Operational : Level::MajorOutage;
}

void readEndpoint(SnapshotDraft &draft, const JsonValue &at)
{
    Component endpoint{.id = at.id("key"_L1), .name = at.text("name"_L1), .groupId = at.textOr("group"_L1)};
    if (!endpoint.groupId.isEmpty())
        draft.add(ComponentGroup{.id = endpoint.groupId, .name = endpoint.groupId});
    const QList<JsonValue> checks = at.objectsOr("results"_L1);
    if (!checks.isEmpty())
        endpoint.status = levelOf(checks.last());
    draft.add(endpoint);
}

void readDocument(SnapshotDraft &draft, const Document & /*document*/, const JsonDocument &json)
{
    const QList<JsonValue> rows = json.rows();
    for (const JsonValue &at : rows)
        readEndpoint(draft, at);
    if (rows.isEmpty())
        json.fail(u"no endpoint in it"_s);
    draft.snapshot.hasComponents = true;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    SnapshotDraft draft(now);
    QHash<QString, CheckRecord> records; // the longest there is of each
    QStringList order;
    for (const Document &document : documents) {
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return json.error();
        for (const JsonValue &at : json->rows()) {
            CheckRecord record{.componentId = at.id("key"_L1), .checks = {}};
            for (const JsonValue &check : at.objectsOr("results"_L1))
                record.checks.append({draft.time(check, "timestamp"_L1), levelOf(check)});
            if (!records.contains(record.componentId))
                order.append(record.componentId);
            CheckRecord &held = records[record.componentId];
            if (held.componentId.isEmpty() || held.checks.size() < record.checks.size())
                held = record;
        }
        if (json->error())
            return *json->error();
    }
    QList<CheckRecord> sorted;
    for (const QString &id : std::as_const(order))
        sorted.append(records.value(id));
    VendorPast past = pastOfChecks(sorted, now);
    past.notes = draft.snapshot.notes;
    return past;
}

QList<QUrl> probes(const QUrl &page)
{
    return page.path().isEmpty() ? QList{listOf(page, fewChecks)} : QList<QUrl>();
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(gatus, document, page, page);
}

} // namespace

const Platform gatus{.id = "gatus"_L1,
                     .name = "Gatus"_L1,
                     .requests = requests,
                     .parse = parse,
                     .probes = probes,
                     .recognise = recognise,
                     .more = nullptr,
                     .pastRequests = pastRequests,
                     .parsePast = parsePast};

} // namespace foghorn
