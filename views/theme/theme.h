// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QColor>
#include <QFont>

class QPalette;

namespace foghorn {

// Every colour and measure of the screens. Surfaces, text and accent come from the desktop's palette; the
// levels have two sets, for light and for dark surfaces. No other file names a colour.
struct Theme
{
    bool dark = false;
    QColor page; // behind cards and lists
    QColor side; // the side list, the status line
    QColor card;
    QColor raised; // banners, group rows, hovered cards
    QColor border;
    QColor text;
    QColor dim; // second lines; still readable (4.5 : 1)
    QColor faint; // unobserved cells, hints without words
    QColor accent;
    QColor accentText; // accent as text on the page
    QColor selected; // behind a chosen row
    QColor onAccent;

    static Theme of(const QPalette &palette);
    // Of the program's palette, which follows the desktop's.
    static Theme current();
    // The same on every computer: what is exported does not take the desktop's colours.
    static Theme paper(bool dark);

    QColor level(ComponentStatus status) const;
    QColor levelSoft(ComponentStatus status) const; // what is reported, not observed
    QColor onLevel(ComponentStatus status) const; // a glyph on it
    QColor unobserved() const { return faint; }
    QColor badge(const QString &name) const; // a vendor's letter; the same name has the same colour
    QColor onBadge() const { return Qt::white; } // the letter itself

    bool operator==(const Theme &) const = default;
};

// The type scale, from the platform's own font.
enum class TextSize { Small, Body, Strong, Section, Title };
QFont textFont(const QFont &base, TextSize size);

// Mixes two colours: 0 gives a, 1 gives b.
QColor mixed(const QColor &a, const QColor &b, qreal share);

} // namespace foghorn
