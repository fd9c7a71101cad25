// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/cloudgrid.h"

// Azure's public regions and best known services, in the words of its feed's categories, which are their ids.
namespace foghorn {

std::span<const CloudPlace> azureRegions();
std::span<const CloudPlace> azureServices();

} // namespace foghorn
