// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

namespace foghorn {

// Our way to the session bus. Qt's own connection stays dead once the bus has gone; this one takes a new one
// when there is a bus again, and says so.
class BusLink : public QObject
{
    Q_OBJECT

public:
    explicit BusLink(QObject *parent = nullptr, int retryMs = 2000);
    ~BusLink() override;

    QDBusConnection connection() const { return m_bus; }

signals:
    void renewed(); // connection() is another one now

private slots:
    void onLost();

private:
    void listen();
    void tryAgain();

    QDBusConnection m_bus;
    QString m_name; // of a connection of our own; empty: Qt's
    QTimer m_retry;
};

} // namespace foghorn
