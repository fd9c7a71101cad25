// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

// A vendor on loopback that plays any story, good or evil, over real HTTP. For tests and hand work; no part
// of the program.
namespace foghorn::farm {

struct Answer
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers; // beside Content-Length, Content-Encoding and ETag
    QByteArray body;
    bool gzip = false; // to who accepts it
    bool etag = true; // made of the body; a matching If-None-Match gets 304
    int delayMs = 0;

    static Answer json(const QByteArray &body);
    static Answer redirect(int status, const QByteArray &location);
};

// What a server does on the wire, step by step, when it does not follow the rules.
struct Step
{
    enum class Kind {
        Send,
        SendForever, // the bytes again and again, as fast as they are taken
        Drip, // one byte every `ms`
        Wait, // `ms`
        Stall, // nothing more, the connection stays
        Close,
        Reset,
    };
    Kind kind = Kind::Send;
    QByteArray bytes;
    int ms = 0;
};
using Script = QList<Step>;

struct Request
{
    QByteArray method;
    QByteArray path; // with its query
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QDateTime at;
};

class FeedFarm : public QObject
{
    Q_OBJECT
public:
    explicit FeedFarm(QObject *parent = nullptr);
    ~FeedFarm() override;

    bool listen(quint16 port = 0, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    void setTls(const QSslConfiguration &tls); // before listen(): https
    void close(); // refuses and cuts everything from now on
    quint16 port() const { return m_port; }
    QUrl url(const QString &path, const QString &host = {}) const;

    void serve(const QByteArray &path, const Answer &answer); // may be changed at any time
    void play(const QByteArray &path, const Script &script);
    void playOnConnect(const Script &script); // before any request is read; empty: none
    void serveFilesOf(const QString &directory); // for paths that nothing else is known for
    void serveElse(const Answer &answer); // for paths that nothing is known for; 404 unless set
    void playElse(const Script &script);
    void forget(const QByteArray &path);

    QList<Request> requests() const { return m_requests; }
    int countOf(const QByteArray &path) const;
    int connectionCount() const { return m_connectionCount; } // ever accepted
    int openConnections() const;
    QByteArray negotiatedProtocol() const { return m_protocol; } // of the last TLS connection
    void clearLog();

signals:
    void requested(const QByteArray &path);

private:
    friend class Connection;
    struct Reaction
    {
        Answer answer;
        std::optional<Script> script;
    };
    Reaction reactionTo(const Request &request);
    Answer fileAnswer(const QByteArray &path) const;
    void accept(qintptr descriptor);

    class Listener;
    Listener *m_listener = nullptr;
    quint16 m_port = 0;
    std::optional<QSslConfiguration> m_tls;
    QHash<QByteArray, Answer> m_answers;
    QHash<QByteArray, Script> m_scripts;
    Script m_greeting;
    QString m_root;
    std::optional<Reaction> m_else;
    QList<Request> m_requests;
    int m_connectionCount = 0;
    QByteArray m_protocol;
};

QByteArray gzipped(const QByteArray &plain);

} // namespace foghorn::farm
