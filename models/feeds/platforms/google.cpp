// SPDX-License-Identifier: GPL-3.0-or-later
// Google's dashboards (Cloud, Workspace, Ads), one form: <page>/products.json names the products,
// <page>/incidents.json the incidents of years, newest first. A product is a group and its locations are the
// components, for the incidents name locations per product and people choose products first; the product's
// own row is for what names no location. The list of products being complete, a product that no open
// incident names is operational.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform google;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.cloud.google.com"_L1, ""_L1, "https://status.cloud.google.com/incidents.json"_L1},
    {"status.cloud.google.com"_L1, ""_L1, "https://status.cloud.google.com/products.json"_L1},
    {"www.google.com"_L1, "/appsstatus/dashboard"_L1,
     "https://www.google.com/appsstatus/dashboard/incidents.json"_L1},
    {"www.google.com"_L1, "/appsstatus/dashboard"_L1,
     "https://www.google.com/appsstatus/dashboard/products.json"_L1},
    {"ads.google.com"_L1, "/status/publisher"_L1,
     "https://ads.google.com/status/publisher/incidents.json"_L1},
    {"ads.google.com"_L1, "/status/publisher"_L1, "https://ads.google.com/status/publisher/products.json"_L1},
});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"AVAILABLE"_L1, Level::Operational},
    {"SERVICE_INFORMATION"_L1, Level::Degraded},
    {"SERVICE_DISRUPTION"_L1, Level::PartialOutage},
    {"SERVICE_OUTAGE"_L1, Level::MajorOutage},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"AVAILABLE"_L1, Impact::None},
    {"SERVICE_INFORMATION"_L1, Impact::Minor},
    {"SERVICE_DISRUPTION"_L1, Impact::Major},
    {"SERVICE_OUTAGE"_L1, Impact::Critical},
});

struct Reading
{
    SnapshotDraft draft;
    QList<Component> products; // as products.json names them
    QList<Component> named; // as the incidents do
    QHash<QString, QList<ComponentRef>> locations; // of each product, as any incident named them
    QHash<QString, Level> levels; // by component id, of what open incidents name
    bool listsProducts = false;
    bool listsIncidents = false;
    bool isSummary = false; // the list of incidents is all that there may be
};

QList<Request> requests(const QUrl &feed)
{
    const QUrl incidents = besides(knownFeed(feed, feeds), "incidents.json"_L1);
    return {{DocumentRole::Summary, incidents, Request::When::Always, true},
            {DocumentRole::Components, besides(incidents, "products.json"_L1), Request::When::Always, false}};
}

IncidentUpdate readUpdate(SnapshotDraft &draft, const JsonValue &at, bool wasOver)
{
    IncidentUpdate update;
    const Level level = draft.requiredWord<Level>(levelWords, at, "status"_L1);
    update.postedAt = draft.time(at, at.has("when"_L1) ? "when"_L1 : "created"_L1);
    update.id = at.textOr("created"_L1, at.textOr("when"_L1));
    update.status = level == Level::Operational && !wasOver ? Phase::Resolved : Phase::Update;
    update.text = draft.body(at.textOr("text"_L1));
    update.format = TextFormat::Markdown;
    return update;
}

// Products x locations; a product alone where no location is named.
QList<ComponentRef> touched(Reading &reading, const JsonValue &at, const QList<JsonValue> &places)
{
    QList<ComponentRef> touched;
    QList<JsonValue> products = at.objectsOr("affected_products"_L1);
    if (products.isEmpty() && at.has("service_key"_L1) && at.textOr("service_key"_L1) != "zall"_L1)
        products.append(at); // one product, told in the incident's own fields
    for (const JsonValue &product : products) {
        const bool own = !product.has("title"_L1);
        const QString id = product.id(own ? "service_key"_L1 : "id"_L1);
        const QString name = product.text(own ? "service_name"_L1 : "title"_L1).trimmed();
        if (std::ranges::find(reading.named, id, &Component::id) == reading.named.end())
            reading.named.append({.id = id, .name = name});
        for (const JsonValue &place : places) {
            const ComponentRef ref{id + u'/' + place.id("id"_L1), place.text("title"_L1), {}};
            touched.append(ref);
            QList<ComponentRef> &known = reading.locations[id];
            if (std::ranges::find(known, ref.id, &ComponentRef::id) == known.end())
                known.append(ref);
        }
        if (places.isEmpty())
            touched.append({id, name, {}});
    }
    return touched;
}

void readIncident(Reading &reading, const JsonValue &at, const QUrl &page)
{
    SnapshotDraft &draft = reading.draft;
    Incident incident{.id = at.id("id"_L1), .title = at.text("external_desc"_L1).trimmed()};
    incident.startedAt = draft.time(at, "begin"_L1);
    at.text("begin"_L1); // required
    incident.postedAt = draft.time(at, at.has("created"_L1) ? "created"_L1 : "begin"_L1);
    incident.updatedAt = draft.time(at, "modified"_L1);
    incident.resolvedAt = at.textOr("end"_L1).isEmpty() ? QDateTime() : draft.time(at, "end"_L1);
    incident.impact = draft.word<Impact>(impactWords, at, "status_impact"_L1);
    incident.url = page.resolved(QUrl(at.textOr("uri"_L1)));
    const QList<JsonValue> updates = at.objectsOr("updates"_L1); // newest first
    bool over = false;
    for (auto update = updates.rbegin(); update != updates.rend(); ++update) {
        incident.updates.append(readUpdate(draft, *update, over));
        over = over || incident.updates.last().status == Phase::Resolved;
    }
    const QString word = updates.isEmpty() ? QString() : updates.first().textOr("status"_L1);
    if (!incident.resolvedAt.isValid() && word == "AVAILABLE"_L1)
        incident.resolvedAt = resolvedTime(incident.updates);
    incident.status = incident.resolvedAt.isValid() ? Phase::Resolved : Phase::Investigating;
    if (incident.title.isEmpty())
        incident.title = at.textOr("service_name"_L1, u"(no title)"_s).trimmed();

    // While it lasts, where it is now counts; afterwards, where it was.
    const QList<JsonValue> now = at.objectsOr("currently_affected_locations"_L1);
    const QList<JsonValue> before = at.objectsOr("previously_affected_locations"_L1);
    const bool open = isOpen(incident.status);
    const QList<ComponentRef> anywhere = touched(reading, at, now + before);
    incident.components = open && !now.isEmpty() ? touched(reading, at, now) : anywhere;
    if (open) {
        const JsonValue &source = updates.isEmpty() ? at : updates.first();
        const auto key = updates.isEmpty() ? "status_impact"_L1 : "status"_L1;
        const Level level = draft.word<Level>(levelWords, source, key);
        for (const ComponentRef &ref : std::as_const(incident.components)) {
            const Level other = reading.levels.value(ref.id, level);
            reading.levels[ref.id] = graver(other, level);
        }
    }
    draft.add(std::move(incident));
}

void readDocument(Reading &reading, const Document &document, const JsonDocument &json, bool alone)
{
    if (json.isArray()) {
        const QList<JsonValue> rows = json.rows();
        if (rows.isEmpty() && alone)
            json.fail(u"an empty list may be anybody's"_s);
        for (const JsonValue &at : rows)
            readIncident(reading, at, document.url);
        reading.draft.snapshot.incidentListing = Listing::Recent;
        reading.listsIncidents = true;
        reading.isSummary = document.role == DocumentRole::Summary || document.role == DocumentRole::Probe;
        return;
    }
    const QList<JsonValue> products = json.root().objects("products"_L1);
    for (const JsonValue &at : products)
        reading.products.append({.id = at.id("id"_L1), .name = at.text("title"_L1).trimmed()});
    if (products.isEmpty())
        json.root().fail("products"_L1, u"empty"_s);
    reading.listsProducts = true;
}

// Only both documents together say that all is well with what no incident names: the one lists all products,
// the other all that is wrong. A row is as bad as what names it or its product.
void addComponents(Reading &reading)
{
    const bool both = reading.listsIncidents && reading.listsProducts;
    const Level quiet = both ? Level::Operational : Level::Unknown;
    for (Component product : reading.listsProducts ? reading.products : reading.named) {
        const Level whole = reading.levels.value(product.id, quiet);
        const QList<ComponentRef> places = reading.locations.value(product.id);
        if (!places.isEmpty()) {
            product.groupId = product.id;
            reading.draft.add(ComponentGroup{.id = product.id, .name = product.name});
        }
        product.status = whole;
        reading.draft.add(product);
        for (const ComponentRef &place : places) {
            const Level own = reading.levels.value(place.id, whole);
            reading.draft.add(Component{
                .id = place.id, .name = place.name, .groupId = product.id, .status = graver(own, whole)});
        }
    }
    reading.draft.snapshot.hasComponents = !reading.draft.snapshot.components.isEmpty();
}

QString dashboardName(const QUrl &url)
{
    if (url.host() == "ads.google.com"_L1 || url.path().contains("/status/publisher"_L1))
        return u"Google Ads"_s;
    if (url.path().contains("/appsstatus/"_L1))
        return u"Google Workspace"_s;
    return url.host() == "status.cloud.google.com"_L1 ? u"Google Cloud"_s : u"Google"_s;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    Reading reading{SnapshotDraft(now), {}, {}, {}};
    for (const Document &document : documents) {
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return json.error();
        readDocument(reading, document, *json, documents.size() == 1);
        if (json->error())
            return *json->error();
        reading.draft.nextDocument();
    }
    const QUrl url = documents.front().url;
    reading.draft.snapshot.pageName = dashboardName(url);
    reading.draft.snapshot.pageUrl = url.resolved(QUrl(u"."_s));
    if (reading.listsProducts || reading.isSummary)
        addComponents(reading);
    return reading.draft.finish();
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = document.url.resolved(QUrl(u"."_s));
    return recogniseByReading(google, document, page, besides(document.url, "incidents.json"_L1));
}

} // namespace

const Platform google{"google"_L1, "Google"_L1, requests, parse, probes, recognise};

} // namespace foghorn
