// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

constexpr int patienceMs = 40'000;

Ended finished(QProcess &process)
{
    QSignalSpy spy(&process, &QProcess::finished);
    if (process.state() != QProcess::NotRunning && spy.isEmpty())
        spy.wait(patienceMs);
    Ended answer;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(5000);
    } else if (process.exitStatus() == QProcess::NormalExit) {
        answer.code = process.exitCode();
    }
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

} // namespace

bool Ended::isJson() const
{
    QJsonParseError error{};
    QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError;
}

QByteArray Ended::all() const
{
    return "exit " + QByteArray::number(code) + "\n" + err + out;
}

Program::Program() = default;

QProcessEnvironment Program::environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"HTTP_PROXY"_s,
                                u"HTTPS_PROXY"_s, u"ALL_PROXY"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s,
                                u"DBUS_SESSION_BUS_ADDRESS"_s, u"FOGHORN_DATA_DIR"_s})
        environment.remove(name);
    // No bus is started for us, and none is found.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    return environment;
}

Ended Program::bare(const QStringList &arguments, const QProcessEnvironment &environment) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FOGHORN_PROGRAM), arguments);
    return finished(process);
}

Ended Program::run(const QStringList &arguments) const
{
    return bare(QStringList{u"--data-dir"_s, folder()} + arguments, environment());
}

Ended Program::json(const QStringList &arguments) const
{
    return run(QStringList{u"--json"_s} + arguments);
}

void Program::prepare(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment());
    process.setProgram(QStringLiteral(FOGHORN_PROGRAM));
    process.setArguments(QStringList{u"--data-dir"_s, folder()} + arguments);
}

} // namespace foghorn::test
