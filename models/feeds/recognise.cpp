// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/addresses.h"
#include "models/feeds/recognition.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr Preference named = -1;
constexpr Preference hinted = 0;
// Between a platform and the next: its own documents in the order of its probes, its page's HTML behind them.
constexpr Preference platformStep = 4;
constexpr Preference htmlStep = platformStep - 1;
// Many platforms are known by their page alone: until it has answered only the two commonest are certain.
constexpr Preference pageMayTell = platformStep + 1;

// A host and what lies under it (its own name alone where `whole` is set), and whose pages it serves.
struct Hint
{
    QLatin1StringView host;
    QLatin1StringView platform;
    bool whole = false;
};
constexpr std::array hints{
    Hint{"statuspage.io"_L1, "statuspage"_L1},
    Hint{"incident.io"_L1, "incidentio"_L1},
    Hint{"instatus.com"_L1, "instatus"_L1},
    Hint{"betteruptime.com"_L1, "betterstack"_L1},
    Hint{"betterstack.com"_L1, "betterstack"_L1},
    Hint{"status.io"_L1, "statusio"_L1},
    Hint{"raw.githubusercontent.com"_L1, "upptime"_L1, true},
    Hint{"openstatus.dev"_L1, "openstatus"_L1},
    Hint{"statuspal.io"_L1, "statuspal"_L1},
    Hint{"statuspal.eu"_L1, "statuspal"_L1},
    Hint{"sorryapp.com"_L1, "sorry"_L1},
    Hint{"status.page"_L1, "statuscast"_L1},
    Hint{"statuscast.com"_L1, "statuscast"_L1},
    Hint{"freshstatus.io"_L1, "freshstatus"_L1},
    Hint{"uptimerobot.com"_L1, "uptimerobot"_L1},
    Hint{"hund.io"_L1, "hund"_L1},
    Hint{"status.cloud.google.com"_L1, "google"_L1, true},
    Hint{"www.google.com"_L1, "google"_L1, true},
    Hint{"ads.google.com"_L1, "google"_L1, true},
    Hint{"health.aws.amazon.com"_L1, "aws"_L1, true},
    Hint{"status.aws.amazon.com"_L1, "aws"_L1, true},
    Hint{"azure.status.microsoft"_L1, "azure"_L1},
    Hint{"status.azure.com"_L1, "azure"_L1, true},
    Hint{"status.dev.azure.com"_L1, "azuredevops"_L1, true},
    Hint{"status.cloud.microsoft"_L1, "microsoft365"_L1, true},
    Hint{"slack-status.com"_L1, "slack"_L1},
    Hint{"status.slack.com"_L1, "slack"_L1, true},
    Hint{"status.heroku.com"_L1, "heroku"_L1, true},
    Hint{"status.salesforce.com"_L1, "salesforce"_L1},
    Hint{"www.apple.com"_L1, "apple"_L1, true},
    Hint{"status.yandex.cloud"_L1, "yandex"_L1, true},
    Hint{"status.playstation.com"_L1, "playstation"_L1, true},
};

// Of the first that a platform asks for. The two commonest stand level: one host's answers are never those of
// both, so neither waits for what the other asks.
Preference preferenceOf(qsizetype place, QLatin1StringView hint)
{
    return platforms()[static_cast<std::size_t>(place)]->id == hint
        ? hinted
        : platformStep * std::max<Preference>(static_cast<Preference>(place), 1);
}

// How far behind that the others stand: where a platform has two forms, the better one is waited for,
// whichever answers first.
Preference stepOf(qsizetype probe)
{
    return static_cast<Preference>(std::min<qsizetype>(probe, htmlStep - 1));
}

Preference stepOf(const Platform &platform, const QUrl &document)
{
    const QList<QUrl> asked = platform.probes ? platform.probes(pageAddress(document)) : QList<QUrl>();
    const auto found
        = std::ranges::find_if(asked, [&document](const QUrl &url) { return sameDocument(url, document); });
    return found == asked.end() ? 0 : stepOf(found - asked.begin());
}

// Whether an address is more than that of a page or a host: then it may be a feed of its own.
bool namesDocument(const QUrl &address)
{
    return address.hasQuery() || address.path().size() > 1;
}

// A page made for people.
bool isPage(const Document &document)
{
    const QByteArray head = document.body.left(256).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html");
}

// What the user named themselves wins when it can be read as it is.
bool isNamed(const Document &document, const QUrl &address)
{
    return sameDocument(document.url, address) && !isPage(document);
}

void add(QList<Probe> &probes, const Probe &probe)
{
    const auto known = std::ranges::find_if(
        probes, [&probe](const Probe &one) { return sameDocument(one.url, probe.url); });
    if (known == probes.end())
        probes.append(probe);
    else
        known->best = std::min(known->best, probe.best);
}

} // namespace

bool sameDocument(const QUrl &a, const QUrl &b)
{
    constexpr auto adjusted = QUrl::StripTrailingSlash | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    return a.adjusted(adjusted) == b.adjusted(adjusted);
}

QLatin1StringView platformHint(const QUrl &address)
{
    const QString host = address.host();
    for (const Hint &hint : hints) {
        if (host == hint.host || (!hint.whole && host.endsWith(u'.' + hint.host)))
            return hint.platform;
    }
    return {};
}

QList<Probe> probesOf(const QUrl &address)
{
    const QLatin1StringView hint = platformHint(address);
    QList<Probe> rest;
    for (const QUrl &page : pageCandidates(address)) {
        for (qsizetype i = 0; i < qsizetype(platforms().size()); ++i) {
            const Platform *platform = platforms()[static_cast<std::size_t>(i)];
            const QList<QUrl> asked = platform->probes ? platform->probes(page) : QList<QUrl>();
            for (qsizetype probe = 0; probe < asked.size(); ++probe)
                add(rest, {asked[probe], preferenceOf(i, hint) + stepOf(probe)});
        }
    }
    std::ranges::stable_partition(rest, [](const Probe &probe) { return probe.best < platformStep; });
    QList<Probe> probes{{address.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo),
                         namesDocument(address) ? named : pageMayTell}};
    for (const Probe &probe : std::as_const(rest))
        add(probes, probe);
    return probes;
}

QList<Candidate> candidatesOf(std::span<const Document> answers, const QUrl &address)
{
    const QLatin1StringView hint = platformHint(address);
    const QUrl page = pageAddress(address);
    QList<Candidate> found;
    for (qsizetype i = 0; i < qsizetype(platforms().size()); ++i) {
        const Platform *platform = platforms()[static_cast<std::size_t>(i)];
        for (const Document &document : answers) {
            if (platform->recognise == nullptr || document.http != 200)
                continue;
            const std::optional<Recognised> known = platform->recognise(document, page);
            if (!known)
                continue;
            const auto same = std::ranges::find_if(found, [&known](const Candidate &one) {
                return one.found.platform == known->platform && one.found.feed == known->feed;
            });
            const Preference own
                = preferenceOf(i, hint) + (isPage(document) ? htmlStep : stepOf(*platform, document.url));
            const Preference preference = isNamed(document, address) ? named : own;
            if (same == found.end())
                found.append({*known, preference});
            else
                same->preference = std::min(same->preference, preference);
        }
    }
    std::ranges::stable_sort(found, {}, &Candidate::preference);
    return found;
}

QList<QUrl> recognitionProbes(const QUrl &address)
{
    QList<QUrl> urls;
    for (const Probe &probe : probesOf(address))
        urls.append(probe.url);
    return urls;
}

std::optional<Recognised> recognise(std::span<const Document> answers, const QUrl &address)
{
    const QList<Candidate> candidates = candidatesOf(answers, address);
    return candidates.isEmpty() ? std::nullopt : std::optional(candidates.first().found);
}

} // namespace foghorn
