// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/platform.h"

#include <algorithm>
#include <array>

namespace foghorn {

#define PLATFORM(id) extern const Platform id;
#include "models/feeds/platforms.def"
#undef PLATFORM

// An explicit list: of platforms that register themselves a static library would keep none.
std::span<const Platform *const> platforms()
{
#define PLATFORM(id) &(id),
    static constexpr std::array all{
#include "models/feeds/platforms.def"
    };
#undef PLATFORM
    return all;
}

const Platform *platformById(QStringView id)
{
    const auto found
        = std::ranges::find_if(platforms(), [id](const Platform *known) { return known->id == id; });
    return found == platforms().end() ? nullptr : *found;
}

} // namespace foghorn
