// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/round.h"

#include "models/monitor/listsdue.h"
#include "models/monitor/relocation.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <QCryptographicHash>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

struct RoundInput
{
    VendorState state;
    QHash<QUrl, DocumentTag> tags;
};

Result<RoundInput> load(HistoryStore &store, const QString &vendorId)
{
    const Result<VendorState> state = store.state(vendorId);
    if (!state)
        return state.error();
    RoundInput input{.state = *state};
    const Platform *platform = platformById(state->vendor.platform);
    if (!platform)
        return input;
    for (const Request &request : platform->requests(state->vendor.feed)) {
        const Result<DocumentTag> tag = store.documentTag(vendorId, request.url);
        if (tag)
            input.tags.insert(request.url, *tag);
    }
    return input;
}

bool isAbsent(const FetchReply &reply)
{
    return reply.http == 404 || reply.http == 410;
}

} // namespace

Round::Round(Fetcher &fetcher, HistoryWorker &history, Clock now, RoundOptions options, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_history(history)
    , m_now(std::move(now))
    , m_options(std::move(options))
{
}

void Round::start(const QString &vendorId)
{
    m_result.vendor = vendorId;
    whenDone(m_history.run<RoundInput>([vendorId](HistoryStore &store) { return load(store, vendorId); }),
             this, [this](const Result<RoundInput> &input) {
                 if (input) {
                     begin(input->state, input->tags);
                 } else {
                     m_result.error = input.error();
                     finish(PollResult::Outcome::Failed);
                 }
             });
}

void Round::begin(const VendorState &state, const QHash<QUrl, DocumentTag> &tags)
{
    m_state = state;
    m_tags = tags;
    m_platform = platformById(state.vendor.platform);
    if (!m_platform) {
        fail(
            {Error::Kind::Schema,
             state.vendor.platform.isEmpty()
                 ? u"what kind of page this is was not recognised; it is looked at once a day, or set another address of it"_s
                 : u"this Foghorn does not know the platform \"%1\"; update Foghorn"_s.arg(
                     state.vendor.platform)});
        return;
    }
    for (const Request &request : m_platform->requests(state.vendor.feed)) {
        if (m_options.absent.contains(request.url)) {
            m_state.read.incidentsReadAt = m_now(); // asking again each round would learn nothing
            continue;
        }
        (request.when == Request::When::Always ? m_waiting : m_lists).append(request);
    }
    // What else is to be read stands in the bodies, so they are needed, changed or not.
    m_options.conditional &= m_platform->more == nullptr;
    fetchNext();
}

void Round::fetchNext()
{
    if (m_waiting.isEmpty()) {
        if (m_platform->more)
            askFurther();
        else
            partDone();
        return;
    }
    const Request request = m_waiting.takeFirst();
    m_asked.append(request);
    FetchRequest ask{.url = request.url, .privateAllowed = m_state.vendor.privateAllowed};
    if (m_options.conditional) {
        const DocumentTag tag = m_tags.value(request.url);
        ask.etag = tag.etag;
        ask.lastModified = tag.lastModified;
    }
    whenDone(m_fetcher.fetch(ask), this, [this, request](const FetchReply &reply) { take(request, reply); });
}

void Round::partDone()
{
    if (m_listsAsked)
        parse(true);
    else
        firstPartDone();
}

void Round::askFurther()
{
    const auto named = QtConcurrent::run(
        [platform = m_platform, documents = documents(), asked = m_asked + m_lists,
         feed = m_state.vendor.feed] { return furtherRequests(*platform, documents, asked, feed); });
    whenDone(named, this, [this](const Further &further) { takeFurther(further); });
}

void Round::takeFurther(const Further &further)
{
    if (further.cut)
        m_result.notes.append(u"the page is longer than Foghorn reads in one look"_s);
    QList<QUrl> urls;
    for (const Request &request : further.requests) {
        if (m_options.absent.contains(request.url))
            continue;
        const bool now = request.when == Request::When::Always || m_listsAsked;
        (now ? m_waiting : m_lists).append(request);
        if (now)
            urls.append(request.url);
    }
    if (urls.isEmpty()) {
        partDone();
        return;
    }
    // What they were the last time, so that the same again counts as unchanged.
    using Tags = QHash<QUrl, DocumentTag>;
    const auto read = [id = m_result.vendor, urls](HistoryStore &store) -> Result<Tags> {
        Tags tags;
        for (const QUrl &url : urls) {
            const Result<DocumentTag> tag = store.documentTag(id, url);
            if (!tag)
                return tag.error();
            tags.insert(url, *tag);
        }
        return tags;
    };
    whenDone(m_history.run<Tags>(read), this, [this](const Result<Tags> &tags) {
        if (tags)
            m_tags.insert(*tags);
        fetchNext();
    });
}

// Where the page went, for who may want to follow it for good.
void Round::noteRedirect(const Request &request, const FetchReply &reply)
{
    if (request.when != Request::When::Always || !reply.redirected || m_result.ledTo
        || !isElsewhere(reply.finalUrl, request.url))
        return;
    m_result.ledTo = reply.finalUrl;
    m_result.ledForGood = reply.permanentRedirect;
}

void Round::take(const Request &request, const FetchReply &reply)
{
    // An optional list that is not there says nothing of how the round went.
    if (reply.http != 0 && (request.when == Request::When::Always || m_result.http == 0))
        m_result.http = reply.http;
    m_result.bytes += reply.bytes;
    m_result.ms += reply.ms;
    m_result.retryAfterSeconds = std::max(m_result.retryAfterSeconds, reply.retryAfterSeconds);
    noteRedirect(request, reply);
    if (reply.error) {
        const bool optional = request.when == Request::When::OnMove || (!request.required && isAbsent(reply));
        if (!optional) {
            fail(*reply.error);
            return;
        }
        m_keepTags &= isAbsent(reply);
        if (isAbsent(reply) && request.when == Request::When::OnMove)
            m_result.absent.append(request.url);
        if (!isAbsent(reply))
            m_result.notes.append(request.url.toString() + u": "_s + reply.error->detail);
        fetchNext();
        return;
    }
    Fetched fetched{.request = request, .reply = reply};
    const DocumentTag before = m_tags.value(request.url);
    fetched.tag = {.etag = reply.etag, .lastModified = reply.lastModified, .hash = before.hash};
    if (!reply.notModified)
        fetched.tag.hash = QCryptographicHash::hash(reply.body, QCryptographicHash::Sha1);
    fetched.unchanged = reply.notModified || (!before.hash.isEmpty() && fetched.tag.hash == before.hash);
    m_fetched.append(std::move(fetched));
    fetchNext();
}

void Round::firstPartDone()
{
    if (std::ranges::all_of(m_fetched, &Fetched::unchanged)) {
        if (!m_lists.isEmpty() && listsDueUnchanged(m_state, m_now()))
            fetchLists();
        else
            recordUnchanged();
        return;
    }
    // One document moved: those that answered 304 are needed too, or what they hold would seem gone.
    QList<Request> again;
    for (const Fetched &fetched : std::as_const(m_fetched)) {
        if (fetched.reply.notModified)
            again.append(fetched.request);
    }
    if (!again.isEmpty()) {
        erase_if(m_fetched, [](const Fetched &fetched) { return fetched.reply.notModified; });
        m_options.conditional = false;
        m_waiting = again;
        fetchNext();
        return;
    }
    parse(false);
}

QList<Document> Round::documents() const
{
    QList<Document> documents;
    for (const Fetched &fetched : std::as_const(m_fetched)) {
        if (!fetched.reply.notModified) {
            documents.append({.role = fetched.request.role,
                              .url = fetched.reply.finalUrl,
                              .body = fetched.reply.body,
                              .contentType = fetched.reply.contentType,
                              .http = fetched.reply.http});
        }
    }
    return documents;
}

void Round::parse(bool final)
{
    const QList<Document> documents = this->documents();
    if (documents.isEmpty()) { // only lists were asked for, and none had anything new
        recordUnchanged();
        return;
    }
    whenDone(QtConcurrent::run([platform = m_platform, documents, now = m_now()] {
                 return platform->parse(documents, now);
             }),
             this, [this, final](const Result<Snapshot> &snapshot) {
                 if (snapshot && (final || m_lists.isEmpty())) {
                     record(*snapshot);
                 } else if (snapshot) {
                     decideOnLists(*snapshot);
                 } else if (final && m_listsAsked
                            && std::ranges::any_of(m_fetched, [](const Fetched &fetched) {
                                   return fetched.request.when == Request::When::OnMove;
                               })) {
                     // The lists can't be read; what the summary says still holds.
                     m_result.notes.append(snapshot.error().detail);
                     erase_if(m_fetched, [](const Fetched &fetched) {
                         return fetched.request.when == Request::When::OnMove;
                     });
                     parse(true);
                 } else {
                     fail(snapshot.error());
                 }
             });
}

void Round::decideOnLists(const Snapshot &snapshot)
{
    m_keepTags &= !openIncidentMissing(m_state, snapshot);
    if (listsDue(m_state, snapshot, m_now()))
        fetchLists();
    else
        record(snapshot);
}

void Round::fetchLists()
{
    m_listsAsked = true;
    // Once a day whole, or "not modified" would count as never read and be asked for in every round.
    if (listsDueDaily(m_state, m_now()))
        m_options.conditional = false;
    m_waiting = m_lists;
    fetchNext();
}

void Round::record(const Snapshot &snapshot)
{
    m_result.notes += snapshot.notes;
    QHash<QUrl, DocumentTag> tags;
    for (const Fetched &fetched : std::as_const(m_fetched))
        tags.insert(fetched.request.url, m_keepTags ? fetched.tag : DocumentTag());
    const RecordOptions options{.holdMs = freshnessLimitMs(m_state.vendor.intervalSeconds),
                                .judge = m_options.judge,
                                .tells = {},
                                .askedFeed = m_state.vendor.feed};
    whenDone(
        m_history.run<QList<Change>>([id = m_result.vendor, snapshot, options, tags](HistoryStore &store) {
            Result<QList<Change>> changes = store.record(id, snapshot, options);
            // Only what was taken in may be asked for conditionally the next time.
            for (auto at = tags.cbegin(); changes && at != tags.cend(); ++at) {
                if (const Result<void> kept = store.setDocumentTag(id, at.key(), at.value()); !kept)
                    return Result<QList<Change>>(kept.error());
            }
            return changes;
        }),
        this, [this](const Result<QList<Change>> &changes) {
            if (!changes && changes.error().kind == Error::Kind::Usage) { // removed or moved meanwhile
                m_result.error = changes.error();
                finish(PollResult::Outcome::Failed);
                return;
            }
            if (!changes) {
                fail(changes.error());
                return;
            }
            m_result.changes = *changes;
            finish(PollResult::Outcome::Read);
        });
}

void Round::recordUnchanged()
{
    const RecordOptions options{.holdMs = freshnessLimitMs(m_state.vendor.intervalSeconds),
                                .judge = m_options.judge};
    whenDone(m_history.run<QList<Change>>([id = m_result.vendor, at = m_now(), options](HistoryStore &store) {
        return store.recordUnchanged(id, at, options);
    }),
             this, [this](const Result<QList<Change>> &changes) {
                 if (!changes) {
                     fail(changes.error());
                     return;
                 }
                 m_result.changes = *changes;
                 finish(PollResult::Outcome::Unchanged);
             });
}

void Round::fail(const Error &error)
{
    m_result.error = error;
    if (error.kind == Error::Kind::Storage) { // no use in writing that writing fails
        finish(PollResult::Outcome::Failed);
        return;
    }
    if (isShapeFailure(error.kind))
        m_result.shapeFailures = m_state.read.shapeFailures + 1;
    const QDateTime now = m_now();
    const bool lost = m_options.isLost && m_options.isLost(error, now);
    const RecordOptions options{.holdMs = freshnessLimitMs(m_state.vendor.intervalSeconds),
                                .judge = m_options.judge};
    whenDone(
        m_history.run<QList<Change>>([id = m_result.vendor, now, error, lost, options](HistoryStore &store) {
            return store.recordFailure(id, now, error, lost, options);
        }),
        this, [this](const Result<QList<Change>> &changes) {
            if (changes)
                m_result.changes = *changes;
            else
                m_result.error = changes.error();
            finish(PollResult::Outcome::Failed);
        });
}

void Round::finish(PollResult::Outcome outcome)
{
    m_result.outcome = outcome;
    emit finished(m_result);
    deleteLater();
}

} // namespace foghorn
