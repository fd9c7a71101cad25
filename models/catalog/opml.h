// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/configuration.h"

// OPML 2.0 (opml.org/spec2.opml), the list that feed readers exchange: an outline with text, xmlUrl and
// htmlUrl is a vendor, its `category` and the outlines around it are tags. What is ours alone stands in a
// namespace.
namespace foghorn {

QByteArray configToOpml(const Configuration &configuration);

// A document type, more than 64 levels, attributes out of measure: refused as a whole. See
// readConfiguration().
Result<Configuration> configFromOpml(const QByteArray &file);

} // namespace foghorn
