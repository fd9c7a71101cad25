// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetchhelp.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::Literals::StringLiterals;

class TestTlsFetch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("the openssl command is not installed: no certificates can be made");
        QVERIFY(m_dir.isValid());
        // One authority of our own, and what it signs.
        QVERIFY(
            openssl(u"req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca.key -out ca.pem -subj /CN=TestCA "
                    "-addext basicConstraints=critical,CA:TRUE"_s));
        QVERIFY(sign(u"good"_s, u"vendor.example"_s, u"-days 30"_s));
        QVERIFY(sign(u"other"_s, u"elsewhere.example"_s, u"-days 30"_s));
        QVERIFY(sign(u"past"_s, u"vendor.example"_s, u"-days -1"_s));
        QVERIFY(openssl(u"req -x509 -newkey rsa:2048 -nodes -days 30 -keyout self.key -out self.pem "
                        "-subj /CN=vendor.example -addext subjectAltName=DNS:vendor.example"_s));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_options = loopbackOptions({{u"vendor.example"_s, {QHostAddress(QHostAddress::LocalHost)}}});
        m_options.caFile = m_dir.filePath(u"ca.pem"_s);
        m_vendor = std::make_unique<farm::FeedFarm>();
        m_vendor->serve("/", farm::Answer::json("{}"));
    }

    void readsOverTlsWithoutOfferingHttp2()
    {
        QSslConfiguration tls = serverTls(u"good"_s);
        tls.setAllowedNextProtocols({"h2", "http/1.1"});
        m_vendor->setTls(tls);
        QVERIFY(m_vendor->listen());
        const FetchReply reply = ask();
        QCOMPARE(kindOf(reply), "");
        QCOMPARE(reply.body, "{}");
        QCOMPARE(m_vendor->negotiatedProtocol(), "http/1.1");
    }

    void aLargeAnswerThatEndsWithTheConnectionIsWhole()
    {
        const QByteArray large = '[' + QByteArray(900'000, ' ') + ']';
        m_vendor->play("/",
                       {{farm::Step::Kind::Send, "HTTP/1.1 200 OK\r\n\r\n" + large, 0},
                        {farm::Step::Kind::Close, {}, 0}});
        m_vendor->setTls(serverTls(u"good"_s));
        QVERIFY(m_vendor->listen());
        const FetchReply reply = ask();
        QCOMPARE(kindOf(reply), "");
        QVERIFY(reply.body == large);
    }

    void keepsTheConnection()
    {
        m_vendor->setTls(serverTls(u"good"_s));
        QVERIFY(m_vendor->listen());
        NetworkFetcher fetcher(quickLimits(), m_options);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s, u"vendor.example"_s))))), "");
        QCOMPARE(m_vendor->connectionCount(), 1);
    }

    void trustsNobodyItShouldNot_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("word");
        QTest::newRow("self-signed") << u"self"_s << u"self-signed"_s;
        QTest::newRow("wrong host") << u"other"_s << u"another host"_s;
        QTest::newRow("expired") << u"past"_s << u"expired"_s;
    }

    void trustsNobodyItShouldNot()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, word);
        m_vendor->setTls(serverTls(certificate));
        QVERIFY(m_vendor->listen());
        const FetchReply reply = ask();
        QCOMPARE(kindOf(reply), "tls");
        QVERIFY2(reply.error->detail.contains(word), qPrintable(reply.error->detail));
        QVERIFY(m_vendor->requests().isEmpty());
    }

    void anAuthorityNobodyNamedIsNotTrusted()
    {
        m_options.caFile.clear();
        m_vendor->setTls(serverTls(u"good"_s));
        QVERIFY(m_vendor->listen());
        const FetchReply reply = ask();
        QCOMPARE(kindOf(reply), "tls");
        QVERIFY2(reply.error->detail.contains("CA file"_L1), qPrintable(reply.error->detail));
        QVERIFY(m_vendor->requests().isEmpty());
    }

    void aCaFileThatCantBeReadIsSaid()
    {
        m_options.caFile = m_dir.filePath(u"missing.pem"_s);
        m_vendor->setTls(serverTls(u"good"_s));
        QVERIFY(m_vendor->listen());
        const FetchReply reply = ask();
        QCOMPARE(kindOf(reply), "tls");
        QVERIFY(reply.error->detail.contains("missing.pem"_L1));
        QCOMPARE(m_vendor->connectionCount(), 0);
    }

    void oldTlsIsRefused()
    {
        QSslConfiguration tls = serverTls(u"good"_s);
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        tls.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        m_vendor->setTls(tls);
        QVERIFY(m_vendor->listen());
        QCOMPARE(kindOf(ask()), "tls");
    }

    void aServerThatSpeaksNoTlsIsNamedSo()
    {
        farm::FeedFarm plain;
        plain.playOnConnect({{farm::Step::Kind::Send, "HTTP/1.1 400 Bad Request\r\n\r\n", 0}});
        QVERIFY(plain.listen());
        QCOMPARE(kindOf(askPort(plain.port())), "tls");
    }

    void aCloseInTheHandshakeIsNamedSo()
    {
        farm::FeedFarm shut;
        shut.playOnConnect({{farm::Step::Kind::Wait, {}, 20}, {farm::Step::Kind::Close, {}, 0}});
        QVERIFY(shut.listen());
        QCOMPARE(kindOf(askPort(shut.port())), "tls");
    }

    void aStalledHandshakeTimesOut()
    {
        farm::FeedFarm deaf;
        deaf.playOnConnect({{farm::Step::Kind::Stall, {}, 0}});
        QVERIFY(deaf.listen());
        const FetchReply reply = askPort(deaf.port());
        QCOMPARE(kindOf(reply), "timeout");
        QVERIFY(reply.error->detail.contains("TLS"_L1));
    }

    void encryptionIsNotLeftByARedirect()
    {
        farm::FeedFarm plain;
        QVERIFY(plain.listen());
        m_vendor->serve("/", farm::Answer::redirect(301, plain.url(u"/"_s, u"vendor.example"_s).toEncoded()));
        m_vendor->setTls(serverTls(u"good"_s));
        QVERIFY(m_vendor->listen());
        QCOMPARE(kindOf(ask()), "redirect");
        QCOMPARE(plain.connectionCount(), 0);
    }

private:
    bool openssl(const QString &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(u"openssl"_s, arguments.split(u' '));
        return process.waitForFinished(20'000) && process.exitCode() == 0;
    }

    bool sign(const QString &name, const QString &host, const QString &days)
    {
        QFile extensions(m_dir.filePath(name + ".ext"_L1));
        if (!extensions.open(QIODevice::WriteOnly)
            || extensions.write("subjectAltName=DNS:" + host.toLatin1()) < 0)
            return false;
        extensions.close();
        return openssl(
                   u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=%2"_s.arg(name, host))
            && openssl(
                   u"x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile %1.ext -out %1.pem %2"_s
                       .arg(name, days));
    }

    QSslConfiguration serverTls(const QString &name) const
    {
        QFile key(m_dir.filePath(name + ".key"_L1));
        if (!key.open(QIODevice::ReadOnly))
            return {};
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setLocalCertificateChain(QSslCertificate::fromPath(m_dir.filePath(name + ".pem"_L1)));
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
        return tls;
    }

    FetchReply ask()
    {
        NetworkFetcher fetcher(quickLimits(), m_options);
        return waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s, u"vendor.example"_s))));
    }

    FetchReply askPort(quint16 port)
    {
        NetworkFetcher fetcher(quickLimits(), m_options);
        return waited(fetcher.fetch(asTyped(QUrl(u"https://vendor.example:%1/"_s.arg(port)))));
    }

    QTemporaryDir m_dir;
    FetcherOptions m_options;
    std::unique_ptr<farm::FeedFarm> m_vendor;
};

QTEST_GUILESS_MAIN(TestTlsFetch)
#include "tst_tlsfetch.moc"
