// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/policy.h"

#include <QMetaEnum>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Who is told what: every kind of change, watched or not, under every policy.
class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void byDefaultAllThatIsWatchedIsTold_data();
    void byDefaultAllThatIsWatchedIsTold();
    void wishesWiden();
};

void TestPolicy::byDefaultAllThatIsWatchedIsTold_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<bool>("watched");
    QTest::addColumn<AlertState>("state");
    const QMetaEnum kinds = QMetaEnum::fromType<ChangeKind>();
    QVERIFY(kinds.keyCount() >= 15);
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<ChangeKind>(kinds.value(i));
        const bool edit = kind == ChangeKind::IncidentEdited;
        const bool added = kind == ChangeKind::ComponentAdded; // somebody has to choose
        QTest::addRow("%s, watched", kinds.key(i))
            << kind << true << (edit ? AlertState::Suppressed : AlertState::Pending);
        QTest::addRow("%s, not watched", kinds.key(i))
            << kind << false << (added ? AlertState::Pending : AlertState::Suppressed);
    }
}

void TestPolicy::byDefaultAllThatIsWatchedIsTold()
{
    QFETCH(const ChangeKind, kind);
    QFETCH(const bool, watched);
    QFETCH(const AlertState, state);
    QCOMPARE(judge({.kind = kind, .watched = watched}, {}), state);
}

void TestPolicy::wishesWiden()
{
    const Change edit{.kind = ChangeKind::IncidentEdited};
    QCOMPARE(judge(edit, {.edits = true}), AlertState::Pending);
    const Change other{.kind = ChangeKind::Component, .watched = false};
    QCOMPARE(judge(other, {.unwatched = true}), AlertState::Pending);
    const Change both{.kind = ChangeKind::IncidentEdited, .watched = false};
    QCOMPARE(judge(both, {.edits = true}), AlertState::Suppressed);
    QCOMPARE(judge(both, {.unwatched = true}), AlertState::Suppressed);
    QCOMPARE(judge(both, {.edits = true, .unwatched = true}), AlertState::Pending);
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
