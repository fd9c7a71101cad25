// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/caretaker.h"

#include "models/history/backups.h"
#include "models/status/whendone.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcCaretaker, "foghorn.caretaker")

namespace {

constexpr auto firstLook = 5min; // a start has other things to do
constexpr auto everyLook = 1h;

} // namespace

Caretaker::Caretaker(HistoryWorker &history, QString historyFile, std::function<QDateTime()> now,
                     QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_historyFile(std::move(historyFile))
    , m_now(std::move(now))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(everyLook);
        lookNow();
    });
    connect(this, &Caretaker::failed, this,
            [](const Error &error) { qCWarning(lcCaretaker, "%s", qUtf8Printable(error.detail)); });
}

Caretaker::~Caretaker() = default;

void Caretaker::start()
{
    if (!m_timer.isActive())
        m_timer.start(firstLook);
}

void Caretaker::lookNow()
{
    copyIfDue();
    thinIfDue();
}

void Caretaker::copyIfDue()
{
    const QDateTime now = m_now();
    const bool wasEmpty = m_foundEmptyAt.isValid() && m_foundEmptyAt.addDays(1) > now;
    if (m_copying || wasEmpty || !isBackupDue(m_historyFile, now))
        return;
    m_copying = true;
    whenDone(QtConcurrent::run(&m_pool, [file = m_historyFile, now] { return makeBackup(file, now); }), this,
             [this, now](const Result<QString> &made) {
                 m_copying = false;
                 if (!made)
                     emit failed(made.error());
                 else if (made->isEmpty())
                     m_foundEmptyAt = now;
                 else
                     emit copied(*made);
             });
}

void Caretaker::thinIfDue()
{
    const QDateTime now = m_now();
    if (m_thinning || (m_thinnedAt.isValid() && m_thinnedAt.addDays(1) > now))
        return;
    m_thinning = true;
    whenDone(m_history.run<QString>([](HistoryStore &store) { return store.setting(retentionSetting); }),
             this, [this, now](const Result<QString> &setting) {
                 const int years = setting ? setting->toInt() : 0;
                 m_thinning = false;
                 if (!setting)
                     emit failed(setting.error());
                 else if (years > 0)
                     thinFrom(now.addYears(-years), 1);
             });
}

void Caretaker::thinFrom(const QDateTime &olderThan, qint64 from)
{
    m_thinning = true;
    whenDone(m_history.run<qint64>([olderThan, from](HistoryStore &store) {
        // It may have been chosen otherwise meanwhile.
        if (const Result<QString> years = store.setting(retentionSetting); years && years->toInt() <= 0)
            return Result<qint64>(0);
        return store.thinSome(olderThan, QTimeZone::systemTimeZone(), from);
    }),
             this, [this, olderThan](const Result<qint64> &next) {
                 m_thinning = false;
                 if (!next) {
                     emit failed(next.error());
                 } else if (*next > 0) {
                     thinFrom(olderThan, *next);
                 } else {
                     m_thinnedAt = m_now();
                     emit thinned();
                 }
             });
}

} // namespace foghorn
