// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerttext.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

QString nameOf(const QString &id)
{
    return id == u"acme"_s ? u"Acme <b>Corp</b>"_s : id;
}

Change change(ChangeKind kind)
{
    Change out;
    out.at = QDateTime::fromSecsSinceEpoch(1780000000, Qt::UTC);
    out.vendor = u"acme"_s;
    out.kind = kind;
    return out;
}

} // namespace

class TestAlerttext : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichComponentAndWhatItIsNow();
    void saysWhatAnIncidentDoes();
    void saysThatAFeedIsLostAndNotThatTheVendorIsDown();
    void saysSomethingOfEveryKind();
    void keepsOneMessageForOneIncident();
    void summarisesInFewLines();
};

void TestAlerttext::saysWhichComponentAndWhatItIsNow()
{
    Change down = change(ChangeKind::Component);
    down.vendor = u"Mezmo"_s;
    down.component = u"Web App"_s;
    down.from = ComponentStatus::Operational;
    down.to = ComponentStatus::MajorOutage;
    Notification told = AlertText::of(down, nameOf);
    QCOMPARE(told.title, u"Mezmo: Web App \u2014 major outage"_s);
    QCOMPARE(told.body, u"was operational"_s);
    QCOMPARE(told.urgency, Urgency::Critical);

    down.group = u"Pipeline"_s;
    std::swap(down.from, down.to);
    told = AlertText::of(down, nameOf);
    QCOMPARE(told.title, u"Mezmo: Pipeline / Web App \u2014 operational again"_s);
    QCOMPARE(told.urgency, Urgency::Low);

    down.from = ComponentStatus::Operational;
    down.to = ComponentStatus::Unknown;
    QCOMPARE(AlertText::of(down, nameOf).title, u"Mezmo: Pipeline / Web App \u2014 unknown"_s);
}

void TestAlerttext::saysWhatAnIncidentDoes()
{
    Change opened = change(ChangeKind::IncidentOpened);
    opened.incidentTitle = u"Slow\n pushes \u202E"_s;
    opened.phase = IncidentStatus::Investigating;
    opened.impact = Impact::Critical;
    opened.text = u"We look\ninto it & <i>report</i>."_s;
    const Notification told = AlertText::of(opened, nameOf);
    QCOMPARE(told.title, u"Acme <b>Corp</b>: Slow pushes \u2014 new incident, investigating"_s);
    QCOMPARE(told.body, u"We look into it & <i>report</i>."_s);
    QCOMPARE(told.urgency, Urgency::Critical);
    opened.kind = ChangeKind::IncidentResolved;
    QVERIFY(AlertText::of(opened, nameOf).title.endsWith(u"resolved"_s));
}

void TestAlerttext::saysThatAFeedIsLostAndNotThatTheVendorIsDown()
{
    Change lost = change(ChangeKind::FeedLost);
    lost.text = u"the host does not answer"_s;
    const Notification told = AlertText::of(lost, nameOf);
    QVERIFY(told.title.contains(u"feed has not answered"_s));
    QVERIFY(!told.title.contains(u"outage"_s));
    QVERIFY(told.body.endsWith(u"the host does not answer"_s));
    QVERIFY(told.urgency != Urgency::Critical);
}

void TestAlerttext::saysSomethingOfEveryKind()
{
    const QMetaEnum kinds = QMetaEnum::fromType<ChangeKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        Change one = change(ChangeKind(kinds.value(i)));
        if (one.kind == ChangeKind::Offline || one.kind == ChangeKind::Online)
            one.vendor.clear();
        const Notification told = AlertText::of(one, nameOf);
        QVERIFY2(!told.title.isEmpty() && !told.title.endsWith(u"\u2014 "_s), kinds.key(i));
        QVERIFY2(!told.key.isEmpty(), kinds.key(i));
    }
}

void TestAlerttext::keepsOneMessageForOneIncident()
{
    Change opened = change(ChangeKind::IncidentOpened);
    opened.incident = u"i1"_s;
    Change updated = opened;
    updated.kind = ChangeKind::IncidentUpdated;
    Change other = updated;
    other.vendor = u"other"_s;
    QCOMPARE(AlertText::of(opened, nameOf).key, AlertText::of(updated, nameOf).key);
    QVERIFY(AlertText::of(opened, nameOf).key != AlertText::of(other, nameOf).key);
}

void TestAlerttext::summarisesInFewLines()
{
    QList<Change> many;
    for (int i = 0; i < 40; ++i) {
        Change one = change(ChangeKind::Component);
        one.vendor = u"v%1"_s.arg(i % 3);
        one.component = u"C%1"_s.arg(i);
        one.to = i == 5 ? ComponentStatus::MajorOutage : ComponentStatus::Operational;
        many << one;
    }
    const Notification told = AlertText::summary(many, nameOf);
    QVERIFY(told.title.contains(u"40"_s) && told.title.contains(u"3"_s));
    QCOMPARE(told.body.count(u'\n'), 6);
    QVERIFY(told.body.contains(u"v0: C39"_s));
    QCOMPARE(told.urgency, Urgency::Critical);
}

QTEST_APPLESS_MAIN(TestAlerttext)
#include "tst_alerttext.moc"
