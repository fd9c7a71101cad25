// SPDX-License-Identifier: GPL-3.0-or-later
// Start and idle: cold start to first paint with 30 vendors and a year of history beside a bare Qt window with a
// tray icon, run in turn; then memory and processor time at rest. Needs a display (Xvfb will do).
#include "app/demo/demo.h"
#include "models/history/historystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int vendorCount = 30;
constexpr int starts = 9;
constexpr int restSeconds = 60;
constexpr int patienceMs = 20'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QList<demo::DemoVendor> manyVendors(const QDateTime &start)
{
    const QList<demo::DemoVendor> eight = demo::demoVendors(start);
    QList<demo::DemoVendor> many;
    for (int i = 0; i < vendorCount; ++i) {
        demo::DemoVendor vendor = eight[i % eight.size()];
        vendor.id += u"-%1"_s.arg(i);
        vendor.name += u" %1"_s.arg(i);
        vendor.silentFrom = {};
        many.append(vendor);
    }
    return many;
}

// A real vendor's pace instead of the demo's.
bool slowDown(const QString &directory)
{
    const auto store = HistoryStore::open(directory + u"/history.sqlite"_s);
    if (!store)
        return false;
    for (Vendor vendor : (*store)->vendors().value()) {
        vendor.intervalSeconds = 60;
        if (!(*store)->updateVendor(vendor))
            return false;
    }
    return true;
}

// Milliseconds from starting a program until it says that it painted.
std::optional<double> startTime(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains("first paint") && timer.elapsed() < patienceMs) {
        if (process.waitForReadyRead(patienceMs))
            said += process.readAll();
    }
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.terminate();
    process.waitForFinished(patienceMs);
    return said.contains("first paint") ? std::optional(ms) : std::nullopt;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double cpuSeconds(qint64 pid)
{
    const QByteArray stat = readFile(u"/proc/%1/stat"_s.arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int userTime = 11; // fields 14 and 15 of proc(5), counted after the name
    return fields.size() > userTime + 1 ? (fields[userTime].toDouble() + fields[userTime + 1].toDouble())
            / static_cast<double>(sysconf(_SC_CLK_TCK))
                                        : 0;
}

double megabytes(qint64 pid, const QByteArray &key)
{
    for (const QByteArray &line : readFile(u"/proc/%1/smaps_rollup"_s.arg(pid)).split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void measureStarts(const QString &directory)
{
    QList<double> bare;
    QList<double> own;
    QList<double> ratios;
    for (int i = 0; i <= starts; ++i) {
        const auto floor = startTime(QStringLiteral(BARE_PROGRAM), {});
        const auto foghorn = startTime(QStringLiteral(FOGHORN_PROGRAM), {u"--data-dir"_s, directory, u"--verbose"_s});
        if (!floor || !foghorn) {
            out() << "a program did not paint within " << patienceMs << " ms\n" << Qt::flush;
            continue;
        }
        if (i == 0) // warm-up
            continue;
        bare.append(*floor);
        own.append(*foghorn);
        ratios.append(*foghorn / *floor);
    }
    out() << "first paint, medians of " << own.size() << ": bare window " << median(bare) << " ms, Foghorn "
          << median(own) << " ms, ratio pair by pair " << median(ratios) << " (goal: at most 5)\n"
          << Qt::flush;
}

void measureRest(const QString &directory)
{
    QProcess process;
    process.start(QStringLiteral(FOGHORN_PROGRAM), {u"--data-dir"_s, directory});
    process.waitForStarted();
    const qint64 pid = process.processId();
    double before = 0;
    QTimer::singleShot(30'000, &process, [&] { before = cpuSeconds(pid); });
    QTimer::singleShot(30'000 + restSeconds * 1000, &process, [&] {
        const double share = (cpuSeconds(pid) - before) / restSeconds * 100;
        out() << "at rest with " << vendorCount << " vendors, each polled every 60 s: RSS " << megabytes(pid, "Rss:")
              << " MB, PSS " << megabytes(pid, "Pss:") << " MB (goal: RSS under 80), " << share
              << " % of a core (goal: under 0.5)\n"
              << Qt::flush;
        QCoreApplication::quit();
    });
    QCoreApplication::exec(); // serves the vendors meanwhile
    process.terminate();
    process.waitForFinished(patienceMs);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir directory;
    const QDateTime start = QDateTime::currentDateTimeUtc();
    demo::DemoServer server(manyVendors(start), [] { return QDateTime::currentDateTimeUtc(); });
    const bool listening = server.listen();
    const Result<void> past = demo::writePast(directory.path(), server, start);
    if (!listening || !past || !slowDown(directory.path())) {
        out() << "the vendors could not be made: " << (past ? u"no port"_s : past.error().detail) << '\n';
        return 1;
    }
    measureStarts(directory.path());
    measureRest(directory.path());
    return 0;
}
