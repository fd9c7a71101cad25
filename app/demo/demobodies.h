// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demostory.h"

#include <QByteArray>
#include <QStringList>

namespace foghorn::demo {

// The documents a demo vendor's platform serves, by their paths.
QStringList pathsOf(const DemoVendor &vendor);

// A document as the vendor's page would have said it at that moment; nothing for a path it does not have.
// `origin` is where the vendor is served, "http://127.0.0.1:4711".
std::optional<QByteArray> bodyAt(const DemoVendor &vendor, const QString &path, const QString &origin,
                                 const QDateTime &at);

} // namespace foghorn::demo
