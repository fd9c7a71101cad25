// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"

#include "feedfarm/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>

#include <zlib.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::farm {

class FeedFarm::Listener : public QTcpServer
{
public:
    explicit Listener(FeedFarm *farm)
        : QTcpServer(farm)
        , m_farm(farm)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_farm->accept(descriptor); }

private:
    FeedFarm *m_farm;
};

Answer Answer::json(const QByteArray &body)
{
    return {.headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = body};
}

Answer Answer::redirect(int status, const QByteArray &location)
{
    return {.status = status, .headers = {{"Location", location}}, .body = {}};
}

FeedFarm::FeedFarm(QObject *parent)
    : QObject(parent)
    , m_listener(new Listener(this))
{
    m_listener->setListenBacklogSize(128);
}

FeedFarm::~FeedFarm()
{
    close();
}

bool FeedFarm::listen(quint16 port, const QHostAddress &address)
{
    if (!m_listener->listen(address, port))
        return false;
    m_port = m_listener->serverPort();
    return true;
}

void FeedFarm::setTls(const QSslConfiguration &tls)
{
    m_tls = tls;
}

void FeedFarm::close()
{
    m_listener->close();
    qDeleteAll(findChildren<Connection *>(QString(), Qt::FindDirectChildrenOnly));
}

QUrl FeedFarm::url(const QString &path, const QString &host) const
{
    const QString name = host.isEmpty() ? u"127.0.0.1"_s : host;
    return QUrl((m_tls ? "https://"_L1 : "http://"_L1) + name + ':'_L1 + QString::number(m_port) + path);
}

void FeedFarm::serve(const QByteArray &path, const Answer &answer)
{
    m_scripts.remove(path);
    m_answers.insert(path, answer);
}

void FeedFarm::play(const QByteArray &path, const Script &script)
{
    m_answers.remove(path);
    m_scripts.insert(path, script);
}

void FeedFarm::playOnConnect(const Script &script)
{
    m_greeting = script;
}

void FeedFarm::serveFilesOf(const QString &directory)
{
    m_root = directory;
}

void FeedFarm::serveElse(const Answer &answer)
{
    m_else = Reaction{answer, {}};
}

void FeedFarm::playElse(const Script &script)
{
    m_else = Reaction{{}, script};
}

void FeedFarm::forget(const QByteArray &path)
{
    m_answers.remove(path);
    m_scripts.remove(path);
}

int FeedFarm::countOf(const QByteArray &path) const
{
    return static_cast<int>(std::ranges::count(m_requests, path, &Request::path));
}

int FeedFarm::openConnections() const
{
    return static_cast<int>(findChildren<Connection *>(QString(), Qt::FindDirectChildrenOnly).size());
}

void FeedFarm::clearLog()
{
    m_requests.clear();
    m_connectionCount = 0;
}

void FeedFarm::accept(qintptr descriptor)
{
    ++m_connectionCount;
    auto *connection = new Connection(descriptor, m_tls, this);
    if (!m_greeting.isEmpty())
        connection->play(m_greeting);
}

FeedFarm::Reaction FeedFarm::reactionTo(const Request &request)
{
    m_requests.append(request);
    emit requested(request.path);
    const qsizetype query = request.path.indexOf('?');
    const QByteArray bare = query < 0 ? request.path : request.path.left(query);
    for (const QByteArray &path : {request.path, bare}) {
        if (const auto script = m_scripts.constFind(path); script != m_scripts.constEnd())
            return {{}, *script};
        if (const auto answer = m_answers.constFind(path); answer != m_answers.constEnd())
            return {*answer, {}};
    }
    return m_else ? *m_else : Reaction{fileAnswer(bare), {}};
}

Answer FeedFarm::fileAnswer(const QByteArray &path) const
{
    const Answer missing{
        .status = 404, .headers = {{"Content-Type", "text/plain"}}, .body = "nothing here\n"};
    if (m_root.isEmpty())
        return missing;
    const QDir root(m_root);
    QString name = root.absoluteFilePath(QUrl::fromPercentEncoding(path).mid(1));
    if (QFileInfo(name).isDir())
        name += "/index.html"_L1;
    const bool inside = QFileInfo(name).canonicalFilePath().startsWith(root.canonicalPath() + '/'_L1);
    QFile file(name);
    if (!inside || !file.open(QIODevice::ReadOnly))
        return missing;
    const QString ending = QFileInfo(name).suffix().toLower();
    const QByteArray type = ending == "html"_L1                           ? "text/html; charset=utf-8"
        : ending == "xml"_L1 || ending == "rss"_L1 || ending == "atom"_L1 ? "application/xml"
                                                                          : "application/json; charset=utf-8";
    return {.headers = {{"Content-Type", type}}, .body = file.readAll(), .gzip = true};
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray source = plain;
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace foghorn::farm
