// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tellingtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

QString nameOf(const QString &id)
{
    return id == u"acme"_s ? u"Acme"_s : id;
}

Alert step(ComponentStatus from, ComponentStatus to, AlertReason reason = AlertReason::None)
{
    Alert alert{.id = 1, .reason = reason};
    alert.change.at = QDateTime(QDate(2026, 8, 24), QTime(9, 12), Qt::UTC);
    alert.change.vendor = u"acme"_s;
    alert.change.kind = ChangeKind::Component;
    alert.change.componentId = u"c1"_s;
    alert.change.component = u"Web App"_s;
    alert.change.from = from;
    alert.change.to = to;
    return alert;
}

Alert news(const QString &incident, ChangeKind kind = ChangeKind::IncidentOpened)
{
    Alert alert{.id = 2};
    alert.change.vendor = u"acme"_s;
    alert.change.kind = kind;
    alert.change.incident = incident;
    alert.change.incidentTitle = u"Pages are slow"_s;
    alert.change.phase = IncidentStatus::Identified;
    alert.change.impact = Impact::Major;
    alert.change.text = u"We found the cause."_s;
    return alert;
}

Notification tell(const QList<Alert> &alerts, TellingFacts facts = {nameOf})
{
    return tellingText({.fresh = alerts, .shown = alerts, .window = 7}, facts);
}

} // namespace

class TestTellingtext : public QObject
{
    Q_OBJECT

private slots:
    void saysWhy_data();
    void saysWhy();
    void namesThePlatformThatFails();
    void oneIncidentIsOneMessage();
    void twoIncidentsAreASummary();
    void whatWasHeldIsADigest();
    void takesTheSoundOfTheWorst();
    void offersSilenceOnlyWhereThereIsTrouble();
};

void TestTellingtext::saysWhy_data()
{
    using enum ComponentStatus;
    QTest::addColumn<Alert>("alert");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("bodyBegin");
    QTest::newRow("flapping") << step(Degraded, Operational, AlertReason::Flapping)
                              << u"Acme: Web App \u2014 was unsteady; now operational"_s << u""_s;
    QTest::newRow("reminder") << step(Operational, MajorOutage, AlertReason::Reminder)
                              << u"Acme: Web App \u2014 still major outage"_s << u"Since "_s;
    QTest::newRow("lasting") << step(Operational, MajorOutage, AlertReason::Lasting)
                             << u"Acme: Web App \u2014 major outage"_s << u"It has lasted since "_s;
    QTest::newRow("awaited") << step(MajorOutage, Operational, AlertReason::Awaited)
                             << u"Acme: Web App \u2014 operational again"_s << u"You asked to be told."_s;
    QTest::newRow("digest") << step(MajorOutage, Operational, AlertReason::Digest)
                            << u"Acme: Web App \u2014 operational again"_s << u"While it was quiet"_s;
    Alert lost = step(Operational, Operational, AlertReason::Reminder);
    lost.change.kind = ChangeKind::FeedLost;
    lost.change.component.clear();
    QTest::newRow("feed lost, reminder") << lost << u"Acme \u2014 still not answering"_s << u"Since "_s;
}

void TestTellingtext::saysWhy()
{
    QFETCH(Alert, alert);
    QFETCH(QString, title);
    QFETCH(QString, bodyBegin);
    const Notification told = tell({alert});
    QCOMPARE(told.title, title);
    QVERIFY2(told.body.startsWith(bodyBegin), qPrintable(told.body));
}

void TestTellingtext::namesThePlatformThatFails()
{
    Alert lost{.id = 3, .reason = AlertReason::Platform};
    lost.change.vendor = u"acme"_s;
    lost.change.kind = ChangeKind::FeedLost;
    const Notification told = tell({lost}, {nameOf, [](const QString &) {
                                                return PlatformTrouble{u"Statuspage"_s, 12};
                                            }});
    QVERIFY2(told.title.contains(u"12"_s) && told.title.contains(u"Statuspage"_s), qPrintable(told.title));
    QVERIFY(!told.title.contains(u"Acme"_s));
    QVERIFY(told.token.isEmpty());
    QVERIFY(!told.offersMute);
}

void TestTellingtext::oneIncidentIsOneMessage()
{
    const Alert down = step(ComponentStatus::Operational, ComponentStatus::MajorOutage);
    const Notification told = tell({down, news(u"i1"_s)});
    QCOMPARE(told.title, u"Acme: Web App \u2014 major outage"_s);
    QVERIFY2(told.body.contains(u"Pages are slow"_s) && told.body.contains(u"We found the cause."_s),
             qPrintable(told.body));
    QCOMPARE(told.urgency, Urgency::Critical);
    QCOMPARE(Subject::of(told.token), (Subject{u"acme"_s, u"i1"_s}));
    // The next word on it takes the place of this one.
    QCOMPARE(told.key, tell({news(u"i1"_s, ChangeKind::IncidentUpdated)}).key);
}

void TestTellingtext::twoIncidentsAreASummary()
{
    const Notification told = tell({news(u"i1"_s), news(u"i2"_s)});
    QCOMPARE(told.key, u"summary/7"_s);
    QCOMPARE(Subject::of(told.token), (Subject{u"acme"_s, {}}));
}

void TestTellingtext::whatWasHeldIsADigest()
{
    using enum ComponentStatus;
    const Notification told = tell({step(Operational, MajorOutage, AlertReason::Digest),
                                    step(MajorOutage, Operational, AlertReason::Digest)});
    QVERIFY2(told.title.startsWith(u"While it was quiet: 2"_s), qPrintable(told.title));
    QVERIFY(told.urgency != Urgency::Critical);
}

void TestTellingtext::takesTheSoundOfTheWorst()
{
    using enum ComponentStatus;
    const TellingFacts facts{nameOf, {}, {{MajorOutage, u"dialog-error"_s}, {Operational, u"complete"_s}}};
    QCOMPARE(tell({step(Operational, MajorOutage)}, facts).sound, u"dialog-error"_s);
    QCOMPARE(tell({step(MajorOutage, Operational)}, facts).sound, u"complete"_s);
    QCOMPARE(tell({step(MajorOutage, Operational), step(Operational, MajorOutage)}, facts).sound,
             u"dialog-error"_s);
    QCOMPARE(tell({step(Operational, Degraded)}, facts).sound, QString());
}

void TestTellingtext::offersSilenceOnlyWhereThereIsTrouble()
{
    using enum ComponentStatus;
    QVERIFY(tell({step(Operational, MajorOutage)}).offersMute);
    QVERIFY(!tell({step(MajorOutage, Operational)}).offersMute);
    QVERIFY(!tell({news(u"i1"_s, ChangeKind::IncidentResolved)}).offersMute);
}

QTEST_APPLESS_MAIN(TestTellingtext)
#include "tst_tellingtext.moc"
