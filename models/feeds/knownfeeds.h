// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QUrl>

#include <span>

// Vendors with a page and a format of their own: where people look, and where the document for it lies.
namespace foghorn {

struct KnownFeed
{
    QLatin1StringView host; // of a page that people know
    QLatin1StringView path; // what the page's path begins with there; empty: anything
    QLatin1StringView feed; // the document's address
};

// What to ask to recognise such a vendor: for one of its own pages, the documents of that page; on this
// machine and in private networks, where a copy may be served, the documents' paths; elsewhere nothing, so
// that strangers are not asked for what they can't have.
QList<QUrl> knownProbes(const QUrl &page, std::span<const KnownFeed> feeds);

// The document that an address stands for: of a known page its own; else the address itself where it ends in
// one of the documents' file names, and below the address the path of the first document otherwise.
QUrl knownFeed(const QUrl &address, std::span<const KnownFeed> feeds);

// The address of another document beside this one, in the same folder.
QUrl besides(const QUrl &document, QLatin1StringView file);

} // namespace foghorn
