// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tellingtext.h"

#include "models/alerts/judging.h"
#include "models/alerts/policy.h"
#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/theme/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int longestName = 80;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::TellingText)
};

QString joined(const QString &about, const QString &what)
{
    return about.isEmpty() ? what : Say::tr("%1 — %2").arg(about, what);
}

// A sentence before the message's own words.
void lead(Notification &out, const QString &sentence)
{
    out.body = out.body.isEmpty() ? sentence : sentence + u' ' + out.body;
}

QString stillWords(const Change &change)
{
    if (change.kind == ChangeKind::FeedLost)
        return Say::tr("still not answering");
    const QString word = change.kind == ChangeKind::Component
        ? AlertText::levelWord(change.to.value_or(ComponentStatus::Unknown))
        : AlertText::phaseWord(change.phase.value_or(IncidentStatus::Unknown));
    return Say::tr("still %1").arg(word);
}

void putPlatform(Notification &out, const Alert &alert, const TellingFacts &facts)
{
    const PlatformTrouble trouble = facts.platform ? facts.platform(alert.change.vendor) : PlatformTrouble();
    out.title = trouble.vendors > 0 && !trouble.platform.isEmpty()
        ? Say::tr("%n vendor(s) on %1 can't be read", nullptr, trouble.vendors).arg(trouble.platform)
        : Say::tr("All vendors of one platform can't be read");
    // It is about none of them alone.
    out.token.clear();
    out.offersPage = false;
    out.offersMute = false;
    out.key = u"platform/"_s + trouble.platform;
}

Notification one(const Alert &alert, const TellingFacts &facts)
{
    const Change &change = alert.change;
    Notification out = AlertText::of(change, facts.vendorName);
    const QString about = AlertText::subject(change, facts.vendorName);
    switch (alert.reason) {
    case AlertReason::Flapping:
        out.title = joined(about, Say::tr("was unsteady; now %1").arg(AlertText::levelWord(levelOf(change))));
        break;
    case AlertReason::Reminder:
        out.title = joined(about, stillWords(change));
        lead(out, Say::tr("Since %1.").arg(momentText(change.at)));
        break;
    case AlertReason::Lasting:
        lead(out, Say::tr("It has lasted since %1.").arg(momentText(change.at)));
        break;
    case AlertReason::Awaited:
        lead(out, Say::tr("You asked to be told."));
        out.urgency = Urgency::Normal;
        break;
    case AlertReason::Digest:
        lead(out, Say::tr("While it was quiet, at %1.").arg(momentText(change.at)));
        break;
    case AlertReason::Platform:
        putPlatform(out, alert, facts);
        break;
    default:
        break;
    }
    return out;
}

// The one incident that all of it belongs to: an incident's news, and its components' steps beside them.
const Alert *onlyCause(const QList<Alert> &alerts)
{
    const Alert *cause = nullptr;
    for (const Alert &alert : alerts) {
        const Change &change = alert.change;
        const bool belongs = change.vendor == alerts.first().change.vendor
            && alert.reason == AlertReason::None
            && (!change.incident.isEmpty() || change.kind == ChangeKind::Component);
        if (!belongs || (cause && !change.incident.isEmpty() && change.incident != cause->change.incident))
            return nullptr;
        if (!change.incident.isEmpty())
            cause = &alert; // the newest word on it
    }
    return cause;
}

// "Mezmo: Web App — major outage", and below it what the vendor says of it.
Notification ofCause(const Alert &cause, const QList<Alert> &alerts, const TellingFacts &facts)
{
    Notification out = AlertText::of(cause.change, facts.vendorName);
    const Change *worst = nullptr;
    QStringList components;
    for (const Alert &alert : alerts) {
        if (alert.change.kind != ChangeKind::Component)
            continue;
        if (!components.contains(alert.change.componentId))
            components << alert.change.componentId;
        if (!worst || severity(levelOf(alert.change)) >= severity(levelOf(*worst)))
            worst = &alert.change;
        out.urgency = std::max(out.urgency, AlertText::of(alert.change, facts.vendorName).urgency);
    }
    if (!worst)
        return out;
    const QString title = cleanName(cause.change.incidentTitle, longestName);
    const QString said = joined(title, AlertText::happening(cause.change));
    out.body = out.body.isEmpty() ? said : said + u'\n' + out.body;
    const QString about = components.size() == 1 ? AlertText::subject(*worst, facts.vendorName)
                                                 : cleanName(facts.vendorName(worst->vendor), longestName)
            + u": "_s + Say::tr("%n component(s)", nullptr, int(components.size()));
    out.title = joined(about, AlertText::happening(*worst));
    return out;
}

Notification summaryOf(const Telling &telling, const TellingFacts &facts)
{
    QList<Change> changes;
    std::ranges::transform(telling.shown, std::back_inserter(changes), &Alert::change);
    Notification out = AlertText::summary(changes, facts.vendorName);
    out.key = u"summary/"_s + QString::number(telling.window);
    if (std::ranges::all_of(telling.shown, [](const Alert &a) { return a.reason == AlertReason::Digest; })) {
        out.title = Say::tr("While it was quiet: %n change(s)", nullptr, int(changes.size()));
        out.urgency = std::min(out.urgency, Urgency::Normal);
    }
    return out;
}

// The sound of the worst that is told.
QString soundOf(const QList<Alert> &alerts, const QHash<ComponentStatus, QString> &sounds)
{
    QString sound;
    int worst = -1;
    for (const Alert &alert : alerts) {
        const ComponentStatus level
            = isRecovery(alert.change) ? ComponentStatus::Operational : levelOf(alert.change);
        if (sounds.contains(level) && severity(level) > worst) {
            worst = severity(level);
            sound = sounds.value(level);
        }
    }
    return sound;
}

} // namespace

Notification tellingText(const Telling &telling, const TellingFacts &facts)
{
    Notification out;
    if (telling.shown.size() == 1)
        out = one(telling.shown.first(), facts);
    else if (const Alert *cause = onlyCause(telling.shown))
        out = ofCause(*cause, telling.shown, facts);
    else
        out = summaryOf(telling, facts);
    if (!facts.sounds.isEmpty())
        out.sound = soundOf(telling.fresh, facts.sounds);
    return out;
}

} // namespace foghorn
