// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feedstory.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Random stories through the whole store; `./run soak` plays more and longer ones.
class TestHistoryStories : public QObject
{
    Q_OBJECT

private slots:
    void everyInvariantHolds();
};

void TestHistoryStories::everyInvariantHolds()
{
    constexpr quint32 stories = 5000;
    auto store = HistoryStore::open(u":memory:"_s);
    QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().detail));
    for (quint32 seed = 1; seed <= stories; ++seed) {
        const QString trouble = test::checkStory(**store, seed, 3 + static_cast<int>(seed % 7));
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
}

QTEST_GUILESS_MAIN(TestHistoryStories)
#include "tst_historystories.moc"
