// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"

#include <QTemporaryDir>
#include <QTest>

// Made-up vendors and looks for the history's tests.
namespace foghorn::story {

using namespace Qt::Literals::StringLiterals;

inline constexpr qint64 start = 1'700'000'000'000; // 2023-11-14T22:13:20Z
inline constexpr qint64 minute = 60'000;
inline constexpr qint64 hour = 60 * minute;
inline constexpr qint64 day = 24 * hour;

inline QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

inline Vendor lumen(const QString &id = u"lumen"_s)
{
    return {.id = id,
            .name = u"Lumen Post"_s,
            .page = QUrl(u"https://status.lumen.example/"_s),
            .feed = QUrl(u"https://status.lumen.example/feed"_s),
            .platform = u"statuspage"_s,
            .tags = {u"mail"_s, u"core"_s}};
}

inline Component component(int n, ComponentStatus status = ComponentStatus::Operational)
{
    return {.id = u"c%1"_s.arg(n),
            .name = u"Sorting hall %1"_s.arg(n),
            .groupId = u"g1"_s,
            .position = n,
            .status = status};
}

// A look with `count` components that all work.
inline Snapshot look(qint64 atMs, int count = 3)
{
    Snapshot snapshot{.observedAt = at(atMs), .pageId = u"page-lumen"_s, .pageName = u"Lumen Post"_s};
    snapshot.indicator = Indicator::None;
    snapshot.claimed = u"All is well"_s;
    snapshot.hasComponents = true;
    snapshot.groups = {{u"g1"_s, u"Halls"_s, 0}};
    for (int n = 0; n < count; ++n)
        snapshot.components.append(component(n));
    snapshot.incidentListing = Listing::Recent;
    snapshot.maintenanceListing = Listing::Recent;
    return snapshot;
}

inline IncidentUpdate update(const QString &id, qint64 postedMs, IncidentStatus status, const QString &text)
{
    return {.id = id, .status = status, .postedAt = at(postedMs), .text = text};
}

inline Incident incident(const QString &id, qint64 startedMs, IncidentStatus status, const QString &title)
{
    return {.id = id,
            .title = title,
            .impact = Impact::Major,
            .status = status,
            .startedAt = at(startedMs),
            .postedAt = at(startedMs),
            .url = QUrl(u"https://status.lumen.example/incidents/"_s + id),
            .components = {{u"c0"_s, u"Sorting hall 0"_s, u"Halls"_s}},
            .updates
            = {update(id + u"-1"_s, startedMs, IncidentStatus::Investigating, u"We look into it."_s)}};
}

inline Verdict always(const Change &, const AlertFacts &)
{
    return {};
}

// A store on a file of its own, with one vendor.
class Shelf
{
public:
    Shelf()
        : path(folder.filePath(u"data/history.sqlite"_s))
    {
        reopen();
        const auto added = store->addVendor(lumen(), at(start));
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
    }
    void reopen()
    {
        store.reset();
        auto opened = HistoryStore::open(path);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
    }
    QTemporaryDir folder;
    const QString path;
    std::unique_ptr<HistoryStore> store;
};

// Fails the test with the error's words.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &verified = (result);                                                                     \
        QVERIFY2(verified.ok(), qPrintable(verified.ok() ? QString() : verified.error().detail));            \
    } while (false)

} // namespace foghorn::story
