// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentsearch.h"

#include <QRectF>

class QFont;
class QFontMetricsF;
class QPainter;

namespace foghorn {

// A place in a text as one line shows it: cut so that the first mark is in sight, with dots where it was cut.
struct ShownSnippet
{
    QString text;
    QList<TextRange> marks;

    bool operator==(const ShownSnippet &) const = default;
};

ShownSnippet shownSnippet(const IncidentHit &hit, const QFontMetricsF &metrics, qreal width);
void paintSnippet(QPainter &painter, const QRectF &rect, const IncidentHit &hit, const QFont &font);

} // namespace foghorn
