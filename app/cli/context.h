// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

#include <memory>

namespace foghorn {

// What a call ends with; the numbers are part of the command line's contract.
enum ExitCode {
    ExitDone = 0,
    ExitNotOperational = 1, // `status`: something watched is not operational
    ExitUsage = 2,
    ExitUnread = 3, // something could not be read, or is unknown
    ExitFailed = 4, // could not be done
};

// One call of the command line: where its data lies and how it speaks.
class CliContext
{
public:
    CliContext(QString dataDir, bool json);

    QString dataDir() const { return m_dataDir; }
    QString historyFile() const;
    bool json() const { return m_json; }
    QTextStream &out() { return m_out; }

    // One line on standard error; returns the code, so that a command can end with it.
    int fail(int code, const QString &message);
    int fail(const Error &error);

    void print(const QJsonArray &array);
    void print(const QJsonObject &object);
    // Columns, aligned by the widest cell; the last column is not padded.
    void printTable(const QList<QStringList> &rows);

    // The history, made when it is not there yet; read-only opens fail on a missing file.
    Result<std::unique_ptr<HistoryStore>> open(HistoryStore::Mode mode = HistoryStore::Mode::ReadWrite);
    // To change what is in it: fails on a missing file as well.
    Result<std::unique_ptr<HistoryStore>> openToChange();
    bool hasHistory() const;

private:
    QString m_dataDir;
    bool m_json;
    QTextStream m_out;
    QTextStream m_err;
};

// A command with its words parsed; parse() has already told what was wrong when it returns false.
class CliArguments
{
public:
    CliArguments(QString command, QString positionals, QString description);

    void add(const QStringList &names, const QString &description, const QString &value = {});
    bool parse(CliContext &context, const QStringList &arguments);

    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positionals() const { return m_parser.positionalArguments(); }
    bool helped() const { return m_helped; }

private:
    QString m_command;
    QString m_positionals;
    QCommandLineParser m_parser;
    bool m_helped = false;
};

bool isTerminal(); // standard error: somebody may be looking

// "2026-11-21", a full ISO time (UTC where no zone stands), or a span back from now: "7d", "12h", "30m".
std::optional<QDateTime> timeFrom(const QString &text, const QDateTime &now);

} // namespace foghorn
