// SPDX-License-Identifier: GPL-3.0-or-later
// Lighthouse, a platform that does not exist: https://<page>/lamps.json. What the recipe in CONTRIBUTING.md
// makes.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform myplatform;

namespace {

constexpr auto levelWords = std::to_array<WireWord<ComponentStatus>>({
    {"lit"_L1, ComponentStatus::Operational},
    {"dim"_L1, ComponentStatus::Degraded},
    {"dark"_L1, ComponentStatus::MajorOutage},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, documentAddress(feed, "/lamps.json"_L1), Request::When::Always, true}};
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    draft.snapshot.pageName = root.text("lighthouse"_L1);
    draft.snapshot.pageUrl = SnapshotDraft::webAddress(root.text("stands"_L1));
    for (const JsonValue &lamp : root.objects("lamps"_L1)) {
        Component component{.id = lamp.id("id"_L1), .name = lamp.text("name"_L1)};
        component.status = draft.requiredWord<ComponentStatus>(levelWords, lamp, "light"_L1);
        draft.add(component);
    }
    draft.snapshot.hasComponents = true;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/lamps.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    return recogniseByReading(myplatform, document, page, page);
}

} // namespace

const Platform myplatform{"myplatform"_L1, "Lighthouse"_L1, requests, parse, probes, recognise};

} // namespace foghorn
