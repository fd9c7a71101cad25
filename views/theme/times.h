// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace foghorn {

// Times and lengths as people say them, in the user's language and zone.

QString durationText(qint64 seconds); // "40 s", "12 min", "2 h 5 min", "3 d"
QString agoText(const QDateTime &then, const QDateTime &now); // "40 s ago"; "never" when nobody did
QString leftText(const QDateTime &end, const QDateTime &now); // "2 h left", "overdue by 10 min"
QString clockText(const QDateTime &then, const QDateTime &now); // "09:12", or "20 Nov 09:12" on another day
QString momentText(const QDateTime &then); // "20.11.26 09:12", as short as the locale has it
QString dayText(QDate date); // "24 Aug"
QString longDayText(QDate date); // "24 Aug 2026"
QString sizeText(qint64 bytes); // "18 MB"

} // namespace foghorn
