// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feedstory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 toldEvery = 1000;
// A store that a thousand stories went through is given up for a new one, as its pages would only age.
constexpr quint32 storesEvery = 5000;

} // namespace

// Plays random stories into the store and checks every invariant. A failure names its seed, with which
// --seed N --stories 1 plays the same story again.
int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption count(u"stories"_s, u"How many."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption looks(u"looks"_s, u"Looks in each; 0: 5 to 60, by seed."_s, u"N"_s, u"0"_s);
    const QCommandLineOption first(u"seed"_s, u"The first seed."_s, u"N"_s, u"1"_s);
    parser.addOptions({count, looks, first});
    parser.addHelpOption();
    parser.process(program);

    QTextStream out(stdout);
    const quint32 stories = parser.value(count).toUInt();
    const quint32 start = parser.value(first).toUInt();
    const int asked = parser.value(looks).toInt();
    std::unique_ptr<HistoryStore> store;
    QElapsedTimer timer;
    timer.start();
    for (quint32 n = 0; n < stories; ++n) {
        if (n % storesEvery == 0) {
            auto opened = HistoryStore::open(u":memory:"_s);
            if (!opened) {
                out << opened.error().detail << Qt::endl;
                return 1;
            }
            store = std::move(*opened);
        }
        const quint32 seed = start + n;
        const int length = asked > 0 ? asked : 5 + static_cast<int>(seed % 56);
        const QString trouble = test::checkStory(*store, seed, length);
        if (!trouble.isEmpty()) {
            out << trouble << " (" << length << " looks)" << Qt::endl;
            return 1;
        }
        if ((n + 1) % toldEvery == 0) {
            out << n + 1 << " stories, seeds " << start << " to " << seed << ", " << timer.elapsed() / 1000
                << " s, " << (n + 1) * 1000LL / std::max<qint64>(1, timer.elapsed()) << " stories a second"
                << Qt::endl;
        }
    }
    out << "all invariants hold in " << stories << " stories" << Qt::endl;
    return 0;
}
