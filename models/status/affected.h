// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"

#include <QSet>

namespace foghorn {

// The components that an incident names, ready to be asked often.
class Affected
{
public:
    explicit Affected(const QList<ComponentRef> &components);
    bool names(const ComponentState &component) const;

private:
    QSet<QString> m_ids;
    QSet<QString> m_names; // of those that carry no id
};

// Whether it names a watched component, or none that the page lists.
bool touchesWatched(const Incident &incident, const QList<ComponentState> &components);

// Whether two lists name the same components, in whatever order and under whatever names.
bool sameAffected(const QList<ComponentRef> &a, const QList<ComponentRef> &b);

} // namespace foghorn
