// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/diff.h"
#include "models/status/severity.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

const QDateTime noon(QDate(2026, 8, 29), QTime(12, 0), Qt::UTC);

QDateTime minute(int minutes)
{
    return noon.addSecs(60LL * minutes);
}

Component component(const QString &id, ComponentStatus status, const QString &group = {})
{
    return {.id = id, .name = id.toUpper(), .groupId = group, .status = status};
}

IncidentUpdate update(const QString &id, IncidentStatus status, const QString &text, int at)
{
    return {.id = id, .status = status, .postedAt = minute(at), .text = text};
}

Incident incident(const QString &id, QList<IncidentUpdate> updates, Impact impact = Impact::Major)
{
    return {.id = id,
            .title = u"Trouble "_s + id,
            .impact = impact,
            .status = updates.first().status,
            .startedAt = updates.last().postedAt,
            .postedAt = updates.last().postedAt,
            .updatedAt = updates.first().postedAt,
            .updates = updates};
}

Snapshot look(int at, QList<Component> components, QList<Incident> incidents = {},
              Listing listing = Listing::Recent)
{
    Snapshot snapshot{.observedAt = minute(at),
                      .pageId = u"page1"_s,
                      .indicator = Indicator::None,
                      .hasComponents = true,
                      .components = std::move(components),
                      .incidentListing = listing,
                      .maintenanceListing = listing,
                      .incidents = std::move(incidents)};
    return snapshot;
}

QString lines(const QList<Change> &changes)
{
    QStringList result;
    for (const Change &change : changes) {
        QString line = wireName(change.kind);
        for (const QString &part : {change.component, change.incident}) {
            if (!part.isEmpty())
                line += u' ' + part;
        }
        if (change.from || change.to)
            line += u' ' + (change.from ? wireName(*change.from) : "-"_L1) + u'>'
                + (change.to ? wireName(*change.to) : "-"_L1);
        if (change.phase)
            line += u' ' + wireName(*change.phase);
        if (!change.watched)
            line += u" unwatched"_s;
        result.append(line);
    }
    return result.join(u"; "_s);
}

// Takes looks one after the other, as the store does.
class Story
{
public:
    Story() { m_state.vendor.id = u"acme"_s; }

    QString see(const Snapshot &snapshot)
    {
        const Result<Difference> difference = diff(m_state, snapshot);
        if (!difference)
            return u"refused: "_s + wireName(difference.error().kind);
        m_state = difference->after;
        return lines(difference->changes);
    }
    VendorState &state() { return m_state; }

private:
    VendorState m_state;
};

} // namespace

class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theFirstLookIsABaseline();
    void aLevelChangeIsToldOnceWithItsTime();
    void theSameLookAgainChangesNothing();
    void theOrderOfADocumentDoesNotMatter();
    void newAndVanishedComponents();
    void aRenamedComponentKeepsItsHistory();
    void anIncidentFromFirstWordToPostmortem();
    void anIncidentThatCameAndWentBetweenTwoLooks();
    void anOldIncidentThatTurnsUpIsNoNews();
    void aReopenedIncidentIsToldAgain();
    void vanishedIsNotResolved();
    void aSummaryThatOmitsAnIncidentProvesNothing();
    void anIncidentThatRolledOffTheListIsNotCalledVanished();
    void editedTextsAreKeptApartFromNewOnes();
    void aThinDocumentErasesNothing();
    void maintenanceRunsItsCourse();
    void emptyComponentsRecoverNothing();
    void anotherPagesIdentityIsRefused();
    void anOlderCopyIsRefusedUntilItStays();
    void lookingElsewhereLeavesComponentsAlone();
    void unwatchedChangesSayso();
};

void TestDiff::theFirstLookIsABaseline()
{
    Story story;
    const Incident open
        = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, -30)});
    QCOMPARE(story.see(look(0, {component(u"a"_s, MajorOutage)}, {open})), u""_s);
    QCOMPARE(story.state().components.size(), 1);
    QCOMPARE(story.state().incidents.size(), 1);
    QCOMPARE(story.state().vendor.pageId, u"page1"_s);
}

void TestDiff::aLevelChangeIsToldOnceWithItsTime()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational)}));
    QCOMPARE(story.see(look(1, {component(u"a"_s, PartialOutage)})),
             u"component A operational>partial_outage"_s);
    QCOMPARE(story.see(look(2, {component(u"a"_s, PartialOutage)})), u""_s);
    QCOMPARE(story.state().components.first().since, minute(1));
    QCOMPARE(story.see(look(3, {component(u"a"_s, Operational)})),
             u"component A partial_outage>operational"_s);
}

void TestDiff::theSameLookAgainChangesNothing()
{
    Story story;
    const Snapshot snapshot
        = look(0, {component(u"a"_s, Degraded), component(u"b"_s, Operational)},
               {incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Found."_s, -5)})});
    story.see(snapshot);
    const VendorState before = story.state();
    Snapshot again = snapshot;
    again.observedAt = minute(5);
    QCOMPARE(story.see(again), u""_s);
    QCOMPARE(story.state().components, before.components);
    QCOMPARE(story.state().incidents.first().incident, before.incidents.first().incident);
}

void TestDiff::theOrderOfADocumentDoesNotMatter()
{
    const Incident one = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Found."_s, 4)});
    const Incident two = incident(u"i2"_s, {update(u"u2"_s, IncidentStatus::Monitoring, u"Fixed?"_s, 4)});
    Story forth;
    Story back;
    forth.see(look(0, {component(u"a"_s, Operational), component(u"b"_s, Operational)}));
    back.see(look(0, {component(u"b"_s, Operational), component(u"a"_s, Operational)}));
    QStringList left
        = forth.see(look(5, {component(u"a"_s, Degraded), component(u"b"_s, MajorOutage)}, {one, two}))
              .split(u"; "_s);
    QStringList right
        = back.see(look(5, {component(u"b"_s, MajorOutage), component(u"a"_s, Degraded)}, {two, one}))
              .split(u"; "_s);
    left.sort();
    right.sort();
    QCOMPARE(left, right);
    QCOMPARE(left.size(), 4);
}

void TestDiff::newAndVanishedComponents()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational)}));
    QCOMPARE(story.see(look(1, {component(u"a"_s, Operational), component(u"b"_s, Degraded)})),
             u"component_added B ->degraded"_s);
    QCOMPARE(story.see(look(2, {component(u"b"_s, Degraded)})), u"component_removed A operational>-"_s);
    QVERIFY(story.state().components.last().gone);
    QCOMPARE(story.state().components.last().status, Unknown);
    QCOMPARE(story.see(look(3, {component(u"b"_s, Degraded)})), u""_s);
    QCOMPARE(story.see(look(4, {component(u"a"_s, Operational), component(u"b"_s, Degraded)})),
             u"component A unknown>operational"_s);
}

void TestDiff::aRenamedComponentKeepsItsHistory()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Degraded)}));
    Component renamed = component(u"a"_s, Degraded);
    renamed.name = u"Alpha"_s;
    QCOMPARE(story.see(look(1, {renamed})), u""_s);
    QCOMPARE(story.state().components.first().name, u"Alpha"_s);
    QCOMPARE(story.state().components.first().since, minute(0));
}

void TestDiff::anIncidentFromFirstWordToPostmortem()
{
    Story story;
    const QList<Component> well{component(u"a"_s, Operational)};
    const auto u1 = update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, 1);
    const auto u2 = update(u"u2"_s, IncidentStatus::Identified, u"Found."_s, 5);
    const auto u3 = update(u"u3"_s, IncidentStatus::Resolved, u"Over."_s, 9);
    const auto u4 = update(u"u4"_s, IncidentStatus::Postmortem, u"Why."_s, 60);
    story.see(look(0, well));
    QCOMPARE(story.see(look(2, well, {incident(u"i1"_s, {u1})})), u"incident_opened i1 investigating"_s);
    QCOMPARE(story.see(look(6, well, {incident(u"i1"_s, {u2, u1})})), u"incident_updated i1 identified"_s);
    QCOMPARE(story.see(look(10, well, {incident(u"i1"_s, {u3, u2, u1})})),
             u"incident_resolved i1 resolved"_s);
    QCOMPARE(story.see(look(61, well, {incident(u"i1"_s, {u4, u3, u2, u1})})),
             u"incident_updated i1 postmortem"_s);
    QCOMPARE(story.state().incidents.first().incident.updates.size(), 4);
    QVERIFY(!story.state().incidents.first().edited);
}

void TestDiff::anIncidentThatCameAndWentBetweenTwoLooks()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational)}));
    const Incident brief = incident(u"i1"_s,
                                    {update(u"u2"_s, IncidentStatus::Resolved, u"Over."_s, 8),
                                     update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, 3)});
    QCOMPARE(story.see(look(10, {component(u"a"_s, Operational)}, {brief})),
             u"incident_resolved i1 resolved"_s);
}

void TestDiff::anOldIncidentThatTurnsUpIsNoNews()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational)}));
    const Incident old = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Resolved, u"Over."_s, -9000)});
    QCOMPARE(story.see(look(10, {component(u"a"_s, Operational)}, {old})), u""_s);
    QCOMPARE(story.state().incidents.size(), 1);
}

void TestDiff::aReopenedIncidentIsToldAgain()
{
    Story story;
    const auto u1 = update(u"u1"_s, IncidentStatus::Resolved, u"Over."_s, 1);
    const auto u2 = update(u"u2"_s, IncidentStatus::Investigating, u"Not over."_s, 5);
    story.see(look(0, {component(u"a"_s, Operational)}, {incident(u"i1"_s, {u1})}));
    QCOMPARE(story.see(look(6, {component(u"a"_s, Operational)}, {incident(u"i1"_s, {u2, u1})})),
             u"incident_opened i1 investigating"_s);
}

void TestDiff::vanishedIsNotResolved()
{
    Story story;
    const Incident open
        = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, 1)});
    story.see(look(2, {component(u"a"_s, PartialOutage)}, {open}));
    QCOMPARE(story.see(look(3, {component(u"a"_s, PartialOutage)}, {})), u""_s);
    const IncidentState &kept = story.state().incidents.first();
    QVERIFY(kept.noLongerListed);
    QCOMPARE(kept.incident.status, IncidentStatus::Investigating);
    QVERIFY(!kept.incident.resolvedAt.isValid());
    story.see(look(4, {component(u"a"_s, PartialOutage)}, {open}));
    QVERIFY(!story.state().incidents.first().noLongerListed);
}

void TestDiff::aSummaryThatOmitsAnIncidentProvesNothing()
{
    Story story;
    const Incident open
        = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, 1)});
    story.see(look(2, {component(u"a"_s, PartialOutage)}, {open}));
    story.see(look(3, {component(u"a"_s, PartialOutage)}, {}, Listing::Open));
    QVERIFY(!story.state().incidents.first().noLongerListed);
}

void TestDiff::anIncidentThatRolledOffTheListIsNotCalledVanished()
{
    Story story;
    const Incident old
        = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, 1)});
    const Incident newer = incident(u"i2"_s, {update(u"u2"_s, IncidentStatus::Resolved, u"Over."_s, 50)});
    story.see(look(2, {component(u"a"_s, Operational)}, {old}));
    story.see(look(60, {component(u"a"_s, Operational)}, {newer}));
    QVERIFY(!story.state().incidents.first().noLongerListed);
}

void TestDiff::editedTextsAreKeptApartFromNewOnes()
{
    Story story;
    const QList<Component> well{component(u"a"_s, Operational)};
    story.see(look(
        0, well, {incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Total outage."_s, -5)})}));
    Incident edited
        = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Minor delays."_s, -5)});
    QCOMPARE(story.see(look(1, well, {edited})), u"incident_edited i1 identified"_s);
    QVERIFY(story.state().incidents.first().edited);
    QCOMPARE(story.see(look(2, well, {edited})), u""_s);
    edited.startedAt = minute(-1);
    QCOMPARE(story.see(look(3, well, {edited})), u"incident_edited i1 identified"_s);
}

void TestDiff::aThinDocumentErasesNothing()
{
    Story story;
    const auto u1 = update(u"u1"_s, IncidentStatus::Investigating, u"Looking."_s, -9);
    const auto u2 = update(u"u2"_s, IncidentStatus::Identified, u"Found."_s, -5);
    Incident whole = incident(u"i1"_s, {u2, u1});
    whole.url = QUrl(u"https://status.acme.example/i1"_s);
    whole.components = {{.id = u"a"_s, .name = u"A"_s}};
    story.see(look(0, {component(u"a"_s, Operational)}, {whole}));
    Incident thin = incident(u"i1"_s, {u2});
    thin.startedAt = {};
    thin.impact = Impact::Unknown;
    QCOMPARE(story.see(look(1, {component(u"a"_s, Operational)}, {thin})), u""_s);
    const Incident &kept = story.state().incidents.first().incident;
    QCOMPARE(kept.updates.size(), 2);
    QCOMPARE(kept.impact, Impact::Major);
    QCOMPARE(kept.components.size(), 1);
    QCOMPARE(kept.startedAt, whole.startedAt);
}

void TestDiff::maintenanceRunsItsCourse()
{
    Story story;
    const QList<Component> well{component(u"a"_s, Operational)};
    Incident work{.id = u"m1"_s,
                  .kind = IncidentKind::Maintenance,
                  .title = u"Work"_s,
                  .impact = Impact::Maintenance,
                  .status = IncidentStatus::Scheduled,
                  .scheduledFor = minute(60),
                  .scheduledUntil = minute(120)};
    story.see(look(0, well));
    QCOMPARE(story.see(look(1, well, {work})), u"maintenance_scheduled m1 scheduled"_s);
    QCOMPARE(vendorLevel(story.state(), minute(1)), Operational);
    work.status = IncidentStatus::InProgress;
    QCOMPARE(story.see(look(61, well, {work})), u"maintenance_started m1 in_progress"_s);
    QCOMPARE(vendorLevel(story.state(), minute(61)), Maintenance);
    work.status = IncidentStatus::Verifying;
    QCOMPARE(story.see(look(100, well, {work})), u""_s);
    work.status = IncidentStatus::Completed;
    QCOMPARE(story.see(look(119, well, {work})), u"maintenance_ended m1 completed"_s);
}

void TestDiff::emptyComponentsRecoverNothing()
{
    Story story;
    story.see(look(0, {component(u"a"_s, MajorOutage)}));
    QCOMPARE(story.see(look(1, {})), u"refused: schema"_s);
    QCOMPARE(story.state().components.first().status, MajorOutage);
}

void TestDiff::anotherPagesIdentityIsRefused()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational)}));
    Snapshot other = look(1, {component(u"x"_s, MajorOutage)});
    other.pageId = u"page2"_s;
    QCOMPARE(story.see(other), u"refused: moved"_s);
    QCOMPARE(story.state().components.first().id, u"a"_s);
}

void TestDiff::anOlderCopyIsRefusedUntilItStays()
{
    Story story;
    Snapshot fresh = look(10, {component(u"a"_s, MajorOutage)});
    fresh.pageUpdatedAt = minute(9);
    Snapshot old = look(11, {component(u"a"_s, Operational)});
    old.pageUpdatedAt = minute(2);
    story.see(fresh);
    QCOMPARE(story.see(old), u"refused: http"_s);
    story.state().read.failures = 3;
    QCOMPARE(story.see(old), u"component A major_outage>operational"_s);
}

void TestDiff::lookingElsewhereLeavesComponentsAlone()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Degraded)}));
    Snapshot lists
        = look(1, {}, {incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Found."_s, 1)})});
    lists.hasComponents = false;
    lists.indicator = Indicator::Unknown;
    QCOMPARE(story.see(lists), u"incident_opened i1 identified"_s);
    QCOMPARE(story.state().components.first().status, Degraded);
    QCOMPARE(story.state().read.indicator, Indicator::None);
}

void TestDiff::unwatchedChangesSayso()
{
    Story story;
    story.see(look(0, {component(u"a"_s, Operational), component(u"b"_s, Operational)}));
    story.state().components[1].watched = false;
    story.state().vendor.watchAll = false;
    QCOMPARE(story.see(look(1, {component(u"a"_s, Operational), component(u"b"_s, Degraded)})),
             u"component B operational>degraded unwatched"_s);
    Incident onB = incident(u"i1"_s, {update(u"u1"_s, IncidentStatus::Identified, u"Found."_s, 1)});
    onB.components = {{.id = u"b"_s}};
    QCOMPARE(story.see(look(2, {component(u"a"_s, Operational), component(u"b"_s, Degraded)}, {onB})),
             u"incident_opened i1 identified unwatched"_s);
    QCOMPARE(
        story.see(look(
            3, {component(u"a"_s, Operational), component(u"b"_s, Degraded), component(u"c"_s, Operational)},
            {onB})),
        u"component_added C ->operational unwatched"_s);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
