// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcher.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <memory>

namespace foghorn::test {

// Answers from a table instead of the network. An address that is held answers only once it is let go.
class FakeFetcher : public Fetcher
{
public:
    using Answerer = std::function<FetchReply(const FetchRequest &)>;

    void answer(const QUrl &url, Answerer answerer) { m_answers.insert(url, std::move(answerer)); }
    void answer(const QUrl &url, const FetchReply &reply)
    {
        m_answers.insert(url, [reply](const FetchRequest &) { return reply; });
    }
    // A body with an ETag of its own: whoever names it is told 304.
    void serve(const QUrl &url, const QByteArray &body, const QByteArray &etag = {})
    {
        m_answers.insert(url, [url, body, etag](const FetchRequest &request) {
            if (!etag.isEmpty() && request.etag == etag)
                return notModified(url, etag);
            return good(url, body, etag);
        });
    }
    void hold(const QUrl &url) { m_held.insert(url, {}); }
    int heldCount(const QUrl &url) const { return static_cast<int>(m_held.value(url).size()); }
    void letGo(const QUrl &url)
    {
        for (const Waiting &waiting : m_held.take(url)) {
            waiting.promise->addResult(replyTo(waiting.request));
            waiting.promise->finish();
        }
    }

    QFuture<FetchReply> fetch(const FetchRequest &request) override
    {
        asked.append(request);
        auto promise = std::make_shared<QPromise<FetchReply>>();
        promise->start();
        QFuture<FetchReply> future = promise->future();
        if (const auto held = m_held.find(request.url); held != m_held.end()) {
            held->append({request, promise});
            return future;
        }
        promise->addResult(replyTo(request));
        promise->finish();
        return future;
    }

    int countOf(const QUrl &url) const
    {
        return static_cast<int>(std::ranges::count(asked, url, &FetchRequest::url));
    }

    static FetchReply good(const QUrl &url, const QByteArray &body, const QByteArray &etag = {})
    {
        FetchReply reply;
        reply.http = 200;
        reply.body = body;
        reply.etag = etag;
        reply.finalUrl = url;
        reply.bytes = body.size();
        reply.ms = 3;
        return reply;
    }
    static FetchReply notModified(const QUrl &url, const QByteArray &etag = {})
    {
        FetchReply reply = good(url, {}, etag);
        reply.http = 304;
        reply.notModified = true;
        return reply;
    }
    static FetchReply failed(Error::Kind kind, int http = 0)
    {
        FetchReply reply;
        reply.http = http;
        reply.error = Error{kind, QStringLiteral("made up for the test")};
        return reply;
    }

    QList<FetchRequest> asked; // in order

private:
    struct Waiting
    {
        FetchRequest request;
        std::shared_ptr<QPromise<FetchReply>> promise;
    };

    FetchReply replyTo(const FetchRequest &request) const
    {
        const auto at = m_answers.constFind(request.url);
        return at == m_answers.cend() ? failed(Error::Kind::Http, 404) : (*at)(request);
    }

    QHash<QUrl, Answerer> m_answers;
    QHash<QUrl, QList<Waiting>> m_held;
};

} // namespace foghorn::test
