// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace foghorn::markup {

// The target of a link as it may be shown and opened: http or https, a host, no user name or password,
// the host in ASCII (punycode). Invalid for anything else.
QUrl safeTarget(QStringView href);

// Whether a link's label would make a reader expect another host than the one it leads to, or the host is an
// international one that the label doesn't spell in ASCII.
bool hidesTarget(const QString &label, const QUrl &target);

} // namespace foghorn::markup
