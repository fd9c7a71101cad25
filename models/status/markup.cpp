// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markup.h"

#include "models/status/markupchars.h"
#include "models/status/markupentities.h"
#include "models/status/markuphtml.h"
#include "models/status/markuplinks.h"
#include "models/status/markupwriter.h"

#include <md4c-html.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using markup::Writer;

constexpr qsizetype largestRendering = 4 * 1024 * 1024; // bytes of HTML that markdown may become
constexpr qsizetype longestEnding = 4096; // what the writer may write at once
constexpr int deepestQuote = 16;
constexpr qsizetype mostTableCells = 20000;

// Bare hosts are left alone; strike-through is left as written, because a struck text would else read as
// said.
constexpr unsigned dialect = MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;

// A row may be one character and still becomes as many cells as the table has columns.
bool tablesAreModest(QStringView text)
{
    qsizetype lines = 0;
    qsizetype widest = 0;
    for (QStringView line : text.tokenize(u'\n')) {
        const qsizetype bars = line.count(u'|');
        lines += bars > 0 ? 1 : 0;
        widest = std::max(widest, bars + 1);
    }
    return lines * widest <= mostTableCells;
}

// Quotes nested deeper than this say nothing and cost the parser time for each level and line.
QString withShallowQuotes(const QString &text)
{
    if (!text.contains(QString(deepestQuote + 1, u'>')) && !text.contains(u"> > > > > > > > "_s))
        return text;
    QString out;
    int quotes = 0;
    bool atStart = true;
    for (const QChar c : text) {
        if (c == u'\n') {
            quotes = 0;
            atStart = true;
        } else if (atStart && c == u'>') {
            if (++quotes > deepestQuote)
                continue;
        } else if (!c.isSpace()) {
            atStart = false;
        }
        out += c;
    }
    return out;
}

void readMarkdown(const QString &body, Writer &writer)
{
    const QByteArray utf8 = withShallowQuotes(body).toUtf8();
    const unsigned flags = tablesAreModest(body) ? dialect : dialect & ~unsigned(MD_FLAG_TABLES);
    QByteArray html;
    const auto take = [](const MD_CHAR *text, MD_SIZE size, void *into) {
        auto *out = static_cast<QByteArray *>(into);
        if (out->size() + qsizetype(size) <= largestRendering)
            out->append(text, qsizetype(size));
    };
    if (md_html(utf8.constData(), MD_SIZE(utf8.size()), take, &html, flags, 0) != 0)
        return writer.text(body);
    markup::readHtml(QString::fromUtf8(html), {.newlinesBreak = true, .showUnknownTags = true}, writer);
}

// Text up to the next blank; a bare web address becomes a link.
void writeWords(QStringView line, Writer &writer)
{
    qsizetype at = 0;
    while (at < line.size()) {
        const qsizetype found = line.indexOf("http"_L1, at);
        if (found < 0)
            break;
        const auto blank = std::find_if(line.begin() + found, line.end(), [](QChar c) {
            return c.isSpace() || c == u'<' || c == u'>' || c == u'"';
        });
        QStringView word = line.sliced(found, blank - line.begin() - found);
        while (!word.isEmpty() && u".,;:!?)'"_s.contains(word.back()))
            word.chop(1);
        const QUrl target = word.contains("://"_L1) ? markup::safeTarget(word) : QUrl();
        writer.text(line.sliced(at, found - at));
        if (target.isValid())
            writer.start(markup::Tag::Link, target);
        writer.text(word);
        if (target.isValid())
            writer.end(markup::Tag::Link);
        at = found + word.size();
    }
    writer.text(line.sliced(std::min(at, line.size())));
}

void readPlain(const QString &body, Writer &writer)
{
    bool empty = false;
    for (QStringView line : body.tokenize(u'\n')) {
        if (empty)
            writer.block();
        else
            writer.line();
        empty = line.trimmed().isEmpty();
        writeWords(line, writer);
    }
}

QString convert(const QString &body, TextFormat format, Writer::Form form)
{
    QString text = markup::head(body, markup::maxSize).toString();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    Writer writer(form);
    switch (format) {
    case TextFormat::Plain:
        readPlain(text, writer);
        break;
    case TextFormat::Markdown:
        readMarkdown(text, writer);
        break;
    case TextFormat::Html:
        markup::readHtml(markup::isEscapedTwice(text) ? markup::decodeEntities(text) : text, {}, writer);
        break;
    }
    return writer.finish();
}

} // namespace

QString plainText(const QString &body, TextFormat format)
{
    return convert(body, format, Writer::Form::Text);
}

QString plainLine(const QString &body, TextFormat format, int limit)
{
    return markup::oneLine(plainText(body, format), limit);
}

QString safeHtml(const QString &body, TextFormat format)
{
    QString html = convert(body, format, Writer::Form::Html);
    // What was cut off at the size limit may have been all that kept a label from needing its target's name.
    for (int i = 0; i < 4 && html.size() > markup::maxSize - longestEnding; ++i)
        html = convert(html, TextFormat::Html, Writer::Form::Html);
    return html;
}

QString cleanName(const QString &name, int limit)
{
    return markup::oneLine(name, limit);
}

} // namespace foghorn
