// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QUrl>

namespace foghorn {

// An address as a file or a list gives it: whole, http or https, a host, no user name or password in it, at
// most 2048 characters; the fragment is dropped. The error is a short sentence of kind usage.
Result<QUrl> checkedAddress(const QString &text);

// What two addresses of the same page have in common: no scheme, small host, no slash at the end.
QString foldedAddress(const QUrl &address);

} // namespace foghorn
