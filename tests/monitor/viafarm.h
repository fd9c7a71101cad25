// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"
#include "models/fetch/networkfetcher.h"
#include "models/status/whendone.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace foghorn::test {

// The farm in the place of the whole web: https://HOST/PATH is asked for at the farm's /HOST/PATH, over real
// HTTP, and the answer seems to come from where it was asked. So a vendor may have several hosts.
class ViaFarm : public Fetcher
{
public:
    ViaFarm(const farm::FeedFarm &farm, const FetcherOptions &options)
        : m_farm(farm)
        , m_network({.deadlineMs = 3000}, options)
    {
    }
    static QByteArray placeOf(const QUrl &url)
    {
        const QByteArray query
            = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
        const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
        return '/' + url.host().toLatin1() + (path.isEmpty() ? QByteArray("/") : path) + query;
    }

    QFuture<FetchReply> fetch(const FetchRequest &request) override
    {
        FetchRequest asked = request;
        asked.url = QUrl::fromEncoded(m_farm.url({}).toEncoded() + placeOf(request.url));
        asked.privateAllowed = true;
        auto promise = std::make_shared<QPromise<FetchReply>>();
        promise->start();
        whenDone(m_network.fetch(asked), &m_context, [promise, url = request.url](FetchReply reply) {
            reply.finalUrl = url;
            promise->addResult(reply);
            promise->finish();
        });
        return promise->future();
    }

private:
    const farm::FeedFarm &m_farm;
    NetworkFetcher m_network;
    QObject m_context;
};

} // namespace foghorn::test
