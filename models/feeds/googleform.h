// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// What Google's dashboards say of an incident, and the components that follow from all of them.
namespace foghorn::googleform {

using Level = ComponentStatus;

struct Reading
{
    SnapshotDraft draft;
    QList<Component> products; // as products.json names them
    QList<Component> named; // as the incidents do
    QHash<QString, QList<ComponentRef>> locations; // of each product, as any incident named them
    QHash<QString, Level> levels; // by component id, of what open incidents name
    bool listsProducts = false;
    bool listsIncidents = false;
    bool isSummary = false; // the list of incidents is all that there may be
};

void readIncident(Reading &reading, const JsonValue &at, const QUrl &page);
// After the last document.
void addComponents(Reading &reading);

} // namespace foghorn::googleform
