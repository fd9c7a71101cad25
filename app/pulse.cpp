// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pulse.h"

#include "models/status/whendone.h"

#include <QElapsedTimer>

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 testLookEveryMs = 10LL * 60 * 1000;

qint64 monotonicMs()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

} // namespace

Pulse::Pulse(HistoryWorker &history, Options options, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = monotonicMs;
    m_timer.setInterval(m_options.beatMs);
    connect(&m_timer, &QTimer::timeout, this, &Pulse::beatNow);
    watch(tr("The history does not answer; nothing is kept or told until it does."),
          [this] { return m_asked; });
}

void Pulse::watch(const QString &trouble, Progress progress)
{
    m_parts.push_back({trouble, std::move(progress), std::nullopt, 0});
}

void Pulse::ask(std::function<QString()> trouble)
{
    m_others.push_back(std::move(trouble));
}

void Pulse::start(bool writesTests)
{
    m_writesTests = writesTests;
    m_timer.start();
    beatNow();
}

bool Pulse::standsStill(Part &part, qint64 now) const
{
    const std::optional<qint64> progress = part.progress();
    if (!progress || progress != part.last) {
        part.last = progress;
        part.since = now;
        return false;
    }
    return now - part.since >= m_options.limitMs;
}

void Pulse::beatNow()
{
    const qint64 now = m_options.now();
    QString trouble;
    for (Part &part : m_parts) {
        if (standsStill(part, now) && trouble.isEmpty())
            trouble = part.trouble;
    }
    for (const auto &other : m_others) {
        if (trouble.isEmpty())
            trouble = other();
    }
    askHistory();
    writeTestIfDue();
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    emit troubleChanged();
}

void Pulse::askHistory()
{
    if (m_asked)
        return;
    m_asked = m_options.now();
    whenDone(m_history.run<bool>([](HistoryStore &) -> Result<bool> { return true; }), this,
             [this](const Result<bool> &) { m_asked.reset(); });
}

// When the last one was written is kept in the history, so that restarts neither skip nor multiply it.
void Pulse::writeTestIfDue()
{
    const qint64 now = m_options.now();
    if (!m_writesTests || m_testing || now < m_nextTestLook)
        return;
    m_testing = true;
    m_nextTestLook = now + std::min(testLookEveryMs, m_options.testEveryMs);
    const qint64 every = m_options.testEveryMs;
    whenDone(m_history.run<bool>([every](HistoryStore &store) -> Result<bool> {
        const QDateTime utc = QDateTime::currentDateTimeUtc();
        const auto times = store.silentTests();
        if (!times)
            return times.error();
        if (times->written.isValid() && qAbs(times->written.msecsTo(utc)) < every)
            return false;
        const Result<void> written = store.writeTest(true, utc);
        return written ? Result<bool>(true) : Result<bool>(written.error());
    }),
             this, [this](const Result<bool> &written) {
                 m_testing = false;
                 if (written && *written)
                     emit testWritten();
             });
}

} // namespace foghorn
