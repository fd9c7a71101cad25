// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/delivery.h"
#include "app/desktop/outbox.h"
#include "models/alerts/judging.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

class KeepingNotifier : public Notifier
{
public:
    struct Told
    {
        Notification notification;
        qint64 at = 0;
    };
    explicit KeepingNotifier(std::function<qint64()> now)
        : m_now(std::move(now))
    {
    }
    QList<Told> told;

    QFuture<Result<void>> notify(const Notification &notification) override
    {
        told.append({notification, m_now()});
        return QtFuture::makeReadyFuture(Result<void>());
    }

private:
    std::function<qint64()> m_now;
};

// QTRY_VERIFY looks twenty times a second; with thousands of looks that is minutes.
bool soon(const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(10'000);
    while (!holds() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    return holds();
}

Vendor vendorNamed(const QString &id)
{
    return {.id = id,
            .name = id,
            .page = QUrl(u"https://%1.example"_s.arg(id)),
            .feed = QUrl(u"https://%1.example"_s.arg(id)),
            .platform = u"statuspage"_s};
}

Snapshot lookAt(int components, ComponentStatus level, const QDateTime &at)
{
    Snapshot snapshot;
    snapshot.observedAt = at;
    snapshot.hasComponents = true;
    for (int i = 0; i < components; ++i)
        snapshot.components.append({.id = u"c%1"_s.arg(i), .name = u"Part %1"_s.arg(i), .status = level});
    return snapshot;
}

} // namespace

// What reaches the person, from the looks on: real store, real judging, real delivery, a clock of our own.
class TestStorms : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aStormIsThreeMessagesInItsFirstMinute();
    void fiveHundredChangesAreToldOnceEach();

private:
    template <typename T>
    T run(std::function<Result<T>(HistoryStore &)> job)
    {
        auto future = m_history->run<T>(std::move(job));
        future.waitForFinished();
        return *future.result();
    }
    QList<Change> look(const QString &vendor, const Snapshot &snapshot)
    {
        return run<QList<Change>>(
            [=](HistoryStore &store) { return store.record(vendor, snapshot, {.judge = storedJudge()}); });
    }
    void deliverFor(Delivery &delivery, qint64 ms);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HistoryWorker> m_history;
    qint64 m_now = 1'000'000;
    QDateTime m_start = QDateTime(QDate(2026, 8, 24), QTime(9, 0), Qt::UTC);
};

void TestStorms::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<HistoryWorker>(m_dir->filePath(u"history.sqlite"_s));
    m_now = 1'000'000;
}

// Steps the clock; delivery is asked at every step and has all the time it needs in between.
void TestStorms::deliverFor(Delivery &delivery, qint64 ms)
{
    const qint64 end = m_now + ms;
    for (; m_now < end; m_now += 5000) {
        delivery.retryNow();
        QVERIFY(soon([&] { return !delivery.isBusy(); }));
    }
}

void TestStorms::aStormIsThreeMessagesInItsFirstMinute()
{
    constexpr int vendors = 200;
    constexpr int components = 50;
    run<bool>([this](HistoryStore &store) -> Result<bool> {
        for (int i = 0; i < vendors; ++i) {
            store.addVendor(vendorNamed(u"v%1"_s.arg(i)), m_start);
            store.record(u"v%1"_s.arg(i), lookAt(components, ComponentStatus::Operational, m_start), {});
        }
        return true;
    });
    KeepingNotifier notifier([this] { return m_now; });
    Delivery delivery(outboxOf(*m_history), notifier, {[](const QString &id) { return id; }},
                      {.now = [this] { return m_now; }});
    const qint64 began = m_now;
    qsizetype changes = 0;
    // All within 40 s, as polls spread them.
    for (int i = 0; i < vendors; ++i) {
        const QDateTime at = m_start.addSecs(60 + i / 5);
        changes += look(u"v%1"_s.arg(i), lookAt(components, ComponentStatus::MajorOutage, at)).size();
        if (i % 25 == 24)
            deliverFor(delivery, 5000);
    }
    deliverFor(delivery, 90'000);
    QCOMPARE(changes, vendors * components);
    const auto inFirstMinute = std::ranges::count_if(
        notifier.told, [began](const KeepingNotifier::Told &told) { return told.at < began + 60'000; });
    QVERIFY2(inFirstMinute <= 3, qPrintable(QString::number(inFirstMinute)));
    QVERIFY(inFirstMinute >= 2);
    // Everything is told in the end, and all of it is in the history.
    QCOMPARE(run<QList<Alert>>([](HistoryStore &store) { return store.pendingAlerts(); }).size(), 0);
    QCOMPARE(run<QList<Alert>>([](HistoryStore &store) { return store.alerts({}); }).size(),
             vendors * components);
}

void TestStorms::fiveHundredChangesAreToldOnceEach()
{
    const QString id = u"v"_s;
    run<bool>([this, id](HistoryStore &store) -> Result<bool> {
        store.addVendor(vendorNamed(id), m_start);
        return bool(store.record(id, lookAt(500, ComponentStatus::Operational, m_start), {}));
    });
    KeepingNotifier notifier([this] { return m_now; });
    Delivery delivery(outboxOf(*m_history), notifier, {[](const QString &name) { return name; }},
                      {.now = [this] { return m_now; }});
    QList<qint64> delivered;
    connect(&delivery, &Delivery::delivered, this, [&](const QList<qint64> &ids) { delivered += ids; });
    Snapshot snapshot = lookAt(500, ComponentStatus::Operational, m_start);
    QStringList expected;
    for (int i = 0; i < 500; ++i) {
        snapshot.observedAt = m_start.addSecs(60LL * (i + 1));
        snapshot.components[i].status = ComponentStatus::PartialOutage;
        expected << u"v: Part %1 \u2014 partial outage"_s.arg(i);
        QCOMPARE(look(id, snapshot).size(), 1);
        QCOMPARE(look(id, snapshot).size(), 0); // seen again: nothing new
        m_now += 60'000;
        delivery.retryNow();
        QVERIFY(soon([&] { return delivered.size() == i + 1; }));
    }
    QCOMPARE(QSet<qint64>(delivered.begin(), delivered.end()).size(), 500);
    QStringList titles;
    for (const KeepingNotifier::Told &told : std::as_const(notifier.told))
        titles << told.notification.title;
    QCOMPARE(titles, expected);
}

QTEST_GUILESS_MAIN(TestStorms)
#include "tst_storms.moc"
