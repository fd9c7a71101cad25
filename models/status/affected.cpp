// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/affected.h"

#include <algorithm>

namespace foghorn {

Affected::Affected(const QList<ComponentRef> &components)
{
    for (const ComponentRef &ref : components) {
        if (ref.id.isEmpty())
            m_names.insert(ref.name);
        else
            m_ids.insert(ref.id);
    }
}

bool Affected::names(const ComponentState &component) const
{
    return m_ids.contains(component.id) || m_names.contains(component.name);
}

bool touchesWatched(const Incident &incident, const QList<ComponentState> &components)
{
    if (incident.components.isEmpty())
        return true;
    const Affected affected(incident.components);
    bool named = false;
    for (const ComponentState &component : components) {
        if (component.gone || !affected.names(component))
            continue;
        if (component.watched)
            return true;
        named = true;
    }
    return !named;
}

bool sameAffected(const QList<ComponentRef> &a, const QList<ComponentRef> &b)
{
    const auto key = [](const ComponentRef &ref) { return ref.id.isEmpty() ? ref.name : ref.id; };
    QSet<QString> left;
    QSet<QString> right;
    std::ranges::transform(a, std::inserter(left, left.end()), key);
    std::ranges::transform(b, std::inserter(right, right.end()), key);
    return left == right;
}

} // namespace foghorn
