// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/googleform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::googleform {
namespace {

using Phase = IncidentStatus;

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

} // namespace

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

} // namespace foghorn::googleform
