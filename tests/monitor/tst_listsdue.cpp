// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/listsdue.h"

#include "models/status/diff.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// When a round also reads the long lists.
class TestListsDue : public QObject
{
    Q_OBJECT

private slots:
    void notWhileNothingMoved();
    void whenTheSummaryMoved_data();
    void whenTheSummaryMoved();
    void whileAnOpenIncidentIsMissing();
    void onceADay();
};

namespace {

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

Snapshot look()
{
    Snapshot snapshot{.observedAt = noon, .pageId = u"p"_s, .pageUpdatedAt = noon.addSecs(-60)};
    snapshot.indicator = Indicator::None;
    snapshot.hasComponents = true;
    snapshot.components = {{.id = u"a"_s, .name = u"A"_s, .status = ComponentStatus::Operational},
                           {.id = u"b"_s, .name = u"B"_s, .status = ComponentStatus::Operational}};
    snapshot.incidentListing = Listing::Recent;
    snapshot.incidents = {{.id = u"i"_s,
                           .title = u"Slow"_s,
                           .impact = Impact::Minor,
                           .status = IncidentStatus::Identified,
                           .startedAt = noon.addSecs(-600),
                           .updatedAt = noon.addSecs(-300),
                           .updates = {{.id = u"u"_s, .status = IncidentStatus::Identified}}}};
    return snapshot;
}

VendorState known()
{
    return diff({.vendor = {.id = u"v"_s}}, look())->after;
}

} // namespace

void TestListsDue::notWhileNothingMoved()
{
    QVERIFY(!listsDue(known(), look(), noon.addSecs(60)));
    QVERIFY(!listsDueUnchanged(known(), noon.addSecs(60)));
    QVERIFY(!openIncidentMissing(known(), look()));
    // A summary without components (a list alone) says nothing of them.
    Snapshot bare = look();
    bare.hasComponents = false;
    bare.components.clear();
    QVERIFY(!listsDue(known(), bare, noon.addSecs(60)));
}

void TestListsDue::whenTheSummaryMoved_data()
{
    QTest::addColumn<Snapshot>("now");
    const auto row = [](const char *name, const std::function<void(Snapshot &)> &change) {
        Snapshot snapshot = look();
        change(snapshot);
        QTest::newRow(name) << snapshot;
    };
    row("updated_at", [](Snapshot &s) { s.pageUpdatedAt = noon; });
    row("indicator", [](Snapshot &s) { s.indicator = Indicator::Minor; });
    row("a component's level", [](Snapshot &s) { s.components[1].status = ComponentStatus::Degraded; });
    row("a component more", [](Snapshot &s) { s.components.append({.id = u"c"_s, .name = u"C"_s}); });
    row("a component less", [](Snapshot &s) { s.components.removeLast(); });
    row("another component", [](Snapshot &s) { s.components[0].id = u"x"_s; });
    row("an incident's phase", [](Snapshot &s) { s.incidents[0].status = IncidentStatus::Monitoring; });
    row("an incident's time", [](Snapshot &s) { s.incidents[0].updatedAt = noon; });
    row("an update", [](Snapshot &s) { s.incidents[0].updates.prepend({.id = u"u2"_s}); });
    row("a new incident", [](Snapshot &s) { s.incidents.append({.id = u"j"_s, .title = u"J"_s}); });
    row("an incident gone", [](Snapshot &s) { s.incidents.clear(); });
}

void TestListsDue::whenTheSummaryMoved()
{
    QFETCH(const Snapshot, now);
    QVERIFY(listsDue(known(), now, noon.addSecs(60)));
}

void TestListsDue::whileAnOpenIncidentIsMissing()
{
    Snapshot without = look();
    without.incidents.clear();
    QVERIFY(openIncidentMissing(known(), without));
    VendorState over = known();
    over.incidents[0].incident.status = IncidentStatus::Resolved;
    QVERIFY(!openIncidentMissing(over, without));
    // Also while the summary does not move at all, as long as it is not explained.
    VendorState vanished = known();
    vanished.incidents[0].noLongerListed = true;
    QVERIFY(listsDueUnchanged(vanished, noon.addSecs(60)));
    vanished.incidents[0].faded = true; // and all it touched was well since
    QVERIFY(!listsDueUnchanged(vanished, noon.addSecs(60)));
}

void TestListsDue::onceADay()
{
    QVERIFY(!listsDueDaily(known(), noon.addSecs(86'399)));
    QVERIFY(listsDueDaily(known(), noon.addSecs(86'400)));
    QVERIFY(listsDue(known(), look(), noon.addSecs(86'400)));
    QVERIFY(listsDueUnchanged(known(), noon.addSecs(86'400)));
    VendorState never = known();
    never.read.incidentsReadAt = QDateTime();
    QVERIFY(listsDueUnchanged(never, noon));
}

QTEST_APPLESS_MAIN(TestListsDue)
#include "tst_listsdue.moc"
