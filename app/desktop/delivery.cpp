// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/delivery.h"

#include "models/status/whendone.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

qint64 monotonicMs()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

QList<qint64> idsOf(const QList<Alert> &alerts)
{
    QList<qint64> out;
    std::ranges::transform(alerts, std::back_inserter(out), &Alert::id);
    return out;
}

} // namespace

Delivery::Delivery(Outbox outbox, Notifier &notifier, TellingFacts facts, Options options, QObject *parent)
    : QObject(parent)
    , m_outbox(std::move(outbox))
    , m_notifier(notifier)
    , m_facts(std::move(facts))
    , m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = monotonicMs;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Delivery::look);
}

void Delivery::wake()
{
    if (m_busy)
        m_again = true;
    else if (!m_timer.isActive())
        look();
}

void Delivery::retryNow()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_timer.stop();
    look();
}

void Delivery::look()
{
    m_busy = true;
    m_busySince = m_options.now();
    m_again = false;
    whenDone(m_outbox.pending(), this, [this](const Result<QList<Alert>> &pending) { onPending(pending); });
}

void Delivery::onPending(const Result<QList<Alert>> &pending)
{
    if (!pending)
        return retryLater();
    QList<Alert> fresh = *pending;
    fresh.removeIf([this](const Alert &alert) { return m_toldNotMarked.contains(alert.id); });
    QList<qint64> silent;
    fresh.removeIf([this, &silent](const Alert &alert) {
        const bool passes = !m_showSilent && isSilentTest(alert.change);
        if (passes)
            silent.append(alert.id);
        return passes;
    });
    if (!silent.isEmpty())
        return passSilently(silent);
    if (const auto telling = m_grouping.next(fresh, m_options.now()))
        return tell(*telling);
    if (!m_toldNotMarked.isEmpty())
        return mark();
    m_busy = false;
    if (!fresh.isEmpty())
        lookAgainAt(m_grouping.readyAt());
    else if (m_again)
        look();
}

void Delivery::tell(const Telling &telling)
{
    whenDone(m_notifier.notify(tellingText(telling, m_facts)), this,
             [this, telling](const Result<void> &result) { onTold(telling, result); });
}

// The whole way but for the picture: the desktop is asked whether it would take a message.
void Delivery::passSilently(const QList<qint64> &ids)
{
    whenDone(m_notifier.reach(), this, [this, ids](const Result<void> &result) {
        if (!result) {
            m_refusal = result.error().detail;
            m_outbox.noteAttempt(ids);
            emit refused(m_refusal);
            return retryLater();
        }
        m_toldNotMarked.unite(QSet<qint64>(ids.begin(), ids.end()));
        mark();
    });
}

void Delivery::onTold(const Telling &telling, const Result<void> &result)
{
    const QList<qint64> ids = idsOf(telling.fresh);
    if (!result) {
        m_refusal = result.error().detail;
        m_outbox.noteAttempt(ids);
        emit refused(m_refusal);
        return retryLater();
    }
    m_grouping.told(telling, m_options.now());
    m_toldNotMarked.unite(QSet<qint64>(ids.begin(), ids.end()));
    mark();
}

void Delivery::mark()
{
    const QList<qint64> ids = m_toldNotMarked.values();
    whenDone(m_outbox.markDelivered(ids), this,
             [this, ids](const Result<void> &result) { onMarked(ids, result); });
}

void Delivery::onMarked(const QList<qint64> &ids, const Result<void> &result)
{
    if (!result)
        return retryLater();
    if (std::exchange(m_failures, 0) > 0)
        emit reached();
    m_busy = false;
    for (const qint64 id : ids)
        m_toldNotMarked.remove(id);
    emit delivered(ids);
    // There may be more by now; it waits for its gap.
    lookAgainAt(m_grouping.readyAt());
}

void Delivery::retryLater()
{
    m_busy = false;
    const int doublings = std::min(m_failures, 20);
    ++m_failures;
    const qint64 delay = std::min(m_options.lastRetryMs, m_options.firstRetryMs << doublings);
    m_timer.start(int(delay));
}

void Delivery::lookAgainAt(qint64 time)
{
    m_timer.start(int(std::clamp<qint64>(time - m_options.now(), 1, AlertGrouping::windowMs)));
}

} // namespace foghorn
