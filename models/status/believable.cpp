// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/believable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

std::optional<Error> unbelievable(const VendorState &before, const Snapshot &snapshot)
{
    const QString &pageId = before.vendor.pageId;
    if (!pageId.isEmpty() && !snapshot.pageId.isEmpty() && pageId != snapshot.pageId) {
        return Error{
            Error::Kind::Moved,
            u"the address now serves another page: \"%1\" (id %2, it was %3); nothing was taken from it, "
            "follow it if that is right"_s.arg(snapshot.pageName, snapshot.pageId, pageId)};
    }
    const auto listed = std::ranges::count(before.components, false, &ComponentState::gone);
    if (snapshot.hasComponents && snapshot.components.isEmpty() && listed > 0) {
        return Error{
            Error::Kind::Schema,
            u"components: the page lists none any more (it had %1); what was known stays as it was"_s.arg(
                listed)};
    }
    if (snapshot.pageUpdatedAt.isValid() && before.read.pageUpdatedAt.isValid()
        && snapshot.pageUpdatedAt < before.read.pageUpdatedAt && before.read.failures < olderCopiesRefused) {
        return Error{Error::Kind::Http,
                     u"the answer is an older copy (of %1; %2 was read before), it was not taken"_s.arg(
                         snapshot.pageUpdatedAt.toUTC().toString(Qt::ISODate),
                         before.read.pageUpdatedAt.toUTC().toString(Qt::ISODate))};
    }
    return std::nullopt;
}

} // namespace foghorn
