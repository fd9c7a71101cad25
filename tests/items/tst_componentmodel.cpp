// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/barspan.h"
#include "models/items/componentmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;
using madeup::component;

class TestComponentmodel : public QObject
{
    Q_OBJECT

    static QStringList lines(const ComponentModel &model, const QModelIndex &parent = {})
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex at = model.index(row, ComponentModel::NameColumn, parent);
            lines << (parent.isValid() ? u"  "_s : QString()) + at.data().toString();
            lines << TestComponentmodel::lines(model, at);
        }
        return lines;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void groupsStandWhereTheirFirstComponentStands()
    {
        ComponentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComponents({component(u"1"_s, u"Web App"_s, u"Logs"_s), component(u"2"_s, u"Alone"_s),
                             component(u"3"_s, u"Web App"_s, u"Pipes"_s),
                             component(u"4"_s, u"Search"_s, u"Logs"_s)});
        QCOMPARE(
            lines(model),
            QStringList({u"Logs"_s, u"  Web App"_s, u"  Search"_s, u"Alone"_s, u"Pipes"_s, u"  Web App"_s}));
        QCOMPARE(model.columnCount(), int(ComponentModel::ColumnCount));
    }

    void twoGroupsOfOneNameAreTwo()
    {
        ComponentModel model;
        QList<ComponentSummary> components{component(u"1"_s, u"Objects"_s, u"Europe"_s),
                                           component(u"2"_s, u"Blocks"_s, u"Europe"_s),
                                           component(u"3"_s, u"Objects"_s, u"Europe"_s)};
        components[0].groupId = components[2].groupId = u"west"_s;
        components[1].groupId = u"east"_s;
        model.setComponents(components);
        QCOMPARE(lines(model),
                 QStringList({u"Europe"_s, u"  Objects"_s, u"  Objects"_s, u"Europe"_s, u"  Blocks"_s}));
    }

    void aGroupIsTheWorstTheMeanAndTheSumOfItsMembers()
    {
        ComponentModel model;
        ComponentSummary bad = component(u"1"_s, u"A"_s, u"G"_s, PartialOutage);
        bad.uptime = 0.5;
        ComponentSummary unread = component(u"2"_s, u"B"_s, u"G"_s, Unknown);
        unread.uptime.reset();
        model.setComponents({bad, unread, component(u"3"_s, u"C"_s, u"G"_s)});
        const QModelIndex group = model.index(0, 0);
        QVERIFY(group.data(ComponentModel::GroupRole).toBool());
        QCOMPARE(group.data(ComponentModel::StatusRole).value<ComponentStatus>(), PartialOutage);
        QCOMPARE(group.data(ComponentModel::UptimeRole).toDouble(), 0.75);
        const auto days = group.data(ComponentModel::DaysRole).value<QList<UptimeDay>>();
        QCOMPARE(days.size(), 90);
        QCOMPARE(days.last().seconds.total(), 3 * 86400);

        model.setComponents({unread});
        QCOMPARE(model.index(0, 0).data(ComponentModel::StatusRole).value<ComponentStatus>(), Unknown);
        QVERIFY(!model.index(0, 0).data(ComponentModel::UptimeRole).isValid());
    }

    void aPollChangesOnlyWhatChanged()
    {
        ComponentModel model;
        const QList<ComponentSummary> before{component(u"1"_s, u"A"_s, u"G"_s),
                                             component(u"2"_s, u"B"_s, u"G"_s), component(u"3"_s, u"C"_s)};
        model.setComponents(before);
        const QPersistentModelIndex kept = model.indexOf(u"2"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setComponents(before);
        QCOMPARE(changed.count(), 0);

        auto after = before;
        after[2].status = Degraded;
        model.setComponents(after);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{ComponentModel::StatusRole});
        QCOMPARE(inserted.count() + removed.count(), 0);
        QVERIFY(kept.isValid());
    }

    void keepsPlacesThroughMovesRenamesAndChangesOfGroup()
    {
        ComponentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComponents({component(u"1"_s, u"A"_s, u"G"_s), component(u"2"_s, u"B"_s, u"G"_s),
                             component(u"3"_s, u"C"_s)});
        const QPersistentModelIndex second = model.indexOf(u"2"_s);
        model.setComponents({component(u"3"_s, u"C"_s), component(u"2"_s, u"Better"_s, u"G"_s),
                             component(u"1"_s, u"A"_s, u"G"_s), component(u"4"_s, u"New"_s)});
        QCOMPARE(lines(model), QStringList({u"C"_s, u"G"_s, u"  Better"_s, u"  A"_s, u"New"_s}));
        QCOMPARE(second.data().toString(), u"Better"_s);
        model.setComponents({component(u"2"_s, u"Better"_s, u"H"_s)});
        QCOMPARE(lines(model), QStringList({u"H"_s, u"  Better"_s}));
        model.setComponents({});
        QCOMPARE(model.rowCount(), 0);
    }

    void standsAnyStoryEvenAnIdTwice()
    {
        ComponentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 dice(11);
        for (int step = 0; step < 150; ++step) {
            QList<ComponentSummary> components;
            for (unsigned i = 0; i < dice() % 9; ++i) {
                const QString group = dice() % 3 ? u"G%1"_s.arg(dice() % 3) : QString();
                ComponentSummary made{.id = QString::number(dice() % 8), .name = u"N"_s, .group = group};
                components.append(made);
            }
            model.setComponents(components);
            int leaves = 0;
            for (const QString &line : lines(model))
                leaves += line.trimmed() == u"N"_s;
            QCOMPARE(leaves, components.size());
        }
    }

    void spansHaveNamesAndDays()
    {
        for (const BarSpan span : barSpans)
            QCOMPARE(barSpanFromName(QString(wireName(span))), span);
        QCOMPARE(barSpanFromName(u"fortnight"), summarySpan);
        QCOMPARE(daysOf(summarySpan), 90);
    }
};

QTEST_GUILESS_MAIN(TestComponentmodel)
#include "tst_componentmodel.moc"
