// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/evilscripts.h"

namespace foghorn::farm {
namespace {

using enum Step::Kind;

constexpr qsizetype mebibyte = 1024 * 1024;
const QByteArray document = R"({"page":{"name":"Umbra Rail"},"components":[]})";

Step send(const QByteArray &bytes)
{
    return {Send, bytes, 0};
}

const Step stall{Stall, {}, 0};
const Step closing{Close, {}, 0};
const Step resetting{Reset, {}, 0};

QByteArray head(const QByteArray &fields, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + fields + "\r\n";
}

QByteArray lengthField(qsizetype length)
{
    return "Content-Length: " + QByteArray::number(length) + "\r\n";
}

// A complete answer with the given fields and body, left open.
Script whole(const QByteArray &fields, const QByteArray &body)
{
    return {send(head(fields + lengthField(body.size())) + body)};
}

Script bare(const QByteArray &status, const QByteArray &fields = {})
{
    return {send(head(fields + lengthField(0), status))};
}

Script packed(const QByteArray &coding, const QByteArray &body)
{
    return whole("Content-Encoding: " + coding + "\r\n", body);
}

Script chunked(const QByteArray &chunks)
{
    return {send(head("Transfer-Encoding: chunked\r\n") + chunks), closing};
}

QByteArray manyHeaders(int count)
{
    QByteArray fields;
    for (int i = 0; i < count; ++i)
        fields += "X-" + QByteArray::number(i) + ": y\r\n";
    return fields;
}

QList<Evil> stallsAndCuts()
{
    const QByteArray half = head(lengthField(document.size())) + document.left(20);
    return {
        {"reset-before-header", "connect", {resetting}},
        {"close-at-once", "connect", {closing}},
        {"reset-after-header", "http", {send(head(lengthField(document.size()))), {Wait, {}, 50}, resetting}},
        {"reset-mid-body", "http", {send(half), {Wait, {}, 50}, resetting}},
        {"close-in-header", "http", {send("HTTP/1.1 200 OK\r\nContent-Ty"), closing}},
        {"stall-before-header", "timeout", {stall}},
        {"stall-in-header", "timeout", {send("HTTP/1.1 200 OK\r\nContent-"), stall}},
        {"stall-in-body", "timeout", {send(half), stall}},
        {"drip-header", "timeout", {{Drip, head(lengthField(2)) + "{}" + QByteArray(60, ' '), 100}, stall}},
        {"drip-body", "timeout", {send(head(lengthField(200))), {Drip, QByteArray(200, ' '), 100}}},
        {"not-http", "http", {send("220 mail.example ESMTP ready\r\n"), stall}},
        {"not-http-no-line", "http", {send(QByteArray(4096, '\x16')), stall}},
        {"http-0.9", "http", {send(document), closing}},
        {"http-2-preface", "http", {send("HTTP/2.0 200 OK\r\n\r\n" + document), closing}},
        {"switching-protocols", "http", {send("HTTP/1.1 101 Switching Protocols\r\n\r\n"), stall}},
    };
}

QList<Evil> floods()
{
    const QByteArray field = "X-Filler: " + QByteArray(1000, 'f') + "\r\n";
    return {
        {"header-20-mb",
         "too_large",
         {send("HTTP/1.1 200 OK\r\nX-Big: " + QByteArray(20 * mebibyte, 'h')), stall}},
        {"header-endless", "too_large", {send("HTTP/1.1 200 OK\r\n"), {SendForever, field, 0}}},
        {"header-100000", "too_large", {send("HTTP/1.1 200 OK\r\n" + manyHeaders(100'000) + "\r\n"), stall}},
        {"continue-endless", "http", {{SendForever, "HTTP/1.1 100 Continue\r\n\r\n", 0}}},
        {"trailer-endless",
         "too_large",
         {send(head("Transfer-Encoding: chunked\r\n") + "2\r\n{}\r\n0\r\n"), {SendForever, field, 0}}},
        {"body-100-mb",
         "too_large",
         {send(head(lengthField(100 * mebibyte))), {SendForever, QByteArray(65536, ' '), 0}}},
        {"body-endless", "too_large", {send(head({})), {SendForever, QByteArray(65536, ' '), 0}}},
        {"chunks-endless",
         "too_large",
         {send(head("Transfer-Encoding: chunked\r\n")),
          {SendForever, "4000\r\n" + QByteArray(0x4000, ' ') + "\r\n", 0}}},
        {"chunk-huge",
         "too_large",
         {send(head("Transfer-Encoding: chunked\r\n") + "FFFFFFFFFF\r\n"),
          {SendForever, QByteArray(65536, ' '), 0}}},
        {"gzip-bomb", "too_large", packed("gzip", gzipped(QByteArray(24 * mebibyte, ' ')))},
    };
}

QList<Evil> lies()
{
    const QByteArray once = gzipped(document);
    const QByteArray chunk = QByteArray::number(document.size(), 16) + "\r\n" + document + "\r\n";
    QByteArray wrongSum = once;
    wrongSum[wrongSum.size() - 6] = static_cast<char>(wrongSum[wrongSum.size() - 6] ^ 0x55);
    return {
        {"length-long", "http", {send(head(lengthField(document.size() + 9)) + document), closing}},
        {"length-short", "http", {send(head(lengthField(document.size() - 9)) + document), stall}},
        {"length-twice",
         "http",
         {send(head(lengthField(2) + lengthField(document.size())) + document), stall}},
        {"length-list", "http", {send(head("Content-Length: 46, 46\r\n") + document), stall}},
        {"length-negative", "http", {send(head("Content-Length: -1\r\n") + document), closing}},
        {"length-word", "http", {send(head("Content-Length: many\r\n") + document), closing}},
        {"length-2-63", "http", {send(head("Content-Length: 9223372036854775808\r\n") + document), stall}},
        {"length-2-62",
         "too_large",
         {send(head("Content-Length: 4611686018427387904\r\n") + document), stall}},
        {"second-answer",
         "http",
         {send(head(lengthField(document.size())) + document + head(lengthField(2)) + "{}"), stall}},
        {"chunk-bad-size", "http", chunked("zz\r\n" + document + "\r\n0\r\n\r\n")},
        {"chunk-negative", "http", chunked("-5\r\n" + document + "\r\n0\r\n\r\n")},
        {"chunk-unfinished", "http", chunked(chunk)},
        {"chunk-cut", "http", chunked("100\r\n" + document)},
        {"chunk-longer-than-said", "http", chunked("5\r\n" + document + "\r\n0\r\n\r\n")},
        {"chunked-and-length",
         "http",
         {send(head("Transfer-Encoding: chunked\r\n" + lengthField(5)) + chunk + "0\r\n\r\n"), stall}},
        {"transfer-gzip", "http", {send(head("Transfer-Encoding: gzip, chunked\r\n") + chunk), stall}},
        {"header-no-colon", "http", {send(head("what is this\r\n" + lengthField(2)) + "{}"), stall}},
        {"header-escape", "http", {send(head("ETag: \x1b]0;x\x07\r\n" + lengthField(2)) + "{}"), stall}},
        {"header-bare-cr", "http", {send(head("ETag: a\rX: b\r\n" + lengthField(2)) + "{}"), stall}},
        {"gzip-cut", "http", packed("gzip", once.left(once.size() / 2))},
        {"gzip-no-trailer", "http", packed("gzip", once.chopped(8))},
        {"gzip-wrong-sum", "http", packed("gzip", wrongSum)},
        {"gzip-garbage", "http", packed("gzip", document)},
        {"gzip-and-more", "http", packed("gzip", once + "more")},
        {"gzip-double", "http", packed("gzip, gzip", gzipped(once))},
        {"gzip-double-unsaid", "http", packed("gzip", gzipped(once))},
        {"gzip-unsaid", "http", whole({}, once)},
        {"gzip-empty", "http", {send(head("Content-Encoding: gzip\r\n")), closing}},
        {"brotli", "http", packed("br", "\x0b\x02\x80{}\x03")},
        {"zstd", "http", packed("zstd", "\x28\xb5\x2f\xfd")},
        {"deflate", "http", packed("deflate", once)},
        {"not-utf-8", "syntax", whole({}, "{\"name\":\"\xff\xfe\xfd\"}")},
    };
}

QList<Evil> meanings()
{
    return {
        {"204", "http", {send("HTTP/1.1 204 No Content\r\n\r\n")}},
        {"205", "http", bare("205 Reset Content")},
        {"206", "http", {send(head(lengthField(document.size()), "206 Partial Content") + document)}},
        {"304-unasked", "http", {send("HTTP/1.1 304 Not Modified\r\n\r\n")}},
        {"200-empty", "http", bare("200 OK")},
        {"200-empty-closed", "http", {send(head({})), closing}},
        {"300", "http", bare("300 Multiple Choices")},
        {"401", "http", bare("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")},
        {"403", "blocked", bare("403 Forbidden")},
        {"404-with-json", "http", {send(head(lengthField(document.size()), "404 Not Found") + document)}},
        {"407", "http",
         bare("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"\r\n")},
        {"410", "http", bare("410 Gone")},
        {"429", "http", bare("429 Too Many Requests", "Retry-After: 90\r\n")},
        {"500", "http", bare("500 Internal Server Error")},
        {"503", "http", bare("503 Service Unavailable", "Retry-After: 5\r\n")},
        {"status-999", "http", bare("999 Denied")},
        {"redirect-nowhere", "redirect", bare("302 Found")},
        {"redirect-loop", "redirect", bare("301 Moved", "Location: /evil/redirect-loop\r\n")},
        {"redirect-two-places", "http", bare("302 Found", "Location: /a\r\nLocation: /b\r\n")},
        {"redirect-file", "redirect", bare("302 Found", "Location: file:///etc/hostname\r\n")},
        {"redirect-data", "redirect", bare("302 Found", "Location: data:application/json,{}\r\n")},
        {"redirect-qrc", "redirect", bare("302 Found", "Location: qrc:/x\r\n")},
        {"redirect-script", "redirect", bare("302 Found", "Location: javascript:alert(1)\r\n")},
        {"redirect-login", "redirect", bare("302 Found", "Location: http://me:pw@127.0.0.1/\r\n")},
        {"redirect-no-host", "redirect", bare("302 Found", "Location: http:///x\r\n")},
        {"redirect-bad-port", "redirect", bare("302 Found", "Location: http://127.0.0.1:99999/\r\n")},
    };
}

} // namespace

QList<Evil> evilScripts()
{
    return stallsAndCuts() + floods() + lies() + meanings();
}

} // namespace foghorn::farm
