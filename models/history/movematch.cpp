// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/movematch.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace foghorn::history {
namespace {

constexpr qint64 sameStartSeconds = 60LL * 60;
constexpr qint64 samePostSeconds = 60;

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

QString groupName(const QList<ComponentGroup> &groups, const QString &id)
{
    const auto found = std::ranges::find(groups, id, &ComponentGroup::id);
    return found == groups.end() ? QString() : folded(found->name);
}

struct Named
{
    QString id;
    QString name; // folded, and its group's
    QString group;
    bool gone = false;
};

// Pairs off what is left on both sides and has the same key there, once on each.
template <typename Key>
void pairOff(QList<Named> &before, QList<Named> &after, IdPairs &pairs, Key key)
{
    QHash<QString, int> countThen;
    QHash<QString, int> countNow;
    for (const Named &one : std::as_const(before))
        ++countThen[key(one)];
    for (const Named &one : std::as_const(after))
        ++countNow[key(one)];
    for (qsizetype i = after.size() - 1; i >= 0; --i) {
        const QString wanted = key(after[i]);
        if (wanted.isEmpty() || countThen.value(wanted) != 1 || countNow.value(wanted) != 1)
            continue;
        const auto then = std::ranges::find_if(before, [&](const Named &one) { return key(one) == wanted; });
        pairs.insert(then->id, after[i].id);
        before.erase(then);
        after.removeAt(i);
    }
}

QDateTime startOf(const Incident &incident)
{
    if (incident.kind == IncidentKind::Maintenance && incident.scheduledFor.isValid())
        return incident.scheduledFor;
    return incident.startedAt.isValid() ? incident.startedAt : incident.postedAt;
}

} // namespace

IdPairs matchComponents(const VendorState &before, const Snapshot &snapshot, bool samePlatform)
{
    QList<Named> listed;
    QList<Named> gone;
    for (const ComponentState &one : before.components) {
        (one.gone ? gone : listed)
            .append({one.id, folded(one.name), groupName(before.groups, one.groupId), one.gone});
    }
    QList<Named> now;
    for (const Component &one : snapshot.components)
        now.append({one.id, folded(one.name), groupName(snapshot.groups, one.groupId)});
    const auto byId = [](const Named &one) { return one.id; };
    const auto byGroup = [](const Named &one) -> QString { return one.group + QChar::Null + one.name; };
    const auto byName = [](const Named &one) { return one.name; };
    IdPairs pairs;
    if (samePlatform)
        pairOff(listed, now, pairs, byId);
    pairOff(listed, now, pairs, byGroup);
    pairOff(listed, now, pairs, byName);
    pairOff(gone, now, pairs, byGroup);
    return pairs;
}

IdPairs matchGroups(const QList<ComponentGroup> &before, const QList<ComponentGroup> &after)
{
    IdPairs pairs;
    for (const ComponentGroup &then : before) {
        for (const ComponentGroup &now : after) {
            if (folded(then.name) == folded(now.name) && !pairs.values().contains(now.id))
                pairs.insert(then.id, now.id);
        }
    }
    return pairs;
}

const Incident *matchIncident(const QList<Incident> &before, const Incident &now)
{
    const Incident *nearest = nullptr;
    qint64 least = sameStartSeconds;
    for (const Incident &then : before) {
        if (then.kind != now.kind || folded(then.title) != folded(now.title))
            continue;
        const QDateTime a = startOf(then);
        const QDateTime b = startOf(now);
        const qint64 apart = a.isValid() && b.isValid() ? qAbs(a.secsTo(b)) : 0;
        if (apart > least || (nearest && apart == least))
            continue;
        least = apart;
        nearest = &then;
    }
    return nearest;
}

IdPairs matchUpdates(const QList<IncidentUpdate> &before, const QList<IncidentUpdate> &after)
{
    IdPairs pairs;
    QSet<QString> taken;
    for (const IncidentUpdate &now : after) {
        const auto same = [&](const IncidentUpdate &then) {
            if (pairs.contains(then.id))
                return false;
            const bool sameTime = then.postedAt.isValid() && now.postedAt.isValid()
                && qAbs(then.postedAt.secsTo(now.postedAt)) <= samePostSeconds;
            return then.id == now.id || (sameTime && then.status == now.status)
                || (!now.text.isEmpty() && folded(then.text) == folded(now.text));
        };
        const auto then = std::ranges::find_if(before, same);
        if (then != before.end() && !taken.contains(now.id)) {
            pairs.insert(then->id, now.id);
            taken.insert(now.id);
        }
    }
    return pairs;
}

} // namespace foghorn::history
