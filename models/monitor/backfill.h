// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/fetch/fetcher.h"
#include "models/history/historyworker.h"
#include "models/monitor/round.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

#include <memory>

namespace foghorn {

// Spaces requests to one host: shared by all backfills that run at once.
class HostPace
{
public:
    // steadyMs: a clock that never jumps; none: the system's.
    explicit HostPace(qint64 spacingMs = 1000, std::function<qint64()> steadyMs = {});

    // Takes the host's next turn; how long to wait for it, in ms.
    qint64 takeTurn(const QUrl &url);
    // The host asked to be left alone for a while.
    void putOff(const QUrl &url, qint64 forMs);

private:
    const qint64 m_spacingMs;
    const std::function<qint64()> m_steadyMs;
    QHash<QString, qint64> m_nextFree;
};

struct BackfillProgress
{
    QString vendor;
    int done = 0; // requests answered
    int of = 0; // requests known of so far
    int incidents = 0; // found so far
};

struct BackfillResult
{
    QString vendor;
    PastResult past;
    int requests = 0;
    bool cancelled = false;
    // What kept us from reading all of it; what was read up to there is recorded.
    std::optional<Error> error;
};

// What a backfill works with; the parts outlive it.
struct BackfillParts
{
    Fetcher &fetcher;
    HistoryWorker &history;
    Clock now;
    std::shared_ptr<HostPace> pace;
};

// Reads one vendor's own past: its round's documents, those of pastRequests(), and what more() names, one
// after the other, and writes it as reported history. Raises no alarm. Parses off this thread. One use each;
// deletes itself after finished().
class Backfill : public QObject
{
    Q_OBJECT

public:
    Backfill(BackfillParts parts, QObject *parent);

    void start(const QString &vendorId);
    // Records what was read so far, then ends.
    void cancel();

signals:
    void progressed(const foghorn::BackfillProgress &progress);
    void finished(const foghorn::BackfillResult &result);

private:
    void begin(const Vendor &vendor);
    void next();
    void wait();
    void ask();
    void take(const Request &request, const FetchReply &reply);
    bool tryAgain(const Request &request, const FetchReply &reply);
    void askForMore();
    void addRequests(const QList<Request> &requests);
    void parse();
    void record(VendorPast past);
    void tellProgress();
    void finish();

    BackfillParts m_parts;
    Vendor m_vendor;
    const Platform *m_platform = nullptr;
    QList<Request> m_waiting;
    QList<QUrl> m_known;
    QList<Document> m_documents;
    qint64 m_bytes = 0;
    int m_tries = 0; // of the request at hand
    QTimer m_turn;
    QFuture<FetchReply> m_flight;
    bool m_flying = false;
    bool m_partial = false;
    BackfillProgress m_progress;
    BackfillResult m_result;
};

// The past as a platform's documents tell it: parsePast(), or the incidents that parse() finds. Pure.
Result<VendorPast> pastFrom(const Platform &platform, const QList<Document> &documents, const QDateTime &now);

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::BackfillProgress)
Q_DECLARE_METATYPE(foghorn::BackfillResult)
