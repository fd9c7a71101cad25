// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historystore.h"
#include "models/history/sql.h"
#include "models/status/summary.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <malloc.h>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// A history as it is after ten years of 2,000 vendors: 60,000 components with 5,000,000 spans, one vendor
// among them that changed all the time. Prints what the screens' questions cost.
namespace {

constexpr int vendors = 2000;
constexpr int componentsEach = 30;
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 tenYears = 3650 * dayMs;
constexpr qint64 endMs = 1'790'000'000'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString slug(int n)
{
    return u"vendor-%1"_s.arg(n);
}

bool addVendors(HistoryStore &store)
{
    Snapshot look{.observedAt = at(endMs - tenYears), .hasComponents = true};
    for (int n = 0; n < componentsEach; ++n) {
        look.components.append({.id = u"c%1"_s.arg(n),
                                .name = u"Part %1"_s.arg(n),
                                .position = n,
                                .status = ComponentStatus::Operational});
    }
    for (int n = 0; n < vendors; ++n) {
        const QUrl page(u"https://status.v%1.example/"_s.arg(n));
        if (!store.addVendor({.id = slug(n), .name = slug(n), .page = page, .feed = page}, look.observedAt)
            || !store.record(slug(n), look, {}))
            return false;
    }
    return true;
}

// Levels that follow each other without a gap: the first vendor's every few hours, the others' every six
// weeks. Written in the order of time, as looks do, so that a component's rows lie far apart.
bool fill(const QString &path)
{
    history::Sql sql(path, false);
    sql.runOnce(u"PRAGMA synchronous = OFF"_s);
    sql.runOnce(u"PRAGMA cache_size = -400000"_s);
    sql.runOnce(u"DELETE FROM level_span"_s);
    const auto insert = [&sql](int spans, const QString &which) {
        const qint64 each = tenYears / spans;
        sql.runOnce(u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                    "INSERT INTO level_span (component_id, source, from_ms, to_ms, status) "
                    "SELECT c.id, 0, %2 + n.i * %3, %2 + (n.i + 1) * %3, (n.i + c.id) % 4 "
                    "FROM n CROSS JOIN component c WHERE %4"_s.arg(spans - 1)
                        .arg(endMs - tenYears)
                        .arg(each)
                        .arg(which));
    };
    insert(10'000, u"c.vendor_id = 1"_s);
    insert(79, u"c.vendor_id > 1"_s);
    sql.runOnce(u"UPDATE coverage SET last_read_ms = %1"_s.arg(endMs));
    sql.runOnce(u"ANALYZE"_s);
    out() << sql.valueOnce(u"SELECT COUNT(*) FROM level_span"_s).toLongLong() << " spans of "
          << sql.valueOnce(u"SELECT COUNT(*) FROM component"_s).toLongLong() << " components" << Qt::endl;
    return !sql.failed();
}

void forgetPeakMemory()
{
    malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

qint64 peakMemoryKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

// A vendor as the overview shows it, with its 90 days of bars.
qsizetype summary(HistoryStore &store, const QString &vendor)
{
    const auto state = store.state(vendor);
    const auto history = store.componentHistory(vendor, endMs - 90 * dayMs, endMs);
    if (!state || !history)
        return 0;
    return summarise(*state, *history, 90, QTimeZone("Europe/Berlin"), at(endMs)).components.size();
}

template <typename Work>
double bestOf(int times, Work work)
{
    double best = 1e18;
    for (int n = 0; n < times; ++n) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"data/history.sqlite"_s);
    {
        auto store = HistoryStore::open(path);
        if (!store || !addVendors(**store) || !fill(path)) {
            out() << "the history could not be made" << Qt::endl;
            return 1;
        }
    }
    forgetPeakMemory(); // making it took more than asking it will
    auto opened = HistoryStore::open(path);
    if (!opened)
        return 1;
    HistoryStore &store = **opened;
    out() << "file: " << store.check()->bytes / 1024 / 1024 << " MiB" << Qt::endl;
    qsizetype shown = 0;
    out() << "90 days of bars, 30 components, busy vendor (under 30 ms): "
          << bestOf(5, [&] { shown += summary(store, slug(0)); }) << " ms" << Qt::endl;
    out() << "90 days of bars, 30 components, calm vendor: "
          << bestOf(5, [&] { shown += summary(store, slug(1500)); }) << " ms" << Qt::endl;
    const auto overview = [&] {
        for (int n = 0; n < 200; ++n)
            shown += summary(store, slug(100 + n));
    };
    out() << "overview of 200 vendors, all bars (under 100 ms): " << bestOf(3, overview) << " ms" << Qt::endl;
    const auto all = [&] {
        for (int n = 0; n < vendors; ++n)
            shown += summary(store, slug(n));
    };
    const double whole = bestOf(1, all);
    out() << "uptime of 60,000 components over 90 days: " << whole / 1000 << " s, peak memory "
          << peakMemoryKiB() / 1024 << " MiB" << Qt::endl;
    return shown > 0 ? 0 : 1;
}
