// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace foghorn {

// A vendor's id from its name: lower-case ASCII letters, digits and single hyphens, accents dropped, not in
// `taken` (a number is added). A name with nothing Latin in it becomes "vendor-N".
QString slugOf(const QString &name, const QSet<QString> &taken);

} // namespace foghorn
