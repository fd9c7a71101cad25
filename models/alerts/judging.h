// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/policy.h"
#include "models/status/verdict.h"

namespace foghorn {

// What becomes of a change. Pure: the same change, policy and facts give the same verdict. Every judged
// change keeps its row; none is dropped.
Verdict judge(const Change &change, const AlertPolicy &policy, const AlertFacts &facts);

// What becomes of an alert whose wait is over, or that was told and still goes on. Nothing: it stays.
std::optional<Verdict> review(const Alert &alert, const AlertPolicy &policy, const AlertFacts &facts);

// Whether a change is the beginning or a worsening of something, or the end of it.
bool isTrouble(const Change &change);
bool isRecovery(const Change &change);

// judge() and review() with the stored policy read from the facts; each keeps the last one it read.
Judge storedJudge();
Reviewer storedReviewer();

} // namespace foghorn
