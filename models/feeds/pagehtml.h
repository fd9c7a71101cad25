// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

// What a status page's own HTML tells of where its data lies. Nothing is run or rendered; linear.
namespace foghorn {

// Text of a document that is HTML, its quotes unescaped as scripts and attributes write them; empty for any
// other.
QString htmlOf(const Document &document);
QString titleOf(const QString &html);
// The value behind a name and an equals sign or a colon (`name = '/x'`, `"name":"x"`, `name=12`); empty
// where there is none or it is longer than an address.
QString assigned(const QString &html, QLatin1StringView name);
// What follows `start` up to a character that can't stand in an address's path.
QString pathAfter(const QString &html, QLatin1StringView start);
// The root of an address's host with this path.
QUrl onHost(const QUrl &address, const QString &path);

} // namespace foghorn
