// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/appicon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

QIcon appIcon()
{
    // Rendered here: the SVG icon engine is a plugin that may be missing.
    QSvgRenderer renderer(u":/icons/foghorn.svg"_s);
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace foghorn
