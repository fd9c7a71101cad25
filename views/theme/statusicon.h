// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"
#include "views/theme/theme.h"

#include <QIcon>
#include <QRectF>

#include <optional>

class QPainter;

namespace foghorn {

// A level as a shape of its own, so that it can be told without colour: a circle with a tick, a triangle with
// an exclamation mark, a square with a minus, an octagon with a cross, a clock, a dotted ring. Drawn, never
// scaled. Nothing at all for the level (an incident whose impact nobody said): a circle with an i.
void paintStatus(QPainter &painter, const QRectF &rect, std::optional<ComponentStatus> status,
                 const Theme &theme);

// The same as an icon that is drawn at whatever size it is asked for.
QIcon statusIcon(ComponentStatus status, const Theme &theme);

} // namespace foghorn
