// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notifier.h"

namespace foghorn {

class TrayIcon;

// Tells by the tray's own balloon, where there is no message bus. The system reports nothing back, so a
// message counts as taken when a tray is there to show it.
class TrayMessageNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit TrayMessageNotifier(TrayIcon &tray, QObject *parent = nullptr);

    QFuture<Result<void>> notify(const Notification &notification) override;

private:
    TrayIcon &m_tray;
    QString m_token; // of the message shown last
};

} // namespace foghorn
