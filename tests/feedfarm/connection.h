// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"

#include <QSslSocket>
#include <QTimer>

namespace foghorn::farm {

// One accepted connection: reads requests one after the other and answers as the farm says.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, FeedFarm *farm);

    void play(const Script &script);

private:
    void read();
    void react(const Request &request);
    void send(const Answer &answer, const Request &request);
    void nextStep();
    void topUp();
    void reset();

    FeedFarm *m_farm;
    QSslSocket m_socket;
    QByteArray m_input;
    QTimer m_clock; // for what waits or drips
    Script m_script;
    Step m_current{Step::Kind::Close, {}, 0};
    Answer m_delayed;
    Request m_delayedRequest;
    bool m_playing = false;
};

} // namespace foghorn::farm
