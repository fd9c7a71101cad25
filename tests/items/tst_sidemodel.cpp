// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/sidemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

class TestSidemodel : public QObject
{
    Q_OBJECT

    static QStringList lines(const SideModel &side)
    {
        QStringList lines;
        for (int row = 0; row < side.rowCount(); ++row) {
            const QModelIndex at = side.index(row);
            const auto section = at.data(SideModel::SectionRole).value<SideModel::Section>();
            if (section == SideModel::Section::None)
                lines << at.data(VendorModel::NameRole).toString();
            else
                lines
                    << u"%1 %2"_s.arg(u"?!=z"_s.at(int(section))).arg(at.data(SideModel::CountRole).toInt());
        }
        return lines;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void standsInTwoSectionsWithCounts()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        SideModel side(sorted);
        QAbstractItemModelTester tester(&side, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(lines(side), QStringList());
        model.setVendor(madeup::vendor(u"Bolt"_s));
        QCOMPARE(lines(side), QStringList({u"= 1"_s, u"Bolt"_s}));
        model.setVendor(madeup::vendor(u"Acme"_s, Unknown));
        model.setVendor(madeup::vendor(u"Corp"_s));
        QCOMPARE(lines(side), QStringList({u"! 1"_s, u"Acme"_s, u"= 2"_s, u"Bolt"_s, u"Corp"_s}));
        QCOMPARE(side.flags(side.index(0)), Qt::NoItemFlags);
        sorted.setFilterText(u"corp"_s);
        QCOMPARE(lines(side), QStringList({u"= 1"_s, u"Corp"_s}));
    }

    void keepsAChosenVendorChosenWhenItGetsWorse()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        SideModel side(sorted);
        QAbstractItemModelTester tester(&side, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &name : {u"Acme"_s, u"Bolt"_s, u"Corp"_s})
            model.setVendor(madeup::vendor(name));
        const QPersistentModelIndex chosen = side.index(side.rowOf(u"corp"_s));
        QSignalSpy reset(&side, &QAbstractItemModel::modelReset);
        model.setVendor(madeup::vendor(u"Corp"_s, MajorOutage));
        QCOMPARE(chosen.row(), 1);
        QCOMPARE(chosen.data(VendorModel::IdRole).toString(), u"corp"_s);
        model.setVendor(madeup::vendor(u"Corp"_s));
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(lines(side), QStringList({u"= 3"_s, u"Acme"_s, u"Bolt"_s, u"Corp"_s}));
    }

    void aPausedVendorNeedsNobodyAndStandsLast()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        SideModel side(sorted);
        QAbstractItemModelTester tester(&side, QAbstractItemModelTester::FailureReportingMode::QtTest);
        VendorSummary acme = madeup::vendor(u"Acme"_s, MajorOutage);
        model.setVendor(acme);
        model.setVendor(madeup::vendor(u"Bolt"_s));
        QCOMPARE(lines(side), QStringList({u"! 1"_s, u"Acme"_s, u"= 1"_s, u"Bolt"_s}));
        acme.vendor.paused = true;
        model.setVendor(acme);
        QCOMPARE(lines(side), QStringList({u"= 1"_s, u"Bolt"_s, u"z 1"_s, u"Acme"_s}));
    }

    // The only vendor keeps its place among the sorted and still has to change sections.
    void movesALoneVendorBetweenSections()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        SideModel side(sorted);
        model.setVendor(madeup::vendor(u"Acme"_s));
        model.setVendor(madeup::vendor(u"Acme"_s, Degraded));
        QCOMPARE(lines(side), QStringList({u"! 1"_s, u"Acme"_s}));
    }

    void agreesWithTheSortedOrderThroughAnyStory()
    {
        VendorModel model;
        VendorSortModel sorted(model);
        SideModel side(sorted);
        QAbstractItemModelTester tester(&side, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 dice(7);
        for (int step = 0; step < 400; ++step) {
            const QString name = u"Vendor %1"_s.arg(dice() % 12);
            const auto level = static_cast<ComponentStatus>(dice() % componentStatusCount);
            if (dice() % 5 == 0)
                model.removeVendor(name.toLower().replace(u' ', u'-'));
            else
                model.setVendor(madeup::vendor(name, level));
            QStringList expected;
            for (int row = 0; row < sorted.rowCount(); ++row)
                expected << sorted.summaryAt(row)->vendor.name;
            QStringList names = lines(side);
            names.removeIf([](const QString &line) { return !line.startsWith(u'V'); });
            QCOMPARE(names, expected);
        }
    }

    void ordersAndTagsAreTheUsers()
    {
        VendorModel vendors;
        const std::tuple<QString, ComponentStatus, double, QString> made[]{
            {u"Beech"_s, ComponentStatus::MajorOutage, 0.99, u"x"_s},
            {u"Alder"_s, ComponentStatus::Operational, 0.5, {}},
            {u"Cedar"_s, ComponentStatus::Operational, 1.0, u"a"_s}};
        for (const auto &[name, level, uptime, tag] : made) {
            VendorSummary summary = madeup::vendor(name, level);
            summary.uptime = uptime;
            if (!tag.isEmpty())
                summary.vendor.tags = {tag};
            vendors.setVendor(summary);
        }
        VendorSortModel sorted(vendors);
        SideModel side(sorted);
        QAbstractItemModelTester tester(&side, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto names = [&side] {
            QStringList found;
            for (int row = 0; row < side.rowCount(); ++row)
                found << side.index(row).data(VendorModel::NameRole).toString();
            return found;
        };
        QCOMPARE(names(), (QStringList{{}, u"Beech"_s, {}, u"Alder"_s, u"Cedar"_s}));
        sorted.setOrder(VendorOrder::Name);
        QCOMPARE(names(), (QStringList{u"Alder"_s, u"Beech"_s, u"Cedar"_s}));
        sorted.setOrder(VendorOrder::Uptime);
        QCOMPARE(names(), (QStringList{u"Alder"_s, u"Beech"_s, u"Cedar"_s}));
        sorted.setOrder(VendorOrder::Tag);
        QCOMPARE(names(), (QStringList{u"Cedar"_s, u"Beech"_s, u"Alder"_s}));
        sorted.setTag(u"x"_s);
        QCOMPARE(names(), QStringList{u"Beech"_s});
        sorted.setOrder(vendorOrderFromName(u"problems"));
        QCOMPARE(names(), (QStringList{{}, u"Beech"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSidemodel)
#include "tst_sidemodel.moc"
