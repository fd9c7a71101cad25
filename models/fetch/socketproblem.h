// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QAbstractSocket>
#include <QSslError>

namespace foghorn {

// How far an exchange got, for "no answer while ...".
enum class Phase { Resolve, Connect, Handshake, Answer, Headers, Body };

// Qt's own sentences follow the desktop's language and its errors don't say what to do; ours are English and
// do.
Error socketProblem(QAbstractSocket::SocketError error, Phase phase);
Error tlsProblem(const QList<QSslError> &errors);
Error timeoutProblem(Phase phase, qint64 deadlineMs);

} // namespace foghorn
