// SPDX-License-Identifier: GPL-3.0-or-later
// Checkly: <page>/api/status-page/<slug>/unresolved-incidents, and beside it uptime, which lists the
// services. A service has the level of the open incidents that name it; one that none names is operational.
#include "models/feeds/addresses.h"
#include "models/feeds/checklyform.h"
#include "models/feeds/pagejson.h"
#include "models/status/severity.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform checkly;

namespace {

constexpr auto apiPath = "/api/status-page/"_L1;
constexpr auto incidentsName = "/unresolved-incidents"_L1;

// status.acme.example is likely the page "acme-example"; a page's HTML knows better.
QString likelySlug(const QUrl &page)
{
    QStringList labels = page.host().split(u'.');
    if (labels.first() == u"status" && labels.size() > 1)
        labels.removeFirst();
    return labels.join(u'-');
}

QString slugIn(const QString &text)
{
    static const QRegularExpression slug(u"/api/status-page/([A-Za-z0-9._~-]+)(?:/|\"|'|\\\\|$)"_s);
    return slug.match(text).captured(1);
}

QUrl apiAddress(const QUrl &page, const QString &slug)
{
    QUrl address = pageAddress(page);
    address.setPath(address.path() + apiPath + slug + incidentsName);
    return address;
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QString slug = slugIn(feed.path());
    const QUrl incidents = apiAddress(feed, slug.isEmpty() ? likelySlug(feed) : slug);
    QUrl uptime = incidents;
    uptime.setPath(incidents.path().chopped(incidentsName.size()) + u"/uptime");
    return {{DocumentRole::Summary, incidents, Always, true},
            {DocumentRole::Components, uptime, Always, false}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    auto snapshot = readJson(documents, now, checklyform::readDocument);
    if (!snapshot)
        return snapshot;
    // Without the incidents nothing is known of a service.
    snapshot->hasComponents = !snapshot->components.isEmpty() && snapshot->incidentListing != Listing::None;
    if (!snapshot->hasComponents) {
        snapshot->components.clear();
        snapshot->groups.clear();
    }
    for (const Incident &incident : std::as_const(snapshot->incidents)) {
        for (const ComponentRef &named :
             isOpen(incident.status) ? incident.components : QList<ComponentRef>()) {
            const auto found = std::ranges::find(snapshot->components, named.id, &Component::id);
            if (found == snapshot->components.end())
                continue;
            // An incident without a severity still touches what it names.
            const auto level = impactLevel(incident.impact).value_or(ComponentStatus::Unknown);
            found->status
                = found->status == ComponentStatus::Operational ? level : worse(found->status, level);
        }
    }
    return snapshot;
}

QList<QUrl> probes(const QUrl &page)
{
    return {apiAddress(page, likelySlug(page))};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QUrl own = pageAddress(document.url);
    if (!isHtml(document.body)) // an empty list has no anchor but its address
        return document.url.path().endsWith(incidentsName) && document.url.path().contains(apiPath)
            ? recogniseByReading(checkly, document, page, document.url)
            : std::nullopt;
    const QString slug = slugIn(QString::fromUtf8(document.body));
    if (slug.isEmpty() || !document.body.toLower().contains("checkly"))
        return std::nullopt;
    return Recognised{.platform = QString(checkly.id),
                      .page = own,
                      .feed = apiAddress(own, slug),
                      .name = titleOf(document.body)};
}

} // namespace

const Platform checkly{"checkly"_L1, "Checkly"_L1, requests, parse, probes, recognise};

} // namespace foghorn
