// SPDX-License-Identifier: GPL-3.0-or-later
// What the user sets for the whole program, and what becomes of it.
#include "app/applicationparts.h"
#include "app/desktop/autostart.h"
#include "app/settingsfile.h"
#include "models/monitor/caretaker.h"
#include "models/status/whendone.h"
#include "views/preferences/preferencesdialog.h"
#include "views/theme/darkpalette.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcSettings, "foghorn.settings")

void Application::setQuiet(int minutes)
{
    constexpr int secondsInMinute = 60;
    m_parts->alerts.setQuietUntil(
        minutes > 0 ? QDateTime::currentDateTimeUtc().addSecs(qint64(minutes) * secondsInMinute)
                    : QDateTime());
}

void Application::showPreferences()
{
    if (m_preferencesDialog) {
        m_preferencesDialog->raise();
        m_preferencesDialog->activateWindow();
        return;
    }
    QStringList tags;
    for (const VendorSummary &summary : m_parts->session.vendors().vendors())
        tags += summary.vendor.tags;
    auto *dialog = new PreferencesDialog(m_preferences, m_parts->alerts, tags, &m_parts->window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_preferencesDialog = dialog;
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &Application::takePreferences);
    connect(dialog, &PreferencesDialog::testRequested, &m_parts->alerts, &AlertDesk::sendTest);
    connect(
        dialog, &QDialog::finished, this,
        [this] {
            if (std::exchange(m_networkMoved, false))
                open(m_parts->session.dataDir(), m_demo);
        },
        Qt::QueuedConnection);
    dialog->show();
}

// Kept with the history too: a foghorn watch goes by it.
void Application::keepRetention()
{
    whenDone(
        m_parts->session.history().run<void>([years = m_preferences.retentionYears](HistoryStore &store) {
            const QString wanted = QString::number(years);
            const Result<QString> kept = store.setting(retentionSetting);
            if (kept && (*kept == wanted || (kept->isEmpty() && years == 0)))
                return Result<void>();
            return store.setSetting(retentionSetting, wanted);
        }),
        this, [](const Result<void> &kept) {
            if (!kept)
                qCWarning(lcSettings, "%s", qUtf8Printable(kept.error().detail));
        });
}

void Application::takePreferences(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_preferences, preferences);
    if (before.autostart != preferences.autostart) {
        const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        const bool elsewhere = QDir(m_options.dataDir).absolutePath() != QDir(usual).absolutePath();
        Autostart().set(preferences.autostart, QCoreApplication::applicationFilePath(),
                        elsewhere ? QDir(m_options.dataDir).absolutePath() : QString());
    }
    showTheme();
    m_parts->tray->setMonochrome(preferences.monochromeTray);
    if (before.hooks != preferences.hooks)
        stampHooks(before);
    if (before.retentionYears != preferences.retentionYears)
        keepRetention();
    if (!savePreferences(m_options.dataDir, m_preferences))
        qCWarning(lcSettings, "the preferences could not be kept in %s", qUtf8Printable(m_options.dataDir));
    m_parts->tellers->setPreferences(m_preferences);
    const FetcherOptions was = fetcherOptions(before);
    const FetcherOptions is = fetcherOptions(preferences);
    if (was.caFile == is.caFile && was.proxyUse == is.proxyUse && was.proxy == is.proxy)
        return;
    // Connections are made anew with everything else; not under the open dialog.
    m_networkMoved = true;
}

// A new hook is told of what comes, not of all that was.
void Application::stampHooks(const Preferences &before)
{
    for (Hook &hook : m_preferences.hooks) {
        const bool known = std::ranges::find(before.hooks, hook.id, &Hook::id) != before.hooks.end();
        if (known)
            hook.after = std::ranges::find(before.hooks, hook.id, &Hook::id)->after;
        else
            hook.after = m_parts->alerts.newestAlert();
    }
}

// A platform theme that is dark by itself stays as it is; a wish that ends gives its palette back.
void Application::showTheme()
{
    const bool dark = m_preferences.theme == ThemeChoice::Follow ? m_colours.isDark()
                                                                 : m_preferences.theme == ThemeChoice::Dark;
    QApplication::setPalette(QPalette());
    const bool isDark = Theme::current().dark;
    if (dark && !isDark)
        QApplication::setPalette(darkPalette());
    else if (m_preferences.theme == ThemeChoice::Light && isDark)
        QApplication::setPalette(QApplication::style()->standardPalette());
}

} // namespace foghorn
