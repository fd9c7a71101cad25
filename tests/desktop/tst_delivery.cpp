// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/delivery.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

Alert alert(qint64 id, const QString &component = u"Web App"_s)
{
    Alert out;
    out.id = id;
    out.change.vendor = u"acme"_s;
    out.change.kind = ChangeKind::Component;
    out.change.componentId = component;
    out.change.component = component;
    out.change.from = ComponentStatus::Operational;
    out.change.to = ComponentStatus::MajorOutage;
    return out;
}

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

// The outbox of a store, which outlives any delivery.
struct FakeStore
{
    QList<Alert> rows;
    bool markFails = false;
    int attempts = 0;

    Outbox outbox()
    {
        return {
            .pending =
                [this] {
                    QList<Alert> out;
                    for (const Alert &row : rows) {
                        if (row.state == AlertState::Pending)
                            out << row;
                    }
                    return ready(Result<QList<Alert>>(out));
                },
            .markDelivered =
                [this](const QList<qint64> &ids) {
                    if (markFails)
                        return ready(Result<void>(Error{Error::Kind::Storage, u"disk full"_s}));
                    for (Alert &row : rows) {
                        if (ids.contains(row.id))
                            row.state = AlertState::Delivered;
                    }
                    return ready(Result<void>());
                },
            .noteAttempt =
                [this](const QList<qint64> &) {
                    ++attempts;
                    return ready(Result<void>());
                },
        };
    }
    int pending() const { return int(std::ranges::count(rows, AlertState::Pending, &Alert::state)); }
};

class FakeNotifier : public Notifier
{
public:
    QList<Notification> told;
    bool refusing = false;
    bool hanging = false;
    std::vector<QPromise<Result<void>>> held;

    QFuture<Result<void>> notify(const Notification &notification) override
    {
        told << notification;
        if (hanging) {
            held.emplace_back();
            held.back().start();
            return held.back().future();
        }
        if (refusing)
            return ready(Result<void>(Error{Error::Kind::Connect, u"no server"_s}));
        return ready(Result<void>());
    }
};

QString nameOf(const QString &id)
{
    return id == u"acme"_s ? u"Acme"_s : id;
}

} // namespace

class TestDelivery : public QObject
{
    Q_OBJECT

private slots:
    void groupingTellsTheFirstAtOnceAndFoldsTheRest();
    void groupingNeverSendsMoreThanThreeAMinute();
    void tellsAndMarks();
    void keepsWhatIsRefusedAndTriesAgain();
    void aNewDeliveryTellsWhatACrashLeft();
    void tellsOnceWhenOnlyTheMarkFails();
    void hasOneMessageUnderWay();
    void manyAtOnceAreOneMessage();

private:
    qint64 m_now = 1000000;
    Delivery::Options options()
    {
        return {.now = [this] { return m_now; }, .firstRetryMs = 5, .lastRetryMs = 40};
    }
};

void TestDelivery::groupingTellsTheFirstAtOnceAndFoldsTheRest()
{
    AlertGrouping grouping;
    QVERIFY(!grouping.next({}, 0));
    const auto first = grouping.next({alert(1)}, 0);
    QVERIFY(first);
    QCOMPARE(first->shown, QList<Alert>{alert(1)});
    grouping.told(*first, 0);

    QVERIFY(!grouping.next({alert(2)}, 9999));
    QCOMPARE(grouping.readyAt(), 10000);
    const auto second = grouping.next({alert(2), alert(3)}, 10000);
    QVERIFY(second);
    QCOMPARE(second->shown, (QList<Alert>{alert(2), alert(3)}));
    grouping.told(*second, 10000);

    // The summary is written anew with all that it folded, under the same name.
    const auto third = grouping.next({alert(4)}, 20000);
    QVERIFY(third);
    QCOMPARE(third->fresh, QList<Alert>{alert(4)});
    QCOMPARE(third->shown, (QList<Alert>{alert(2), alert(3), alert(4)}));
    QCOMPARE(third->window, second->window);
    grouping.told(*third, 20000);

    const auto later = grouping.next({alert(5)}, 60000);
    QVERIFY(later);
    QCOMPARE(later->shown, QList<Alert>{alert(5)});
    QVERIFY(later->window != third->window);
}

void TestDelivery::groupingNeverSendsMoreThanThreeAMinute()
{
    AlertGrouping grouping;
    QList<qint64> times;
    qint64 id = 0;
    for (qint64 now = 0; now < 600000; now += 500) {
        if (const auto telling = grouping.next({alert(++id)}, now)) {
            grouping.told(*telling, now);
            times << now;
        }
    }
    for (qsizetype i = 3; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 3] >= 60000);
    QVERIFY(times.size() >= 28);
}

void TestDelivery::tellsAndMarks()
{
    FakeStore store{.rows = {alert(1)}};
    FakeNotifier notifier;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    QSignalSpy delivered(&delivery, &Delivery::delivered);
    delivery.wake();
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(store.pending(), 0);
    QCOMPARE(notifier.told.size(), 1);
    QCOMPARE(notifier.told.first().title, u"Acme: Web App \u2014 major outage"_s);
    QCOMPARE(store.attempts, 0);
}

void TestDelivery::keepsWhatIsRefusedAndTriesAgain()
{
    FakeStore store{.rows = {alert(1)}};
    FakeNotifier notifier;
    notifier.refusing = true;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    QSignalSpy refused(&delivery, &Delivery::refused);
    delivery.wake();
    QTRY_VERIFY(refused.size() >= 4);
    QCOMPARE(store.pending(), 1);
    QCOMPARE(store.attempts, refused.size());
    notifier.refusing = false;
    QTRY_COMPARE(store.pending(), 0);
    QCOMPARE(delivery.failures(), 0);
}

void TestDelivery::aNewDeliveryTellsWhatACrashLeft()
{
    FakeStore store{.rows = {alert(1)}};
    {
        FakeNotifier notifier;
        notifier.hanging = true;
        Delivery delivery(store.outbox(), notifier, {nameOf}, options());
        delivery.wake();
        QTRY_COMPARE(notifier.told.size(), 1);
    }
    QCOMPARE(store.pending(), 1);
    FakeNotifier notifier;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    delivery.wake();
    QTRY_COMPARE(store.pending(), 0);
    QCOMPARE(notifier.told.size(), 1);
}

void TestDelivery::tellsOnceWhenOnlyTheMarkFails()
{
    FakeStore store{.rows = {alert(1)}, .markFails = true};
    FakeNotifier notifier;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    delivery.wake();
    QTRY_VERIFY(delivery.failures() >= 3);
    store.markFails = false;
    QTRY_COMPARE(store.pending(), 0);
    QCOMPARE(notifier.told.size(), 1);
}

void TestDelivery::hasOneMessageUnderWay()
{
    FakeStore store{.rows = {alert(1)}};
    FakeNotifier notifier;
    notifier.hanging = true;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    delivery.wake();
    QTRY_COMPARE(notifier.told.size(), 1);
    store.rows << alert(2);
    for (int i = 0; i < 5; ++i) {
        delivery.wake();
        delivery.retryNow();
        QCoreApplication::processEvents();
    }
    QCOMPARE(notifier.told.size(), 1);
    m_now += AlertGrouping::windowMs;
    notifier.hanging = false;
    notifier.held.front().addResult(Result<void>());
    notifier.held.front().finish();
    QTRY_COMPARE(store.pending(), 1);
    m_now += AlertGrouping::windowMs;
    delivery.retryNow();
    QTRY_COMPARE(store.pending(), 0);
    QCOMPARE(notifier.told.size(), 2);
}

void TestDelivery::manyAtOnceAreOneMessage()
{
    FakeStore store;
    for (int i = 1; i <= 500; ++i)
        store.rows << alert(i, u"C%1"_s.arg(i));
    FakeNotifier notifier;
    Delivery delivery(store.outbox(), notifier, {nameOf}, options());
    delivery.wake();
    QTRY_COMPARE(store.pending(), 0);
    QCOMPARE(notifier.told.size(), 1);
    QVERIFY(notifier.told.first().title.contains(u"Acme"_s));
    QVERIFY(notifier.told.first().title.contains(u"500"_s));
    QVERIFY(notifier.told.first().body.contains(u"C500"_s));
    QVERIFY(notifier.told.first().body.size() < 1000);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
