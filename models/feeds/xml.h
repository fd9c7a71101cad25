// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"
#include "models/status/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace foghorn {

// An RSS item or an Atom entry, as it stands: nothing is decided here about what it means.
struct FeedEntry
{
    QString id; // guid or id, may be empty
    QString title;
    QString link;
    QDateTime published;
    QDateTime updated;
    QString content; // the fuller one of content and description
    TextFormat format = TextFormat::Html;
    QStringList categories;
};

struct Feed
{
    enum class Kind { Rss, Rdf, Atom }; // RSS 0.9x and 2.0, RSS 0.90 and 1.0, Atom 0.3 and 1.0
    Kind kind = Kind::Rss;
    QString title; // never blank
    QString link;
    QDateTime updated;
    QList<FeedEntry> entries; // in the feed's order
    QStringList notes;
};

// Body -> feed. Encodings: UTF-8, UTF-16 with a mark, declared ISO 8859-1 and Windows 1252. `syntax`: not XML
// to its end, a document type (no feed needs one), more than 64 levels, 64 attributes or 64 KiB in one tag.
// `schema`: XML, but no feed, or a feed whose title is blank.
Result<Feed> readFeed(const QByteArray &body, const QDateTime &now);

} // namespace foghorn
