// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/cloudgrid.h"

// The regions and the best known services of Amazon Web Services, as its health page names them.
namespace foghorn {

std::span<const CloudPlace> awsRegions();
std::span<const CloudPlace> awsServices(); // those that every region has
std::span<const CloudPlace> awsGlobalServices();

} // namespace foghorn
