// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/banner.h"
#include "views/parts/legend.h"
#include "views/parts/plainlabel.h"
#include "views/parts/segments.h"
#include "views/viewtest.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace foghorn;
using namespace foghorn::viewtest;

class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void aLabelShowsWhatItIsGivenAsItStands()
    {
        for (const QString &name : hostileNames()) {
            PlainLabel label;
            label.setText(name);
            label.resize(120, 20);
            QCOMPARE(label.textFormat(), Qt::PlainText);
            QVERIFY(!label.text().contains(u'\n'));
            QVERIFY(!label.text().contains(QChar(0x202E)));
            QElapsedTimer clock;
            clock.start();
            label.grab();
            QVERIFY(clock.elapsed() < 1000);
        }
        PlainLabel label;
        label.setText(u"<b>x</b>"_s);
        QCOMPARE(label.text(), u"<b>x</b>"_s);
    }

    void aCutLabelSaysTheWholeInItsTooltip()
    {
        PlainLabel label;
        label.setText(u"A <i>long</i> name that has no room"_s);
        label.resize(60, 20);
        label.grab();
        QVERIFY(label.toolTip().contains(u"&lt;i&gt;long"));
        label.resize(600, 20);
        label.grab();
        QCOMPARE(label.toolTip(), QString());
    }

    void aBannerIsPressedByMouseAndKeys()
    {
        Banner banner;
        banner.setContent({.level = ComponentStatus::MajorOutage,
                           .title = u"Web is down"_s,
                           .detail = u"Identified"_s,
                           .side = {},
                           .body = u"We know."_s,
                           .hint = u"Show"_s});
        banner.resize(400, banner.sizeHint().height());
        banner.show();
        QSignalSpy pressed(&banner, &Banner::clicked);
        QTest::mouseClick(&banner, Qt::LeftButton);
        QTest::keyClick(&banner, Qt::Key_Space);
        QCOMPARE(pressed.count(), 2);
        QCOMPARE(banner.accessibleName(), u"Major outage, Web is down, Identified, We know."_s);
        const int one = banner.sizeHint().height();
        banner.setContent({.level = {},
                           .title = u"x"_s,
                           .detail = {},
                           .side = {},
                           .body = u"word "_s.repeated(90),
                           .hint = {}});
        QVERIFY(banner.sizeHint().height() > one);
        banner.grab();
    }

    void segmentsAreWalkedWithArrows()
    {
        Segments segments;
        segments.setObjectName(u"s"_s);
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            segments.add(id, id.toUpper());
        segments.show();
        QVERIFY(QTest::qWaitForWindowExposed(&segments));
        QSignalSpy chosen(&segments, &Segments::chosen);
        auto *first = segments.findChild<QPushButton *>(u"s.a"_s);
        QVERIFY(first && first->isChecked());
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(segments.current(), u"b"_s);
        QTest::mouseClick(segments.findChild<QPushButton *>(u"s.c"_s), Qt::LeftButton);
        QCOMPARE(segments.current(), u"c"_s);
        QCOMPARE(chosen.last().first().toString(), u"c"_s);
        const auto said = chosen.count();
        segments.setCurrent(u"a"_s);
        QCOMPARE(segments.current(), u"a"_s);
        QCOMPARE(chosen.count(), said);
    }

    void theLegendWrapsAndSpeaks()
    {
        Legend legend;
        QVERIFY(legend.heightForWidth(250) > legend.heightForWidth(900));
        QVERIFY(legend.accessibleName().contains(u"Partial outage"));
        legend.resize(250, legend.heightForWidth(250));
        legend.grab();
    }

    void onlyWebAddressesAreOpened_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("opens");
        QTest::newRow("https") << u"https://status.example/x"_s << true;
        QTest::newRow("http") << u"http://status.example"_s << true;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("data") << u"data:text/html,x"_s << false;
        QTest::newRow("user") << u"https://bank.example@evil.example/"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void onlyWebAddressesAreOpened()
    {
        QFETCH(QString, address);
        QTEST(isWebAddress(QUrl(address)), "opens");
    }

    void aHostThatImitatesAnotherIsShownEncoded()
    {
        QCOMPARE(shownHost(QUrl(u"https://ехаmple.com/"_s)).left(4), u"xn--"_s);
        QCOMPARE(shownHost(QUrl(u"http://localhost:8080/"_s)), u"localhost:8080"_s);
    }
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
