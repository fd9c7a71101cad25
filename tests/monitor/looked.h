// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/networkfetcher.h"
#include "models/monitor/look.h"

#include <QElapsedTimer>
#include <QTestEventLoop>

// One look over real HTTP on loopback, and how it ended.
namespace foghorn::test {

struct Looked
{
    std::optional<Preview> preview;
    std::optional<Error> error;
    int answers = 0;
    qint64 ms = 0;

    QString text() const { return error ? error->detail : preview ? preview->found.platform : QString(); }
};

// No proxy, never "offline".
inline FetcherOptions loopbackOnly()
{
    FetcherOptions options;
    options.proxyUse = ProxyUse::None;
    options.offline = [] { return false; };
    return options;
}

struct LookWishes
{
    QString platform;
    int patienceMs = 5000;
    FetchLimits limits = {.deadlineMs = 3000};
    FetcherOptions options = loopbackOnly();
};

inline Looked looked(const QUrl &address, const LookWishes &wishes = {})
{
    NetworkFetcher fetcher(wishes.limits, wishes.options);
    Look look(fetcher, [] { return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC); });
    look.setPatience(wishes.patienceMs);
    Looked outcome;
    QElapsedTimer clock;
    clock.start();
    QTestEventLoop loop;
    const auto ended = [&] {
        ++outcome.answers;
        outcome.ms = clock.elapsed();
        loop.exitLoop();
    };
    QObject::connect(&look, &Look::done, &look, [&](const Preview &preview) {
        outcome.preview = preview;
        ended();
    });
    QObject::connect(&look, &Look::failed, &look, [&](const Error &error) {
        outcome.error = error;
        ended();
    });
    look.start(address, wishes.platform);
    if (outcome.answers == 0)
        loop.enterLoop(15);
    QCoreApplication::processEvents(); // a second answer would come now
    return outcome;
}

} // namespace foghorn::test
