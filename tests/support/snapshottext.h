// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"

namespace foghorn {

// A snapshot as lines of text that a person can read and compare; texts on one line, absent times as "-".
QString describe(const Snapshot &snapshot);

} // namespace foghorn
