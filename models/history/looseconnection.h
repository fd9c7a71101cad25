// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <map>
#include <optional>

namespace foghorn::history {

// One connection whose errors are no end of it, other than Sql's: for files of which parts can't be read.
// Belongs to the thread that made it.
class LooseConnection
{
public:
    explicit LooseConnection(const QString &path);
    ~LooseConnection();
    LooseConnection(const LooseConnection &) = delete;
    LooseConnection &operator=(const LooseConnection &) = delete;

    // Keeps the statement prepared: for what is said row by row. False also where the row does not fit.
    bool runOften(const QString &statement, const QVariantList &values);
    bool run(const QString &statement, const QVariantList &values = {});
    std::optional<QVariant> value(const QString &statement,
                                  const QVariantList &values = {}); // none: it failed
    // False: it failed before the last row.
    bool each(const QString &statement, const QVariantList &values,
              const std::function<void(const QVariantList &)> &use);

    // The disk was full or did not read or write: says nothing about what lies in the file.
    bool diskRefused() const { return m_diskRefused; }
    // A row was not written for another reason than that it does not fit.
    bool rowRefused() const { return m_rowRefused; }

private:
    int note(const QSqlError &error); // its kind

    const QString m_name;
    bool m_diskRefused = false;
    bool m_rowRefused = false;
    std::map<QString, QSqlQuery> m_often;
};

} // namespace foghorn::history
