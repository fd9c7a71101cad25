// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_inputs [--runs N | --seconds S] [--seed N] [--target NAME] [--finds DIR] [FILE...]
// Feeds wounded bodies to everything that reads what others wrote. A body that breaks a promise or takes over
// a second is written to DIR and named; FILEs are bodies to try again. Ends with 1 where anything was found.
#include "fuzz/mutator.h"
#include "fuzz/targets.h"
#include "support/cputimer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

constexpr qint64 longestMs = 1000;

class Campaign
{
public:
    explicit Campaign(QString finds)
        : m_finds(std::move(finds))
    {
    }

    // Kept on disk while it is tried: a crash leaves the body that made it.
    bool holds(const fuzz::Target &target, const QByteArray &body)
    {
        keepLast(body);
        CpuTimer timer;
        const QString fault = target.check(body);
        const qint64 took = timer.elapsed();
        if (fault.isEmpty() && took <= longestMs)
            return true;
        const QString name = u"%1-%2"_s.arg(
            QLatin1StringView(target.name),
            QLatin1StringView(QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().left(12)));
        keep(body, name);
        QTextStream(stdout) << name << ": " << (fault.isEmpty() ? u"%1 ms"_s.arg(took) : fault) << Qt::endl;
        return false;
    }

private:
    void keepLast(const QByteArray &body)
    {
        if (!m_last.isOpen()) {
            m_last.setFileName(QDir(m_finds).filePath(u"last"_s));
            if (!m_last.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
                qFatal("%s can't be written", qPrintable(m_last.fileName()));
        }
        if (!m_last.seek(0) || m_last.write(body) != body.size() || !m_last.resize(body.size()))
            qFatal("%s can't be written", qPrintable(m_last.fileName()));
    }

    void keep(const QByteArray &body, const QString &name) const
    {
        QFile file(QDir(m_finds).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
            qFatal("%s can't be written", qPrintable(file.fileName()));
    }

    QString m_finds;
    QFile m_last;
};

int again(Campaign &campaign, const QStringList &files)
{
    int found = 0;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(name));
        const QByteArray body = file.readAll();
        for (const fuzz::Target &target : fuzz::targets())
            found += !campaign.holds(target, body);
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"runs"_s, u"Bodies for each target."_s, u"N"_s, u"2000"_s},
         {u"seconds"_s, u"Or so long for each target."_s, u"S"_s},
         {u"seed"_s, u"The same seed makes the same bodies."_s, u"N"_s, u"1"_s},
         {u"target"_s, u"One of feeds, texts, dates, files; all unless named."_s, u"NAME"_s},
         {u"finds"_s, u"Where bodies that break something are kept."_s, u"DIR"_s, u"fuzz-finds"_s}});
    parser.addHelpOption();
    parser.process(app);
    const QString finds = parser.value(u"finds"_s);
    QDir().mkpath(finds);
    Campaign campaign(finds);
    if (!parser.positionalArguments().isEmpty())
        return again(campaign, parser.positionalArguments()) > 0 ? 1 : 0;

    int found = 0;
    for (const fuzz::Target &target : fuzz::targets()) {
        if (parser.isSet(u"target"_s) && parser.value(u"target"_s) != QLatin1StringView(target.name))
            continue;
        fuzz::Mutator mutator(target.seeds(), parser.value(u"seed"_s).toUInt());
        const qint64 most = parser.isSet(u"seconds"_s) ? std::numeric_limits<qint64>::max()
                                                       : parser.value(u"runs"_s).toLongLong();
        const qint64 endMs = parser.isSet(u"seconds"_s) ? parser.value(u"seconds"_s).toLongLong() * 1000
                                                        : std::numeric_limits<qint64>::max();
        QElapsedTimer clock;
        clock.start();
        qint64 runs = 0;
        for (; runs < most && clock.elapsed() < endMs; ++runs)
            found += !campaign.holds(target, mutator.next());
        QTextStream(stdout) << target.name << ": " << runs << " bodies in " << clock.elapsed() << " ms, seed "
                            << parser.value(u"seed"_s) << Qt::endl;
    }
    return found > 0 ? 1 : 0;
}
