// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QUrl>

// Where a status page and its documents lie, whatever address of it a person has at hand.
namespace foghorn {

// The page that an address belongs to: without query, fragment, and what pages put behind their own address
// (an incident, the history, a feed, an API document). Keeps the port.
QUrl pageAddress(const QUrl &address);
// That and the root of its host, each once.
QList<QUrl> pageCandidates(const QUrl &address);
// A document of a page: documentAddress("https://status.example.com", "/api/v2/summary.json").
QUrl documentAddress(const QUrl &page, QLatin1StringView path);

} // namespace foghorn
