// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include "app/demo/demobodies.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::demo {
namespace {

constexpr qsizetype longestHead = 16 * 1024;

QByteArray response(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

DemoServer::DemoServer(QList<DemoVendor> vendors, Clock now, QObject *parent)
    : QObject(parent)
    , m_vendors(std::move(vendors))
    , m_now(std::move(now))
{
}

DemoServer::~DemoServer() = default;

bool DemoServer::listen()
{
    for (const DemoVendor &vendor : m_vendors) {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress::LocalHost))
            return false;
        connect(server.get(), &QTcpServer::newConnection, this,
                [this, raw = server.get(), &vendor] { accept(raw, vendor); });
        m_servers.push_back(std::move(server));
    }
    return true;
}

QUrl DemoServer::originOf(const QString &vendorId) const
{
    const auto at = std::ranges::find(m_vendors, vendorId, &DemoVendor::id);
    const auto index = static_cast<std::size_t>(at - m_vendors.begin());
    if (at == m_vendors.end() || index >= m_servers.size())
        return {};
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_servers[index]->serverPort()));
}

void DemoServer::accept(QTcpServer *server, const DemoVendor &vendor)
{
    while (QTcpSocket *socket = server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, &vendor] { read(socket, vendor); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void DemoServer::read(QTcpSocket *socket, const DemoVendor &vendor)
{
    for (;;) {
        const QByteArray waiting = socket->peek(longestHead);
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0) {
            if (waiting.size() == longestHead)
                socket->disconnectFromHost();
            return;
        }
        socket->write(answer(socket->read(end + 4), vendor));
    }
}

QByteArray DemoServer::answer(const QByteArray &head, const DemoVendor &vendor) const
{
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    if (words.size() != 3 || words[0] != "GET")
        return response("405 Method Not Allowed", "{}");
    const QDateTime now = m_now();
    if (vendor.silentFrom.isValid() && now >= vendor.silentFrom && now < vendor.silentUntil)
        return response("503 Service Unavailable", "{}");
    const QString path = QString::fromLatin1(words[1]).section(u'?', 0, 0);
    const std::optional<QByteArray> body = bodyAt(vendor, path, originOf(vendor.id).toString(), now);
    if (!body)
        return response("404 Not Found", "{}");
    const QByteArray etag
        = '"' + QCryptographicHash::hash(*body, QCryptographicHash::Sha1).toHex().left(16) + '"';
    const QByteArray headers = "ETag: " + etag + "\r\nCache-Control: max-age=0\r\n";
    if (headerOf(head, "if-none-match") == etag)
        return "HTTP/1.1 304 Not Modified\r\n" + headers + "\r\n";
    return response("200 OK", *body, headers);
}

} // namespace foghorn::demo
