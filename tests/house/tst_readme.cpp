// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace foghorn::house;

namespace {

QSet<QString> wordsAfter(const QString &text, const QRegularExpression &pattern)
{
    QSet<QString> words;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        words.insert(matches.next().captured(1));
    return words;
}

QStringList documents()
{
    return {u"README.md"_s,   u"CONTRIBUTING.md"_s, u"ARCHITECTURE.md"_s,
            u"SECURITY.md"_s, u"CHANGELOG.md"_s,    u"packaging/doc/guide.md"_s};
}

} // namespace

class TestReadme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readmeNamesTheCommandsThatExist();
    void manualNamesTheCommandsThatExist();
    void guideNamesOnlyCommandsThatExist();
    void linksLeadSomewhere();
    void runSaysWhatItDoes();

private:
    QSet<QString> m_commands;
};

void TestReadme::initTestCase()
{
    QProcess help;
    help.start(QStringLiteral(FOGHORN_PROGRAM), {u"--help"_s});
    QVERIFY2(help.waitForFinished(20'000), "the program did not answer --help");
    QCOMPARE(help.exitCode(), 0);
    const QString text = QString::fromUtf8(help.readAllStandardOutput());
    static const QRegularExpression row(uR"(^  ([a-z]+) )"_s, QRegularExpression::MultilineOption);
    m_commands = wordsAfter(text, row);
    QVERIFY(m_commands.size() > 5);
}

void TestReadme::readmeNamesTheCommandsThatExist()
{
    static const QRegularExpression command(uR"(`foghorn ([a-z]+))"_s);
    QCOMPARE(wordsAfter(textOf(u"README.md"_s), command), m_commands);
}

void TestReadme::manualNamesTheCommandsThatExist()
{
    const QString manual = textOf(u"packaging/doc/foghorn.1"_s);
    if (manual.isEmpty())
        QSKIP("there is no man page yet");
    const QStringList missing = [&] {
        QStringList list;
        for (const QString &command : m_commands) {
            // As "\\fBstatus\\fR ..." in a .TP, or as ".B status".
            const QRegularExpression entry(u"^(\\.B |\\\\fB)%1\\b"_s.arg(command),
                                           QRegularExpression::MultilineOption);
            if (!manual.contains(entry))
                list.append(command);
        }
        return list;
    }();
    QVERIFY2(missing.isEmpty(), qPrintable(u"the man page lacks "_s + missing.join(u", "_s)));
}

void TestReadme::guideNamesOnlyCommandsThatExist()
{
    static const QRegularExpression command(uR"((?:`|^    )foghorn ([a-z]+))"_s,
                                            QRegularExpression::MultilineOption);
    const QSet<QString> named = wordsAfter(textOf(u"packaging/doc/guide.md"_s), command);
    QVERIFY(!named.isEmpty());
    QVERIFY(m_commands.contains(named));
}

void TestReadme::linksLeadSomewhere()
{
    static const QRegularExpression link(uR"(\]\(([^)#:]+)\))"_s);
    QStringList broken;
    for (const QString &document : documents()) {
        const QString text = textOf(document);
        QVERIFY2(!text.isEmpty(), qPrintable(document));
        const QString folder = QFileInfo(root() + u'/' + document).path();
        for (const QString &target : wordsAfter(text, link)) {
            // The pictures may be left out of a small copy of the sources, but then all of them.
            const bool left = target.contains(u"/images/"_s)
                && !QFileInfo::exists(QFileInfo(folder + u'/' + target).path());
            if (!left && !QFileInfo::exists(folder + u'/' + target))
                broken.append(document + u": "_s + target);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestReadme::runSaysWhatItDoes()
{
    QProcess run;
    run.start(root() + u"/run"_s, {u"--help"_s});
    QVERIFY(run.waitForFinished(20'000));
    QCOMPARE(run.exitCode(), 0);
    const QString help = QString::fromUtf8(run.readAllStandardOutput());
    for (const QString &word : {u"test"_s, u"bench"_s, u"fuzz"_s, u"soak"_s, u"lint"_s, u"format"_s})
        QVERIFY2(help.contains(u"./run "_s + word), qPrintable(word));
}

QTEST_GUILESS_MAIN(TestReadme)
#include "tst_readme.moc"
