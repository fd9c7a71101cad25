// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tellers.h"

#include "app/desktop/dbusnotifier.h"
#include "app/desktop/outbox.h"
#include "app/desktop/traymessagenotifier.h"
#include "app/settingsfile.h"
#include "models/feeds/platform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// So many refusals in a row, with their growing waits, are half a minute: a server that restarts is not told.
constexpr int refusalsToTell = 5;

std::unique_ptr<Notifier> makeNotifier(const Tellers::Ways &ways)
{
    if (ways.bus.isConnected())
        return std::make_unique<DBusNotifier>(ways.bus);
    return std::make_unique<TrayMessageNotifier>(ways.tray);
}

PlatformTrouble platformTrouble(const VendorModel &vendors, const QString &vendorId)
{
    const VendorSummary *about = vendors.summary(vendorId);
    if (!about)
        return {};
    const Platform *platform = platformById(about->vendor.platform);
    PlatformTrouble trouble{.platform = platform ? QString(platform->name) : about->vendor.platform};
    for (const VendorSummary &other : vendors.vendors()) {
        const bool unread = other.freshness == Freshness::Stale || other.freshness == Freshness::Never;
        trouble.vendors += unread && !other.vendor.paused && other.vendor.platform == about->vendor.platform;
    }
    return trouble;
}

TellingFacts factsOf(const VendorModel &vendors)
{
    return {.vendorName =
                [&vendors](const QString &id) {
                    const VendorSummary *summary = vendors.summary(id);
                    return summary ? summary->vendor.name : id;
                },
            .platform = [&vendors](const QString &id) { return platformTrouble(vendors, id); }};
}

} // namespace

Tellers::Tellers(Session &session, AlertDesk &alerts, const Ways &ways, const Preferences &preferences,
                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_alerts(alerts)
    , m_notifier(makeNotifier(ways))
    , m_delivery(outboxOf(session.history()), *m_notifier, factsOf(session.vendors()), {})
    , m_hooks(session.history(), {.network = fetcherOptions(preferences)})
    , m_pulse(session.history(), {})
{
    connect(&m_session, &Session::alertsPending, this, &Tellers::wake);
    connect(&m_alerts, &AlertDesk::testWritten, &m_delivery, &Delivery::wake);
    connect(&m_alerts, &AlertChoices::changed, this,
            [this] { m_delivery.setSounds(m_alerts.policy().sounds); });
    connect(&m_pulse, &Pulse::testWritten, this, &Tellers::wake);
    connect(&m_pulse, &Pulse::troubleChanged, this, &Tellers::troubleChanged);
    connect(&m_delivery, &Delivery::delivered, &m_hooks, &HookRunner::wake);
    if (auto *bus = qobject_cast<DBusNotifier *>(m_notifier.get())) {
        // A notification service that has come (back) takes what waits at once.
        connect(bus, &DBusNotifier::capabilitiesChanged, &m_delivery, &Delivery::retryNow);
    }
    connect(m_notifier.get(), &Notifier::activated, this, &Tellers::onActivated);
    watchParts();
    setPreferences(preferences);
}

Tellers::~Tellers() = default;

void Tellers::watchParts()
{
    m_pulse.watch(tr("Held alerts are not looked at any more; restart Foghorn."),
                  [this]() -> std::optional<qint64> {
                      if (!m_session.polls() || !m_session.lastReview().isValid())
                          return std::nullopt;
                      return m_session.lastReview().toMSecsSinceEpoch();
                  });
    m_pulse.watch(tr("Nothing is checked any more although it is due; restart Foghorn."),
                  [this]() -> std::optional<qint64> {
                      const QDateTime due = m_session.nextCheck();
                      if (!m_session.polls() || !due.isValid() || due > QDateTime::currentDateTimeUtc())
                          return std::nullopt;
                      return due.toMSecsSinceEpoch();
                  });
    m_pulse.watch(tr("Telling is stuck; restart Foghorn."), [this]() -> std::optional<qint64> {
        return m_delivery.isBusy() ? std::optional(m_delivery.busySince()) : std::nullopt;
    });
    m_pulse.ask([this] {
        return m_delivery.failures() >= refusalsToTell && !m_delivery.lastRefusal().isEmpty()
            ? tr("The desktop takes no notifications; they wait.")
            : QString();
    });
}

void Tellers::start()
{
    m_pulse.start(true);
    wake();
}

// Who polls also delivers.
void Tellers::wake()
{
    if (!m_session.polls())
        return;
    m_delivery.wake();
    m_hooks.setHooks(m_wanted);
}

void Tellers::setPreferences(const Preferences &preferences)
{
    m_delivery.showSilentTests(preferences.showDailyTest);
    m_wanted = preferences.hooks;
    wake();
}

void Tellers::onActivated(const QString &token, const QString &action)
{
    const Subject about = Subject::of(token);
    if (action == Notifier::openPageAction) {
        emit pageRequested(about.vendor);
    } else if (action == Notifier::muteAction) {
        if (!about.vendor.isEmpty())
            m_alerts.mute({.vendor = about.vendor,
                           .incident = about.incident,
                           .until = {},
                           .since = QDateTime::currentDateTimeUtc()});
    } else {
        emit shown(about.vendor, about.incident);
    }
}

} // namespace foghorn
