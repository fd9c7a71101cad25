// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminaldemo.h"

#include "app/cli/engine.h"
#include "app/cli/statustable.h"
#include "app/demo/demo.h"
#include "app/export/loadreport.h"
#include "app/export/wholefile.h"
#include "app/interrupt.h"
#include "app/summaries.h"
#include "models/history/filelock.h"
#include "models/status/whendone.h"
#include "views/reports/pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

constexpr QSizeF chartSize(960, 420);
constexpr int chartDays = 365;
// After the last word of the story the polls still have to see it.
constexpr int afterStorySeconds = 2 * demo::demoInterval;

class TerminalDemo : public QObject
{
public:
    TerminalDemo(CliContext &context, const demo::DemoServer &server)
        : m_context(context)
        , m_server(server)
        , m_engine(context.historyFile())
    {
        connect(&m_engine.monitor, &Monitor::polled, this, &TerminalDemo::polled);
        connect(&m_engine.monitor, &Monitor::changesFound, this, [this](const QList<Change> &changes) {
            for (const Change &change : changes)
                m_context.out() << changeLine(change) << Qt::endl;
        });
        m_end.setSingleShot(true);
        connect(&m_end, &QTimer::timeout, this, &TerminalDemo::finish);
    }

    void start()
    {
        m_end.start(std::chrono::seconds(demo::storySeconds + afterStorySeconds));
        m_engine.monitor.start();
    }
    void finish();

private:
    void polled(const PollResult &result);
    void printGrid(const std::function<void()> &then);
    void writeChart();

    CliContext &m_context;
    const demo::DemoServer &m_server;
    Engine m_engine;
    QSet<QString> m_seen;
    QTimer m_end;
    bool m_finished = false;
};

void TerminalDemo::polled(const PollResult &result)
{
    const auto before = m_seen.size();
    m_seen.insert(result.vendor);
    if (m_seen.size() == before || m_seen.size() < m_server.vendors().size())
        return;
    printGrid([this] { m_context.out() << "\nWatching; a line for each change:\n" << Qt::flush; });
}

void TerminalDemo::printGrid(const std::function<void()> &then)
{
    using Summaries = QList<VendorSummary>;
    whenDone(m_engine.history.run<Summaries>([](HistoryStore &store) -> Result<Summaries> {
        const Result<QList<Vendor>> vendors = store.vendors();
        if (!vendors)
            return vendors.error();
        Summaries summaries;
        for (const Vendor &vendor : *vendors) {
            const Result<VendorSummary> summary
                = loadSummary(store, vendor.id, QDateTime::currentDateTimeUtc());
            if (!summary)
                return summary.error();
            summaries.append(*summary);
        }
        return summaries;
    }),
             this, [this, then](const Result<Summaries> &summaries) {
                 if (summaries)
                     printStatus(m_context, *summaries, QDateTime::currentDateTimeUtc());
                 else
                     m_context.fail(summaries.error());
                 then();
             });
}

void TerminalDemo::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_engine.monitor.stop();
    m_context.out() << "\nAt the end:\n" << Qt::flush;
    printGrid([this] { writeChart(); });
}

void TerminalDemo::writeChart()
{
    const QString vendorId = m_server.vendors().first().id;
    const QDate today = QDate::currentDate();
    const ReportRequest request{.vendors = {vendorId}, .from = today.addDays(1 - chartDays), .to = today};
    whenDone(m_engine.history.run<ReportData>([request](HistoryStore &store) {
        return loadReport(store, request, QDateTime::currentDateTimeUtc());
    }),
             this, [this](const Result<ReportData> &year) {
                 if (!year) {
                     QCoreApplication::exit(m_context.fail(year.error()));
                     return;
                 }
                 const QString file = QDir(m_context.dataDir()).absoluteFilePath(u"uptime.png"_s);
                 const Result<QByteArray> picture
                     = pngOf(ExportKind::Chart, *year, {.size = chartSize, .scale = 2});
                 const Result<void> written
                     = picture ? writeFileWhole(file, *picture) : Result<void>(picture.error());
                 if (!written) {
                     QCoreApplication::exit(m_context.fail(written.error()));
                     return;
                 }
                 m_context.out()
                     << "\nUptime chart of the past year (made-up data): " << file << '\n'
                     << "These vendors are made up. Watch your own: foghorn add URL, then foghorn watch\n"
                     << Qt::flush;
                 QCoreApplication::exit(ExitDone);
             });
}

} // namespace

int runTerminalDemo(const QString &dataDir)
{
    CliContext context(demo::demoDirectory(dataDir), false);
    const QDateTime start = QDateTime::currentDateTimeUtc();
    demo::DemoServer server(demo::demoVendors(start), QDateTime::currentDateTimeUtc);
    QDir().mkpath(context.dataDir());
    if (!server.listen())
        return context.fail(ExitFailed, u"the demo can't listen on loopback"_s);
    context.out()
        << "No display: Foghorn shows its demo here. Eight made-up vendors, served on loopback, with a\n"
           "year of past and an outage that unfolds in the next minute. Ctrl+C ends it.\n\n"
        << Qt::flush;
    const Result<void> past = demo::writePast(context.dataDir(), server, start);
    if (!past)
        return context.fail(past.error());
    FileLock lock(pollerLockFile(context.dataDir()));
    if (!lock.tryLock())
        return context.fail(ExitFailed, u"the demo runs already; close the other one first"_s);
    TerminalDemo terminal(context, server);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, &terminal, [&terminal] { terminal.finish(); });
    terminal.start();
    return QCoreApplication::exec();
}

} // namespace foghorn
