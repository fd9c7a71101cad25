// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "monitor/looked.h"
#include "monitor/platformhomes.h"
#include "monitor/viafarm.h"

#include <QRegularExpression>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using farm::FeedFarm;

namespace {

// What all bodies of a platform came to together.
struct Row
{
    int bodies = 0;
    int recognised = 0;
    QString byAddress; // why not from a bare host
    qsizetype components = 0;
    qsizetype groups = 0;
    qsizetype incidents = 0;
    qsizetype updates = 0;
    qsizetype maintenances = 0;
    bool uptime = false;
};

void count(Row &row, const Snapshot &snapshot)
{
    row.components += snapshot.components.size();
    row.groups += snapshot.groups.size();
    for (const Incident &incident : snapshot.incidents) {
        ++(incident.kind == IncidentKind::Incident ? row.incidents : row.maintenances);
        row.updates += incident.updates.size();
    }
    row.uptime |= std::ranges::any_of(snapshot.components,
                                      [](const Component &one) { return one.claimedUptime.has_value(); });
}

QByteArray typeOf(const QByteArray &body)
{
    const QByteArray head = body.left(300).trimmed().toLower();
    if (head.startsWith("<!doctype html") || head.startsWith("<html"))
        return "text/html";
    return head.startsWith('<') ? "application/xml" : "application/json";
}

struct Served
{
    QList<Document> documents; // as the platform will get them
    QUrl home;
};

// Puts a page's documents where its platform asks for them.
Served serve(FeedFarm &farm, const Platform &platform, const QList<Document> &bodies)
{
    const test::Home home = test::homeOf(QString(platform.id));
    const QUrl feed = home.feed.isEmpty() ? home.page : home.feed;
    Served served{.documents = {}, .home = home.byAddress.isEmpty() ? home.page : feed};
    const auto put = [&farm](const QUrl &url, const QByteArray &body) {
        farm.serve(test::ViaFarm::placeOf(url), {.headers = {{"Content-Type", typeOf(body)}}, .body = body});
    };
    for (const Request &request : platform.requests(feed)) {
        const auto body = std::ranges::find(bodies, request.role, &Document::role);
        if (body == bodies.end())
            continue;
        put(request.url, body->body);
        Document document = *body;
        document.url = request.url;
        served.documents.append(document);
    }
    if (home.front == "@" && !bodies.isEmpty())
        put(home.page, bodies.first().body);
    else if (!home.front.isEmpty())
        put(home.page, home.front);
    return served;
}

struct LookEnd
{
    std::optional<Preview> preview;
    QString why;
};

LookEnd lookAt(FeedFarm &farm, const QUrl &address)
{
    test::ViaFarm fetcher(farm, test::loopbackOnly());
    Look look(fetcher, fixtureTime);
    LookEnd end;
    QTestEventLoop loop;
    QObject::connect(&look, &Look::done, &loop, [&](const Preview &preview) {
        end.preview = preview;
        loop.exitLoop();
    });
    QObject::connect(&look, &Look::failed, &loop, [&](const Error &error) {
        end.why = error.detail;
        loop.exitLoop();
    });
    look.start(address);
    loop.enterLoop(10);
    return end;
}

// One body, or several of one page: empty where it came to what reading it alone gives, else why not.
QString check(const Platform &platform, const QList<Document> &bodies, Row &row)
{
    FeedFarm farm;
    if (!farm.listen())
        return u"no port"_s;
    ++row.bodies;
    const Served served = serve(farm, platform, bodies);
    const Result<Snapshot> alone = platform.parse(spanOf(served.documents), fixtureTime());
    if (!alone)
        return u"can't be read alone: "_s + alone.error().detail;
    const LookEnd end = lookAt(farm, served.home);
    if (!end.preview)
        return end.why;
    if (end.preview->found.platform != platform.id)
        return u"taken for "_s + end.preview->found.platform;
    Row expected;
    Row actual;
    count(expected, *alone);
    count(actual, end.preview->snapshot);
    if (expected.components != actual.components || expected.groups != actual.groups
        || expected.incidents != actual.incidents || expected.updates != actual.updates
        || expected.maintenances != actual.maintenances)
        return u"counts differ from reading it alone"_s;
    ++row.recognised;
    row.byAddress = test::homeOf(QString(platform.id)).byAddress;
    count(row, end.preview->snapshot);
    return {};
}

QString tableOf(const QList<QPair<const Platform *, Row>> &rows)
{
    QString table
        = u"| platform | bodies | recognised | components | groups | incidents | updates | maintenances "
          "| claimed uptime |\n|---|---|---|---|---|---|---|---|---|\n"_s;
    for (const auto &[platform, row] : rows) {
        const QString how = row.byAddress.isEmpty()
            ? u"%1 of %2"_s.arg(row.recognised).arg(row.bodies)
            : u"%1 of %2, %3"_s.arg(row.recognised).arg(row.bodies).arg(row.byAddress);
        table += u"| %1 (`%2`) | %3 | %4 |"_s.arg(QString(platform->name), QString(platform->id))
                     .arg(row.bodies)
                     .arg(how);
        for (const qsizetype number :
             {row.components, row.groups, row.incidents, row.updates, row.maintenances})
            table += u" %1 |"_s.arg(number);
        table += row.uptime ? u" yes |\n"_s : u" no |\n"_s;
    }
    return table;
}

// The table between two marks of packaging/doc/platforms.md.
QString written(const QString &mark)
{
    const QString text
        = QString::fromUtf8(bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/packaging/doc/platforms.md")));
    const QString begin = u"<!-- %1 -->\n"_s.arg(mark);
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(u"<!-- end -->"_s, from);
    return from < 0 || to < 0 ? QString() : text.sliced(from + begin.size(), to - from - begin.size());
}

} // namespace

// Every body we have of every platform, served where that platform's pages lie: recognised from the bare host
// and read. The table of what came of it stands in the documentation, and is true.
class TestPlatformtable : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyFixtureIsRecognisedFromItsHost();
};

void TestPlatformtable::everyFixtureIsRecognisedFromItsHost()
{
    QHash<QString, Row> rows;
    QStringList wrong;
    for (const Fixture &fixture : allFixtures()) {
        const Platform *platform = platformById(fixture.platform);
        QVERIFY2(platform, qPrintable(fixture.platform));
        // A page without its summary is no page; such fixtures are read by other tests.
        if (std::ranges::find(fixture.documents, DocumentRole::Summary, &Document::role)
            == fixture.documents.end())
            continue;
        const QString why = check(*platform, fixture.documents, rows[fixture.platform]);
        if (!why.isEmpty())
            wrong.append(fixture.platform + u'/' + fixture.name + u": "_s + why);
    }
    QList<QPair<const Platform *, Row>> sorted;
    for (const Platform *platform : platforms())
        sorted.append({platform, rows.value(QString(platform->id))});
    const QString table = tableOf(sorted);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u"\n\n"_s + table));
    QVERIFY2(
        table == written(u"fixtures"_s),
        qPrintable(u"packaging/doc/platforms.md should have between <!-- fixtures --> and <!-- end -->:\n\n"_s
                   + table));
}

QTEST_GUILESS_MAIN(TestPlatformtable)
#include "tst_platformtable.moc"
