// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 rotateAt = 1024 * 1024;
constexpr int keptFiles = 3;

class LogFile
{
public:
    LogFile(QString path, bool verbose)
        : m_file(path)
        , m_path(std::move(path))
        , m_verbose(verbose)
    {
        open();
    }

    void write(QtMsgType type, const QString &category, const QString &message);

private:
    void open();
    void rotate();

    QMutex m_mutex; // messages come from every thread
    QFile m_file;
    const QString m_path;
    const bool m_verbose;
};

void LogFile::open()
{
    if (m_file.open(QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::rotate()
{
    m_file.close();
    for (int n = keptFiles - 1; n >= 1; --n) {
        const QString older = m_path + u'.' + QString::number(n);
        const QString newer = n == 1 ? m_path : m_path + u'.' + QString::number(n - 1);
        QFile::remove(older);
        QFile::rename(newer, older);
    }
    open();
}

QLatin1StringView typeWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

// A feed's words in a message must not forge lines nor steer a terminal.
QString oneLine(QString message)
{
    for (QChar &c : message) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return message;
}

void LogFile::write(QtMsgType type, const QString &category, const QString &message)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + typeWord(type)
        + u' ' + category + u": "_s + oneLine(message) + u'\n';
    const QByteArray bytes = line.toUtf8();
    const QMutexLocker lock(&m_mutex);
    if (m_file.isOpen()) {
        if (m_file.size() + bytes.size() > rotateAt)
            rotate();
        m_file.write(bytes);
        m_file.flush();
    }
    if (m_verbose || type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

// The one global of the program: Qt's message handler is a plain function and takes no context.
std::unique_ptr<LogFile> &logFile()
{
    static std::unique_ptr<LogFile> file;
    return file;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (logFile())
        logFile()->write(type, QString::fromLatin1(context.category ? context.category : "default"), message);
}

} // namespace

void startLogging(const QString &dataDir, bool verbose)
{
    if (!QDir(dataDir).exists()) {
        if (!QDir().mkpath(dataDir))
            return;
        QFile(dataDir).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    logFile() = std::make_unique<LogFile>(QDir(dataDir).filePath(u"foghorn.log"_s), verbose);
    QLoggingCategory::setFilterRules(verbose ? u"foghorn.*=true"_s : u"foghorn.*.debug=false"_s);
    qInstallMessageHandler(handle);
}

} // namespace foghorn
