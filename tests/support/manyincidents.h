// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/history/schema.h"
#include "models/history/search.h"
#include "models/history/sql.h"

#include <QTemporaryDir>

// An archive as it is after years: `incidents` incidents of one vendor with `updatesEach` updates of some
// forty words, the words drawn from a few thousand with the common ones far more often. Made up.
namespace foghorn {

inline bool writeManyIncidents(const QString &path, int incidents, int updatesEach)
{
    using namespace Qt::Literals::StringLiterals;
    history::Sql sql(path, false);
    quint32 state = 12345;
    const auto next = [&state](quint32 below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    const auto word = [&next] {
        const quint32 rank = next(60) * next(70); // small numbers are common
        return u"w%1"_s.arg(rank, 0, 36);
    };
    history::Transaction transaction(sql, history::Transaction::Kind::Write);
    const auto vendor = sql.one("SELECT MIN(id) FROM vendor"_L1).value_or(0);
    for (int n = 0; n < incidents; ++n) {
        const qint64 at = 1'600'000'000'000 + n * 3'600'000LL;
        sql.run(
            "INSERT INTO incident (vendor_id, ext_id, kind, title, impact, status, is_open, started_ms, url, "
            "components, first_seen_ms, last_seen_ms, listed, no_longer_listed, edited, source) VALUES "
            "(:vendor, :id, 'incident', :title, 'minor', 'resolved', 0, :at, '', '', :at, :at, 0, 0, 0, 0)"_L1,
            {{":vendor"_L1, vendor},
             {":id"_L1, u"many-%1"_s.arg(n)},
             {":title"_L1, QString(u"Trouble with "_s + word() + u' ' + word())},
             {":at"_L1, at}});
        const qint64 row = sql.lastId();
        for (int u = 0; u < updatesEach; ++u) {
            QString text;
            for (int w = 0; w < 40; ++w)
                text += word() + (w % 9 == 8 ? u". "_s : u" "_s);
            if (n % 1000 == 7)
                text += u" the redis failover"_s;
            sql.run(
                "INSERT INTO incident_update (incident_id, ext_id, rank, status, posted_ms, text, format, "
                "components, observed_ms, gone) VALUES (:incident, :id, :rank, 'update', :at, :text, "
                "'plain', "
                "'', :at, 0)"_L1,
                {{":incident"_L1, row},
                 {":id"_L1, u"u%1"_s.arg(u)},
                 {":rank"_L1, u},
                 {":at"_L1, at + u * 60'000},
                 {":text"_L1, text}});
        }
        history::indexIncident(sql, row);
    }
    return transaction.commit().ok();
}

} // namespace foghorn
