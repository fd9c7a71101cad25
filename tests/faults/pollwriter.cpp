// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an endless story of looks into a history and says the number of each on standard output once it is
// committed: what a test that kills it may count on. Each look changes one component's level, and opens or
// ends an incident that is named after the look. pollwriter PATH FIRST_NUMBER [BYTES]: with BYTES no file may
// grow beyond that, as on a full disk.
#include "models/history/historystore.h"

#include <QCoreApplication>

#include <cstdio>
#include <sys/resource.h>

#include <csignal>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 startMs = 1'700'000'000'000;

Incident incidentOf(qint64 number, IncidentStatus status)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(startMs + number * 60'000, Qt::UTC);
    return {.id = u"i%1"_s.arg(number),
            .title = u"Look %1"_s.arg(number),
            .impact = Impact::Minor,
            .status = status,
            .startedAt = at,
            .postedAt = at,
            .updates = {{.id = u"i%1-%2"_s.arg(number).arg(static_cast<int>(status)),
                         .status = status,
                         .postedAt = at,
                         .text = QString(2000, u'm')}}};
}

Snapshot lookOf(qint64 number)
{
    Snapshot snapshot;
    snapshot.observedAt = QDateTime::fromMSecsSinceEpoch(startMs + number * 60'000, Qt::UTC);
    snapshot.hasComponents = true;
    for (int n = 0; n < 5; ++n) {
        const bool down = (number + n) % 2 == 0;
        snapshot.components.append(
            {.id = u"c%1"_s.arg(n),
             .name = u"Part %1"_s.arg(n),
             .position = n,
             .status = down ? ComponentStatus::MajorOutage : ComponentStatus::Operational});
    }
    snapshot.incidentListing = Listing::Recent;
    snapshot.incidents = {incidentOf(number, IncidentStatus::Investigating)};
    if (number > 0)
        snapshot.incidents.append(incidentOf(number - 1, IncidentStatus::Resolved));
    return snapshot;
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    auto opened = HistoryStore::open(arguments[1]);
    if (!opened)
        return complain(opened.error());
    HistoryStore &store = **opened;
    const Vendor vendor{.id = u"lumen"_s, .name = u"Lumen Post"_s};
    if (store.vendors()->isEmpty()) {
        if (const auto added = store.addVendor(vendor, QDateTime::fromMSecsSinceEpoch(startMs, Qt::UTC));
            !added)
            return complain(added.error());
    }
    if (arguments.size() > 3) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{arguments[3].toULongLong(), RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    const RecordOptions options{.judge = [](const Change &, const AlertFacts &) { return Verdict(); }};
    for (qint64 number = arguments[2].toLongLong();; ++number) {
        if (const auto recorded = store.record(vendor.id, lookOf(number), options); !recorded)
            return complain(recorded.error());
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
    }
}
