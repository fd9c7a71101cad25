// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

// Recognition step by step, for who asks the network: what to ask, likeliest first, and what the answers so
// far could mean, best first. Pure.
namespace foghorn {

// The lower, the more preferred. What the user named themselves stands before every platform, a platform that
// the host's name speaks of before the others, and those in the order of platforms.def.
using Preference = int;

struct Probe
{
    QUrl url;
    // The best that an answer can become: nothing behind it can beat a candidate that is as good.
    Preference best = 0;
};

struct Candidate
{
    Recognised found;
    Preference preference = 0;
};

// Each address once.
QList<Probe> probesOf(const QUrl &address);
// Every platform that knows one of the answers, best first, each feed of a platform once. Answers that failed
// are simply left out.
QList<Candidate> candidatesOf(std::span<const Document> answers, const QUrl &address);
// The platform that the host's name speaks of; empty where it says nothing.
QLatin1StringView platformHint(const QUrl &address);
// Whether two addresses ask for the same document.
bool sameDocument(const QUrl &a, const QUrl &b);

} // namespace foghorn
