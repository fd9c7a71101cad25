// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/fetchjob.h"

#include "models/fetch/addressrules.h"
#include "models/fetch/httprequest.h"
#include "models/fetch/replycheck.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 slowAfterMs = 200;
constexpr qint64 shortBody = 16LL * 1024; // read past rather than paying for a new connection

} // namespace

FetchJob::FetchJob(const FetchRequest &request, FetchSurroundings &surroundings)
    : m_request(request)
    , m_around(surroundings)
    , m_url(request.url.adjusted(QUrl::RemoveFragment))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FetchJob::timeUp);
}

FetchJob::~FetchJob()
{
    abort();
}

QString FetchJob::origin() const
{
    return originOf(m_url);
}

void FetchJob::run()
{
    if (!m_clock.isValid())
        m_clock.start();
    m_timer.start(
        static_cast<int>(std::clamp<qint64>(m_around.limits.deadlineMs - m_clock.elapsed(), 0, slowAfterMs)));
    if (m_around.pool.problem())
        fail(*m_around.pool.problem());
    else
        beginStep();
}

void FetchJob::timeUp()
{
    const qint64 left = m_around.limits.deadlineMs - m_clock.elapsed();
    if (left > 0) {
        m_timer.start(static_cast<int>(left));
        emit slow();
        return;
    }
    fail(timeoutProblem(m_connection ? m_connection->phase() : Phase::Resolve, m_around.limits.deadlineMs));
}

void FetchJob::beginStep()
{
    m_proxy = m_around.proxies.proxyFor(m_url);
    // What was opened for an address the user vouched for serves no other, and neither does what a proxy
    // opened.
    m_connectionName = origin() + (m_request.privateAllowed ? " private"_L1 : ""_L1)
        + (m_proxy.type() == QNetworkProxy::NoProxy ? ""_L1 : " proxy"_L1);
    m_connection = m_around.pool.take(m_connectionName);
    if (m_connection)
        send();
    else
        lookUp();
}

void FetchJob::lookUp()
{
    if (m_proxy.type() != QNetworkProxy::NoProxy) {
        connectTo({}); // the proxy knows names that we may not
        return;
    }
    const QString host = m_url.host();
    if (const QHostAddress literal(host); !literal.isNull()) {
        connectTo({literal});
        return;
    }
    m_around.resolver(m_url.host(QUrl::FullyEncoded), this, [this](const QHostInfo &answer) {
        if (!m_over && !m_connection)
            resolved(answer);
    });
}

void FetchJob::resolved(const QHostInfo &answer)
{
    const QList<QHostAddress> addresses = answer.addresses();
    if (answer.error() != QHostInfo::NoError || addresses.isEmpty()) {
        fail({Error::Kind::Dns, "the name "_L1 + m_url.host() + " can't be found; check the address"_L1});
        return;
    }
    const auto inside = std::ranges::find_if(addresses, isPrivateAddress);
    if (!m_request.privateAllowed && inside != addresses.end()) {
        // One that answers both kinds is refused too: which one a connection would take is not ours to guess.
        m_reply.leadsInside = m_steps == 0;
        fail({m_steps > 0 ? Error::Kind::Redirect : Error::Kind::Dns,
              "the name "_L1 + m_url.host() + " leads to "_L1 + inside->toString()
                  + ", inside a private network; nothing was asked there"_L1});
        return;
    }
    connectTo(addresses);
}

void FetchJob::connectTo(const QList<QHostAddress> &addresses)
{
    ConnectTarget target{.host = m_url.host(QUrl::FullyEncoded),
                         .port = portOf(m_url),
                         .secure = isSecure(m_url),
                         .addresses = addresses,
                         .proxy = m_proxy,
                         .patienceMs = m_around.limits.deadlineMs / 10};
    if (asksProxyItself(m_url, m_proxy)) {
        target.host = m_proxy.hostName();
        target.port = m_proxy.port();
        target.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    }
    m_connection = m_around.pool.open(m_connectionName, target);
    send();
}

void FetchJob::send()
{
    m_decoder.reset();
    m_verdict.reset();
    m_location.clear();
    m_connection->exchange(requestBytes(m_request, m_url, m_proxy), m_around.limits.maxHeaderBytes, this);
}

void FetchJob::headRead(const HttpHead &head)
{
    m_reply.http = head.status;
    if (head.status >= 400)
        m_reply.retryAfterSeconds = retryAfterSeconds(head.retryAfter, QDateTime::currentDateTimeUtc());
    const bool conditional = !m_request.etag.isEmpty() || !m_request.lastModified.isEmpty();
    if (isRedirect(head.status)) {
        m_location = head.location;
        keepSettled(head);
        return;
    }
    m_verdict = checkStatus(head.status, conditional);
    if (m_verdict) {
        keepSettled(head);
        return;
    }
    m_reply.contentType = head.contentType;
    m_reply.etag = head.etag;
    m_reply.lastModified = head.lastModified;
    if (head.status == 304) {
        m_reply.notModified = true;
        if (head.etag.isEmpty())
            m_reply.etag = m_request.etag;
        if (head.lastModified.isEmpty())
            m_reply.lastModified = m_request.lastModified;
        return;
    }
    readBodyOf(head);
}

void FetchJob::readBodyOf(const HttpHead &head)
{
    m_decoder.emplace(m_around.limits.maxBodyBytes);
    if (const auto problem = m_decoder->start(head.contentEncoding, head.length))
        fail(*problem);
}

// The answer is known; what follows is worth reading only where that keeps the connection.
void FetchJob::keepSettled(const HttpHead &head)
{
    if (head.hasBody() && (head.length < 0 || head.length > shortBody || !head.keepAlive))
        concludeStep();
}

void FetchJob::bodyRead(QByteArrayView piece)
{
    if (!m_decoder)
        return;
    if (const auto problem = m_decoder->take(piece))
        fail(*problem);
}

void FetchJob::exchangeEnded(const std::optional<Error> &error)
{
    if (error && m_connection->reused() && m_connection->untouched() && !m_triedAgain) {
        // It was closed while idle, as servers do; that says nothing about the host.
        m_triedAgain = true;
        leaveConnection();
        lookUp();
        return;
    }
    const bool settled = m_verdict || isRedirect(m_reply.http);
    if (error && !settled)
        fail(*error);
    else
        concludeStep();
}

void FetchJob::concludeStep()
{
    leaveConnection();
    if (m_verdict) {
        fail(*m_verdict);
    } else if (isRedirect(m_reply.http)) {
        followRedirect();
    } else if (m_decoder) {
        std::optional<Error> problem = m_decoder->finish();
        QByteArray body = m_decoder->takeBody();
        if (!problem)
            problem = checkBody(body);
        if (problem) {
            fail(*problem);
            return;
        }
        m_reply.body = std::move(body);
        finish();
    } else if (m_reply.notModified) {
        finish();
    } else {
        fail({Error::Kind::Http, u"answered 200 with an empty document"_s});
    }
}

void FetchJob::followRedirect()
{
    const QString oldOrigin = origin();
    const QUrl from = m_url;
    if (m_location.isEmpty()) {
        fail({Error::Kind::Redirect, shown(from) + " sends us elsewhere without saying where"_L1});
        return;
    }
    if (m_steps >= m_around.limits.maxRedirects) {
        fail({Error::Kind::Redirect,
              "sent on more than "_L1 + QString::number(m_steps) + " times, last by "_L1 + shown(from)});
        return;
    }
    const QUrl to = from.resolved(QUrl::fromEncoded(m_location)).adjusted(QUrl::RemoveFragment);
    if (const auto problem = checkRedirect(from, to, m_request.privateAllowed)) {
        fail(*problem);
        return;
    }
    ++m_steps;
    m_permanent = m_permanent && isPermanentRedirect(m_reply.http);
    m_url = to;
    m_triedAgain = false;
    if (origin() == oldOrigin)
        beginStep();
    else
        emit moved(oldOrigin);
}

void FetchJob::leaveConnection()
{
    if (!m_connection)
        return;
    m_reply.bytes += m_connection->received();
    m_around.pool.giveBack(m_connectionName, std::exchange(m_connection, nullptr));
}

void FetchJob::abort()
{
    m_over = true;
    m_timer.stop();
    if (m_connection)
        m_around.pool.drop(std::exchange(m_connection, nullptr));
}

void FetchJob::fail(const Error &error)
{
    if (m_over)
        return;
    m_reply.error = explained(error);
    m_reply.notModified = false;
    finish();
}

Error FetchJob::explained(Error error) const
{
    const bool reach = error.kind == Error::Kind::Dns || error.kind == Error::Kind::Connect
        || (error.kind == Error::Kind::Timeout && m_reply.http == 0);
    const QHostAddress literal(m_url.host());
    const bool near = !literal.isNull() && isPrivateAddress(literal);
    if (reach && !near && m_around.offline())
        return {Error::Kind::Offline, u"this machine has no network; nothing can be said about the page"_s};
    if (error.kind == Error::Kind::Connect && m_proxy.type() != QNetworkProxy::NoProxy)
        error.detail = "through the proxy "_L1 + m_proxy.hostName() + ": "_L1 + error.detail;
    else if (m_steps > 0 && error.kind != Error::Kind::Redirect)
        error.detail = shown(m_url) + ", where we were sent: "_L1 + error.detail;
    return error;
}

void FetchJob::finish()
{
    if (m_over)
        return;
    leaveConnection();
    abort();
    m_decoder.reset();
    m_reply.finalUrl = m_url;
    m_reply.redirected = m_steps > 0;
    m_reply.permanentRedirect = m_steps > 0 && m_permanent;
    m_reply.ms = m_clock.isValid() ? m_clock.elapsed() : 0;
    emit ended();
}

} // namespace foghorn
