// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/fetch/fetcher.h"
#include "models/history/historyworker.h"
#include "models/monitor/further.h"

#include <QObject>

#include <functional>

namespace foghorn {

using Clock = std::function<QDateTime()>; // UTC

// How a vendor's round ended, as `foghorn poll` reports it.
struct PollResult
{
    enum class Outcome { Read, Unchanged, Failed };
    QString vendor;
    Outcome outcome = Outcome::Failed;
    int http = 0; // 0: no answer
    qint64 bytes = 0; // on the wire
    qint64 ms = 0;
    std::optional<Error> error;
    std::optional<qint64> retryAfterSeconds;
    QList<Change> changes;
    QStringList notes;
    QList<QUrl> absent; // lists that the page does not have
    int shapeFailures = 0; // in a row, this one counted: what is there is not this vendor's page any more
    // Where a document that each round needs was answered from, when that is another host or path.
    std::optional<QUrl> ledTo;
    bool ledForGood = false; // by permanent redirects only
};

struct RoundOptions
{
    Judge judge;
    bool conditional = true; // false: ask for the whole documents
    QList<QUrl> absent; // lists that were found missing today; they are not asked for again
    // Whether a failure now is a loss to be told; the monitor knows how long it has been failing.
    std::function<bool(const Error &error, const QDateTime &now)> isLost;
};

// One look at one vendor: fetch, parse off the GUI thread, compare, store. Deletes itself after finished().
class Round : public QObject
{
    Q_OBJECT

public:
    Round(Fetcher &fetcher, HistoryWorker &history, Clock now, RoundOptions options, QObject *parent);

    void start(const QString &vendorId);

signals:
    void finished(const foghorn::PollResult &result);

private:
    struct Fetched
    {
        Request request;
        FetchReply reply;
        DocumentTag tag;
        bool unchanged = false;
    };

    void begin(const VendorState &state, const QHash<QUrl, DocumentTag> &tags);
    void fetchNext();
    void take(const Request &request, const FetchReply &reply);
    void askFurther();
    void takeFurther(const Further &further);
    void partDone();
    void firstPartDone();
    void noteRedirect(const Request &request, const FetchReply &reply);
    QList<Document> documents() const;
    void decideOnLists(const Snapshot &snapshot);
    void fetchLists();
    void parse(bool final);
    void record(const Snapshot &snapshot);
    void recordUnchanged();
    void fail(const Error &error);
    void finish(PollResult::Outcome outcome);

    Fetcher &m_fetcher;
    HistoryWorker &m_history;
    Clock m_now;
    RoundOptions m_options;

    const Platform *m_platform = nullptr;
    VendorState m_state;
    QHash<QUrl, DocumentTag> m_tags;
    QList<Request> m_waiting;
    QList<Request> m_lists;
    QList<Request> m_asked; // all that were put to the page, in this round
    QList<Fetched> m_fetched;
    bool m_listsAsked = false;
    // Off where something is still to be found out: the next round then reads whole documents again.
    bool m_keepTags = true;
    PollResult m_result;
};

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::PollResult)
