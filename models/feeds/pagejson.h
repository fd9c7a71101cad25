// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
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
// The objects and arrays that stand behind "key": in such a text, in its order; what lies inside one of them
// is not looked at again.
QList<QByteArray> allJsonAfter(const QByteArray &text, const QByteArray &key);
// The first of them; empty where there is none.
QByteArray jsonAfter(const QByteArray &text, const QByteArray &key);
// The page's <title>, entities undone, on one line.
QString titleOf(const QByteArray &html);

} // namespace foghorn
