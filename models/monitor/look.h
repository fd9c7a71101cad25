// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/fetch/fetcher.h"
#include "models/monitor/round.h"

#include <QFuture>
#include <QObject>

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

    // Recognition asks a host several things at once; the answer comes by done() or failed().
    void start(const QUrl &address, const QString &platform = {});

signals:
    void done(const foghorn::Preview &preview);
    void failed(const foghorn::Error &error);

private:
    void begin();
    void ask(const QList<QUrl> &urls);
    void answered(const QUrl &url, const FetchReply &reply);
    void allAnswered();
    bool allowsInside(const QUrl &url, const FetchReply &reply) const;
    void readAll(const Recognised &found);
    void readNext();
    void parseAll();
    Error whyNot() const;

    Fetcher &m_fetcher;
    Clock m_now;
    QUrl m_address;
    QString m_platform; // given; empty: to be recognised
    bool m_private = false;
    bool m_leadsInside = false; // the name that was typed does
    int m_open = 0;
    bool m_followedLinks = false;
    QList<Document> m_answers;
    QList<FetchReply> m_failures;
    Recognised m_found;
    QList<Request> m_waiting;
    QList<Document> m_documents;
};

// Whether the text alone shows that the user typed a loopback or private address (only then may it be asked).
// A name may lead inside too: Preview::privateAllowed knows.
bool namesPrivateHost(const QUrl &address);

// What the user typed, as an address: https where no scheme was given, http only when typed or for private
// hosts; an error where it is none (another scheme, a user name in it).
Result<QUrl> addressFrom(const QString &typed);

} // namespace foghorn
