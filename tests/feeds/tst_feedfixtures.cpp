// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "support/snapshottext.h"

#include <QRegularExpression>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFeedFixtures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void becomesWhatIsExpected_data();
    void becomesWhatIsExpected();
    void everyPlatformHasAFixture();
    void everyDocumentCanBeReadAlone();
    void readingTwiceIsReadingOnce();
};

namespace {

// Lines that begin with # say where the fixture's shape is known from.
QString withoutHeader(const QString &expected)
{
    qsizetype start = 0;
    while (QStringView(expected).sliced(start).startsWith(u'#'))
        start = std::max(expected.indexOf(u'\n', start), start) + 1;
    return expected.sliced(start);
}

} // namespace

void TestFeedFixtures::becomesWhatIsExpected_data()
{
    QTest::addColumn<qsizetype>("index");
    qsizetype index = 0;
    for (const Fixture &fixture : allFixtures())
        QTest::addRow("%s/%s", qPrintable(fixture.platform), qPrintable(fixture.name)) << index++;
}

void TestFeedFixtures::becomesWhatIsExpected()
{
    QFETCH(const qsizetype, index);
    const Fixture fixture = allFixtures().at(index);
    const Platform *platform = platformById(fixture.platform);
    QVERIFY2(platform, "the folder is named after no platform");
    const auto snapshot = platform->parse(spanOf(fixture.documents), fixtureTime());
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));

    const QString path = fixture.folder + u'/' + fixture.name + u".expected.txt";
    const QString actual = describe(*snapshot);
    const QString expected = withoutHeader(QString::fromUtf8(bytesOf(path)));
    if (actual == expected)
        return;
    const QStringList actualLines = actual.split(u'\n');
    const QStringList expectedLines = expected.split(u'\n');
    qsizetype line = 0;
    while (line < actualLines.size() && line < expectedLines.size()
           && actualLines[line] == expectedLines[line])
        ++line;
    const QString reason
        = expected.isEmpty() ? u"there is no "_s + path : u"it differs from line %1"_s.arg(line + 1);
    QFAIL(qPrintable(reason + u"; it became:\n" + actual));
}

void TestFeedFixtures::everyPlatformHasAFixture()
{
    const QList<Fixture> fixtures = allFixtures();
    for (const Platform *platform : platforms()) {
        const bool has
            = std::ranges::any_of(fixtures, [&](const Fixture &one) { return one.platform == platform->id; });
        QVERIFY2(has, qPrintable(u"a recorded body is missing: tests/feeds/"_s + platform->id));
    }
}

void TestFeedFixtures::everyDocumentCanBeReadAlone()
{
    for (const Fixture &fixture : allFixtures()) {
        for (const Document &document : fixture.documents) {
            const auto alone = platformById(fixture.platform)->parse(std::span(&document, 1), fixtureTime());
            QVERIFY2(alone.ok(), qPrintable(fixture.name));
            const bool lists
                = document.role == DocumentRole::Components || document.role == DocumentRole::Summary;
            if (!lists)
                QVERIFY2(!alone->hasComponents && alone->components.isEmpty(), qPrintable(fixture.name));
        }
    }
}

void TestFeedFixtures::readingTwiceIsReadingOnce()
{
    for (const Fixture &fixture : allFixtures()) {
        const Platform *platform = platformById(fixture.platform);
        const auto once = platform->parse(spanOf(fixture.documents), fixtureTime());
        const auto twice = platform->parse(spanOf(fixture.documents), fixtureTime());
        QVERIFY2(once.ok() && twice.ok() && *once == *twice, qPrintable(fixture.name));
    }
}

QTEST_APPLESS_MAIN(TestFeedFixtures)
#include "tst_feedfixtures.moc"
