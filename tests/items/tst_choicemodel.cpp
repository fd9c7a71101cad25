// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/choicemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace foghorn::madeup;

class TestChoicemodel : public QObject
{
    Q_OBJECT

    static QList<ComponentSummary> page()
    {
        QList<ComponentSummary> components{
            component(u"a"_s, u"API"_s), component(u"f"_s, u"Frankfurt"_s, u"Regions"_s),
            component(u"o"_s, u"Ohio"_s, u"Regions"_s, ComponentStatus::Degraded)};
        components.last().watched = false;
        return components;
    }

private slots:
    void groupsAreTickedAsTheirMembersAre()
    {
        ChoiceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComponents(page(), {u"o"_s});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex group = model.index(1, 0);
        QCOMPARE(model.rowCount(group), 2);
        QCOMPARE(group.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(group.data(ChoiceModel::StatusRole).value<ComponentStatus>(), ComponentStatus::Degraded);
        QVERIFY(model.index(1, 0, group).data(ChoiceModel::NewRole).toBool());
        QSignalSpy changes(&model, &ChoiceModel::choiceChanged);
        QVERIFY(model.setData(group, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.ids(true), (QStringList{u"a"_s, u"f"_s, u"o"_s}));
        QVERIFY(model.setData(model.index(0, 0, group), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.ids(false), QStringList{u"f"_s});
        model.setAll(false);
        QCOMPARE(model.watchedCount(), 0);
        QCOMPARE(model.count(), 3);
    }

    void newsOfLevelsChangeNoTick()
    {
        ChoiceModel model;
        model.setComponents(page());
        QList<ComponentSummary> later = page();
        later[0].status = ComponentStatus::MajorOutage;
        later[2].watched = true;
        model.update(later);
        QCOMPARE(model.index(0, 0).data(ChoiceModel::StatusRole).value<ComponentStatus>(),
                 ComponentStatus::MajorOutage);
        QCOMPARE(model.ids(false), QStringList{u"o"_s});
    }
};

QTEST_APPLESS_MAIN(TestChoicemodel)
#include "tst_choicemodel.moc"
