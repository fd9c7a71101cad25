// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"

#include <QList>

namespace foghorn::history {

// One step from a schema to the next: resources/sql/NNNN_name.sql, statements parted by a line of three
// dashes.
struct Migration
{
    int number = 0;
    QString sql;
};

// The program's own, in order.
QList<Migration> migrations();
int schemaVersion(Sql &sql);
// Applies what is newer than the file's version, each step with its version in one transaction: a step that
// fails leaves tables and version as they were.
Result<void> migrate(Sql &sql, const QList<Migration> &steps);

} // namespace foghorn::history
