// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storyplayer.h"

#include "models/alerts/judging.h"
#include "models/monitor/backfillqueue.h"
#include "models/status/severity.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

namespace foghorn::test {
namespace {

const QString vendorId = u"acorn"_s;
constexpr int waitMs = 10'000;

QString inWords(const Change &change)
{
    QString words = wireName(change.kind);
    for (const QString &id : {change.componentId, change.incident}) {
        if (!id.isEmpty())
            words += u' ' + id;
    }
    if (change.from && change.to)
        words += u' ' + QString(wireName(*change.from)) + u'>' + wireName(*change.to);
    else if (change.to)
        words += u' ' + QString(wireName(*change.to));
    if (change.phase)
        words += u' ' + QString(wireName(*change.phase));
    return words;
}

// The history syncs every commit. In memory that costs nothing; what a crash leaves is tested elsewhere.
QString folderTemplate()
{
    const QDir memory(u"/dev/shm"_s);
    const QDir place = QFileInfo(memory.path()).isWritable() ? memory : QDir::temp();
    return place.filePath(u"feedstory-XXXXXX"_s);
}

bool isTold(AlertState state)
{
    return state == AlertState::Pending || state == AlertState::Delivered;
}

} // namespace

StoryPlayer::StoryPlayer(const Story &story, Form form)
    : scene(m_farm, {QDate(2026, 3, 1), QTime(12, 0), Qt::UTC})
    , m_story(story)
    , m_folder(folderTemplate())
{
    if (!m_farm.listen())
        qFatal("the farm can't listen");
    if (form == Form::TurnedRows)
        scene.turnRows();
    if (form == Form::Atom)
        scene.tellAsAtom();
    startUp();
    const Vendor vendor{.id = vendorId,
                        .name = u"Acorn Freight"_s,
                        .page = FeedScene::home(),
                        .feed = form == Form::Atom ? FeedScene::atomHome() : FeedScene::home(),
                        .platform = form == Form::Atom ? u"atom"_s : u"statuspage"_s};
    ask<bool>([&](HistoryStore &store) -> Result<bool> {
        const auto added = store.addVendor(vendor, scene.now());
        return added ? Result<bool>(true) : Result<bool>(added.error());
    });
}

StoryPlayer::~StoryPlayer() = default;

// Also after a restart: whatever is kept is kept in the file.
void StoryPlayer::startUp()
{
    m_monitor.reset();
    m_worker.reset();
    m_worker = std::make_unique<HistoryWorker>(m_folder.filePath(u"data/history.sqlite"_s));
    const FetcherOptions options{.proxyUse = ProxyUse::None, .offline = [] { return false; }};
    m_fetcher = std::make_unique<ViaFarm>(m_farm, options);
    m_monitor = std::make_unique<Monitor>(Monitor::Parts{.fetcher = *m_fetcher,
                                                         .history = *m_worker,
                                                         .now = [this] { return scene.now(); },
                                                         .judge = storedJudge(),
                                                         .dice = [] { return 0.5; }});
}

VendorState StoryPlayer::state()
{
    return ask<VendorState>([](HistoryStore &store) { return store.state(vendorId); });
}

QList<Alert> StoryPlayer::alerts()
{
    QList<Alert> all = ask<QList<Alert>>([](HistoryStore &store) { return store.alerts({}); });
    std::ranges::sort(all, {}, &Alert::id);
    return all;
}

bool StoryPlayer::look()
{
    scene.serve();
    if (m_firstSummary.isEmpty())
        m_firstSummary = scene.summary();
    QSignalSpy polled(m_monitor.get(), &Monitor::polled);
    QSignalSpy ended(m_monitor.get(), &Monitor::lookEnded);
    m_monitor->reload(); // the monitor sees the clock
    m_monitor->pollNow({vendorId});
    if (polled.isEmpty() && !polled.wait(waitMs))
        return false;
    m_result = polled.first().first().value<PollResult>();
    while (m_monitor->isLookingFor(vendorId)) {
        if (!ended.wait(waitMs))
            return false;
    }
    return true;
}

// What the alert keeper and the desktop do. Returns all alerts, oldest first.
QList<Alert> StoryPlayer::deliver()
{
    auto all = ask<QList<Alert>>([now = scene.now()](HistoryStore &store) -> Result<QList<Alert>> {
        if (const auto reviewed = store.reviewAlerts(storedReviewer(), now); !reviewed)
            return reviewed.error();
        const auto pending = store.pendingAlerts();
        if (!pending)
            return pending.error();
        QList<qint64> ids;
        for (const Alert &alert : *pending)
            ids.append(alert.id);
        const auto told = store.setAlertStates(ids, AlertState::Delivered, now);
        return told ? store.alerts({}) : Result<QList<Alert>>(told.error());
    });
    std::ranges::sort(all, {}, &Alert::id);
    return all;
}

// A line for each minute in which something is new: what is told as it is, (what is not), [what waits].
void StoryPlayer::note(int minute)
{
    QStringList news;
    const QString failing = m_result.error ? QString(wireName(m_result.error->kind)) : QString();
    if (failing != m_failing)
        news.append(failing.isEmpty() ? u"reads again"_s : u"fails: "_s + failing);
    m_failing = failing;
    const bool silent = m_result.outcome == PollResult::Outcome::Unchanged && m_result.changes.isEmpty();
    if (silent && !m_waiting && news.isEmpty())
        return;
    m_waiting = false;
    for (const Alert &alert : deliver()) {
        m_waiting |= alert.state == AlertState::Held;
        const auto before = m_known.constFind(alert.id);
        if (before != m_known.cend() && *before == alert.state)
            continue;
        const QString words = inWords(alert.change);
        if (isTold(alert.state))
            news.append(before == m_known.cend() ? words : u"after all "_s + words);
        else if (before == m_known.cend())
            news.append((alert.state == AlertState::Held ? u"[%1]"_s : u"(%1)"_s).arg(words));
        m_known.insert(alert.id, alert.state);
    }
    if (!news.isEmpty())
        m_log.append(u"%1 "_s.arg(minute) + news.join(u", "_s));
}

QString StoryPlayer::play()
{
    int minute = 0;
    const auto lookAt = [this, &minute](int at) {
        scene.setNow(scene.start().addSecs(at * 60));
        minute = at;
    };
    const auto seen = [this, &minute] {
        if (!look() && m_trouble.isEmpty())
            m_trouble = u"the look at minute %1 never ended"_s.arg(minute);
        note(minute);
    };
    if (m_story.beats.isEmpty() || m_story.beats.first().minute > 0)
        seen();
    for (const Beat &beat : m_story.beats) {
        for (int quiet = minute + 1; quiet < beat.minute && !beat.asleep; ++quiet) {
            lookAt(quiet);
            seen();
        }
        lookAt(beat.minute);
        if (beat.happens)
            beat.happens(scene);
        seen();
        if (beat.weDo) {
            m_waiting = true;
            beat.weDo(*this);
            note(minute);
        }
    }
    while (minute < m_story.end && m_trouble.isEmpty()) {
        lookAt(minute + 1);
        seen();
    }
    return m_trouble.isEmpty() ? (m_log + QStringList{outline(minute)}).join(u'\n') : m_trouble;
}

QString StoryPlayer::acceptMove()
{
    QSignalSpy accepted(m_monitor.get(), &Monitor::moveAccepted);
    m_monitor->acceptMove(vendorId);
    return accepted.wait(waitMs) ? QString() : u"the move was not accepted"_s;
}

QString StoryPlayer::backfill()
{
    BackfillQueue queue(
        {*m_fetcher, *m_worker, [this] { return scene.now(); }, std::make_shared<HostPace>(0)});
    QSignalSpy idle(&queue, &BackfillQueue::idle);
    queue.add(vendorId);
    if (idle.isEmpty() && !idle.wait(waitMs))
        return u"the backfill did not end"_s;
    return {};
}

} // namespace foghorn::test
