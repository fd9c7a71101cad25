// SPDX-License-Identifier: GPL-3.0-or-later
// feedfarm --root DIR --port 0: serves the files of a directory under their paths and the evil scripts under
// /evil/NAME, on loopback, and prints its port.
#include "feedfarm/evilscripts.h"
#include "feedfarm/feedfarm.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption root(u"root"_s, u"Directory whose files are served."_s, u"dir"_s);
    const QCommandLineOption port(u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"port"_s, u"0"_s);
    parser.addHelpOption();
    parser.addOptions({root, port});
    parser.process(app);

    foghorn::farm::FeedFarm farm;
    if (parser.isSet(root))
        farm.serveFilesOf(parser.value(root));
    for (const foghorn::farm::Evil &evil : foghorn::farm::evilScripts())
        farm.play("/evil/" + evil.name, evil.script);
    bool isNumber = false;
    const quint16 wanted = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !farm.listen(wanted)) {
        QTextStream(stderr) << "feedfarm: can't listen on port " << parser.value(port) << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << farm.port() << Qt::endl;
    return app.exec();
}
