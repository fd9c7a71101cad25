// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcheroptions.h"
#include "models/status/result.h"

#include <QByteArray>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace foghorn {

// Posts JSON once and says whether the server took it (2xx). https with the certificate checked; plain http
// to this computer alone. Follows no redirect, reads no more than the first line of the answer.
class WebPost : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &result)>;
    // Calls done once, from the event loop, within timeoutMs; never when it is deleted before.
    WebPost(const QUrl &url, const QByteArray &body, const FetcherOptions &options, Done done,
            QObject *parent = nullptr, int timeoutMs = 30'000);

    static bool isAllowed(const QUrl &url);

private:
    void connectToServer(const FetcherOptions &options);
    void sendRequest();
    void readAnswer();
    void finish(const Result<void> &result);

    const QUrl m_url;
    const QByteArray m_body;
    Done m_done;
    QSslSocket m_socket;
    QTimer m_deadline;
    QByteArray m_answer;
};

} // namespace foghorn
