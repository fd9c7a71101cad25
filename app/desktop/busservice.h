// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QDBusConnection>
#include <QObject>

namespace foghorn {

// org.foghorn.Foghorn1 at /org/foghorn/Foghorn1 on the session bus: the overall level for bars and scripts,
// and the two things one wants a key for. The man page has it as a contract.
class BusService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.foghorn.Foghorn1")
    Q_PROPERTY(QString Level READ level)
    Q_PROPERTY(QString Tooltip READ toolTip)

public:
    static constexpr QLatin1StringView service{"org.foghorn.Foghorn1"};
    static constexpr QLatin1StringView path{"/org/foghorn/Foghorn1"};

    explicit BusService(const QDBusConnection &bus, QObject *parent = nullptr);
    ~BusService() override;

    QString level() const { return m_level; }
    QString toolTip() const { return m_toolTip; }
    void set(ComponentStatus level, const QString &toolTip);

public slots:
    Q_SCRIPTABLE void Show() { emit showRequested(); }
    Q_SCRIPTABLE void CheckNow() { emit checkNowRequested(); }

signals:
    Q_SCRIPTABLE void Changed(const QString &level);
    void showRequested();
    void checkNowRequested();

private:
    QDBusConnection m_bus;
    QString m_level;
    QString m_toolTip;
};

} // namespace foghorn
