// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "views/gallerydata.h"
#include "views/parts/componentcells.h"
#include "views/parts/uptimebar.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

class TestBars : public QObject
{
    Q_OBJECT

    const Theme theme = Theme::of(madeup::lightPalette());

    QImage painted(const QList<UptimeDay> &days, QSize size, qreal ratio = 1) const
    {
        QImage image(size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.page);
        QPainter painter(&image);
        UptimeBar(days, QRectF(QPointF(), size)).paint(painter, theme);
        return image;
    }

    // How many pixels of one column have a colour.
    static int count(const QImage &image, int x, const QColor &colour)
    {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            found += image.pixelColor(x, y) == colour;
        return found;
    }

private slots:
    void aDipFillsItsShareAndNoMore_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("pixels");
        QTest::newRow("nothing") << qint64(0) << 0;
        QTest::newRow("two minutes are still seen") << qint64(120) << 8;
        QTest::newRow("six hours") << qint64(21600) << 10;
        QTest::newRow("half a day") << qint64(43200) << 20;
        QTest::newRow("all day") << qint64(86400) << 40;
    }

    void aDipFillsItsShareAndNoMore()
    {
        QFETCH(qint64, seconds);
        QFETCH(int, pixels);
        const QImage image = painted({madeup::day(QDate(2026, 8, 24), seconds)}, QSize(10, 40));
        QCOMPARE(count(image, 5, theme.level(MajorOutage)), pixels);
        QCOMPARE(count(image, 5, theme.level(Operational)), 40 - pixels);
        if (pixels > 0)
            QCOMPARE(image.pixelColor(5, 39), theme.level(MajorOutage));
    }

    void whatNobodySawIsNotGreen()
    {
        UptimeDay unseen{.date = QDate(2026, 8, 24), .seconds = {}};
        unseen.seconds[Unknown] = 86400;
        const QImage image = painted({unseen, UptimeDay{}}, QSize(30, 40));
        for (const int x : {5, 25}) {
            QCOMPARE(count(image, x, theme.level(Operational)), 0);
            QVERIFY(count(image, x, theme.unobserved()) > 20);
            QVERIFY(count(image, x, theme.unobserved()) < 40); // hatched
        }
    }

    void halfSeenIsHalfGreen()
    {
        const QImage image = painted({madeup::day(QDate(2026, 8, 24), 0, 0, 43200)}, QSize(10, 40));
        QCOMPARE(count(image, 5, theme.level(Operational)), 20);
        QCOMPARE(image.pixelColor(5, 39), theme.level(Operational));
        QVERIFY(image.pixelColor(5, 1) != theme.level(Operational));
    }

    void whatIsReportedIsThinnerAndPaler()
    {
        UptimeDay reported = madeup::day(QDate(2026, 8, 24));
        reported.seconds.observed = 0;
        reported.seconds.reported = 86400;
        const QImage image = painted({reported}, QSize(10, 40));
        QCOMPARE(image.pixelColor(0, 20), theme.page);
        QCOMPARE(image.pixelColor(5, 20), theme.levelSoft(Operational));
        QCOMPARE(count(image, 5, theme.levelSoft(Operational)), 40);
    }

    void cellsKeepToWholePixelsAtAnyScale()
    {
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QImage image = painted(madeup::quietDays(), QSize(474, 26), ratio);
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, 10);
                QVERIFY2(pixel == theme.page || pixel == theme.level(Operational), qPrintable(pixel.name()));
            }
        }
    }

    void daysShareCellsWhereThereIsNoRoom()
    {
        const UptimeBar bar(madeup::quietDays(365), QRectF(0, 0, 300, 20));
        QCOMPARE(bar.cellCount(), 100);
        qint64 total = 0;
        for (int cell = 0; cell < bar.cellCount(); ++cell)
            total += bar.secondsOf(cell).total();
        QCOMPARE(total, 365 * 86400);
        QVERIFY(bar.sentence(0).contains(u" to "));
        QCOMPARE(UptimeBar({}, QRectF(0, 0, 300, 20)).cellCount(), 0);
        QCOMPARE(UptimeBar(madeup::quietDays(), QRectF()).cellCount(), 0);
        painted({}, QSize(30, 10));
    }

    void everyPointFindsItsDay()
    {
        const UptimeBar bar(madeup::quietDays(), QRectF(10, 5, 474, 26));
        for (int cell = 0; cell < 90; ++cell)
            QCOMPARE(bar.cellAt(bar.cellRect(cell).center()), cell);
        QCOMPARE(bar.cellAt(QPointF(9, 10)), -1);
        QCOMPARE(bar.cellAt(QPointF(20, 40)), -1);
        QCOMPARE(bar.sentence(89), u"21 Nov: operational · 100 % observed"_s);
        QCOMPARE(bar.sentence(-1), QString());
    }

    void slicesOfADayAreToldByTheClock()
    {
        QList<UptimeDay> slices(24, UptimeDay{.date = {}, .seconds = madeup::day(QDate(2026, 1, 1)).seconds});
        const UptimeBar bar(slices, QRectF(0, 0, 240, 20));
        const QString text = bar.sentence(23, madeup::clock().addDays(-1), madeup::clock());
        QVERIFY2(text.startsWith(u"19:30 to 20:30: operational"), qPrintable(text));
    }

    void aBarIsSaidInOneSentence()
    {
        auto days = madeup::quietDays();
        QCOMPARE(barSentence(days), u"no trouble"_s);
        days[10] = madeup::day(days[10].date, 0, 7200);
        days[20] = madeup::day(days[20].date, 720);
        const QString text = barSentence(days);
        QVERIFY2(text.contains(u"2 of 90") && text.contains(u"12 min major outage"), qPrintable(text));
    }

    void cellsShowTroubleFirstWhenTheyDoNotFit()
    {
        QList<ComponentSummary> components;
        for (int i = 0; i < 50; ++i)
            components.append(
                madeup::component(QString::number(i), u"C"_s, {}, i == 45 ? MajorOutage : Operational));
        const ComponentCells cells(components, QRectF(0, 0, 205, 29));
        QVERIFY(cells.hidden() > 0);
        QCOMPARE(cells.shown() + cells.hidden(), 50);
        QCOMPARE(cells.componentAt(cells.cellRect(0).center()), 45);

        const ComponentCells few(components.first(5), QRectF(0, 0, 205, 29));
        QCOMPARE(few.hidden(), 0);
        QCOMPARE(few.componentAt(few.cellRect(4).center()), 4);
        QCOMPARE(few.componentAt(QPointF(200, 25)), -1);
    }

    void aCellInTroubleCarriesASign()
    {
        QImage image(32, 16, QImage::Format_RGB32);
        image.fill(theme.page);
        QPainter painter(&image);
        ComponentCells(
            {madeup::component(u"1"_s, u"A"_s), madeup::component(u"2"_s, u"B"_s, {}, MajorOutage)},
            QRectF(0, 0, 32, 13))
            .paint(painter, theme);
        painter.end();
        QCOMPARE(image.pixelColor(6, 6), theme.level(Operational));
        QVERIFY(image.pixelColor(22, 6) != theme.level(MajorOutage));
        QCOMPARE(image.pixelColor(18, 6), theme.level(MajorOutage));
    }
};

QTEST_MAIN(TestBars)
#include "tst_bars.moc"
