// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/backfill.h"

#include "models/status/whendone.h"

#include <QtConcurrent>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// One vendor's past is read to its end unless it is bottomless.
constexpr int mostRequests = 240;
constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr int mostTries = 3;
constexpr qint64 longestRetryMs = 60'000;
constexpr qint64 shortestRetryMs = 2'000;

qint64 systemSteadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

bool isAbsent(const FetchReply &reply)
{
    return reply.http == 404 || reply.http == 410;
}

QDateTime oldestIncident(const VendorPast &past)
{
    QDateTime oldest;
    for (const Incident &incident : past.incidents) {
        const QDateTime began = incident.startedAt.isValid() ? incident.startedAt : incident.postedAt;
        const bool older = !oldest.isValid() || began < oldest;
        if (incident.kind == IncidentKind::Incident && began.isValid() && older)
            oldest = began;
    }
    return oldest;
}

// Pages come newest first: what was read so far speaks of nothing older than its oldest incident.
void cutToWhatWasRead(VendorPast &past)
{
    const QDateTime oldest = oldestIncident(past);
    if (!oldest.isValid())
        past.components.clear();
    past.recordFrom
        = past.recordFrom.isValid() && oldest.isValid() ? std::max(past.recordFrom, oldest) : oldest;
}

} // namespace

HostPace::HostPace(qint64 spacingMs, std::function<qint64()> steadyMs)
    : m_spacingMs(spacingMs)
    , m_steadyMs(steadyMs ? std::move(steadyMs) : systemSteadyMs)
{
}

qint64 HostPace::takeTurn(const QUrl &url)
{
    const qint64 nowMs = m_steadyMs();
    qint64 &free = m_nextFree[url.authority()];
    const qint64 turn = std::max(free, nowMs);
    free = turn + m_spacingMs;
    return turn - nowMs;
}

void HostPace::putOff(const QUrl &url, qint64 forMs)
{
    qint64 &free = m_nextFree[url.authority()];
    free = std::max(free, m_steadyMs() + forMs);
}

Result<VendorPast> pastFrom(const Platform &platform, const QList<Document> &documents, const QDateTime &now)
{
    if (platform.parsePast)
        return platform.parsePast(documents, now);
    const Result<Snapshot> snapshot = platform.parse(documents, now);
    if (!snapshot)
        return snapshot.error();
    return VendorPast{
        .incidents = snapshot->incidents, .components = {}, .recordFrom = {}, .notes = snapshot->notes};
}

Backfill::Backfill(BackfillParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Backfill::ask);
}

void Backfill::start(const QString &vendorId)
{
    m_result.vendor = vendorId;
    m_progress.vendor = vendorId;
    whenDone(
        m_parts.history.run<VendorState>([vendorId](HistoryStore &store) { return store.state(vendorId); }),
        this, [this](const Result<VendorState> &state) {
            if (state) {
                begin(state->vendor);
                return;
            }
            m_result.error = state.error();
            finish();
        });
}

void Backfill::cancel()
{
    if (m_result.cancelled)
        return;
    m_result.cancelled = true;
    if (m_turn.isActive()) {
        m_turn.stop();
        next();
    } else if (m_flying) {
        m_flying = false;
        m_flight.cancel();
        next();
    }
}

void Backfill::begin(const Vendor &vendor)
{
    m_vendor = vendor;
    m_platform = platformById(vendor.platform);
    if (!m_platform) {
        m_result.error = Error{Error::Kind::Schema, u"nobody knows yet what kind of page this is"_s};
        finish();
        return;
    }
    addRequests(m_platform->requests(vendor.feed));
    if (m_platform->pastRequests)
        addRequests(m_platform->pastRequests(vendor.feed));
    next();
}

void Backfill::addRequests(const QList<Request> &requests)
{
    for (const Request &request : requests) {
        if (m_known.contains(request.url))
            continue;
        if (m_known.size() >= mostRequests) {
            m_partial = true;
            return;
        }
        m_known.append(request.url);
        m_waiting.append(request);
    }
    m_progress.of = static_cast<int>(m_known.size());
}

void Backfill::next()
{
    if (m_result.cancelled || m_bytes > mostBytes) {
        m_partial = m_partial || !m_waiting.isEmpty();
        parse();
    } else if (m_waiting.isEmpty()) {
        askForMore();
    } else {
        m_tries = 0;
        wait();
    }
}

void Backfill::wait()
{
    const qint64 turn = m_parts.pace->takeTurn(m_waiting.constFirst().url);
    m_turn.start(static_cast<int>(turn));
}

void Backfill::ask()
{
    const Request request = m_waiting.constFirst();
    ++m_tries;
    m_flying = true;
    m_flight = m_parts.fetcher.fetch({.url = request.url, .privateAllowed = m_vendor.privateAllowed});
    whenDone(m_flight, this, [this, request](const FetchReply &reply) { take(request, reply); });
}

// A host that is busy, or a connection that broke, gets another chance, later.
bool Backfill::tryAgain(const Request &request, const FetchReply &reply)
{
    const bool passing = reply.http == 429 || reply.http >= 500 || reply.error->kind == Error::Kind::Timeout
        || reply.error->kind == Error::Kind::Connect;
    if (!passing || m_tries >= mostTries || m_result.cancelled)
        return false;
    const qint64 asked = reply.retryAfterSeconds.value_or(0) * 1000;
    if (asked > longestRetryMs)
        return false;
    if (reply.http == 429 || asked > 0)
        m_parts.pace->putOff(request.url, std::max(asked, shortestRetryMs));
    wait();
    return true;
}

void Backfill::take(const Request &request, const FetchReply &reply)
{
    if (!m_flying) // cancelled meanwhile
        return;
    m_flying = false;
    if (reply.error && !isAbsent(reply) && tryAgain(request, reply))
        return;
    m_waiting.removeFirst();
    ++m_result.requests;
    ++m_progress.done;
    const bool optional = isAbsent(reply) && (!request.required || request.role == DocumentRole::Past);
    if (reply.error && !optional) {
        // What lies behind it is not read: a record with a hole would speak of what nobody said.
        m_result.error = reply.error;
        m_partial = true;
        parse();
        return;
    }
    if (!reply.error) {
        m_bytes += reply.body.size();
        m_documents.append({.role = request.role,
                            .url = reply.finalUrl.isEmpty() ? request.url : reply.finalUrl,
                            .body = reply.body,
                            .contentType = reply.contentType,
                            .http = reply.http});
    }
    tellProgress();
    next();
}

void Backfill::askForMore()
{
    const auto more = m_platform->pastMore ? m_platform->pastMore : m_platform->more;
    if (!more || m_documents.isEmpty()) {
        parse();
        return;
    }
    const auto named = QtConcurrent::run([more, documents = m_documents] { return more(documents); });
    whenDone(named, this, [this](const QList<Request> &requests) {
        addRequests(requests);
        if (m_waiting.isEmpty())
            parse();
        else
            next();
    });
}

void Backfill::parse()
{
    if (m_documents.isEmpty()) {
        finish();
        return;
    }
    const auto parsed
        = QtConcurrent::run([platform = m_platform, documents = m_documents, now = m_parts.now()] {
              return pastFrom(*platform, documents, now);
          });
    whenDone(parsed, this, [this](const Result<VendorPast> &past) {
        if (past) {
            record(*past);
            return;
        }
        if (!m_result.error)
            m_result.error = past.error();
        finish();
    });
}

void Backfill::record(VendorPast past)
{
    if (m_partial)
        cutToWhatWasRead(past);
    m_progress.incidents = static_cast<int>(past.incidents.size());
    tellProgress();
    const auto written = m_parts.history.run<PastResult>(
        [id = m_result.vendor, past = std::move(past), now = m_parts.now()](HistoryStore &store) {
            return store.recordPast(id, past, now);
        });
    whenDone(written, this, [this](const Result<PastResult> &result) {
        if (result)
            m_result.past = *result;
        else
            m_result.error = result.error();
        finish();
    });
}

void Backfill::tellProgress()
{
    emit progressed(m_progress);
}

void Backfill::finish()
{
    emit finished(m_result);
    deleteLater();
}

} // namespace foghorn
