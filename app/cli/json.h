// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/monitor/round.h"
#include "models/status/summary.h"

#include <QJsonArray>
#include <QJsonObject>

// The machine form of the command line: a stable contract, see the man page. Times are ISO 8601 in UTC with
// Z, what is absent is null, never "".
namespace foghorn::json {

QJsonValue time(const QDateTime &time);
QJsonValue text(const QString &text); // null when empty
QJsonValue error(const std::optional<Error> &error);
QJsonObject vendor(const Vendor &vendor, std::optional<qsizetype> components);
QJsonObject status(const VendorSummary &summary, const QHash<QString, IncidentRecord> &records);
QJsonObject incident(const IncidentRecord &record);
QJsonObject change(const Change &change);
QJsonObject alert(const Alert &alert);
QJsonObject pollResult(const PollResult &result);

} // namespace foghorn::json
