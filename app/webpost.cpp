// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webpost.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 longestLine = 8192;
constexpr int httpsPort = 443;
constexpr int httpPort = 80;

bool isHttps(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

Error failure(Error::Kind kind, const QString &detail)
{
    return {kind, detail};
}

} // namespace

bool WebPost::isAllowed(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    const QHostAddress address(url.host());
    return isHttps(url)
        || (url.scheme() == "http"_L1 && (url.host() == "localhost"_L1 || address.isLoopback()));
}

WebPost::WebPost(const QUrl &url, const QByteArray &body, const FetcherOptions &options, Done done,
                 QObject *parent, int timeoutMs)
    : QObject(parent)
    , m_url(url)
    , m_body(body)
    , m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish(failure(Error::Kind::Timeout, u"no answer in time"_s)); });
    if (!isAllowed(url)) {
        QTimer::singleShot(0, this, [this] {
            finish(failure(Error::Kind::Usage, u"only https addresses are posted to"_s));
        });
        return;
    }
    m_deadline.start(timeoutMs);
    connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this] { finish(failure(Error::Kind::Connect, m_socket.errorString())); });
    connect(&m_socket, &QSslSocket::readyRead, this, &WebPost::readAnswer);
    connectToServer(options);
}

void WebPost::connectToServer(const FetcherOptions &options)
{
    if (options.proxyUse == ProxyUse::Fixed)
        m_socket.setProxy(options.proxy);
    else if (options.proxyUse == ProxyUse::None || !isHttps(m_url))
        m_socket.setProxy(QNetworkProxy::NoProxy);
    else
        m_socket.setProxy(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(m_url)).value(0));
    if (!options.caFile.isEmpty()) {
        QSslConfiguration tls = m_socket.sslConfiguration();
        tls.addCaCertificates(options.caFile);
        m_socket.setSslConfiguration(tls);
    }
    if (isHttps(m_url)) {
        connect(&m_socket, &QSslSocket::encrypted, this, &WebPost::sendRequest);
        m_socket.connectToHostEncrypted(m_url.host(QUrl::FullyEncoded), quint16(m_url.port(httpsPort)));
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &WebPost::sendRequest);
        m_socket.connectToHost(m_url.host(), quint16(m_url.port(httpPort)));
    }
}

void WebPost::sendRequest()
{
    QByteArray path = m_url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (m_url.hasQuery())
        path += '?' + m_url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = m_url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_url.port() > 0)
        host += ':' + QByteArray::number(m_url.port());
    QByteArray head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + userAgent()
        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(m_body.size()) + "\r\n";
    if (!m_url.userInfo().isEmpty())
        head += "Authorization: Basic " + m_url.userInfo(QUrl::FullyDecoded).toUtf8().toBase64() + "\r\n";
    m_socket.write(head + "\r\n" + m_body);
}

void WebPost::readAnswer()
{
    m_answer += m_socket.read(longestLine - m_answer.size());
    const qsizetype end = m_answer.indexOf('\n');
    if (end < 0 && m_answer.size() < longestLine)
        return;
    const QList<QByteArray> words = m_answer.first(std::max<qsizetype>(end, 0)).simplified().split(' ');
    const int status = words.size() > 1 && words[0].startsWith("HTTP/1.") ? words[1].toInt() : 0;
    if (status / 100 == 2)
        finish({});
    else
        finish(failure(Error::Kind::Http, u"the server answered %1"_s.arg(status)));
}

void WebPost::finish(const Result<void> &result)
{
    if (!m_done)
        return;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    std::exchange(m_done, nullptr)(result);
}

} // namespace foghorn
