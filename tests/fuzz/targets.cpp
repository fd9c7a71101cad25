// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include "feeds/fixturefiles.h"
#include "models/alerts/policyfile.h"
#include "models/catalog/configuration.h"
#include "models/feeds/dates.h"
#include "models/status/diff.h"
#include "models/status/markup.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::fuzz {
namespace {

// What no snapshot may say, however broken the body.
QString faultOf(const Snapshot &snapshot)
{
    QSet<QString> ids;
    for (const Component &component : snapshot.components) {
        if (component.id.isEmpty() || ids.contains(component.id))
            return u"a component without an id of its own"_s;
        ids.insert(component.id);
        if (component.claimedUptime && !(*component.claimedUptime >= 0 && *component.claimedUptime <= 1))
            return u"a claimed uptime outside 0..1"_s;
    }
    ids.clear();
    for (const Incident &incident : snapshot.incidents) {
        if (incident.id.isEmpty() || ids.contains(incident.id))
            return u"an incident without an id of its own"_s;
        ids.insert(incident.id);
        for (const QDateTime &time :
             {incident.startedAt, incident.postedAt, incident.updatedAt, incident.resolvedAt}) {
            if (time.isValid() && (time.timeSpec() != Qt::UTC || time.date().year() < 2000))
                return u"a time that can't be believed"_s;
        }
    }
    // The same look twice is no news, whatever it says.
    VendorState state;
    state.vendor = {.id = u"v"_s, .pageId = snapshot.pageId};
    const Result<Difference> first = diff(state, snapshot);
    if (!first)
        return {};
    Snapshot again = snapshot;
    again.observedAt = snapshot.observedAt.addSecs(60);
    const Result<Difference> second = diff(first->after, again);
    return second && !second->changes.isEmpty() ? u"the same look twice made changes"_s : QString();
}

QList<QByteArray> feedSeeds()
{
    QList<QByteArray> seeds;
    for (const Fixture &fixture : allFixtures()) {
        for (const Document &document : fixture.documents)
            seeds.append(document.body);
    }
    return seeds;
}

QString checkFeeds(const QByteArray &body)
{
    static constexpr std::array roles{DocumentRole::Summary, DocumentRole::Components,
                                      DocumentRole::Incidents, DocumentRole::Maintenances};
    for (const Platform *platform : platforms()) {
        for (const DocumentRole role : roles) {
            const QList<Document> documents{{.role = role,
                                             .url = QUrl(u"https://status.example.com/x"_s),
                                             .body = body,
                                             .contentType = {}}};
            const Result<Snapshot> snapshot = platform->parse(spanOf(documents), fixtureTime());
            if (!snapshot)
                continue;
            if (const QString fault = faultOf(*snapshot); !fault.isEmpty())
                return platform->id + u": "_s + fault;
        }
        if (platform->parsePast) {
            const QList<Document> documents{{.role = DocumentRole::Past,
                                             .url = QUrl(u"https://status.example.com/x"_s),
                                             .body = body,
                                             .contentType = {}}};
            platform->parsePast(spanOf(documents), fixtureTime());
        }
    }
    const Document probe{.role = DocumentRole::Probe,
                         .url = QUrl(u"https://status.example.com/"_s),
                         .body = body,
                         .contentType = "text/html"};
    recognise(std::span(&probe, 1), probe.url);
    linkedFeeds(probe);
    return {};
}

QList<QByteArray> textSeeds()
{
    QList<QByteArray> seeds{
        "**Root cause.** We *restarted* `one` thing \\(twice\\).\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | "
        "2 |",
        "<p>We <b>look</b> into <a "
        "href=\"https://example.com/x\">it</a>.</p><ul><li>one<li>two</ul><pre>x</pre>",
        "<p><small>Jan <var data-var='date'>28</var></small><br><strong>Resolved</strong> - done &amp; "
        "dusted</p>",
        "### Heading\n> quoted\n\n1. one\n2. two\n\n```\ncode\n```\n<script>x</script><img src=/dev/zero>"};
    return seeds;
}

QString checkTexts(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body);
    static const QRegularExpression foreign(
        u"<(?!/?(?:p|b|i|code|pre|ul|ol|li|br|h3)\\b|/?a[ >]|a href=\"https?://)"_s);
    for (const TextFormat format : {TextFormat::Plain, TextFormat::Markdown, TextFormat::Html}) {
        const QString safe = safeHtml(text, format);
        if (safe.contains(foreign))
            return u"a tag outside the list: "_s + foreign.match(safe).capturedView().toString();
        if (safe.contains("javascript:"_L1, Qt::CaseInsensitive) && safe.contains("href=\"javascript"_L1))
            return u"a link that runs"_s;
        if (safeHtml(safe, TextFormat::Html) != safe)
            return u"cleaning twice differs from cleaning once"_s;
        const QString plain = plainLine(text, format);
        if (plain.contains(u'\n') || plain.size() > 240)
            return u"a line that is none"_s;
    }
    return cleanName(text).contains(u'\n') ? u"a name of two lines"_s : QString();
}

QList<QByteArray> dateSeeds()
{
    return {"2026-11-21T14:05:12.123Z",
            "2026-11-21T14:05:12-04:00",
            "Sat, 21 Nov 2026 14:05:12 GMT",
            "21 Nov 26 14:05 EST",
            "2026-11-21 14:05:12 +0000 UTC",
            "1795269912",
            "1795269912000",
            "Nov 21, 14:05 UTC",
            "Jun  5, 01:40:38 GMT+0"};
}

QString checkDates(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(200));
    const QDateTime now = fixtureTime();
    for (const DateKind kind : {DateKind::Said, DateKind::Planned}) {
        const auto date = readDate(text, now, kind, QTimeZone::utc());
        if (date && (!date->isValid() || date->date().year() < 2000 || *date > now.addYears(2).addDays(3)))
            return u"a date that can't be believed: "_s + date->toString(Qt::ISODate);
    }
    const auto yearless = readYearless(text, now);
    return yearless && !yearless->isValid() ? u"no date at all"_s : QString();
}

QList<QByteArray> fileSeeds()
{
    Configuration configuration;
    for (int i = 0; i < 4; ++i) {
        ConfigVendor vendor;
        vendor.id = u"v%1"_s.arg(i);
        vendor.name = u"Vendor & Söhne %1"_s.arg(i);
        vendor.page = QUrl(u"https://status%1.example.com"_s.arg(i));
        vendor.feed = vendor.page;
        vendor.platform = u"statuspage"_s;
        vendor.tags = QStringList{u"money"_s, u"a,b"_s};
        vendor.intervalSeconds = 120;
        configuration.vendors.append(vendor);
    }
    AlertPolicy policy;
    policy.vendors.insert(u"v1"_s, {.told = true, .lastsSeconds = 60});
    return {configToJson(configuration), policyToJson(policy)};
}

QString checkFiles(const QByteArray &body)
{
    const Result<AlertPolicy> policy = policyFromJson(body);
    if (policy) {
        const Result<AlertPolicy> again = policyFromJson(policyToJson(*policy));
        if (!again || *again != *policy)
            return u"a policy that does not come back as it went out"_s;
    }
    const Result<Configuration> read = readConfiguration(body);
    if (!read)
        return read.error().detail.isEmpty() || read.error().detail.contains(u'\n')
            ? u"an error without one sentence"_s
            : QString();
    for (const ConfigVendor &vendor : read->vendors) {
        if (vendor.feed.scheme() != "https"_L1 && vendor.feed.scheme() != "http"_L1)
            return u"an address that is not the web's"_s;
    }
    Configuration taken = *read;
    taken.refused.clear();
    const Result<Configuration> again = readConfiguration(configToJson(taken));
    if (!again || again->vendors != taken.vendors)
        return u"a configuration that does not come back as it went out"_s;
    return {};
}

constexpr std::array all{
    Target{"feeds", feedSeeds, checkFeeds},
    Target{"texts", textSeeds, checkTexts},
    Target{"dates", dateSeeds, checkDates},
    Target{"files", fileSeeds, checkFiles},
};

} // namespace

std::span<const Target> targets()
{
    return all;
}

} // namespace foghorn::fuzz
