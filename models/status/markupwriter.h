// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <array>

namespace foghorn::markup {

enum class Tag { P, H3, Pre, Ul, Ol, Li, Bold, Italic, Code, Link };
inline constexpr int tagCount = 10;
constexpr bool isInline(Tag tag)
{
    return tag >= Tag::Bold;
}
constexpr bool isList(Tag tag)
{
    return tag == Tag::Ul || tag == Tag::Ol;
}

inline constexpr int maxDepth = 16;
inline constexpr qsizetype maxSize = 65536; // characters, of what is read and of what is written
inline constexpr int maxUnbroken = 200;

// Takes text and structure in any order and writes a well-formed, canonical subset of HTML, or the same as
// plain text. Canonical: reading what it wrote writes the same again. Nothing is written before there is text
// for it, so empty elements never appear; every open element is closed.
class Writer
{
public:
    enum class Form { Html, Text };
    explicit Writer(Form form);

    void text(QStringView text); // blanks collapse, but for those in pre
    void start(Tag tag, const QUrl &target = {});
    void end(Tag tag);
    void lineBreak(); // br
    void line(); // the next text begins a line (table row, definition)
    void cell(); // the next text is set off from what stands on this line
    void lineInCell(); // as line(), but a cell's first text stays on its row
    void block(); // the next text begins a paragraph
    bool full() const { return m_full; } // the size limit cut something off
    QString finish();

private:
    struct Element
    {
        Tag tag = Tag::P;
        bool written = false;
        QUrl target;
        QString label; // a link's text so far
        int items = 0; // of a list, as plain text numbers them
    };

    void put(char32_t c);
    bool putOrdinary(char32_t c);
    bool isWaiting() const;
    void putBlank(char32_t c);
    void keepBlank(QChar c);
    void openLine();
    void push(Tag tag, const QUrl &target = {});
    void pop();
    void popTo(qsizetype size);
    void startList(Tag tag);
    void startItem();
    void startPre();
    void startInline(Tag tag, const QUrl &target);
    void endList(Tag tag);
    void endItem();
    void endInline(Tag tag);
    void skip(Tag tag);
    bool unskip(Tag tag);
    bool inPre() const;
    qsizetype lineStart() const; // index of the innermost element that is not inline, or -1
    qsizetype listIndex() const; // of the innermost list, or -1
    QString separator(bool newBlock) const;
    QString openings() const;
    QString itemPrefix() const;
    void appendEscaped(QString &out, char32_t c) const;
    QString beforeText(qsizetype &closing);
    void noteLabel(char32_t c);
    QString endTag(Tag tag) const;
    qsizetype closingSize(Tag tag) const;
    void noteOpened();
    void forgetLine();
    void nameTarget();

    const Form m_form;
    QString m_out;
    QList<Element> m_open;
    std::array<int, tagCount> m_skipped{}; // starts whose ends must be skipped too
    qsizetype m_closing = 0; // what closing the written elements will take
    int m_unwritten = 0; // open elements that wait for text
    int m_links = 0; // open ones
    int m_breaks = 0;
    int m_run = 0; // characters since a line could last be broken
    int m_marks = 0;
    QString m_kept; // blanks of pre that wait for text
    bool m_blank = false;
    bool m_cell = false;
    bool m_lineHasText = false; // since the last block began or ended
    bool m_afterBlock = false;
    bool m_full = false;
};

} // namespace foghorn::markup
