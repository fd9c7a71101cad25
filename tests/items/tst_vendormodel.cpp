// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/vendormodel.h"
#include "models/items/vendorsortmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

class TestVendormodel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsEachVendorOnceAndUpdatesItInPlace()
    {
        VendorModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        model.setVendor(madeup::vendor(u"Acme"_s));
        model.setVendor(madeup::vendor(u"Bolt"_s));
        model.setVendor(madeup::vendor(u"Acme"_s, MajorOutage));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(0).data(VendorModel::LevelRole).value<ComponentStatus>(), MajorOutage);
        const auto roles = changed.first().at(2).value<QList<int>>();
        QVERIFY(roles.contains(VendorModel::LevelRole));
        QVERIFY(!roles.contains(VendorModel::NameRole));
    }

    void saysNothingWhenNothingChanged()
    {
        VendorModel model;
        model.setVendor(madeup::vendor(u"Acme"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setVendor(madeup::vendor(u"Acme"_s));
        QCOMPARE(changed.count(), 0);
    }

    void findsTheRightVendorAfterARemoval()
    {
        VendorModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &name : {u"Acme"_s, u"Bolt"_s, u"Corp"_s})
            model.setVendor(madeup::vendor(name));
        model.removeVendor(u"acme"_s);
        model.removeVendor(u"nobody"_s);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.summary(u"acme"_s));
        QCOMPARE(model.summary(u"corp"_s)->vendor.name, u"Corp"_s);
        QCOMPARE(model.indexOf(u"corp"_s).row(), 1);
    }

    void putsProblemsFirstThenNames()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<std::pair<QString, ComponentStatus>> vendors{
            {u"zeta"_s, Operational},   {u"Émile"_s, Operational}, {u"Alpha"_s, Operational},
            {u"Lost"_s, Unknown},       {u"Works"_s, Maintenance}, {u"Slow"_s, Degraded},
            {u"Half"_s, PartialOutage}, {u"Dead"_s, MajorOutage},  {u"alpha 10"_s, Operational},
            {u"alpha 9"_s, Operational}};
        for (const auto &[name, level] : vendors)
            model.setVendor(madeup::vendor(name, level));
        QStringList names;
        for (int row = 0; row < sorted.rowCount(); ++row)
            names << sorted.summaryAt(row)->vendor.name;
        QCOMPARE(names.first(5), QStringList({u"Dead"_s, u"Half"_s, u"Slow"_s, u"Works"_s, u"Lost"_s}));
        QCOMPARE(names.indexOf(u"Alpha"_s), 5);
        QVERIFY(names.contains(u"Émile"_s));

        model.setVendor(madeup::vendor(u"zeta"_s, MajorOutage));
        QCOMPARE(sorted.summaryAt(1)->vendor.name, u"zeta"_s);
    }

    void filtersByAllWordsWhateverCaseOrAccent()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        VendorSummary cafe = madeup::vendor(u"Café Réseau"_s);
        cafe.incidents = {madeup::incident(u"Queue is stuck"_s)};
        model.setVendor(cafe);
        model.setVendor(madeup::vendor(u"Bolt"_s));
        const auto shown = [&](const QString &text) {
            sorted.setFilterText(text);
            return sorted.rowCount();
        };
        QCOMPARE(shown(u"cafe"_s), 1);
        QCOMPARE(shown(u"RESEAU caf"_s), 1);
        QCOMPARE(shown(u"stuck"_s), 1);
        QCOMPARE(shown(u"web"_s), 2);
        QCOMPARE(shown(u"cafe bolt"_s), 0);
        QCOMPARE(shown(u"  "_s), 2);
        QCOMPARE(sorted.rowOf(u"bolt"_s), 0);
        sorted.setFilterText(u"reseau"_s);
        QCOMPARE(sorted.rowOf(u"bolt"_s), -1);
    }
};

QTEST_GUILESS_MAIN(TestVendormodel)
#include "tst_vendormodel.moc"
