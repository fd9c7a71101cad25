// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

// The user's entry in XDG_CONFIG_HOME/autostart (XDG Desktop Application Autostart Specification).
class Autostart
{
public:
    // `folder`: empty, the user's own.
    explicit Autostart(const QString &folder = {});

    bool isOn() const;
    // Written whole or not at all; false: it could not be. `dataDir` is named where it is not the default.
    bool set(bool on, const QString &program, const QString &dataDir) const;

    // An argument as the Exec key takes it (Desktop Entry Specification 1.5).
    static QString quoted(const QString &argument);

private:
    QString m_file;
};

} // namespace foghorn
