// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypagedata.h"
#include "history/story.h"
#include "models/items/openincidents.h"
#include "support/program.h"
#include "views/incidents/incidentspage.h"

#include <QDir>
#include <QPushButton>

using namespace foghorn;
using namespace foghorn::story;

// Incidents that left their page without a word, counted by the command line, the overview and the page.
class TestVanished : public QObject
{
    Q_OBJECT

private slots:
    void everybodyCountsTheSame();
};

namespace {

Incident touching(int component, const QString &id)
{
    Incident made = incident(id, start - hour, IncidentStatus::Investigating, u"Trouble "_s + id);
    made.components = {{u"c%1"_s.arg(component), u"Sorting hall %1"_s.arg(component), u"Halls"_s}};
    return made;
}

// Sorting hall 0 is down throughout; what was told of it and of hall 1 leaves the list. Hall 1 is well then, and
// what befalls it later is another matter.
bool writeStory(const QString &path)
{
    const auto store = HistoryStore::open(path);
    if (!store || !(*store)->addVendor(lumen(), at(start)))
        return false;
    Snapshot first = look(start);
    first.components[0].status = ComponentStatus::MajorOutage;
    Incident works = touching(2, u"works"_s);
    works.kind = IncidentKind::Maintenance;
    works.status = IncidentStatus::Scheduled;
    works.scheduledFor = at(start + 9 * day);
    const Incident stays = touching(2, u"stays"_s);
    Incident old = incident(u"old"_s, start - 5 * day, IncidentStatus::Resolved, u"Long ago"_s);
    old.resolvedAt = at(start - 4 * day);
    first.incidents = {works, stays, touching(0, u"down"_s), touching(1, u"well"_s), old};
    Snapshot second = first;
    second.observedAt = at(start + minute);
    second.incidents = {works, stays, old};
    Snapshot third = second;
    third.observedAt = at(start + 2 * minute);
    third.components[1].status = ComponentStatus::Degraded;
    return (*store)->record(u"lumen"_s, first, {}).ok() && (*store)->record(u"lumen"_s, second, {}).ok()
        && (*store)->record(u"lumen"_s, third, {}).ok();
}

QStringList ids(const QJsonArray &incidents)
{
    QStringList found;
    for (const QJsonValue &incident : incidents)
        found << incident[u"id"].toString();
    found.sort();
    return found;
}

} // namespace

void TestVanished::everybodyCountsTheSame()
{
    const test::Program program;
    QVERIFY(QDir().mkpath(program.folder()));
    QVERIFY(writeStory(program.historyFile()));
    const QStringList open{u"down"_s, u"stays"_s};

    QCOMPARE(ids(program.json({u"incidents"_s, u"--open"_s, u"--kind"_s, u"incident"_s}).array()), open);
    QCOMPARE(ids(program.json({u"incidents"_s, u"--open"_s}).array()), open + QStringList{u"works"_s});
    QCOMPARE(program.json({u"incidents"_s}).array().size(), 5); // nothing is lost
    QCOMPARE(ids(program.json({u"status"_s}).object()[u"vendors"][0][u"incidents"].toArray()), open);

    VendorModel vendors;
    const auto store = HistoryStore::open(program.historyFile(), HistoryStore::Mode::ReadOnly);
    QVERIFY(store.ok());
    const QDateTime now = at(start + 3 * minute);
    vendors.setVendor(summarise(*(*store)->state(u"lumen"_s), {}, 30, QTimeZone::utc(), now));
    QStringList happening;
    for (const OpenIncident &one : happeningAt(vendors.vendors().first()))
        happening << one.state.incident.id;
    happening.sort();
    QCOMPARE(happening, open);

    HistoryWorker worker(program.historyFile());
    HistoryPageData data(worker);
    IncidentsPage page({vendors, data, [now] { return now; }, [](const QString &id) { return id; }}, nullptr);
    page.resize(1000, 700);
    page.show();
    const auto *kind = page.findChild<QPushButton *>(u"incidents.kind.open"_s);
    QTRY_COMPARE(kind->text(), u"Open 2"_s);
}

QTEST_MAIN(TestVanished)
#include "tst_vanished.moc"
