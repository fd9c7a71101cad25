// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/pagereading.h"

#include "models/feeds/recognition.h"
#include "models/monitor/further.h"
#include "models/status/whendone.h"

#include <QtConcurrent>

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {
namespace {

constexpr auto optionalPatience = 5s;

} // namespace

PageReading::PageReading(Fetcher &fetcher, const Platform &platform, bool privateAllowed, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_platform(platform)
    , m_private(privateAllowed)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PageReading::giveUpOptional);
}

PageReading::~PageReading()
{
    for (Asked &asked : m_asked)
        asked.future.cancel();
}

bool PageReading::isNeeded(const Request &request)
{
    return request.required && request.when == Request::When::Always;
}

void PageReading::start(const QUrl &feed, const QList<HeldAnswer> &held)
{
    m_feed = feed;
    for (const Request &request : m_platform.requests(feed))
        ask(request, held);
    m_patience.start(optionalPatience);
    goOn();
}

void PageReading::ask(const Request &request, const QList<HeldAnswer> &held)
{
    m_asked.append({.request = request, .future = {}, .document = {}});
    const auto known = std::ranges::find_if(
        held, [&request](const HeldAnswer &one) { return sameDocument(one.asked, request.url); });
    if (known != held.end()) {
        m_asked.last().document = known->document;
        m_asked.last().document->role = request.role;
        return;
    }
    m_asked.last().open = true;
    m_asked.last().future
        = m_fetcher.fetch({.url = request.url, .privateAllowed = m_private, .atOnce = true});
    const qsizetype index = m_asked.size() - 1;
    whenDone(m_asked.last().future, this, [this, index](const FetchReply &reply) { answered(index, reply); });
}

void PageReading::answered(qsizetype index, const FetchReply &reply)
{
    Asked &asked = m_asked[index];
    if (m_over || !std::exchange(asked.open, false))
        return;
    if (reply.error && (isNeeded(asked.request) || reply.leadsInside)) {
        m_over = true;
        emit failed(asked.request.url, reply);
        return;
    }
    if (!reply.error) {
        asked.document = Document{.role = asked.request.role,
                                  .url = reply.finalUrl,
                                  .body = reply.body,
                                  .contentType = reply.contentType,
                                  .http = reply.http};
    }
    goOn();
}

void PageReading::giveUpOptional()
{
    for (Asked &asked : m_asked) {
        if (!isNeeded(asked.request) && std::exchange(asked.open, false))
            asked.future.cancel();
    }
    goOn();
}

QList<Document> PageReading::documents() const
{
    QList<Document> found;
    for (const Asked &asked : m_asked) {
        if (asked.document)
            found.append(*asked.document);
    }
    return found;
}

void PageReading::goOn()
{
    if (m_over || std::ranges::any_of(m_asked, &Asked::open))
        return;
    QList<Request> soFar;
    for (const Asked &asked : std::as_const(m_asked))
        soFar.append(asked.request);
    const auto named
        = QtConcurrent::run([platform = &m_platform, documents = documents(), soFar, feed = m_feed] {
              return furtherRequests(*platform, documents, soFar, feed);
          });
    whenDone(named, this, [this](const Further &further) {
        if (m_over)
            return;
        for (const Request &request : further.requests)
            ask(request, {});
        if (!further.requests.isEmpty())
            return;
        m_over = true;
        m_patience.stop();
        emit done(documents());
    });
}

} // namespace foghorn
