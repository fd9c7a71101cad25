// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/opml.h"

#include "models/catalog/addresses.h"
#include "models/catalog/catalog.h"
#include "models/status/xmlguard.h"

#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

const QString ownNamespace = u"urn:foghorn:opml:1"_s;

Error syntax(const QString &what)
{
    return {Error::Kind::Syntax, what};
}

Result<QString> decoded(const QByteArray &file)
{
    const QByteArray head = file.left(200).toLower();
    const bool wide = file.startsWith("\xFE\xFF") || file.startsWith("\xFF\xFE");
    if (!wide && head.startsWith("<?xml") && head.contains("iso-8859-1"))
        return QString::fromLatin1(file);
    QStringDecoder decoder(wide ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    const QString text = decoder(file);
    if (decoder.hasError())
        return syntax(u"its letters are neither UTF-8 nor what it declares"_s);
    return text;
}

// A tag that a list with commas between could not carry.
bool needsFolder(const QString &tag)
{
    return tag.contains(u',') || tag.startsWith(u'/') || tag.endsWith(u'/');
}

void write(QXmlStreamWriter &xml, const ConfigVendor &vendor)
{
    QStringList listed;
    int folders = 0;
    for (const QString &tag : vendor.tags.value_or(QStringList())) {
        if (!needsFolder(tag)) {
            listed.append(tag);
            continue;
        }
        xml.writeStartElement(u"outline"_s);
        xml.writeAttribute(u"text"_s, tag);
        ++folders;
    }
    xml.writeEmptyElement(u"outline"_s);
    xml.writeAttribute(u"type"_s, u"rss"_s); // readers take no other
    xml.writeAttribute(u"text"_s, vendor.name);
    xml.writeAttribute(u"title"_s, vendor.name);
    xml.writeAttribute(u"xmlUrl"_s, vendor.feed.toString(QUrl::FullyEncoded));
    xml.writeAttribute(u"htmlUrl"_s, vendor.page.toString(QUrl::FullyEncoded));
    if (!listed.isEmpty())
        xml.writeAttribute(u"category"_s, listed.join(u','));
    if (!vendor.platform.isEmpty())
        xml.writeAttribute(ownNamespace, u"platform"_s, vendor.platform);
    if (vendor.privateAllowed)
        xml.writeAttribute(ownNamespace, u"private"_s, u"true"_s);
    for (; folders > 0; --folders)
        xml.writeEndElement();
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_xml(text)
    {
    }

    Result<Configuration> read();

private:
    void startOutline();
    QString attribute(QLatin1StringView name) const { return m_attributes.value(name).toString().trimmed(); }
    QStringList tagsHere() const;

    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    struct Level
    {
        QString tag;
        QString where;
        bool mustHold = false; // neither an address nor, so far, anything in it
    };
    QList<Level> m_levels;
    ConfigCollector m_collector;
    qsizetype m_outlines = 0;
};

QStringList Reader::tagsHere() const
{
    QStringList tags;
    for (const Level &level : m_levels) {
        if (!level.tag.isEmpty())
            tags.append(level.tag);
    }
    for (QString category : attribute("category"_L1).split(u',', Qt::SkipEmptyParts)) {
        category = category.trimmed();
        if (category.startsWith(u'/')) // OPML's own paths start with one
            category.remove(0, 1);
        if (category.endsWith(u'/'))
            category.chop(1);
        tags.append(category);
    }
    return tags;
}

void Reader::startOutline()
{
    m_attributes = m_xml.attributes();
    ++m_outlines;
    if (!m_levels.isEmpty())
        m_levels.last().mustHold = false;
    const QString text = attribute("text"_L1);
    const QString name = text.isEmpty() ? attribute("title"_L1) : text;
    const QString where = name.isEmpty() ? u"outline %1"_s.arg(m_outlines)
                                         : u"outline %1 (%2)"_s.arg(QString::number(m_outlines), name);
    QString feed = attribute("xmlUrl"_L1);
    const QString page = attribute("htmlUrl"_L1);
    if (feed.isEmpty() && page.isEmpty()) {
        m_levels.append({.tag = name, .where = where, .mustHold = true});
        return;
    }
    if (feed.isEmpty())
        feed = page;
    const QStringList tags = tagsHere();
    m_levels.append({.where = where});
    const Result<QUrl> feedUrl = checkedAddress(feed);
    const Result<QUrl> pageUrl = page.isEmpty() ? feedUrl : checkedAddress(page);
    if (!feedUrl || !pageUrl) {
        m_collector.refuse(where, feedUrl ? pageUrl.error().detail : feedUrl.error().detail);
        return;
    }
    ConfigVendor vendor{.name = name.isEmpty() ? feedUrl->host() : name, .page = *pageUrl, .feed = *feedUrl};
    if (!tags.isEmpty())
        vendor.tags = tags;
    const QString platform = m_attributes.value(ownNamespace, u"platform"_s).toString();
    if (isPlatformId(platform))
        vendor.platform = platform;
    vendor.privateAllowed = m_attributes.value(ownNamespace, u"private"_s) == u"true";
    m_collector.take(where, std::move(vendor));
}

Result<Configuration> Reader::read()
{
    bool isOpml = false;
    bool hasBody = false;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.tokenType() == QXmlStreamReader::DTD)
            return syntax(u"it has a document type, which no list needs"_s);
        if (m_xml.isEndElement() && m_xml.name() == "outline"_L1 && !m_levels.isEmpty()) {
            if (m_levels.last().mustHold)
                m_collector.refuse(m_levels.last().where, u"it has no address"_s);
            m_levels.removeLast();
        }
        if (!m_xml.isStartElement())
            continue;
        if (!isOpml && m_xml.name() != "opml"_L1)
            return Error{Error::Kind::Schema, u"it is XML, but no OPML"_s};
        isOpml = true;
        hasBody |= m_xml.name() == "body"_L1;
        if (m_xml.name() == "outline"_L1)
            startOutline();
        if (m_outlines > maxConfigEntries)
            return Error{Error::Kind::TooLarge, u"it has more than %1 entries"_s.arg(maxConfigEntries)};
    }
    if (m_xml.hasError()) {
        return syntax(
            u"it is no whole OPML: %1 in line %2"_s.arg(m_xml.errorString()).arg(m_xml.lineNumber()));
    }
    if (!hasBody)
        return Error{Error::Kind::Schema, u"it is OPML without a body"_s};
    return std::move(m_collector).finished();
}

} // namespace

QByteArray configToOpml(const Configuration &configuration)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeNamespace(ownNamespace, u"foghorn"_s);
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, u"Foghorn"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    for (const ConfigVendor &vendor : configuration.vendors)
        write(xml, vendor);
    xml.writeEndDocument();
    return text;
}

Result<Configuration> configFromOpml(const QByteArray &file)
{
    const Result<QString> text = decoded(file);
    if (!text)
        return text.error();
    if (const Result<void> fits = checkXmlSize(text->toUtf8()); !fits)
        return fits.error();
    return Reader(*text).read();
}

} // namespace foghorn
