// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/awsitems.h"

#include "models/feeds/impacts.h"

#include "models/feeds/awsplaces.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto titleWords = std::to_array<WireWord<Level>>({
    {"Service is operating normally"_L1, Level::Operational},
    {"Informational message"_L1, Level::Degraded},
    {"Service impact"_L1, Level::Degraded},
    {"Service degradation"_L1, Level::PartialOutage},
    {"Performance issues"_L1, Level::PartialOutage},
    {"Service disruption"_L1, Level::MajorOutage},
});

class RssEvents
{
public:
    RssEvents(SnapshotDraft &draft, const CloudGrid &grid)
        : m_draft(draft)
        , m_grid(grid)
    {
    }

    void read(const QList<FeedEntry> &newestFirst);

private:
    void take(const FeedEntry &entry);
    void begin(const QString &slug, const QString &epoch);

    SnapshotDraft &m_draft;
    const CloudGrid &m_grid;
    QHash<QString, Incident> m_open; // by slug
};

void RssEvents::begin(const QString &slug, const QString &epoch)
{
    const auto known = std::ranges::find_if(
        awsServices(), [&slug](const CloudPlace &one) { return slug.startsWith(one.id + u'-'); });
    const QString name = known == awsServices().end() ? slug : QString(known->name);
    const CloudCell cell = awsCell(m_grid, slug, name, {});
    Incident incident{.id = slug + u'_' + epoch};
    incident.startedAt = readEpoch(epoch.toDouble(), m_draft.now()).value_or(QDateTime());
    incident.postedAt = incident.startedAt;
    const bool grouped = m_draft.snapshot.hasComponents; // else nobody tells the region beside the name
    const QString full = grouped ? cell.name : QString(cell.name + u", "_s + cell.regionName);
    incident.components.append({cell.id, full, {}});
    m_open.insert(slug, incident);
}

void RssEvents::take(const FeedEntry &entry)
{
    static const QRegularExpression guid(u"#([a-z0-9-]+)_(\\d+)$"_s);
    const auto match = guid.match(entry.id);
    if (!match.hasMatch()) {
        m_draft.note(u"an item whose guid names no service: \""_s + entry.id.left(60) + u'"');
        return;
    }
    const QString slug = match.captured(1);
    if (!m_open.contains(slug))
        begin(slug, match.captured(2));
    Incident &incident = m_open[slug];
    const qsizetype colon = entry.title.indexOf(u':');
    const bool marked = entry.title.contains("[RESOLVED]"_L1);
    const Level level = m_draft.wordOf<Level>(titleWords, entry.title.left(colon), u"title"_s);
    const bool over = marked || level == Level::Operational;
    incident.title = QString(entry.title).mid(colon + 1).remove(u"[RESOLVED]"_s).trimmed();
    incident.updatedAt = readEpoch(match.captured(2).toDouble(), m_draft.now()).value_or(entry.published);
    if (!over)
        incident.impact = impactOfLevel(level);
    incident.updates.append({.id = match.captured(2),
                             .status = over ? Phase::Resolved : Phase::Update,
                             .postedAt = incident.updatedAt,
                             .text = m_draft.body(entry.content.trimmed()),
                             .format = TextFormat::Markdown,
                             .components = {}});
    incident.status = over ? Phase::Resolved : Phase::Investigating;
    if (over) {
        incident.resolvedAt = incident.updatedAt;
        m_draft.add(m_open.take(slug));
    }
}

void RssEvents::read(const QList<FeedEntry> &newestFirst)
{
    for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry)
        take(*entry);
    QStringList slugs = m_open.keys();
    slugs.sort();
    for (const QString &slug : std::as_const(slugs))
        m_draft.add(m_open.value(slug));
}

} // namespace

CloudCell awsCell(const CloudGrid &grid, const QString &slug, const QString &name, const QString &regionName)
{
    static const QRegularExpression region(
        u"-([a-z]{2}(?:-gov|-iso[a-z]?)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d)$"_s);
    const QString code = region.match(slug).captured(1);
    return {slug, name, code.isEmpty() ? u"global"_s : code, grid.regionName(code, regionName)};
}

void readAwsItems(SnapshotDraft &draft, const CloudGrid &grid, const QList<FeedEntry> &newestFirst)
{
    RssEvents(draft, grid).read(newestFirst);
}

} // namespace foghorn
