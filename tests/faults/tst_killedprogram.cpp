// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"
#include "models/history/historystore.h"
#include "support/madepage.h"
#include "support/program.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using farm::FeedFarm;
using test::MadePage;
using test::Program;

// The real program is killed with SIGKILL while it polls a page that says something else at every request:
// what a poll acknowledged is there, once, and the history is whole.
class TestKilledProgram : public QObject
{
    Q_OBJECT

private slots:
    void noAcknowledgedChangeIsLostInAHundredKills();
};

namespace {

constexpr int kills = 100;
constexpr int longestMs = 60;

// Counts the requests; every answer moves a component and opens an incident named after the request.
class RestlessPage
{
public:
    explicit RestlessPage(FeedFarm &farm)
        : m_farm(farm)
    {
        m_page.addComponent(u"c1"_s, u"Belts"_s);
        QObject::connect(&farm, &FeedFarm::requested, &farm, [this](const QByteArray &path) {
            if (path.endsWith("summary.json"))
                next();
        });
        next();
    }

private:
    // Called before the answer is looked up: each request has its own.
    void next()
    {
        ++m_number;
        const QString at
            = QDateTime::fromSecsSinceEpoch(1'772'000'000 + m_number, Qt::UTC).toString(Qt::ISODate);
        m_page.setLevel(u"c1"_s, m_number % 2 ? u"major_outage"_s : u"operational"_s);
        const QString id = u"i%1"_s.arg(m_number);
        m_page.open(id, u"Stop %1"_s.arg(m_number), u"minor"_s, at);
        m_page.touch(at);
        if (m_number > 5) // the page keeps the newest alone
            m_page.drop(u"i%1"_s.arg(m_number - 5));
        m_farm.serve("/api/v2/summary.json", farm::Answer::json(m_page.summary()));
        m_farm.serve("/api/v2/incidents.json", farm::Answer::json(m_page.incidents()));
        m_farm.serve("/api/v2/scheduled-maintenances.json", farm::Answer::json(m_page.maintenances()));
    }

    FeedFarm &m_farm;
    MadePage m_page;
    int m_number = 0;
};

// How many changes a poll that printed all of its answer took in.
std::optional<qint64> acknowledged(const QByteArray &out)
{
    const QJsonDocument answer = QJsonDocument::fromJson(out);
    return answer.isObject() ? std::optional(answer.object()[u"changes"].toInteger()) : std::nullopt;
}

struct Kept
{
    qint64 alerts = 0;
    bool once = true; // no incident opened twice
};

Kept keptIn(HistoryStore &store)
{
    Kept kept;
    QSet<QString> opened;
    const auto alerts = store.alerts({});
    for (const Alert &alert : *alerts) {
        if (alert.change.kind != ChangeKind::IncidentOpened)
            continue;
        kept.once &= !opened.contains(alert.change.incident);
        opened.insert(alert.change.incident);
    }
    kept.alerts = alerts->size();
    return kept;
}

} // namespace

void TestKilledProgram::noAcknowledgedChangeIsLostInAHundredKills()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    RestlessPage page(farm);
    const Program program;
    const auto added = program.json({u"add"_s, farm.url(u"/"_s).toString()});
    QVERIFY2(added.code == 0, added.all().constData());

    QRandomGenerator dice(20260301);
    qint64 told = 0; // changes that complete polls reported
    qint64 kept = 0;
    int completed = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess poll;
        program.prepare(poll, {u"--json"_s, u"poll"_s});
        QSignalSpy finished(&poll, &QProcess::finished);
        poll.start();
        QTimer::singleShot(dice.bounded(longestMs + 1), &poll, [&poll] { poll.kill(); });
        QVERIFY(!finished.isEmpty() || finished.wait(20'000));
        const auto changes = acknowledged(poll.readAllStandardOutput());
        completed += changes ? 1 : 0;

        const auto store = HistoryStore::open(program.historyFile(), HistoryStore::Mode::ReadOnly);
        QVERIFY2(store.ok(), qPrintable(store.ok() ? QString() : store.error().detail));
        const Kept now = keptIn(**store);
        QVERIFY2(now.once, "an incident was told as opened twice");
        QVERIFY2(now.alerts >= kept + changes.value_or(0),
                 qPrintable(u"kill %1: %2 alerts, %3 before, %4 acknowledged"_s.arg(kill)
                                .arg(now.alerts)
                                .arg(kept)
                                .arg(changes.value_or(0))));
        kept = now.alerts;
        told += changes.value_or(0);
        if (kill % 10 == 9) {
            const auto check = (*store)->check();
            QVERIFY2(check.ok() && check->ok, qPrintable(check.ok() ? check->detail : check.error().detail));
        }
    }
    qInfo("%d of %d polls ended before their kill; %lld changes told, %lld kept", completed, kills,
          static_cast<long long>(told), static_cast<long long>(kept));
    QVERIFY(kept >= told);
    // Whole, and in order: an undisturbed poll goes on from here.
    const auto last = program.json({u"poll"_s});
    QVERIFY2(last.code == 0, last.all().constData());
    QCOMPARE(program.json({u"alerts"_s}).array().size(), kept + last.object()[u"changes"].toInteger());
    const auto store = HistoryStore::open(program.historyFile());
    QVERIFY(store.ok() && (*store)->notice().isEmpty());
    QVERIFY((*store)->check()->ok);
}

QTEST_GUILESS_MAIN(TestKilledProgram)
#include "tst_killedprogram.moc"
