// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"

// How one incident goes from one look to the next.
namespace foghorn {

// What a vendor said once and says otherwise now. Growth (new updates, an end, a new phase) is no edit;
// nor is a list of components that another document of the same page leaves out.
bool reworded(const Incident &then, const Incident &now);

// Fills what this document leaves out with what an earlier one said, so that a thin list erases nothing.
Incident merged(const Incident &then, Incident now);

// A copy that goes back in time changes nothing. What holds an update that we don't is no older copy: the
// vendor only set a time back.
bool isOlderCopy(const Incident &then, const Incident &now);

// Whether an id stands for something else now: what it stood for is over, and this one is open, was posted
// and began after that, has another title and says nothing of what was said then.
bool isIdUsedAgain(const Incident &then, const Incident &now);

} // namespace foghorn
