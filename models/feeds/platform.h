// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"
#include "models/status/vendorpast.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QUrl>

#include <optional>
#include <span>

// A platform is the product behind a status page. It is data and pure functions: no class, no header of its
// own, one file in platforms/ and one line in platforms.def.
namespace foghorn {

// What a document is to its platform; parse() tells its documents apart by it.
enum class DocumentRole { Summary, Components, Incidents, Maintenances, Past, Probe };

// A document that a platform wants read.
struct Request
{
    enum class When {
        Always, // each round
        OnMove, // when the summary moved, while an open incident is missing from it, and once a day
    };
    DocumentRole role = DocumentRole::Summary;
    QUrl url;
    When when = When::Always;
    bool required = true; // false: a page may lack it, a 404 is no failure

    bool operator==(const Request &) const = default;
};

// A document as it came: decoded body, final address.
struct Document
{
    DocumentRole role = DocumentRole::Summary;
    QUrl url;
    QByteArray body;
    QByteArray contentType; // lower case, may be empty
    int http = 200;
};

// What recognition found behind an address.
struct Recognised
{
    QString platform;
    QUrl page;
    QUrl feed; // what the platform's requests are built on
    QString name; // as the page calls itself, may be empty

    bool operator==(const Recognised &) const = default;
};

struct Platform
{
    QLatin1StringView id; // a platform id of the command line's contract
    QLatin1StringView name; // as its makers write it

    // The documents of one round, in the order parse() likes best. Pure.
    QList<Request> (*requests)(const QUrl &feed);
    // Documents -> snapshot; any non-empty subset of the round's. Fails with syntax or schema, naming the
    // path.
    Result<Snapshot> (*parse)(std::span<const Document> documents, const QDateTime &now);
    // What to ask a host to see whether it is one of these; few. May be null.
    QList<QUrl> (*probes)(const QUrl &page);
    // Whether a probe's answer has this platform's anchors (never by HTTP 200 alone). May be null.
    std::optional<Recognised> (*recognise)(const Document &document, const QUrl &page);
    // What a round's documents say must be read as well (the next page of a list, a part found in the first
    // answer); asked again after each answer until it names nothing new. May be null.
    QList<Request> (*more)(std::span<const Document> documents) = nullptr;
    // The documents that tell the vendor's own past beyond what a round reads. May be null: then a round's
    // are all there is.
    QList<Request> (*pastRequests)(const QUrl &feed) = nullptr;
    // The same as more() for the past: the next page of a history. Null: more() serves.
    QList<Request> (*pastMore)(std::span<const Document> documents) = nullptr;
    // A round's documents and those of pastRequests() (and what more() named) -> the past. Null: the
    // incidents that parse() finds.
    Result<VendorPast> (*parsePast)(std::span<const Document> documents, const QDateTime &now) = nullptr;
};

// Every platform, in the order in which recognition prefers them.
std::span<const Platform *const> platforms();
const Platform *platformById(QStringView id);

// Recognition over all platforms: what to ask for an address the user gave (each address once), and what the
// answers mean. Documents that failed are simply left out. recognition.h has the steps.
QList<QUrl> recognitionProbes(const QUrl &address);
std::optional<Recognised> recognise(std::span<const Document> answers, const QUrl &address);
// Further addresses named by a page's own HTML (feeds it links to), asked when nothing else was recognised.
QList<QUrl> linkedFeeds(const Document &html);

} // namespace foghorn
