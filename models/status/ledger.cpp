// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

QLatin1StringView wireName(LedgerEntry::Kind kind)
{
    switch (kind) {
    case LedgerEntry::Kind::Progress:
        return "progress"_L1;
    case LedgerEntry::Kind::Edited:
        return "edited"_L1;
    case LedgerEntry::Kind::Backdated:
        return "backdated"_L1;
    case LedgerEntry::Kind::Deleted:
        return "deleted"_L1;
    case LedgerEntry::Kind::Restored:
        break;
    }
    return "restored"_L1;
}

} // namespace foghorn
