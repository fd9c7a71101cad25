// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QTest>

using namespace foghorn::house;

namespace {

constexpr qsizetype mostLines = 400;

QList<Source> everything()
{
    static const QStringList kinds{u"*.h"_s, u"*.cpp"_s, u"*.def"_s, u"*.sql"_s, u"*.txt"_s, u"*.cmake"_s};
    return sourcesOf({u"app"_s, u"models"_s, u"views"_s, u"tests"_s, u"cmake"_s, u"resources"_s,
                      u"packaging"_s, u"translations"_s},
                     kinds);
}

bool isCode(const Source &source)
{
    return source.path.endsWith(u".h"_s) || source.path.endsWith(u".cpp"_s);
}

} // namespace

class TestSizes : public QObject
{
    Q_OBJECT

private slots:
    void noFileIsLong();
    void everySourceNamesItsLicence();
    void noMachineIsNamed();
    void nothingIsLeftForLater();
    void onlyTheThemeKnowsAColour();
};

void TestSizes::noFileIsLong()
{
    QVERIFY(program().size() > 100);
    QStringList longOnes;
    for (const Source &source : program()) {
        const qsizetype lines = source.text.count(u'\n');
        if (lines > mostLines)
            longOnes.append(u"%1: %2 lines"_s.arg(source.path).arg(lines));
    }
    QVERIFY2(longOnes.isEmpty(), qPrintable(longOnes.join(u'\n')));
}

void TestSizes::everySourceNamesItsLicence()
{
    QStringList without;
    for (const Source &source : everything()) {
        if (isCode(source) && source.lines().first() != u"// SPDX-License-Identifier: GPL-3.0-or-later"_s)
            without.append(source.path);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestSizes::noMachineIsNamed()
{
    // The folders of somebody's own machine. Hostile test data may name a file that every system has.
    static const QRegularExpression machine(uR"((?<![\w.:/])/(home|Users|root|work|mnt|srv)/\w)"_s);
    const QStringList found = linesMatching(everything(), machine);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestSizes::nothingIsLeftForLater()
{
    // Spelled in two parts: this file is one of those that are read.
    static const QRegularExpression later(u"\\b(TO"
                                          "DO|FIX"
                                          "ME|XX"
                                          "X)\\b"_s);
    QStringList found;
    for (const Source &source : everything()) {
        const QStringList lines = source.lines();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (later.match(lines[i]).hasMatch())
                found.append(at(source, i));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestSizes::onlyTheThemeKnowsAColour()
{
    static const QRegularExpression colour(
        uR"re("#[0-9a-fA-F]{6}"|QColor\(\s*(0x|\d)|QRgb\(0x|Qt::(red|green|blue|yellow|gray|black|white|darkRed)\b)re"_s);
    QList<Source> others;
    for (const Source &source : program()) {
        if (!source.isUnder("views/theme"_L1))
            others.append(source);
    }
    const QStringList found = linesMatching(others, colour);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestSizes)
#include "tst_sizes.moc"
