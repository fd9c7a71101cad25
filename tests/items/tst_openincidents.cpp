// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/openincidents.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestOpenincidents : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsOverOrYetToCome()
    {
        VendorSummary summary = madeup::vendor(u"Acme"_s);
        IncidentState works = madeup::incident(u"Works"_s, Impact::Maintenance, IncidentStatus::Scheduled);
        works.incident.kind = IncidentKind::Maintenance;
        summary.incidents = {madeup::incident(u"Minor"_s, Impact::Minor), works,
                             madeup::incident(u"Over"_s, Impact::Critical, IncidentStatus::Resolved),
                             madeup::incident(u"Odd"_s, Impact::Unknown, IncidentStatus::Unknown),
                             madeup::incident(u"Critical"_s, Impact::Critical)};
        QStringList titles;
        for (const OpenIncident &open : happeningAt(summary))
            titles << open.state.incident.title;
        QCOMPARE(titles, QStringList({u"Critical"_s, u"Minor"_s, u"Odd"_s}));
        QVERIFY(!happeningAt(summary).last().level);
        QCOMPARE(happeningAt(summary).first().vendorName, u"Acme"_s);
    }

    void knowsWhenTheWorkAtHandEnds()
    {
        VendorSummary summary = madeup::vendor(u"Acme"_s, ComponentStatus::Maintenance);
        QVERIFY(!maintenanceEnds(summary).isValid());
        IncidentState now = madeup::incident(u"Now"_s, Impact::Maintenance, IncidentStatus::InProgress);
        now.incident.kind = IncidentKind::Maintenance;
        now.incident.scheduledUntil = madeup::clock().addSecs(7200);
        IncidentState later = now;
        later.incident.status = IncidentStatus::Scheduled;
        later.incident.scheduledUntil = madeup::clock().addDays(3);
        summary.incidents = {later, now};
        QCOMPARE(maintenanceEnds(summary), madeup::clock().addSecs(7200));
    }
};

QTEST_GUILESS_MAIN(TestOpenincidents)
#include "tst_openincidents.moc"
