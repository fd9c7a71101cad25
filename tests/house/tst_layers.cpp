// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QTest>

using namespace foghorn::house;

namespace {

struct Layer
{
    QString folder;
    QStringList mayInclude; // folders, beside its own
    QStringList qtModules;
};

// Who may include whom, as ARCHITECTURE.md says it.
const QList<Layer> &layers()
{
    static const QStringList core{u"QtCore"_s};
    static const QStringList pixels{u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s};
    static const QList<Layer> all{
        {u"models/status"_s, {}, core},
        {u"models/feeds"_s, {u"models/status"_s}, core},
        {u"models/catalog"_s, {u"models/status"_s}, core},
        {u"models/alerts"_s, {u"models/status"_s}, core},
        {u"models/items"_s, {u"models/status"_s}, core},
        {u"models/fetch"_s, {u"models/status"_s}, {u"QtCore"_s, u"QtNetwork"_s}},
        {u"models/history"_s, {u"models/status"_s}, {u"QtCore"_s, u"QtSql"_s}},
        {u"models/monitor"_s,
         {u"models/status"_s, u"models/feeds"_s, u"models/fetch"_s, u"models/history"_s, u"models/alerts"_s},
         {u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s}},
        {u"views"_s, {u"models/status"_s, u"models/items"_s, u"models/catalog"_s}, pixels},
        {u"app"_s,
         {u"models"_s, u"views"_s},
         pixels + QStringList{u"QtNetwork"_s, u"QtConcurrent"_s, u"QtDBus"_s}},
    };
    return all;
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layers()) {
        if (path.startsWith(layer.folder + u'/'))
            return &layer;
    }
    return nullptr;
}

QString qtModuleOf(const QString &header)
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &module : QDir(headers).entryList({u"Qt*"_s}, QDir::Dirs)) {
        if (QFileInfo::exists(headers + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

// What is wrong with this edge; empty when it may be.
QString faultOf(const QString &from, const QString &target, bool quoted)
{
    const Layer *layer = layerOf(from);
    if (!layer)
        return u"%1 lies in no layer"_s.arg(from);
    if (!quoted) {
        const QString module = target.contains(u'/') && target.startsWith(u"Qt"_s)
            ? target.section(u'/', 0, 0)
            : qtModuleOf(target);
        const bool allowed = module.isEmpty() || layer->qtModules.contains(module);
        return allowed ? QString() : u"%1 includes <%2>, which is %3"_s.arg(from, target, module);
    }
    const auto isIn = [&target](const QString &folder) { return target.startsWith(folder + u'/'); };
    if (isIn(layer->folder) || std::ranges::any_of(layer->mayInclude, isIn))
        return {};
    return u"%1 includes \"%2\""_s.arg(from, target);
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void everyEdgeIsAllowed();
    void everyIncludeIsNamedFromTheRoot();
    void refusesForbiddenEdges_data();
    void refusesForbiddenEdges();
};

void TestLayers::everyEdgeIsAllowed()
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s);
    QStringList faults;
    int edges = 0;
    for (const Source &source : program()) {
        for (const QString &line : source.lines()) {
            const auto match = include.match(line);
            if (!match.hasMatch() || match.captured(2).endsWith(u".moc"_s))
                continue;
            ++edges;
            const QString fault = faultOf(source.path, match.captured(2), match.captured(1) == u'"');
            if (!fault.isEmpty())
                faults.append(fault);
        }
    }
    QVERIFY(edges > 500); // the parser saw the house
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayers::everyIncludeIsNamedFromTheRoot()
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s*"([^"]+)")re"_s);
    QStringList missing;
    for (const Source &source : program()) {
        for (const QString &line : source.lines()) {
            const QString target = include.match(line).captured(1);
            const bool made = target.isEmpty() || target.endsWith(u".moc"_s);
            if (!made && !QFileInfo::exists(root() + u'/' + target))
                missing.append(source.path + u" includes \""_s + target + u'"');
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestLayers::refusesForbiddenEdges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("quoted");
    QTest::newRow("status knows no feeds") << u"models/status/x.h"_s << u"models/feeds/platform.h"_s << true;
    QTest::newRow("feeds know no fetch") << u"models/feeds/x.cpp"_s << u"models/fetch/fetcher.h"_s << true;
    QTest::newRow("views know no history")
        << u"views/x/x.cpp"_s << u"models/history/historystore.h"_s << true;
    QTest::newRow("monitor knows no items") << u"models/monitor/x.h"_s << u"models/items/barspan.h"_s << true;
    QTest::newRow("models know no views") << u"models/items/x.h"_s << u"views/theme/theme.h"_s << true;
    QTest::newRow("views know no app") << u"views/x/x.cpp"_s << u"app/session.h"_s << true;
    QTest::newRow("core knows no colour") << u"models/items/x.cpp"_s << u"QColor"_s << false;
    QTest::newRow("core knows no colour by its long name")
        << u"models/items/x.cpp"_s << u"QtGui/QColor"_s << false;
    QTest::newRow("views know no query") << u"views/x/x.cpp"_s << u"QSqlQuery"_s << false;
    QTest::newRow("views know no socket") << u"views/x/x.cpp"_s << u"QTcpSocket"_s << false;
    QTest::newRow("history knows no network") << u"models/history/x.cpp"_s << u"QNetworkReply"_s << false;
}

void TestLayers::refusesForbiddenEdges()
{
    QFETCH(const QString, from);
    QFETCH(const QString, target);
    QFETCH(const bool, quoted);
    if (!quoted && qtModuleOf(u"QObject"_s).isEmpty())
        QSKIP("Qt's headers do not lie in folders named after their modules here");
    QVERIFY(!faultOf(from, target, quoted).isEmpty());
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
