// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/socketproblem.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QString proxyTrouble(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return u"the proxy asks for a login; set one in the preferences"_s;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return u"the proxy refused; check its address in the preferences"_s;
    case QAbstractSocket::ProxyNotFoundError:
        return u"the proxy's name can't be found; check it in the preferences"_s;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return u"the proxy did not answer as a proxy; check the preferences"_s;
    default:
        return {};
    }
}

QString certificateTrouble(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return u"the server's certificate has expired"_s;
    case QSslError::CertificateNotYetValid:
        return u"the server's certificate is not valid yet; check this machine's clock"_s;
    case QSslError::HostNameMismatch:
        return u"the server's certificate is for another host"_s;
    case QSslError::SelfSignedCertificate:
        return u"the server's certificate is self-signed"_s;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"the server's certificate comes from an authority this machine does not trust; "
               "if it is your company's, name its CA file in the preferences"_s;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return u"the server's certificate was revoked"_s;
    default:
        return "the server's certificate can't be trusted: "_L1 + error.errorString();
    }
}

QLatin1StringView doing(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return "looking up the host's name"_L1;
    case Phase::Connect:
        return "connecting"_L1;
    case Phase::Handshake:
        return "agreeing on encryption (TLS)"_L1;
    case Phase::Answer:
        return "waiting for the answer"_L1;
    case Phase::Headers:
        return "reading the headers"_L1;
    case Phase::Body:
        break;
    }
    return "reading the document"_L1;
}

} // namespace

Error socketProblem(QAbstractSocket::SocketError error, Phase phase)
{
    if (const QString text = proxyTrouble(error); !text.isEmpty())
        return {Error::Kind::Connect, text};
    if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError)
        return {Error::Kind::Tls, u"no encrypted connection (TLS 1.2 or later) could be agreed on"_s};
    if (phase == Phase::Handshake)
        return {Error::Kind::Tls, u"the server broke off while agreeing on encryption (TLS)"_s};
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {Error::Kind::Connect, u"the proxy's name can't be found; check it in the preferences"_s};
    case QAbstractSocket::ConnectionRefusedError:
        return {Error::Kind::Connect, u"the server refused the connection"_s};
    case QAbstractSocket::SocketTimeoutError:
        return {Error::Kind::Timeout, u"the server can't be reached: no answer to the connection attempt"_s};
    case QAbstractSocket::NetworkError:
        if (phase == Phase::Connect)
            return {Error::Kind::Connect, u"there is no way through the network to this server"_s};
        break;
    case QAbstractSocket::SocketResourceError:
        return {Error::Kind::Connect, u"this machine gives no more connections; too many files are open"_s};
    default:
        break;
    }
    if (phase == Phase::Headers || phase == Phase::Body)
        return {Error::Kind::Http, u"the transfer came damaged: the connection broke off"_s};
    return {Error::Kind::Connect, u"the connection broke off without an answer"_s};
}

Error tlsProblem(const QList<QSslError> &errors)
{
    // The first of several is often "unable to verify"; a wrong date or host says more.
    for (const QSslError &error : errors) {
        const auto kind = error.error();
        if (kind == QSslError::CertificateExpired || kind == QSslError::CertificateNotYetValid
            || kind == QSslError::HostNameMismatch)
            return {Error::Kind::Tls, certificateTrouble(error)};
    }
    return {Error::Kind::Tls, certificateTrouble(errors.value(0))};
}

Error timeoutProblem(Phase phase, qint64 deadlineMs)
{
    return {Error::Kind::Timeout,
            "not done after "_L1 + QString::number(static_cast<double>(deadlineMs) / 1000.0) + " s, while "_L1
                + doing(phase)};
}

} // namespace foghorn
