// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QTest>

using namespace foghorn::house;

namespace {

QList<Source> programBut(const QStringList &paths)
{
    QList<Source> sources;
    for (const Source &source : program()) {
        if (!paths.contains(source.path))
            sources.append(source);
    }
    return sources;
}

// Each whole call of one of these names with its arguments, up to the end of the statement.
QStringList callsOf(const Source &source, const QString &names)
{
    const QRegularExpression call(u"\\b(%1)\\(([^;]*);"_s.arg(names));
    QStringList calls;
    auto matches = call.globalMatch(source.text);
    while (matches.hasNext())
        calls.append(matches.next().captured(0));
    return calls;
}

// A tooltip that Qt could take for markup: anything but our own fixed words, or text that was made plain.
bool mayBeMarkup(QString call)
{
    static const QStringList plain{u"plainTip("_s, u"toolTipText("_s};
    // In plain escapes: moc loses its way in a raw string with these brackets.
    static const QRegularExpression fixed(u"\\((tr\\(\"[^\"]*\"\\)|QString\\(\\)|[{][}])\\);$"_s);
    // A key's name, as Qt writes it, is no data of a feed.
    static const QRegularExpression key(
        uR"(\s*\.arg\(QKeySequence\(QKeySequence::\w+\)\.toString\(QKeySequence::NativeText\)\))"_s);
    call.remove(key);
    const bool madePlain
        = std::ranges::any_of(plain, [&call](const QString &name) { return call.contains(name); });
    return !madePlain && !fixed.match(call).hasMatch();
}

} // namespace

// What review would have to see in each change: one place for markup, for SQL, and none for what blocks.
class TestIdioms : public QObject
{
    Q_OBJECT

private slots:
    void labelsDontGuessAtMarkup();
    void tooltipsHoldNoMarkup();
    void nothingShowsMarkupUnasked();
    void onlyOnePlaceSpeaksSql();
    void resultsOfWritingAreLookedAt();
    void nothingBlocksOrReaches();
    void shortLiteralsAreAscii();
    void noticesABareTooltip();
};

void TestIdioms::labelsDontGuessAtMarkup()
{
    QStringList faults;
    for (const Source &source : program()) {
        if (source.path == u"views/parts/plainlabel.cpp"_s)
            continue;
        const auto labels
            = source.text.count(QRegularExpression(uR"(\bnew (QLabel|QMessageBox)\b|\bQLabel \w+[({;])"_s));
        if (labels > source.text.count(u"setTextFormat(Qt::PlainText)"_s))
            faults.append(source.path
                          + u": a QLabel without setTextFormat(Qt::PlainText); PlainLabel has it"_s);
        static const QRegularExpression ready(
            uR"(QMessageBox::(question|information|warning|critical|about)\()"_s);
        if (source.text.contains(ready))
            faults.append(source.path + u": a ready-made message box guesses at markup"_s);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestIdioms::tooltipsHoldNoMarkup()
{
    QStringList faults;
    for (const Source &source : program()) {
        for (const QString &call : callsOf(source, u"setToolTip|setWhatsThis|setStatusTip"_s)) {
            if (mayBeMarkup(call))
                faults.append(source.path + u": "_s + call.simplified());
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// A literal's bytes are UTF-8, and a QLatin1StringView would show each of them as a letter.
void TestIdioms::shortLiteralsAreAscii()
{
    static const QRegularExpression latin1(uR"("([^"\\]|\\.)*"_L1)"_s);
    QStringList faults;
    int seen = 0;
    for (const Source &source : program()) {
        auto matches = latin1.globalMatch(source.text);
        while (matches.hasNext()) {
            const QString literal = matches.next().captured();
            ++seen;
            if (std::ranges::any_of(literal, [](QChar c) { return c.unicode() > 127; }))
                faults.append(source.path + u": "_s + literal);
        }
    }
    QVERIFY(seen > 500);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestIdioms::noticesABareTooltip()
{
    QVERIFY(mayBeMarkup(u"setToolTip(vendor.name);"_s));
    QVERIFY(mayBeMarkup(u"setToolTip(tr(\"Open %1\").arg(name));"_s));
    QVERIFY(!mayBeMarkup(u"setToolTip(plainTip(vendor.name));"_s));
    QVERIFY(!mayBeMarkup(u"setToolTip(tr(\"Read every vendor now\"));"_s));
}

void TestIdioms::nothingShowsMarkupUnasked()
{
    static const QRegularExpression markup(
        uR"(\b(setHtml|insertHtml|appendHtml|setMarkdown|QTextBrowser|Qt::RichText|Qt::AutoText|Qt::MarkdownText)\b)"_s);
    // The one widget for it takes what the sanitizer made, and loads nothing.
    const QStringList allowed{u"views/parts/safetext.cpp"_s, u"views/parts/safetext.h"_s};
    const QStringList found = linesMatching(programBut(allowed), markup);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestIdioms::onlyOnePlaceSpeaksSql()
{
    // The second one is for what damage left of a file.
    static const QRegularExpression query(uR"((?<!class )\b(QSqlQuery|QSqlDatabase)\b)"_s);
    const QStringList found = linesMatching(
        programBut({u"models/history/sql.cpp"_s, u"models/history/sql.h"_s,
                    u"models/history/looseconnection.cpp"_s, u"models/history/looseconnection.h"_s}),
        query);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestIdioms::resultsOfWritingAreLookedAt()
{
    static const QRegularExpression dropped(uR"(^\s*\w+(\.|->)(commit|exec)\([^()]*\);)"_s);
    const QStringList found = linesMatching(program(), dropped);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestIdioms::nothingBlocksOrReaches()
{
    // The log file alone is written by every thread and has a mutex.
    static const QRegularExpression reach(
        uR"(\bqApp\b|\bsender\(\)|\bQEventLoop\b|\bprocessEvents\b|\bBlockingQueuedConnection\b|\bQMutex\b|\bfriend class Test)"_s);
    const QStringList found = linesMatching(programBut({u"app/logfile.cpp"_s}), reach);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestIdioms)
#include "tst_idioms.moc"
