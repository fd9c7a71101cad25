// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>

namespace foghorn::fuzz {

// Something of ours that reads what others wrote. check() names what must never be, or nothing.
struct Target
{
    const char *name;
    QList<QByteArray> (*seeds)();
    QString (*check)(const QByteArray &body);
};

std::span<const Target> targets();

} // namespace foghorn::fuzz
