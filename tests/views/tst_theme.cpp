// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "views/gallerydata.h"
#include "views/theme/appicon.h"
#include "views/theme/statusicon.h"
#include "views/theme/stylesheet.h"
#include "views/theme/times.h"
#include "views/theme/traypicture.h"
#include "views/theme/words.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

class TestTheme : public QObject
{
    Q_OBJECT

    // Where the level's colour stands: the outline with its sign, but no colour.
    static QByteArray shapeOf(ComponentStatus status, int side)
    {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const Theme theme = Theme::of(madeup::lightPalette());
        QPainter painter(&image);
        paintStatus(painter, QRectF(0, 0, side, side), status, theme);
        painter.end();
        QByteArray shape;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                shape.append(image.pixelColor(x, y) == theme.level(status) ? '#' : '.');
        }
        return shape;
    }

private slots:
    void followsThePalette()
    {
        const Theme light = Theme::of(madeup::lightPalette());
        const Theme dark = Theme::of(madeup::darkPalette());
        QVERIFY(!light.dark);
        QVERIFY(dark.dark);
        QCOMPARE(light.page, QColor(Qt::white));
        QVERIFY(dark.page.lightness() < 60);
        QVERIFY(light.level(Operational) != dark.level(Operational));
        QVERIFY(styleSheet(light) != styleSheet(dark));
        QVERIFY(!styleSheet(light).contains(u'@'));
    }

    void everyLevelHasAColourAWordAndAShape()
    {
        const Theme theme = Theme::of(madeup::lightPalette());
        QSet<QRgb> colours;
        QSet<QString> words;
        QSet<QByteArray> shapes;
        for (int level = 0; level < componentStatusCount; ++level) {
            const auto status = static_cast<ComponentStatus>(level);
            colours << theme.level(status).rgb();
            words << levelWord(status);
            shapes << shapeOf(status, 16);
        }
        QCOMPARE(colours.size(), componentStatusCount);
        QCOMPARE(words.size(), componentStatusCount);
        QCOMPARE(shapes.size(), componentStatusCount);
    }

    void theTrayIconIsDrawnForEachSize()
    {
        const QIcon icon = trayIcon(MajorOutage);
        for (const int side : {16, 22, 24, 32, 48, 64})
            QVERIFY(icon.availableSizes().contains(QSize(side, side)));
        const QImage red = icon.pixmap(QSize(22, 22), 1.0).toImage();
        QVERIFY(red.pixelColor(4, 11).red() > 180);
        QVERIFY(!appIcon().isNull());
        QVERIFY(statusIcon(Operational, Theme::current()).pixmap(40).toImage().pixelColor(20, 4).alpha()
                > 200);
    }

    void lengthsAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << qint64(40) << u"40 s"_s;
        QTest::newRow("minutes") << qint64(12 * 60 + 59) << u"12 min"_s;
        QTest::newRow("hour") << qint64(3600) << u"1 h"_s;
        QTest::newRow("hours") << qint64(2 * 3600 + 300) << u"2 h 5 min"_s;
        QTest::newRow("many hours") << qint64(11 * 3600 + 300) << u"11 h"_s;
        QTest::newRow("days") << qint64(3 * 86400 + 5) << u"3 d"_s;
        QTest::newRow("a clock that went back") << qint64(-5) << u"0 s"_s;
    }

    void lengthsAreSaidAsPeopleSayThem()
    {
        QFETCH(qint64, seconds);
        QTEST(durationText(seconds), "text");
    }

    void timesNameTheDayWhenItIsAnother()
    {
        const QDateTime now = madeup::clock();
        QCOMPARE(clockText(now.addSecs(-60), now), u"20:29"_s);
        QCOMPARE(clockText(now.addDays(-1), now), u"20 Nov 20:30"_s);
        QCOMPARE(clockText(now.addYears(-1), now), u"21 Nov 2025 20:30"_s);
        QCOMPARE(agoText({}, now), u"never"_s);
        QCOMPARE(agoText(now.addSecs(-40), now), u"40 s ago"_s);
        QCOMPARE(leftText(now.addSecs(7200), now), u"2 h left"_s);
        QCOMPARE(leftText(now.addSecs(-600), now), u"overdue by 10 min"_s);
    }

    void aVendorThatIsNotReadIsNeverCalledOperational()
    {
        VendorSummary silent = madeup::vendor(u"Acme"_s, Unknown);
        silent.freshness = Freshness::Stale;
        silent.worst.clear();
        silent.lastRead = madeup::clock().addSecs(-3600);
        QCOMPARE(vendorLine(silent, madeup::clock()), u"Not observed since 19:30"_s);
        silent.error = Error{Error::Kind::Dns, {}};
        QCOMPARE(vendorLine(silent, madeup::clock()), u"Feed not answering since 19:30"_s);
        QCOMPARE(vendorTime(silent, madeup::clock()), QString());
        silent.freshness = Freshness::Never;
        QVERIFY(vendorLine(silent, madeup::clock()).startsWith(u"Not read yet"));
        QCOMPARE(percentWord(std::nullopt), u"—"_s);
    }

    void countsWhatNeedsAttention()
    {
        QList<VendorSummary> vendors{madeup::vendor(u"A"_s, MajorOutage), madeup::vendor(u"B"_s),
                                     madeup::vendor(u"C"_s, Unknown)};
        QCOMPARE(attentionHeading(vendors), u"2 of 3 vendors need attention"_s);
        QCOMPARE(attentionCounts(vendors), u"1 major outage · 1 not observed"_s);
        vendors[2].error = Error{};
        QCOMPARE(attentionCounts(vendors), u"1 major outage · 1 not answering"_s);
        QCOMPARE(attentionHeading({vendors[1]}), u"The vendor is operational"_s);
    }

    void aCellSaysWhatHappenedAndHowMuchWasSeen()
    {
        LevelSeconds seconds = madeup::day(QDate(2026, 8, 24), 0, 720, 1728).seconds;
        QCOMPARE(cellSentence(u"24 Aug"_s, seconds), u"24 Aug: 12 min partial outage · 98 % observed"_s);
        LevelSeconds none;
        none[Unknown] = 86400;
        QCOMPARE(cellSentence(u"24 Aug"_s, none), u"24 Aug: not observed"_s);
    }

    void aTooltipShowsMarkupAsText()
    {
        const QString tip = plainTip(u"<img src=/dev/zero>"_s);
        QVERIFY(tip.contains(u"&lt;img src=/dev/zero&gt;"));
        QVERIFY(plainTip(u"x"_s.repeated(100'000)).size() < 1000);
        QCOMPARE(plainTip({}), QString());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
