// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "models/monitor/further.h"
#include "monitor/capturedpages.h"
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
    QString from; // what was typed, where it was no bare host
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
class Stand
{
public:
    Stand(FeedFarm &farm, const Platform &platform, const test::Home &home)
        : m_farm(farm)
        , m_platform(platform)
        , m_home(home)
        , m_feed(home.feed.isEmpty() ? home.page : home.feed)
    {
    }
    // As the platform will get them.
    QList<Document> serve(QList<Document> bodies)
    {
        if (m_home.front == "@" && !bodies.isEmpty())
            put(m_home.page, bodies.first().body);
        else if (!m_home.front.isEmpty())
            put(m_home.page, m_home.front);
        QList<Document> served;
        QList<Request> asked = m_platform.requests(m_feed);
        for (const Request &request : std::as_const(asked))
            give(request, bodies, served);
        for (Further next = furtherRequests(m_platform, served, asked, m_feed); !next.requests.isEmpty();
             next = furtherRequests(m_platform, served, asked, m_feed)) {
            asked += next.requests;
            for (const Request &request : std::as_const(next.requests))
                give(request, bodies, served);
        }
        return served;
    }

private:
    void put(const QUrl &url, const QByteArray &body)
    {
        const QByteArray place = test::ViaFarm::placeOf(url);
        const farm::Answer answer{.headers = {{"Content-Type", typeOf(body)}}, .body = body};
        m_farm.serve(place, answer);
        const QByteArray bare = place.contains('?') ? place.left(place.indexOf('?')) : place;
        if (!m_bare.contains(bare))
            m_farm.serve(bare, answer);
        m_bare.insert(bare);
    }
    void give(const Request &request, QList<Document> &bodies, QList<Document> &served)
    {
        auto body = std::ranges::find(bodies, request.role, &Document::role);
        // What a list names next is kept under whatever role was free.
        if (body == bodies.end() && !served.isEmpty() && m_platform.more
            && m_platform.requests(m_feed).contains(request) == false)
            body = bodies.begin();
        Document document{.role = request.role, .url = request.url, .body = m_home.further};
        if (body != bodies.end()) {
            document.body = body->body;
            bodies.erase(body);
        }
        if (document.body.isEmpty())
            return;
        put(request.url, document.body);
        served.append(document);
    }

    FeedFarm &m_farm;
    const Platform &m_platform;
    const test::Home m_home;
    const QUrl m_feed;
    QSet<QByteArray> m_bare;
};

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

bool isWhole(const Platform &platform, const Fixture &fixture)
{
    const test::Home home = test::homeOf(QString(platform.id), fixture.name);
    const QList<Request> requests = platform.requests(home.feed.isEmpty() ? home.page : home.feed);
    return std::ranges::all_of(requests, [&fixture](const Request &request) {
        const bool needed = request.required && request.when == Request::When::Always;
        return !needed
            || std::ranges::find(fixture.documents, request.role, &Document::role) != fixture.documents.end();
    });
}

// The bodies of one page: empty where looking came to what reading them alone gives, else why not.
QString check(const Platform &platform, const QString &name, const QList<Document> &bodies, Row &row)
{
    FeedFarm farm;
    if (!farm.listen())
        return u"no port"_s;
    ++row.bodies;
    const test::Home home = test::homeOf(QString(platform.id), name);
    const QList<Document> served = Stand(farm, platform, home).serve(bodies);
    const Result<Snapshot> alone = platform.parse(spanOf(served), fixtureTime());
    if (!alone)
        return u"can't be read alone: "_s + alone.error().detail;
    const LookEnd end = lookAt(farm, home.page);
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
    row.from = home.from;
    count(row, end.preview->snapshot);
    return {};
}

QString tableOf(const QList<QPair<const Platform *, Row>> &rows)
{
    QString table
        = u"| platform | bodies | recognised | components | groups | incidents | updates | maintenances "
          "| claimed uptime |\n|---|---|---|---|---|---|---|---|---|\n"_s;
    for (const auto &[platform, row] : rows) {
        QString how = u"%1 of %2"_s.arg(row.recognised).arg(row.bodies);
        if (row.bodies == 0)
            how = u"-"_s;
        else if (!row.from.isEmpty())
            how += u", from %1"_s.arg(row.from);
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

const QString page = QStringLiteral(FOGHORN_SOURCE_DIR "/packaging/doc/platforms.md");

// The table between two marks of packaging/doc/platforms.md; another one is put there when the environment
// asks for it (FOGHORN_WRITE_TABLE=1).
QString written(const QString &mark, const QString &table)
{
    const QString text = QString::fromUtf8(bytesOf(page));
    const QString begin = u"<!-- %1 -->\n"_s.arg(mark);
    const qsizetype from = text.indexOf(begin) + begin.size();
    const qsizetype to = text.indexOf(u"<!-- end -->"_s, from);
    if (from < begin.size() || to < 0)
        return {};
    if (qEnvironmentVariableIntValue("FOGHORN_WRITE_TABLE") != 1)
        return text.sliced(from, to - from);
    QFile file(page);
    if (file.open(QIODevice::WriteOnly))
        file.write((text.left(from) + table + text.sliced(to)).toUtf8());
    return table;
}

QString tellTable(const QString &title, const QHash<QString, Row> &rows)
{
    QList<QPair<const Platform *, Row>> sorted;
    for (const Platform *platform : platforms())
        sorted.append({platform, rows.value(QString(platform->id))});
    const QString table = tableOf(sorted);
    QTextStream(stdout) << title << "\n\n" << table << Qt::endl;
    return table;
}

// What no bare host answers as it was captured, a line a platform.
QString leftOutOf(const test::Captured &captured)
{
    QString lines = u"\nCounted in no row, for no page's bare host answers it as it was captured:\n\n"_s;
    for (auto at = captured.leftOut.cbegin(); at != captured.leftOut.cend(); ++at) {
        const Platform *platform = platformById(at.key());
        QStringList reasons;
        for (auto why = at->cbegin(); why != at->cend(); ++why)
            reasons.append(u"%1: %2"_s.arg(why.value()).arg(why.key()));
        lines
            += u"- %1: %2.\n"_s.arg(platform ? QString(platform->name) : u"Others"_s, reasons.join(u"; "_s));
    }
    return lines;
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
    void everyCapturedPageIsRecognisedFromItsHost();
};

void TestPlatformtable::everyFixtureIsRecognisedFromItsHost()
{
    QHash<QString, Row> rows;
    QStringList wrong;
    for (const Fixture &fixture : allFixtures()) {
        const Platform *platform = platformById(fixture.platform);
        QVERIFY2(platform, qPrintable(fixture.platform));
        // A page without what each round needs is no page; such fixtures are read by other tests.
        if (!isWhole(*platform, fixture))
            continue;
        const QString why = check(*platform, fixture.name, fixture.documents, rows[fixture.platform]);
        if (!why.isEmpty())
            wrong.append(fixture.platform + u'/' + fixture.name + u": "_s + why);
    }
    const QString table = tellTable(u"own fixtures"_s, rows);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(table == written(u"fixtures"_s, table),
             "packaging/doc/platforms.md says otherwise (see above; FOGHORN_WRITE_TABLE=1 puts it right)");
}

void TestPlatformtable::everyCapturedPageIsRecognisedFromItsHost()
{
    const QString corpus = qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR));
    if (corpus.isEmpty() || !QDir(corpus).exists())
        QSKIP("no corpus of captured bodies here (FOGHORN_CORPUS_DIR)");
    const test::Captured captured = test::capturedIn(corpus);
    QVERIFY2(captured.unplaced.isEmpty(), qPrintable(captured.unplaced.join(u'\n')));
    QHash<QString, Row> rows;
    QStringList wrong;
    for (const test::CapturedPage &page : captured.pages) {
        const Platform *platform = platformById(page.platform);
        QVERIFY2(platform, qPrintable(page.platform));
        const QString why = check(*platform, page.name, page.documents, rows[page.platform]);
        if (!why.isEmpty())
            wrong.append(page.platform + u'/' + page.name + u": "_s + why);
    }
    const QString table = tellTable(u"captured bodies"_s, rows) + leftOutOf(captured);
    QTextStream(stdout) << leftOutOf(captured) << Qt::endl;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(table == written(u"captured"_s, table),
             "packaging/doc/platforms.md says otherwise (see above; FOGHORN_WRITE_TABLE=1 puts it right)");
}

QTEST_GUILESS_MAIN(TestPlatformtable)
#include "tst_platformtable.moc"
