// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/whynot.h"

#include "models/feeds/recognition.h"
#include "models/status/markup.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype glance = 256LL * 1024; // of a page, enough to see what it is
constexpr int longestQuote = 80;

QString wanted()
{
    return u"give the address of the status page itself, or of its RSS or Atom feed"_s;
}

Error schema(const QString &text)
{
    return {Error::Kind::Schema, text};
}

bool isHtml(const QByteArray &body)
{
    const QByteArray head = body.left(512).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<html");
}

bool says(const QByteArray &page, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&page](const char *word) { return page.contains(word); });
}

// What is wrong with how the address itself answered, where nothing else at that host helps.
std::optional<Error> troubleOf(const FetchReply &reply)
{
    if (!reply.error)
        return std::nullopt;
    const Error &error = *reply.error;
    using enum Error::Kind;
    switch (error.kind) {
    case Blocked:
        return Error{
            Blocked,
            u"answered 403: it refuses programs, and Foghorn does not pretend to be a browser; ask the "
            "vendor for a feed that programs may read"_s};
    case TooLarge:
        return Error{TooLarge, error.detail + u"; "_s + wanted()};
    case Redirect:
        return Error{Redirect, error.detail + u"; open it in a browser and give the address it ends at"_s};
    case Connect:
        return Error{Connect, error.detail + u"; check the address, or try again later"_s};
    case Timeout:
        return Error{Timeout, error.detail + u"; try again later"_s};
    case Tls:
        return Error{Tls, error.detail + u"; nothing is read over a connection that can't be trusted"_s};
    case Syntax:
        if (reply.contentType.startsWith("application/pdf"))
            return Error{Syntax, u"this is a PDF document, no status page; "_s + wanted()};
        return Error{Syntax, error.detail + u", so no status page or feed; "_s + wanted()};
    case Http:
        if (reply.http == 404 || reply.http == 410)
            return std::nullopt;
        if (reply.http == 429)
            return Error{Http, u"answered 429: too many requests; wait some minutes before you try again"_s};
        if (reply.http >= 500) {
            return Error{
                Http, u"answered %1: the server has trouble of its own; try again later"_s.arg(reply.http)};
        }
        return reply.http == 200 || reply.http == 401 ? Error{Http, error.detail + u"; "_s + wanted()}
                                                      : error;
    default:
        return error;
    }
}

// Statuspage answers in the place of a page that its owner has switched off.
bool isInactivePage(const FruitlessLook &look)
{
    const auto leadsThere = [](const QUrl &url) { return url.path() == "/inactive"_L1; };
    return std::ranges::any_of(look.answers, leadsThere, &Document::url)
        || std::ranges::any_of(look.failures, leadsThere, &FetchReply::finalUrl);
}

Error aboutHtml(const FruitlessLook &look, const Document &itself)
{
    const QString host = look.typed.host();
    const QByteArray page = itself.body.left(glance).toLower();
    if (!look.linked.isEmpty()) {
        return schema(
            u"%1 names a feed, %2, that can't be read either; open the page in a browser and %3"_s.arg(
                host, look.linked.first().toString(), wanted()));
    }
    if (says(page, {"type=\"password\"", "type='password'", "type=password"})) {
        return schema(
            u"%1 shows a login page, and Foghorn reads public pages only; give the address of a page "
            "that opens without a login"_s.arg(host));
    }
    if (says(page,
             {"domain is for sale", "buy this domain", "domain is parked", "parked free", "parked domain",
              "domain may be for sale"})) {
        return schema(
            u"%1 is a parked domain that nobody uses; check the spelling of the address"_s.arg(host));
    }
    const auto same = std::ranges::count(look.answers, itself.body, &Document::body);
    if (same > 2) {
        return schema(u"%1 answers every address with the same web page and names no feed that Foghorn could "
                      "read; %2"_s.arg(host, wanted()));
    }
    return schema(
        u"%1 answers with a web page that is no status page Foghorn knows; look there for a link named "
        "Status, or %2"_s.arg(host, wanted()));
}

// What an answer in JSON says of itself where it is an error, as one short line.
QString messageIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body.left(glance)).object();
    for (const auto key : {"message"_L1, "error"_L1, "detail"_L1}) {
        if (const QString text = object.value(key).toString(); !text.isEmpty())
            return cleanName(text, longestQuote);
    }
    return {};
}

Error aboutDocument(const FruitlessLook &look, const Document &itself)
{
    const QString host = look.typed.host();
    if (isHtml(itself.body))
        return aboutHtml(look, itself);
    const QByteArray head = itself.body.left(glance).trimmed();
    if (head.startsWith('<')) {
        if (head.contains("<Error>") && head.contains("<Code>")) {
            return schema(
                u"%1 answers as a file store that refuses or lacks this file; check the address, or "
                "%2"_s.arg(host, wanted()));
        }
        return schema(u"%1 answers with XML that is no RSS or Atom feed; %2"_s.arg(host, wanted()));
    }
    if (head.startsWith('{') || head.startsWith('[')) {
        if (const QString message = messageIn(itself.body); !message.isEmpty())
            return schema(u"%1 answers \"%2\" and no status; %3"_s.arg(host, message, wanted()));
        return schema(u"%1 answers with JSON in no form that Foghorn knows; %2"_s.arg(host, wanted()));
    }
    return schema(
        u"%1 answers, but not as a status page or feed that Foghorn knows; %2"_s.arg(host, wanted()));
}

} // namespace

Error whyNot(const FruitlessLook &look)
{
    if (isInactivePage(look)) {
        return schema(
            u"%1 is a Statuspage that its owner has switched off; see on the vendor's own site where "
            "its status is told now"_s.arg(look.typed.host()));
    }
    if (look.itself) {
        if (const auto trouble = troubleOf(*look.itself))
            return *trouble;
    }
    // The address itself has nothing; a wall or a fault on the way to the rest says more than that.
    if (!look.itself || look.itself->error) {
        for (const FetchReply &failure : look.failures) {
            if (failure.http != 404 && failure.http != 410) {
                if (const auto trouble = troubleOf(failure))
                    return *trouble;
            }
        }
    }
    const bool walled = std::ranges::any_of(
        look.failures, [](const FetchReply &failure) { return failure.error->kind == Error::Kind::Blocked; });
    if (walled) {
        return {Error::Kind::Blocked,
                u"%1 refuses programs (403) where a status page answers them; give the address of its RSS or "
                u"Atom "
                "feed"_s.arg(look.typed.host())};
    }
    if (look.outOfTime) {
        return {Error::Kind::Timeout,
                u"%1 answers too slowly to be recognised; try again later, or give the address of its RSS or "
                u"Atom "
                "feed"_s.arg(look.typed.host())};
    }
    for (const Document &answer : look.answers) {
        if (look.itself && answer.url == look.itself->finalUrl)
            return aboutDocument(look, answer);
    }
    if (!look.answers.isEmpty())
        return aboutDocument(look, look.answers.first());
    return schema(u"%1 has no status page or feed that Foghorn knows; %2"_s.arg(look.typed.host(), wanted()));
}

} // namespace foghorn
