// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "models/history/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

CliContext::CliContext(QString dataDir, bool json)
    : m_dataDir(std::move(dataDir))
    , m_json(json)
    , m_out(stdout)
    , m_err(stderr)
{
}

QString CliContext::historyFile() const
{
    return QDir(m_dataDir).filePath(u"history.sqlite"_s);
}

int CliContext::fail(int code, const QString &message)
{
    QString line = message;
    line.replace(u'\n', u' ');
    m_err << "foghorn: " << line << Qt::endl;
    return code;
}

int CliContext::fail(const Error &error)
{
    // What the store calls wrong use (no such vendor) was well-formed on the command line: not done, that is.
    if (error.kind == Error::Kind::Usage)
        return fail(ExitFailed, error.detail);
    return fail(ExitFailed, wireName(error.kind) + u": "_s + error.detail);
}

void CliContext::print(const QJsonArray &array)
{
    m_out << QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented)) << Qt::flush;
}

void CliContext::print(const QJsonObject &object)
{
    m_out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)) << Qt::flush;
}

void CliContext::printTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            m_out << (last ? row[i] : row[i].leftJustified(widths[i] + 2));
        }
        m_out << '\n';
    }
    m_out.flush();
}

Result<std::unique_ptr<HistoryStore>> CliContext::openToChange()
{
    return open(hasHistory() ? HistoryStore::Mode::ReadWrite : HistoryStore::Mode::ReadOnly);
}

bool CliContext::hasHistory() const
{
    return history::hasHistoryAt(historyFile());
}

Result<std::unique_ptr<HistoryStore>> CliContext::open(HistoryStore::Mode mode)
{
    if (mode == HistoryStore::Mode::ReadOnly && !hasHistory()) {
        return Error{Error::Kind::Storage,
                     u"there is no history in %1 yet; add a vendor first (foghorn add URL)"_s.arg(m_dataDir)};
    }
    auto store = HistoryStore::open(historyFile(), mode);
    if (store && !(*store)->notice().isEmpty())
        fail(ExitDone, (*store)->notice());
    return store;
}

CliArguments::CliArguments(QString command, QString positionals, QString description)
    : m_command(std::move(command))
    , m_positionals(std::move(positionals))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Say what this command takes."_s});
}

void CliArguments::add(const QStringList &names, const QString &description, const QString &value)
{
    m_parser.addOption(QCommandLineOption(names, description, value));
}

bool CliArguments::parse(CliContext &context, const QStringList &arguments)
{
    if (!m_parser.parse(QStringList(u"foghorn "_s + m_command) + arguments)) {
        context.fail(ExitUsage, m_parser.errorText() + u" See foghorn "_s + m_command + u" --help."_s);
        return false;
    }
    if (m_parser.isSet(u"help"_s)) {
        m_helped = true;
        QString help = m_parser.helpText();
        help.replace(QRegularExpression(u"^Usage: .*\n"_s),
                     u"Usage: foghorn %1 %2\n"_s.arg(m_command, m_positionals));
        context.out() << help << Qt::flush;
        return false;
    }
    if (m_positionals.isEmpty() && !positionals().isEmpty()) {
        context.fail(ExitUsage,
                     u"%1 takes no \"%2\"; see foghorn %1 --help"_s.arg(m_command, positionals().first()));
        return false;
    }
    return true;
}

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

std::optional<QDateTime> timeFrom(const QString &text, const QDateTime &now)
{
    static const QRegularExpression span(u"^(\\d{1,6})([mhdw])$"_s);
    if (const QRegularExpressionMatch match = span.match(text); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        switch (match.captured(2).front().unicode()) {
        case u'm':
            return now.addSecs(-count * 60);
        case u'h':
            return now.addSecs(-count * 3600);
        case u'd':
            return now.addDays(-count);
        default:
            return now.addDays(-count * 7);
        }
    }
    if (text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? std::optional(date.startOfDay(QTimeZone::systemTimeZone()).toUTC())
                              : std::nullopt;
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no zone stood there
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace foghorn
