// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/darkpalette.h"

namespace foghorn {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2e, 0x34), QColor(0x16, 0x18, 0x1c));
    const QColor text(0xe6, 0xe8, 0xea);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(role, text);
    const QColor faded(0x76, 0x7d, 0x86);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Base, QColor(0x1c, 0x1f, 0x24));
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x24, 0x2a));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2a, 0x2e, 0x34));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x4f, 0x8b, 0xee));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xab, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x8b, 0x92, 0x9b));
    return palette;
}

} // namespace foghorn
