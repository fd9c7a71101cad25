// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/xml.h"

#include "models/feeds/dates.h"
#include "models/status/xmlguard.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxEntries = 1000;
constexpr qsizetype maxTextChars = 64LL * 1024;
constexpr qsizetype maxTitleChars = 4096;

// What Windows 1252 has in place of the control characters 0x80-0x9F.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

QString fromWindows1252(const QByteArray &body)
{
    QString text = QString::fromLatin1(body);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(windows1252.at(c.unicode() - 0x80U));
    }
    return text;
}

// The encoding that the XML declaration names, in lower case.
QByteArray declaredEncoding(const QByteArray &body)
{
    const QByteArray start = body.left(200);
    const qsizetype end = start.indexOf("?>");
    qsizetype at = start.startsWith("<?xml") ? start.indexOf("encoding") : -1;
    if (at < 0 || end < at)
        return {};
    at += 8;
    while (at < end && (start[at] == '=' || start[at] == ' '))
        ++at;
    const qsizetype close = start.indexOf(start[at], at + 1);
    return close < 0 || close > end ? QByteArray() : start.sliced(at + 1, close - at - 1).trimmed().toLower();
}

Result<QString> decoded(const QByteArray &body)
{
    const QByteArray declared = declaredEncoding(body);
    const bool marked16 = body.startsWith("\xFE\xFF") || body.startsWith("\xFF\xFE");
    if (!marked16 && (declared == "iso-8859-1" || declared == "windows-1252" || declared == "latin1"))
        return fromWindows1252(body); // browsers read both as 1252, and so feeds are written
    const bool unicode
        = declared.isEmpty() || declared == "utf-8" || declared == "utf8" || declared == "us-ascii";
    if (!marked16 && !unicode) {
        return Error{Error::Kind::Syntax,
                     u"an encoding that is not read here: "_s + QString::fromLatin1(declared.left(40))};
    }
    QStringDecoder decoder(marked16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    QString text = decoder.decode(body);
    if (decoder.hasError())
        return Error{Error::Kind::Syntax, marked16 ? u"not UTF-16"_s : u"not UTF-8"_s};
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

// Reads the feed's elements by hand and by name alone: feeds of all ages put the same names in different
// namespaces.
class FeedReader
{
public:
    FeedReader(const QString &text, QDateTime now)
        : m_xml(text)
        , m_now(std::move(now))
    {
    }

    Result<Feed> read();

private:
    std::optional<Error> readRoot();
    void readChannel(QLatin1StringView end);
    void readChannelElement(const QString &name);
    void readEntry();
    void readEntryElement(FeedEntry &entry, const QString &name);
    void readLink(QString &link);
    void takeContent(FeedEntry &entry, const QString &text, TextFormat format);
    QString elementText(qsizetype limit);
    QDateTime elementDate(const QString &of);
    void note(const QString &text);

    QXmlStreamReader m_xml;
    QDateTime m_now;
    Feed m_feed;
};

void FeedReader::note(const QString &text)
{
    if (m_feed.notes.size() < 100 && !m_feed.notes.contains(text))
        m_feed.notes.append(text);
}

// The text of an element with that of its children; a loop, since the reader's own one recurses.
QString FeedReader::elementText(qsizetype limit)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isStartElement())
            ++depth;
        else if (m_xml.isEndElement())
            --depth;
        else if (m_xml.isCharacters() && text.size() <= limit)
            text += m_xml.text();
    }
    if (text.size() > limit) {
        note(u"a text was cut at %1 characters"_s.arg(limit));
        text.truncate(limit);
    }
    return text;
}

QDateTime FeedReader::elementDate(const QString &of)
{
    const QString text = elementText(200).trimmed();
    const auto date = readDate(text, m_now);
    if (!date && !text.isEmpty())
        note(u"%1: not a date that can be read or believed: \"%2\""_s.arg(of, text.left(60)));
    return date.value_or(QDateTime());
}

// RSS has the address as text, Atom in href; of Atom's several the one for people counts.
void FeedReader::readLink(QString &link)
{
    const QString rel = m_xml.attributes().value("rel"_L1).toString();
    const QString href = m_xml.attributes().value("href"_L1).toString();
    const QString text = elementText(maxTitleChars).trimmed();
    const QString found = href.isEmpty() ? text : href;
    const bool forPeople = rel.isEmpty() || rel == u"alternate" || href.isEmpty();
    if (forPeople && link.isEmpty())
        link = found;
}

void FeedReader::takeContent(FeedEntry &entry, const QString &text, TextFormat format)
{
    if (text.size() < entry.content.size())
        return; // a summary beside the whole
    entry.content = text;
    entry.format = format;
}

void FeedReader::readEntryElement(FeedEntry &entry, const QString &name)
{
    if (name == u"title" && entry.title.isEmpty()) {
        entry.title = elementText(maxTitleChars).simplified();
    } else if (name == u"link") {
        readLink(entry.link);
    } else if ((name == u"guid" || name == u"id") && entry.id.isEmpty()) {
        entry.id = elementText(maxTitleChars).trimmed();
    } else if (name == u"category") {
        const QString term = m_xml.attributes().value("term"_L1).toString();
        const QString text = elementText(maxTitleChars).simplified();
        entry.categories.append(term.isEmpty() ? text : term);
    } else if (name == u"pubDate" || name == u"published" || name == u"issued" || name == u"date") {
        const QDateTime date = elementDate(name);
        if (!entry.published.isValid())
            entry.published = date;
    } else if (name == u"updated" || name == u"modified") {
        entry.updated = elementDate(name);
    } else if (name == u"description" || name == u"content" || name == u"encoded" || name == u"summary") {
        const bool plain = m_xml.attributes().value("type"_L1).startsWith("text"_L1)
            && m_xml.attributes().value("type"_L1) != "text/html"_L1;
        takeContent(entry, elementText(maxTextChars), plain ? TextFormat::Plain : TextFormat::Html);
    } else {
        m_xml.skipCurrentElement();
    }
}

void FeedReader::readEntry()
{
    FeedEntry entry;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement())
            break;
        if (m_xml.isStartElement())
            readEntryElement(entry, m_xml.name().toString());
    }
    if (m_feed.entries.size() < maxEntries)
        m_feed.entries.append(entry);
    else
        note(u"more than %1 entries: the rest was left out"_s.arg(maxEntries));
}

void FeedReader::readChannelElement(const QString &name)
{
    if (name == u"item" || name == u"entry")
        readEntry();
    else if (name == u"title" && m_feed.title.isEmpty())
        m_feed.title = elementText(maxTitleChars).simplified();
    else if (name == u"link")
        readLink(m_feed.link);
    else if (name == u"updated" || name == u"modified" || name == u"lastBuildDate")
        m_feed.updated = elementDate(name);
    else if (name == u"channel")
        readChannel("channel"_L1);
    else
        m_xml.skipCurrentElement();
}

// In RSS 2.0 the items stand in the channel, in RSS 1.0 beside it, in Atom the feed is the channel.
void FeedReader::readChannel(QLatin1StringView end)
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement() && m_xml.name() == end)
            return;
        if (m_xml.isStartElement())
            readChannelElement(m_xml.name().toString());
    }
}

std::optional<Error> FeedReader::readRoot()
{
    while (!m_xml.atEnd() && !m_xml.isStartElement())
        m_xml.readNext();
    if (!m_xml.isStartElement())
        return std::nullopt; // the reader has its own error
    const QString root = m_xml.name().toString();
    if (root == u"rss")
        m_feed.kind = Feed::Kind::Rss;
    else if (root == u"RDF")
        m_feed.kind = Feed::Kind::Rdf;
    else if (root == u"feed")
        m_feed.kind = Feed::Kind::Atom;
    else
        return Error{Error::Kind::Schema, u"a feed was expected, <%1> is there"_s.arg(root.left(40))};
    return std::nullopt;
}

Result<Feed> FeedReader::read()
{
    if (const auto error = readRoot())
        return *error;
    const QByteArray root = m_xml.name().toLatin1();
    if (!m_xml.hasError())
        readChannel(QLatin1StringView(root));
    while (!m_xml.atEnd())
        m_xml.readNext();
    if (m_xml.hasError()) {
        return Error{Error::Kind::Syntax,
                     u"not XML, line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString().simplified())};
    }
    if (m_feed.title.isEmpty())
        return Error{Error::Kind::Schema, u"the feed has no title"_s};
    return std::move(m_feed);
}

} // namespace

Result<Feed> readFeed(const QByteArray &body, const QDateTime &now)
{
    const auto text = decoded(body);
    if (!text)
        return text.error();
    if (text->trimmed().isEmpty())
        return Error{Error::Kind::Syntax, u"a feed was expected, the body is empty"_s};
    if (const auto size = checkXmlSize(text->toUtf8()); !size)
        return size.error();
    return FeedReader(*text, now).read();
}

} // namespace foghorn
