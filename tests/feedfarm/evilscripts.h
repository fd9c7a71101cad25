// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"

namespace foghorn::farm {

// A server's misbehaviour, and the wire name of the error that whoever reads it has to come to (Error::Kind;
// "" = none).
struct Evil
{
    QByteArray name; // served as /evil/NAME by the feedfarm program
    QByteArray kind;
    Script script;
};

// Transfers that stall, lie, break off or never end, and answers that mean nothing.
QList<Evil> evilScripts();

} // namespace foghorn::farm
