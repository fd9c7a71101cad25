// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace foghorn::test {

// How one call of the program ended.
struct Ended
{
    int code = -1; // -1: it did not end by itself in time
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    bool isJson() const;
    // For a test's message.
    QByteArray all() const;
};

// The real program with a data directory of its own and no desktop around it. The calling test's event loop
// runs meanwhile, so that a FeedFarm beside it can answer.
class Program
{
public:
    Program();

    QString folder() const { return m_dir.filePath(QStringLiteral("data")); }
    QString historyFile() const { return m_dir.filePath(QStringLiteral("data/history.sqlite")); }
    Ended run(const QStringList &arguments) const; // with --data-dir
    Ended json(const QStringList &arguments) const; // with --data-dir and --json
    Ended bare(const QStringList &arguments, const QProcessEnvironment &environment) const;
    // Ready to be started by hand; the data directory is given.
    void prepare(QProcess &process, const QStringList &arguments) const;

    static QProcessEnvironment environment();

private:
    QTemporaryDir m_dir;
};

} // namespace foghorn::test
