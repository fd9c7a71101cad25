// SPDX-License-Identifier: GPL-3.0-or-later
// Yandex Cloud: /api/services lists every service of every installation (Russia, Kazakhstan) with the
// incidents that touch it; /api/incidents/<id> has what was written about one. An installation is a cloud of
// its own, so it is the group and its services are the components.
#include "models/feeds/knownfeeds.h"
#include "models/feeds/yandexform.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform yandex;

namespace {

constexpr auto address = "https://status.yandex.cloud/api/services?incidents=all&lang=en"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.yandex.cloud"_L1, ""_L1, address},
    {"status.cloud.yandex.ru"_L1, ""_L1, address},
});
constexpr qsizetype mostDetails = 8;
QUrl withQuery(QUrl url)
{
    if (!url.hasQuery())
        url.setQuery(QUrl(QString(address)).query());
    return url;
}

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, withQuery(knownFeed(feed, feeds)), Request::When::Always, true}};
}

QList<Request> pastRequests(const QUrl &feed)
{
    QUrl list = besides(knownFeed(feed, feeds), "incidents"_L1);
    list.setQuery(u"installation=all&lang=en"_s);
    return {{DocumentRole::Past, list, Request::When::Always, false}};
}

void readDocument(SnapshotDraft &draft, const Document & /*document*/, const JsonDocument &json)
{
    draft.snapshot.pageName = u"Yandex Cloud"_s;
    if (json.isArray()) {
        const QList<JsonValue> rows = json.rows();
        if (rows.isEmpty())
            json.fail(u"an empty list may be anybody's"_s);
        return yandexform::readServices(draft, rows);
    }
    const JsonValue root = json.root();
    if (!root.has("items"_L1)) // one incident with all that was written about it
        return draft.add(yandexform::readIncident(draft, root));
    for (const JsonValue &at : root.objects("items"_L1))
        draft.add(yandexform::readIncident(draft, at));
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

// The list of services tells an incident's name alone; what was written about the open ones stands apart.
QList<Request> more(std::span<const Document> documents)
{
    QList<Request> details;
    const auto summary = std::ranges::find(documents, DocumentRole::Summary, &Document::role);
    if (summary == documents.end())
        return details;
    const auto known = parse(std::span(&*summary, 1), QDateTime::currentDateTimeUtc());
    for (const Incident &incident : known.ok() ? known->incidents : QList<Incident>()) {
        if (!isOpen(incident.status) || details.size() >= mostDetails)
            continue;
        QUrl one = summary->url.resolved(QUrl(u"incidents/"_s + incident.id));
        one.setQuery(u"lang=en"_s);
        details.append({DocumentRole::Incidents, one, Request::When::Always, false});
    }
    return details;
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    auto found = recogniseByReading(yandex, document, page, document.url);
    const bool services = found && document.body.trimmed().startsWith('[');
    return services ? found : std::nullopt; // an incident alone is no page
}

} // namespace

const Platform yandex{.id = "yandex"_L1,
                      .name = "Yandex Cloud"_L1,
                      .requests = requests,
                      .parse = parse,
                      .probes = probes,
                      .recognise = recognise,
                      .more = more,
                      .pastRequests = pastRequests};

} // namespace foghorn
