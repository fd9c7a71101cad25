// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace foghorn {

// Asks where to save, and writes whole or not at all; says so where it could not. Does not wait.
void saveAs(QWidget *parent, const QString &title, const QString &fileName, const QByteArray &bytes);

} // namespace foghorn
