// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manyincidents.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <ctime>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Prints what searching an archive of 100,000 updates costs, as the page does it while somebody types.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    auto store = HistoryStore::open(path);
    const QUrl page(u"https://status.many.example/"_s);
    if (!store
        || !(*store)->addVendor({.id = u"many"_s, .name = u"Many"_s, .page = page, .feed = page},
                                QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)))
        return 1;
    store->reset();
    QElapsedTimer timer;
    timer.start();
    if (!writeManyIncidents(path, 25'000, 4))
        return 1;
    out << "written and indexed: " << timer.elapsed() << " ms\n";
    store = HistoryStore::open(path);
    for (const QString &search :
         {u"r"_s, u"re"_s, u"red"_s, u"redis fail"_s, u"w3"_s, u"w1a w2"_s, u"\"redis failover\""_s}) {
        timer.restart();
        const std::clock_t begun = std::clock();
        const auto hits = (*store)->searchIncidents({.text = search});
        // On a busy machine the two differ.
        const qint64 worked = qint64(std::clock() - begun) * 1'000'000 / CLOCKS_PER_SEC;
        out << search << ": " << timer.nsecsElapsed() / 1000 << " us, " << worked << " us of work, "
            << (hits ? hits->size() : -1) << " hits\n";
    }
    return 0;
}
