// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include "models/history/historystore.h"
#include "models/status/severity.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

constexpr int vendorCount = 200;
constexpr int componentCount = 12;
constexpr int patience = 60'000;
// Of a build without optimisation on a busy machine; the figure itself is logged.
constexpr qint64 longestStall = 500;

QList<Snapshot> pastOf(int vendor, const QDateTime &now)
{
    QList<Snapshot> looks;
    for (const int hoursAgo : {24 * 80, 24 * 40, 24 * 39, 5, 0}) {
        Snapshot look{.observedAt = now.addSecs(-hoursAgo * 3600 - 5), .hasComponents = true};
        look.indicator = Indicator::None;
        for (int part = 0; part < componentCount; ++part) {
            const bool bad = hoursAgo == 24 * 40 && (vendor + part) % 5 == 0;
            look.components.append({.id = u"c%1"_s.arg(part),
                                    .name = u"Part %1"_s.arg(part),
                                    .position = part,
                                    .status = bad ? MajorOutage : Operational});
        }
        looks.append(look);
    }
    return looks;
}

bool fill(const QString &dataDir, const QDateTime &now)
{
    const auto store = HistoryStore::open(QDir(dataDir).filePath(u"history.sqlite"_s));
    for (int i = 0; store && i < vendorCount; ++i) {
        const Vendor vendor{.id = u"vendor-%1"_s.arg(i),
                            .name = u"Vendor %1"_s.arg(i),
                            .page = QUrl(u"http://127.0.0.1:9/"_s),
                            .feed = QUrl(u"http://127.0.0.1:9/"_s),
                            .platform = u"statuspage"_s,
                            .privateAllowed = true};
        if (!(*store)->addVendor(vendor, now)
            || !(*store)->recordAll(vendor.id, pastOf(i, now), {.holdMs = freshnessLimitMs(60)})
            || !(*store)->setPollPlan(vendor.id, {.nextDue = now.addSecs(3600), .retryAfter = {}}))
            return false;
    }
    return store.ok();
}

// The longest time in which the thread it lives on did not come back to its event loop.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_clock.start();
        startTimer(2, Qt::PreciseTimer);
    }

    qint64 longest() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_clock.restart()); }

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

// How often anything on the screen was painted.
class PaintCount : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint && watched->isWidgetType();
        return false;
    }
};

} // namespace

// Two hundred vendors: the window stays quick, and rests when nothing happens.
class TestManyvendors : public QObject
{
    Q_OBJECT

    QTemporaryDir dir;
    std::unique_ptr<Application> program;

private slots:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }

    void theWindowStaysQuick()
    {
        QVERIFY(fill(dir.path(), QDateTime::currentDateTimeUtc()));
        QElapsedTimer clock;
        clock.start();
        Heartbeat heart;
        program = std::make_unique<Application>(Application::Options{.dataDir = dir.path()});
        QVERIFY(program->start());
        qInfo("%lld ms to the window", clock.elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), vendorCount, patience);
        qInfo("%lld ms to %d vendors; longest stall %lld ms", clock.elapsed(), vendorCount, heart.longest());
        QVERIFY(heart.longest() < longestStall);
    }

    void openingAVendorIsQuick()
    {
        QElapsedTimer clock;
        clock.start();
        window()->showVendor(u"vendor-42"_s);
        window()->grab();
        QCOMPARE(labelText(u"vendor.name"_s), u"Vendor 42"_s);
        const qint64 there = clock.restart();
        window()->showPage(u"overview"_s);
        window()->grab();
        qInfo("%lld ms to the vendor, %lld ms back", there, clock.elapsed());
        QVERIFY(there < longestStall);
        QVERIFY(clock.elapsed() < longestStall);
    }

    // Nothing is due: only the line at the bottom counts seconds.
    void atRestNearlyNothingIsPainted()
    {
        // The line counts on, so time has passed. The first step lets what is still to be painted be painted.
        QString before = labelText(u"statusline.vendors"_s);
        QTRY_VERIFY_WITH_TIMEOUT(labelText(u"statusline.vendors"_s) != before, patience);
        before = labelText(u"statusline.vendors"_s);
        PaintCount paints;
        QCoreApplication::instance()->installEventFilter(&paints);
        QTRY_VERIFY_WITH_TIMEOUT(labelText(u"statusline.vendors"_s) != before, patience);
        QCoreApplication::instance()->removeEventFilter(&paints);
        qInfo("%d paint events", paints.count);
        QVERIFY(paints.count < 20);
    }

    void cleanupTestCase() { program.reset(); }
};

QTEST_MAIN(TestManyvendors)
#include "tst_manyvendors.moc"
