// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/judging.h"

#include <QHash>

#include <algorithm>

// An outbox in memory, judged by the real rules on a clock of the test's own.
namespace foghorn {

class AlertDesk
{
public:
    explicit AlertDesk(AlertPolicy policy, QDateTime now)
        : m_policy(std::move(policy))
        , m_now(std::move(now))
    {
    }

    QList<Mute> mutes;
    QDateTime quietUntil;
    int onPlatform = 0;
    int lostOnPlatform = 0;

    QDateTime now() const { return m_now; }
    const QList<Alert> &alerts() const { return m_alerts; }

    const Alert &take(Change change)
    {
        change.at = m_now;
        const Verdict verdict = judge(change, m_policy, factsFor(change));
        Alert alert;
        alert.id = m_alerts.size() + 1;
        alert.change = change;
        m_alerts.append(alert);
        m_subjects[subjectOf(change)].prepend(alert.id);
        write(m_alerts.size(), verdict);
        return m_alerts.last();
    }

    // Time goes by; what is due meanwhile is judged again at its time, and what is pending is told.
    void pass(qint64 seconds)
    {
        const QDateTime end = m_now.addSecs(seconds);
        tell();
        while (const auto due = nextDue(end)) {
            m_now = std::max(m_now, *due);
            for (const qint64 id : std::as_const(m_held)) {
                const Alert alert = m_alerts.at(id - 1);
                if (alert.due > m_now)
                    continue;
                if (const auto verdict = review(alert, m_policy, factsFor(alert.change)))
                    write(id, *verdict);
            }
            m_held.removeIf([this](qint64 id) { return m_alerts.at(id - 1).state != AlertState::Held; });
            tell();
        }
        m_now = end;
    }

    // What a reminder would be of: judges what was told again.
    std::optional<Verdict> reviewTold(qint64 id)
    {
        return review(m_alerts.at(id - 1), m_policy, factsFor(m_alerts.at(id - 1).change));
    }

    QList<Alert> told; // in the order of telling

    const Alert &alert(qint64 id) const { return m_alerts.at(id - 1); }

private:
    static QString subjectOf(const Change &change)
    {
        return change.vendor + u'|' + change.componentId + u'|' + change.incident;
    }

    AlertFacts factsFor(const Change &change) const
    {
        AlertFacts facts{.now = m_now, .mutes = mutes, .quietUntil = quietUntil};
        facts.mutes.removeIf([&change](const Mute &mute) { return mute.vendor != change.vendor; });
        facts.onPlatform = onPlatform;
        facts.lostOnPlatform = lostOnPlatform;
        for (const qint64 id :
             m_subjects.value(subjectOf(change))
                 .first(std::min<qsizetype>(60, m_subjects.value(subjectOf(change)).size())))
            facts.earlier.append(m_alerts.at(id - 1));
        facts.platformTold = std::ranges::any_of(m_alerts, [](const Alert &alert) {
            return alert.reason == AlertReason::Platform && alert.change.kind == ChangeKind::FeedLost
                && (alert.state == AlertState::Pending || alert.state == AlertState::Delivered);
        });
        return facts;
    }

    void write(qint64 id, const Verdict &verdict)
    {
        Alert &alert = m_alerts[id - 1];
        alert.state = verdict.state;
        alert.reason = verdict.reason;
        alert.due = verdict.due;
        if (alert.state == AlertState::Held && !m_held.contains(id))
            m_held.append(id);
        if (alert.state == AlertState::Pending)
            m_pending.append(id);
        for (const Settled &settled : verdict.others) {
            m_alerts[settled.alertId - 1].state = settled.state;
            m_alerts[settled.alertId - 1].reason = settled.reason;
            m_held.removeAll(settled.alertId);
        }
    }

    void tell()
    {
        for (const qint64 id : std::as_const(m_pending)) {
            Alert &alert = m_alerts[id - 1];
            alert.state = AlertState::Delivered;
            alert.deliveredAt = m_now;
            told.append(alert);
        }
        m_pending.clear();
    }

    std::optional<QDateTime> nextDue(const QDateTime &end) const
    {
        std::optional<QDateTime> next;
        for (const qint64 id : m_held) {
            const QDateTime due = m_alerts.at(id - 1).due;
            if (due <= end && (!next || due < *next))
                next = due;
        }
        return next;
    }

    AlertPolicy m_policy;
    QDateTime m_now;
    QList<Alert> m_alerts;
    QHash<QString, QList<qint64>> m_subjects; // newest first
    QList<qint64> m_held;
    QList<qint64> m_pending;
};

} // namespace foghorn
