// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traydesk.h"

#include "models/items/vendormodel.h"
#include "models/status/severity.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int menuVendors = 10; // a menu is no list
constexpr int secondsInMinute = 60;

bool isWayland()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1);
}

} // namespace

TrayDesk::TrayDesk(const PageContext &context, Session &session, AlertDesk &alerts,
                   const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
    , m_alerts(alerts)
    , m_icon(bus, {.onlyByBus = isWayland()})
    , m_panel(context, alerts)
    , m_bus(bus)
{
    connectIcon();
    connect(&m_panel, &TrayPanel::openRequested, this, &TrayDesk::openRequested);
    connect(&m_panel, &TrayPanel::vendorActivated, this, &TrayDesk::vendorRequested);
    connect(&m_panel, &TrayPanel::checkNowRequested, this, [this] { m_session.checkNow(); });
    connect(&m_bus, &BusService::showRequested, this, &TrayDesk::openRequested);
    connect(&m_bus, &BusService::checkNowRequested, this, [this] { m_session.checkNow(); });
    connect(&m_session, &Session::updated, this, &TrayDesk::refresh);
    connect(&m_alerts, &AlertChoices::changed, this, &TrayDesk::refresh);
}

void TrayDesk::connectIcon()
{
    connect(&m_icon, &TrayIcon::panelRequested, &m_panel, &TrayPanel::showAt);
    connect(&m_icon, &TrayIcon::openRequested, this, &TrayDesk::openRequested);
    connect(&m_icon, &TrayIcon::vendorRequested, this, &TrayDesk::vendorRequested);
    connect(&m_icon, &TrayIcon::checkNowRequested, this, [this] { m_session.checkNow(); });
    connect(&m_icon, &TrayIcon::unmuteRequested, &m_alerts, &AlertDesk::unmute);
    connect(&m_icon, &TrayIcon::testRequested, &m_alerts, &AlertDesk::sendTest);
    connect(&m_icon, &TrayIcon::quietRequested, this, [this](int minutes) {
        m_alerts.setQuietUntil(minutes > 0 ? m_context.now().addSecs(qint64(minutes) * secondsInMinute)
                                           : QDateTime());
    });
}

void TrayDesk::setMonochrome(bool monochrome)
{
    m_monochrome = monochrome;
    refresh();
}

void TrayDesk::setTrouble(const QString &trouble)
{
    m_trouble = trouble;
    refresh();
}

// What is wrong with ourselves comes before anything that the vendors say.
TrayMark TrayDesk::mark() const
{
    if (!m_trouble.isEmpty() || !m_session.trouble().isEmpty())
        return TrayMark::Trouble;
    if (m_session.isOffline())
        return TrayMark::Offline;
    const QList<VendorSummary> &vendors = m_context.vendors.vendors();
    const auto paused = [](const VendorSummary &summary) { return summary.vendor.paused; };
    if (!vendors.isEmpty() && std::ranges::all_of(vendors, paused))
        return TrayMark::Paused;
    if (m_alerts.quietUntil().isValid())
        return TrayMark::Quiet;
    const bool unread = std::ranges::any_of(vendors, [](const VendorSummary &summary) {
        return !summary.vendor.paused && summary.freshness == Freshness::Stale;
    });
    return unread ? TrayMark::Unread : TrayMark::None;
}

QStringList TrayDesk::troubleLines() const
{
    QStringList lines;
    for (const QString &trouble : {m_trouble, m_session.trouble()}) {
        if (!trouble.isEmpty() && !lines.contains(trouble))
            lines << trouble;
    }
    if (m_session.isOffline())
        lines << tr("This computer is offline");
    if (const QDateTime quiet = m_alerts.quietUntil(); quiet.isValid())
        lines << tr("Quiet until %1").arg(clockText(quiet, m_context.now()));
    return lines;
}

TrayState TrayDesk::state() const
{
    TrayState state;
    state.lines = troubleLines();
    const QDateTime now = m_context.now();
    QList<const VendorSummary *> wrong;
    for (const VendorSummary &summary : m_context.vendors.vendors()) {
        if (summary.vendor.paused)
            continue;
        state.level = worse(state.level, summary.level);
        if (needsAttention(summary))
            wrong.append(&summary);
    }
    std::ranges::stable_sort(wrong, std::greater{},
                             [](const VendorSummary *summary) { return severity(summary->level); });
    const Theme theme = Theme::current();
    for (const VendorSummary *summary : std::as_const(wrong).mid(0, menuVendors)) {
        const QString text = summary->vendor.name + u": "_s + vendorLine(*summary, now);
        state.lines.append(text);
        state.vendors.append({summary->vendor.id, text, statusIcon(summary->level, theme)});
    }
    QStringList muted;
    for (const Mute &mute : m_alerts.mutes()) {
        const VendorSummary *summary = m_context.vendors.summary(mute.vendor);
        if (!summary || muted.contains(mute.vendor) || (mute.until.isValid() && mute.until <= now))
            continue;
        muted << mute.vendor;
        state.muted.append({mute.vendor, summary->vendor.name, {}});
    }
    if (const QDateTime quiet = m_alerts.quietUntil(); quiet.isValid())
        state.quietUntil = clockText(quiet, now);
    return state;
}

void TrayDesk::refresh()
{
    TrayState now = state();
    const TrayMark sign = mark();
    now.icon = trayIcon(now.level, sign, m_monochrome);
    m_bus.set(now.level, now.lines.join(u'\n'));
    m_panel.setOffline(m_session.isOffline());
    // Polls come every second; the picture goes over the bus only when it is another one.
    QStringList shown{u"%1 %2 %3"_s.arg(int(now.level)).arg(int(sign)).arg(int(m_monochrome)),
                      now.quietUntil};
    shown += now.lines;
    for (const TrayVendor &vendor : std::as_const(now.muted))
        shown << vendor.id;
    if (const QString key = shown.join(u'\n'); key != m_shown) {
        m_shown = key;
        m_icon.setState(now);
    }
}

} // namespace foghorn
