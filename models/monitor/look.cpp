// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/look.h"

#include "models/fetch/addressrules.h"
#include "models/status/markup.h"
#include "models/status/whendone.h"

#include <QHostAddress>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

bool namesPrivateHost(const QUrl &address)
{
    const QString host = address.host();
    if (const QHostAddress ip(host); !ip.isNull())
        return isPrivateAddress(ip);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1)
        || !host.contains(u'.');
}

Result<QUrl> addressFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text, QUrl::StrictMode);
    if (!text.contains("://"_L1))
        url = QUrl(u"https://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Error{Error::Kind::Usage,
                     u"\"%1\" is no address; give one like https://status.example.com"_s.arg(text)};
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return Error{Error::Kind::Usage,
                     u"only http and https addresses can be watched, not %1:"_s.arg(url.scheme())};
    if (!url.userInfo().isEmpty())
        return Error{Error::Kind::Usage, u"an address with a user name or password in it is not taken"_s};
    url.setFragment(QString());
    return url;
}

Look::Look(Fetcher &fetcher, Clock now, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_now(std::move(now))
{
}

void Look::start(const QUrl &address, const QString &platform)
{
    m_address = address;
    m_platform = platform;
    m_private = namesPrivateHost(address);
    begin();
}

void Look::begin()
{
    m_answers.clear();
    m_failures.clear();
    m_documents.clear();
    m_leadsInside = false;
    if (m_platform.isEmpty())
        ask(recognitionProbes(m_address));
    else
        readAll({.platform = m_platform, .page = m_address, .feed = m_address});
}

// Whether it was refused for leading inside, and the user typed that very host: then they meant it.
bool Look::allowsInside(const QUrl &url, const FetchReply &reply) const
{
    return !m_private && reply.leadsInside && url.host() == m_address.host();
}

void Look::ask(const QList<QUrl> &urls)
{
    m_open = static_cast<int>(urls.size());
    for (const QUrl &url : urls) {
        whenDone(m_fetcher.fetch({.url = url, .privateAllowed = m_private}), this,
                 [this, url](const FetchReply &reply) { answered(url, reply); });
    }
    if (urls.isEmpty())
        emit failed(whyNot());
}

void Look::answered(const QUrl &url, const FetchReply &reply)
{
    m_leadsInside |= allowsInside(url, reply);
    if (reply.error) {
        m_failures.append(reply);
    } else {
        m_answers.append({.role = DocumentRole::Probe,
                          .url = reply.finalUrl.isEmpty() ? url : reply.finalUrl,
                          .body = reply.body,
                          .contentType = reply.contentType,
                          .http = reply.http});
    }
    if (--m_open == 0)
        allAnswered();
}

void Look::allAnswered()
{
    if (m_leadsInside) {
        m_private = true;
        begin();
        return;
    }
    if (const std::optional<Recognised> found = recognise(m_answers, m_address)) {
        readAll(*found);
        return;
    }
    QList<QUrl> linked;
    if (!m_followedLinks) {
        for (const Document &answer : std::as_const(m_answers)) {
            for (const QUrl &url : linkedFeeds(answer)) {
                if (!linked.contains(url))
                    linked.append(url);
            }
        }
    }
    m_followedLinks = true;
    constexpr int fewLinks = 4;
    if (linked.isEmpty())
        emit failed(whyNot());
    else
        ask(linked.mid(0, fewLinks));
}

// One sentence: what kept us from reading it, or that it was read and is nothing we know.
Error Look::whyNot() const
{
    const QString host = m_address.host();
    if (m_answers.isEmpty() && !m_failures.isEmpty()) {
        // Probes that the host simply does not have say less than a host that can't be reached.
        for (const FetchReply &failure : m_failures) {
            if (failure.http != 404 && failure.http != 410)
                return *failure.error;
        }
    }
    for (const FetchReply &failure : m_failures) {
        if (failure.error->kind == Error::Kind::Blocked)
            return *failure.error;
    }
    return {Error::Kind::Schema,
            u"%1 answers, but not as a status page or feed that Foghorn knows; give the address of the "
            u"status page "
            "itself, or of its RSS or Atom feed"_s.arg(host)};
}

void Look::readAll(const Recognised &found)
{
    m_found = found;
    const Platform *platform = platformById(found.platform);
    if (!platform) {
        emit failed({Error::Kind::Usage, u"there is no platform \"%1\""_s.arg(found.platform)});
        return;
    }
    m_waiting = platform->requests(found.feed);
    readNext();
}

void Look::readNext()
{
    if (m_waiting.isEmpty()) {
        parseAll();
        return;
    }
    const Request request = m_waiting.takeFirst();
    const auto take = [this, request](const FetchReply &reply) {
        if (allowsInside(request.url, reply)) {
            m_private = true;
            begin();
            return;
        }
        const bool needed = request.required && request.when == Request::When::Always;
        if (reply.error && needed) {
            emit failed(*reply.error);
            return;
        }
        if (!reply.error) {
            m_documents.append({.role = request.role,
                                .url = reply.finalUrl,
                                .body = reply.body,
                                .contentType = reply.contentType,
                                .http = reply.http});
        }
        readNext();
    };
    whenDone(m_fetcher.fetch({.url = request.url, .privateAllowed = m_private}), this, take);
}

void Look::parseAll()
{
    const auto parsed = QtConcurrent::run([platform = platformById(m_found.platform), documents = m_documents,
                                           now = m_now()] { return platform->parse(documents, now); });
    whenDone(parsed, this, [this](const Result<Snapshot> &snapshot) {
        if (!snapshot) {
            emit failed(snapshot.error());
            return;
        }
        Preview preview{.found = m_found, .snapshot = *snapshot, .privateAllowed = m_private};
        if (preview.found.name.isEmpty())
            preview.found.name = snapshot->pageName;
        preview.found.name = cleanName(preview.found.name, 80);
        if (preview.found.name.isEmpty())
            preview.found.name = m_address.host();
        emit done(preview);
    });
}

} // namespace foghorn
