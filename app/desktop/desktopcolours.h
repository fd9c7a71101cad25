// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace foghorn {

// Whether the desktop wishes for dark windows, as its settings portal says (org.freedesktop.appearance
// color-scheme: 1 dark, 2 light, 0 no wish). Asked without waiting; without a portal nothing is ever said.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColours(const QDBusConnection &bus, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

signals:
    void darkChanged(bool dark);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(QVariant value);

    bool m_dark = false;
};

} // namespace foghorn
