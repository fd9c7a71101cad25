// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/judging.h"

#include "models/alerts/policyfile.h"
#include "models/alerts/quiethours.h"
#include "models/status/severity.h"

#include <algorithm>
#include <memory>

namespace foghorn {
namespace {

// A platform is told of instead of its vendors only where that says more than a vendor's name.
constexpr int manyOnPlatform = 3;
constexpr int platformWaitSeconds = 60; // the others' rounds come within it

bool isWaiting(const Alert &alert, AlertReason reason)
{
    return alert.state == AlertState::Held && alert.reason == reason;
}

// Told to the person, or about to be.
bool isTold(const Alert &alert)
{
    return alert.state == AlertState::Pending || alert.state == AlertState::Delivered;
}

bool isCritical(const Change &change)
{
    return levelOf(change) == ComponentStatus::MajorOutage && isTrouble(change);
}

bool isMuted(const Change &change, const AlertFacts &facts)
{
    return std::ranges::any_of(facts.mutes, [&](const Mute &mute) {
        if (!mute.incident.isEmpty() && mute.incident != change.incident)
            return false;
        // Silence until it is resolved ends with the word that it is.
        return mute.until.isValid() ? facts.now < mute.until : !isRecovery(change);
    });
}

std::optional<QDateTime> quietEnd(const Change &change, const AlertPolicy &policy, const AlertFacts &facts)
{
    if (policy.quiet.criticalPasses && isCritical(change))
        return std::nullopt;
    std::optional<QDateTime> end = quietUntil(policy.quiet, facts.now);
    if (facts.quietUntil.isValid() && facts.quietUntil > facts.now)
        end = std::max(end.value_or(facts.quietUntil), facts.quietUntil);
    return end;
}

QList<Settled> settle(const QList<Alert> &earlier, AlertReason waiting, AlertState state, AlertReason reason)
{
    QList<Settled> settled;
    for (const Alert &alert : earlier) {
        if (isWaiting(alert, waiting))
            settled.append({alert.id, state, reason});
    }
    return settled;
}

// Told now, or held while it is quiet. What is told now makes what was held of the same thing old news.
Verdict tell(const Change &change, const AlertPolicy &policy, const AlertFacts &facts,
             AlertReason reason = AlertReason::None)
{
    if (const auto end = quietEnd(change, policy, facts))
        return {.state = AlertState::Held, .reason = AlertReason::Quiet, .due = *end, .others = {}};
    return {.state = AlertState::Pending,
            .reason = reason,
            .due = {},
            .others = reason == AlertReason::Digest
                ? QList<Settled>()
                : settle(facts.earlier, AlertReason::Quiet, AlertState::Grouped, AlertReason::Superseded)};
}

// Trouble that waits to be told until it has lasted: over before that, nobody hears of it; a worse step takes
// over the wait of the first.
std::optional<Verdict> whileWaiting(const Change &change, const AlertFacts &facts)
{
    const auto first
        = std::ranges::find_if(facts.earlier.crbegin(), facts.earlier.crend(),
                               [](const Alert &a) { return isWaiting(a, AlertReason::Lasting); });
    if (first == facts.earlier.crend())
        return std::nullopt;
    if (isRecovery(change)) {
        return Verdict{.state = AlertState::Suppressed,
                       .reason = AlertReason::Recovered,
                       .due = {},
                       .others = settle(facts.earlier, AlertReason::Lasting, AlertState::Suppressed,
                                        AlertReason::Recovered)};
    }
    return Verdict{
        .state = AlertState::Held,
        .reason = AlertReason::Lasting,
        .due = first->due,
        .others = settle(facts.earlier, AlertReason::Lasting, AlertState::Grouped, AlertReason::Superseded)};
}

// A component that goes to and fro is told once it has come to rest; only its last step is.
std::optional<Verdict> whileFlapping(const Change &change, const AlertPolicy &policy, const AlertFacts &facts)
{
    if (change.kind != ChangeKind::Component)
        return std::nullopt;
    const QDateTime since = facts.now.addSecs(-policy.flapWindowSeconds);
    const auto steps = 1 + std::ranges::count_if(facts.earlier, [&since](const Alert &alert) {
                           return alert.change.kind == ChangeKind::Component && alert.change.at >= since;
                       });
    if (steps < policy.flapChanges)
        return std::nullopt;
    return Verdict{
        .state = AlertState::Held,
        .reason = AlertReason::Flapping,
        .due = facts.now.addSecs(policy.settledSeconds),
        .others = settle(facts.earlier, AlertReason::Flapping, AlertState::Grouped, AlertReason::Superseded)};
}

// Feeds of one platform fail together when the platform does: the first waits for the others.
std::optional<Verdict> ofPlatform(const Change &change, const AlertFacts &facts)
{
    if (facts.onPlatform < manyOnPlatform)
        return std::nullopt;
    if (change.kind == ChangeKind::FeedLost) {
        return Verdict{.state = AlertState::Held,
                       .reason = AlertReason::Platform,
                       .due = facts.now.addSecs(platformWaitSeconds),
                       .others = {}};
    }
    if (change.kind != ChangeKind::FeedBack)
        return std::nullopt;
    const auto lost = std::ranges::find_if(
        facts.earlier, [](const Alert &alert) { return alert.change.kind == ChangeKind::FeedLost; });
    if (lost == facts.earlier.cend() || isTold(*lost))
        return std::nullopt;
    Verdict verdict{
        .state = AlertState::Suppressed, .reason = AlertReason::Recovered, .due = {}, .others = {}};
    if (lost->state == AlertState::Held)
        verdict.others.append({lost->id, AlertState::Suppressed, AlertReason::Recovered});
    else
        verdict = {.state = AlertState::Grouped, .reason = AlertReason::Platform, .due = {}, .others = {}};
    return verdict;
}

Verdict platformDue(const Alert &alert, const AlertPolicy &policy, const AlertFacts &facts)
{
    const bool all = facts.onPlatform >= manyOnPlatform && facts.lostOnPlatform >= facts.onPlatform;
    if (!all)
        return tell(alert.change, policy, facts);
    if (facts.platformTold)
        return {.state = AlertState::Grouped, .reason = AlertReason::Platform, .due = {}, .others = {}};
    return tell(alert.change, policy, facts, AlertReason::Platform);
}

// Nothing to say where the person already knows the state it came to rest in.
Verdict settledDue(const Alert &alert, const AlertPolicy &policy, const AlertFacts &facts)
{
    const auto told = std::ranges::find_if(facts.earlier, [&alert](const Alert &other) {
        return other.id != alert.id && other.change.kind == ChangeKind::Component && isTold(other);
    });
    if (told != facts.earlier.cend() && told->change.to == alert.change.to)
        return {.state = AlertState::Grouped, .reason = AlertReason::Superseded, .due = {}, .others = {}};
    return tell(alert.change, policy, facts, AlertReason::Flapping);
}

std::optional<Verdict> reminder(const Alert &alert, const AlertPolicy &policy, const AlertFacts &facts)
{
    const int every = rulesFor(policy, alert.change, facts.tags).remindSeconds.value_or(0);
    const bool newest = facts.earlier.isEmpty() || facts.earlier.first().id == alert.id;
    if (every <= 0 || !newest || isRecovery(alert.change) || !alert.deliveredAt.isValid()
        || alert.deliveredAt.secsTo(facts.now) < every || isMuted(alert.change, facts)
        || quietEnd(alert.change, policy, facts))
        return std::nullopt;
    return Verdict{.state = AlertState::Pending, .reason = AlertReason::Reminder, .due = {}, .others = {}};
}

} // namespace

bool isTrouble(const Change &change)
{
    using enum ChangeKind;
    switch (change.kind) {
    case Component:
        return change.to != ComponentStatus::Operational && change.to != ComponentStatus::Maintenance;
    case IncidentOpened:
    case FeedLost:
        return true;
    case IncidentUpdated:
        return change.phase && isOpen(*change.phase);
    default:
        return false;
    }
}

bool isRecovery(const Change &change)
{
    using enum ChangeKind;
    return change.kind == IncidentResolved || change.kind == MaintenanceEnded || change.kind == FeedBack
        || (change.kind == Component && change.to == ComponentStatus::Operational);
}

Verdict judge(const Change &change, const AlertPolicy &policy, const AlertFacts &facts)
{
    const AlertRules rules = rulesFor(policy, change, facts.tags);
    if (!isWanted(change, rules))
        return {.state = AlertState::Suppressed, .reason = AlertReason::Policy, .due = {}, .others = {}};
    if (isMuted(change, facts))
        return {.state = AlertState::Suppressed, .reason = AlertReason::Muted, .due = {}, .others = {}};
    if (auto waiting = whileWaiting(change, facts))
        return *waiting;
    if (auto flapping = whileFlapping(change, policy, facts))
        return *flapping;
    if (auto platform = ofPlatform(change, facts))
        return *platform;
    if (rules.lastsSeconds.value_or(0) > 0 && isTrouble(change) && change.kind != ChangeKind::FeedLost) {
        return {.state = AlertState::Held,
                .reason = AlertReason::Lasting,
                .due = facts.now.addSecs(*rules.lastsSeconds),
                .others = {}};
    }
    return tell(change, policy, facts);
}

std::optional<Verdict> review(const Alert &alert, const AlertPolicy &policy, const AlertFacts &facts)
{
    if (alert.state == AlertState::Delivered)
        return reminder(alert, policy, facts);
    if (alert.state != AlertState::Held || (alert.due.isValid() && alert.due > facts.now))
        return std::nullopt;
    if (isMuted(alert.change, facts))
        return Verdict{
            .state = AlertState::Suppressed, .reason = AlertReason::Muted, .due = {}, .others = {}};
    switch (alert.reason) {
    case AlertReason::Quiet:
        return tell(alert.change, policy, facts, AlertReason::Digest);
    case AlertReason::Flapping:
        return settledDue(alert, policy, facts);
    case AlertReason::Platform:
        return platformDue(alert, policy, facts);
    default:
        return tell(alert.change, policy, facts, alert.reason);
    }
}

namespace {

// The stored policy changes seldom; its text is compared, not parsed, at each change.
class StoredPolicy
{
public:
    const AlertPolicy &of(const AlertFacts &facts)
    {
        if (facts.policy != m_text) {
            m_text = facts.policy;
            // One that can't be read silences nobody.
            const Result<AlertPolicy> read = policyFromJson(m_text.toUtf8());
            m_policy = read ? *read : AlertPolicy();
        }
        return m_policy;
    }

private:
    QString m_text;
    AlertPolicy m_policy;
};

} // namespace

Judge storedJudge()
{
    return [stored = std::make_shared<StoredPolicy>()](const Change &change, const AlertFacts &facts) {
        return judge(change, stored->of(facts), facts);
    };
}

Reviewer storedReviewer()
{
    return [stored = std::make_shared<StoredPolicy>()](const Alert &alert, const AlertFacts &facts) {
        return review(alert, stored->of(facts), facts);
    };
}

} // namespace foghorn
