// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traymessagenotifier.h"

#include "app/desktop/trayicon.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

TrayMessageNotifier::TrayMessageNotifier(TrayIcon &tray, QObject *parent)
    : Notifier(parent)
    , m_tray(tray)
{
    connect(&m_tray, &TrayIcon::messageClicked, this, [this] { emit activated(m_token, defaultAction); });
}

QFuture<Result<void>> TrayMessageNotifier::notify(const Notification &notification)
{
    QPromise<Result<void>> promise;
    promise.start();
    if (m_tray.showMessage(notification.title, notification.body, notification.urgency)) {
        m_token = notification.token;
        promise.addResult(Result<void>());
    } else {
        promise.addResult(Error{Error::Kind::Connect, u"no tray that shows messages"_s});
    }
    promise.finish();
    return promise.future();
}

} // namespace foghorn
