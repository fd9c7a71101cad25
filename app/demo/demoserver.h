// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demostory.h"
#include "models/monitor/round.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace foghorn::demo {

// Serves the demo vendors over real HTTP on loopback, each on a port of its own: GET, keep-alive, ETag and
// 304. Nothing else may be asked of it; it listens to this computer only.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    DemoServer(QList<DemoVendor> vendors, Clock now, QObject *parent = nullptr);
    ~DemoServer() override;

    bool listen();
    QUrl originOf(const QString &vendorId) const;
    const QList<DemoVendor> &vendors() const { return m_vendors; }

private:
    void accept(QTcpServer *server, const DemoVendor &vendor);
    void read(QTcpSocket *socket, const DemoVendor &vendor);
    QByteArray answer(const QByteArray &head, const DemoVendor &vendor) const;

    const QList<DemoVendor> m_vendors;
    Clock m_now;
    std::vector<std::unique_ptr<QTcpServer>> m_servers; // one a vendor, in the vendors' order
};

} // namespace foghorn::demo
