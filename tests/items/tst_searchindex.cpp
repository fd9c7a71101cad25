// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/searchindex.h"

#include <QElapsedTimer>
#include <QTest>

using namespace foghorn;
using namespace foghorn::madeup;

class TestSearchindex : public QObject
{
    Q_OBJECT

private slots:
    void findsVendorsAndComponentsTheBestFirst()
    {
        VendorModel vendors;
        vendors.setVendor(vendor(u"Big Acme"_s));
        SearchIndex index(vendors);
        vendors.setVendor(vendor(u"Acmé"_s, ComponentStatus::Degraded));
        const SearchHits byName = index.find(u"acme"_s, 5);
        QCOMPARE(byName.vendors.size(), 2);
        QCOMPARE(byName.vendors.first().name, u"Acmé"_s);
        QCOMPARE(byName.vendors.first().level, ComponentStatus::Degraded);
        QVERIFY(byName.components.isEmpty());
        const SearchHits both = index.find(u"WEB big"_s, 5);
        QCOMPARE(both.components.size(), 1);
        QCOMPARE(both.components.first().vendorName, u"Big Acme"_s);
        QVERIFY(index.find(u"  "_s, 5).vendors.isEmpty());
    }

    void followsTheModel()
    {
        VendorModel vendors;
        SearchIndex index(vendors);
        VendorSummary summary = vendor(u"Larch"_s);
        vendors.setVendor(summary);
        summary.components[0].name = u"Checkout"_s;
        summary.components[0].status = ComponentStatus::MajorOutage;
        vendors.setVendor(summary);
        const SearchHits found = index.find(u"check"_s, 5);
        QCOMPARE(found.components.size(), 1);
        QCOMPARE(found.components.first().level, ComponentStatus::MajorOutage);
        vendors.removeVendor(summary.vendor.id);
        QVERIFY(index.find(u"check"_s, 5).components.isEmpty());
    }

    void tenThousandComponentsAreQuick()
    {
        VendorModel vendors;
        for (int i = 0; i < 200; ++i) {
            VendorSummary summary = vendor(u"Vendor %1"_s.arg(i));
            summary.components.clear();
            for (int c = 0; c < 50; ++c)
                summary.components.append(
                    {.id = QString::number(c), .name = u"Part %1 of %2"_s.arg(c).arg(i)});
            vendors.setVendor(summary);
        }
        SearchIndex index(vendors);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(index.find(u"part 4"_s, 6).components.size(), 6);
        qInfo("%lld ms for ten", clock.elapsed());
        QVERIFY(clock.elapsed() < 10 * 50);
    }
};

QTEST_APPLESS_MAIN(TestSearchindex)
#include "tst_searchindex.moc"
