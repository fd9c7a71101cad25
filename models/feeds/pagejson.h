// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// The JSON that status pages carry inside their HTML. Nothing is rendered or run: bytes are cut out, each in
// one pass. A page that does not come to its </html> was cut short and holds nothing.
namespace foghorn {

bool isHtml(const QByteArray &body);
// What stands in <script id="ID" ...>; empty where there is no such script.
QByteArray scriptContent(const QByteArray &html, const QByteArray &id);
// The text that a Next.js page pushes to self.__next_f piece by piece, escapes undone and its "$undefined"
// made null; empty for any other page.
QByteArray flightText(const QByteArray &html);
// The first object or array that stands behind "key": in such a text; empty where none does.
QByteArray jsonAfter(const QByteArray &text, const QByteArray &key);
// The page's <title>, entities undone, on one line.
QString titleOf(const QByteArray &html);

} // namespace foghorn
