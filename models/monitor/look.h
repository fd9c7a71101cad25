// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/recognition.h"
#include "models/fetch/fetcher.h"
#include "models/monitor/pagereading.h"
#include "models/monitor/round.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace foghorn {

// What an address turned out to be, and what it said when it was read once.
struct Preview
{
    Recognised found;
    Snapshot snapshot;
    // The user named a host of a private network: what the vendor may be asked at from now on.
    bool privateAllowed = false;
};

// Reads an address that nobody watches yet: recognises its platform (or takes the one given), reads all of
// its documents once, stores nothing. One use each; cancel by destroying it.
class Look : public QObject
{
    Q_OBJECT

public:
    Look(Fetcher &fetcher, Clock now, QObject *parent = nullptr);
    ~Look() override;

    // Recognition asks a host several things at once and ends within that time, with what has answered by
    // then; reading what was recognised comes on top. 5 s unless set.
    void setPatience(int ms) { m_patienceMs = ms; }

    // The answer comes by done() or failed(), once.
    void start(const QUrl &address, const QString &platform = {});
    // The same for an address that nobody typed (where a vendor's page has moved to): it leads inside only
    // where the vendor's may.
    void startUnasked(const QUrl &address, bool privateAllowed);

signals:
    void done(const foghorn::Preview &preview);
    void failed(const foghorn::Error &error);

private:
    struct Asked
    {
        Probe probe;
        QFuture<FetchReply> future;
        bool open = true;
        std::optional<Document> document;
        QList<Candidate> candidates; // that this answer alone makes
    };

    void begin();
    void ask(const QList<Probe> &probes);
    void answered(qsizetype index, const FetchReply &reply);
    void followTyped(const FetchReply &reply);
    void timeUp();
    void consider();
    void followLinks();
    std::optional<Candidate> best() const;
    void cancelOpen();
    bool allowsInside(const QUrl &url, const FetchReply &reply) const;
    void read(const Recognised &found);
    void parse(const QList<Document> &documents);
    void refuse(const Error &error);
    void tell(const Snapshot &snapshot);
    void giveUp();

    Fetcher &m_fetcher;
    Clock m_now;
    QUrl m_typed;
    QUrl m_address; // the same, or where it led
    QString m_platform; // given; empty: to be recognised
    bool m_private = false;
    bool m_typedByUser = true;
    int m_patienceMs = 5000;
    QTimer m_patience;
    int m_turn = 0; // answers of an earlier one come too late
    bool m_followedLinks = false;
    bool m_outOfTime = false;
    QList<Asked> m_asked;
    QList<FetchReply> m_failures;
    std::optional<FetchReply> m_itself; // the answer of the typed address
    QList<QUrl> m_linked;
    Recognised m_found;
    QList<Recognised> m_refused; // recognised, but could not be read as that
    std::optional<Error> m_refusal; // why, of the most preferred one
    std::unique_ptr<PageReading> m_reading;
};

// Whether the text alone shows that the user typed a loopback or private address (only then may it be asked).
// A name may lead inside too: Preview::privateAllowed knows.
bool namesPrivateHost(const QUrl &address);

// What the user typed, as an address: https where no scheme was given, http only when typed or for private
// hosts; an error where it is none (another scheme, a user name in it).
Result<QUrl> addressFrom(const QString &typed);

} // namespace foghorn
