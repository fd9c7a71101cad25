// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feedstory.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int mostComponents = 3;

class Teller
{
public:
    Teller(quint32 seed, int looks)
        : m_dice(seed)
        , m_looks(looks)
    {
        m_story.vendor = u"story-%1"_s.arg(seed);
        m_story.holdMs = (5 + m_dice.bounded(15)) * minuteMs;
        // Not on a whole second, and near a night when clocks are changed.
        m_atMs = 1'774'738'800'000 + m_dice.bounded(7'200'000);
        m_story.fromMs = m_atMs - minuteMs;
        for (int n = 0; n < mostComponents; ++n) {
            m_page.append({.id = u"c%1"_s.arg(n),
                           .name = u"Hall %1"_s.arg(n),
                           .groupId = u"g1"_s,
                           .position = n,
                           .status = ComponentStatus::Operational});
        }
    }

    FeedStory tell()
    {
        for (int n = 0; n < m_looks; ++n) {
            m_story.looks.append(look(n));
            m_atMs += pause();
        }
        m_story.toMs = m_story.looks.last().at.toMSecsSinceEpoch() + m_story.holdMs + 3 * minuteMs;
        return m_story;
    }

private:
    bool chance(int percent) { return m_dice.bounded(100) < percent; }
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_atMs, Qt::UTC); }

    // Mostly the interval; sometimes longer than the freshness limit.
    qint64 pause()
    {
        if (chance(10))
            return m_story.holdMs + m_dice.bounded(static_cast<int>(m_story.holdMs));
        return 30'000 + m_dice.bounded(240'000);
    }

    StoryLook look(int n)
    {
        if (n > 0 && chance(12))
            return {StoryLook::Kind::Failed, now(), {}};
        if (n > 0 && chance(25))
            return {StoryLook::Kind::Unchanged, now(), {}};
        moveLevels();
        moveIncidents();
        return {StoryLook::Kind::Read, now(), snapshot()};
    }

    void moveLevels()
    {
        for (Component &component : m_page) {
            if (chance(30))
                component.status = static_cast<ComponentStatus>(m_dice.bounded(componentStatusCount));
        }
        if (chance(5))
            m_page[m_dice.bounded(mostComponents)].name = u"Hall of %1"_s.arg(m_dice.bounded(100));
        if (chance(5))
            m_hidden = m_dice.bounded(mostComponents + 1) - 1;
    }

    void moveIncidents()
    {
        if (chance(15)) {
            const QString id = u"i%1"_s.arg(m_incidents.size());
            m_incidents.prepend({.id = id,
                                 .title = u"Trouble %1"_s.arg(id),
                                 .impact = Impact::Major,
                                 .status = IncidentStatus::Investigating,
                                 .startedAt = now(),
                                 .postedAt = now(),
                                 .components = {{u"c0"_s, m_page[0].name, u"Halls"_s}},
                                 .updates = {{.id = id + u"-0"_s,
                                              .status = IncidentStatus::Investigating,
                                              .postedAt = now(),
                                              .text = u"We look into it."_s}}});
        }
        for (Incident &incident : m_incidents) {
            if (!isOpen(incident.status) || !chance(30))
                continue;
            const bool ends = chance(50);
            incident.status = ends ? IncidentStatus::Resolved : IncidentStatus::Identified;
            if (ends)
                incident.resolvedAt = now();
            incident.updates.prepend({.id = u"%1-%2"_s.arg(incident.id).arg(incident.updates.size()),
                                      .status = incident.status,
                                      .postedAt = now(),
                                      .text = u"Word %1"_s.arg(m_dice.bounded(1000))});
        }
        if (!m_incidents.isEmpty() && chance(10))
            m_incidents.first().updates.last().text += u" (edited)"_s;
    }

    Snapshot snapshot() const
    {
        Snapshot said{.observedAt = now(), .pageId = u"page"_s, .pageName = u"Lumen Post"_s};
        said.indicator = Indicator::None;
        said.hasComponents = true;
        said.groups = {{u"g1"_s, u"Halls"_s, 0}};
        for (int n = 0; n < mostComponents; ++n) {
            if (n != m_hidden)
                said.components.append(m_page[n]);
        }
        said.incidentListing = Listing::Recent;
        said.incidents = m_incidents;
        return said;
    }

    QRandomGenerator m_dice;
    const int m_looks;
    qint64 m_atMs = 0;
    int m_hidden = -1;
    QList<Component> m_page;
    QList<Incident> m_incidents;
    FeedStory m_story;
};

} // namespace

FeedStory tellStory(quint32 seed, int looks)
{
    return Teller(seed, looks).tell();
}

VendorPast tellPast(quint32 seed, const FeedStory &story)
{
    QRandomGenerator dice(seed ^ 0x5eed);
    VendorPast past;
    const qint64 from = story.fromMs - 3'600'000;
    past.recordFrom = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
    for (int n = 0; n < mostComponents; ++n) {
        ComponentPast own{.componentId = u"c%1"_s.arg(n), .spans = {}};
        qint64 at = from;
        while (dice.bounded(4) != 0 && at < story.toMs) {
            const qint64 start = at + dice.bounded(1'800'000);
            at = start + 1 + dice.bounded(1'800'000);
            own.spans.append({start, at, static_cast<ComponentStatus>(1 + dice.bounded(4))});
        }
        past.components.append(own);
    }
    past.incidents.append({.id = u"past-%1"_s.arg(seed),
                           .title = u"Long ago"_s,
                           .status = IncidentStatus::Resolved,
                           .startedAt = past.recordFrom,
                           .postedAt = past.recordFrom,
                           .resolvedAt = past.recordFrom.addSecs(60)});
    return past;
}

} // namespace foghorn::test
