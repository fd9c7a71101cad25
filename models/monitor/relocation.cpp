// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/relocation.h"

#include "models/status/severity.h"
#include "models/status/whendone.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcRelocation, "foghorn.relocation")

namespace {

constexpr int shapeFailuresBefore = 3; // in a row
// `foghorn poll` waits 5 s for a look: recognition ends early enough for what was recognised to be read.
constexpr int patienceMs = 3500;
constexpr qint64 daySeconds = 24LL * 60 * 60;

bool isToday(const QDateTime &looked, const QDateTime &now)
{
    const qint64 age = looked.isValid() ? looked.secsTo(now) : daySeconds;
    return age >= 0 && age < daySeconds;
}

} // namespace

bool isElsewhere(const QUrl &a, const QUrl &b)
{
    const auto path = [](const QUrl &url) { return url.adjusted(QUrl::StripTrailingSlash).path(); };
    const bool samePort = a.scheme() != b.scheme() || a.port() == b.port();
    const auto plain = [&path](const QUrl &url) { return path(url) == "/"_L1 ? QString() : path(url); };
    return a.host() != b.host() || plain(a) != plain(b) || !samePort;
}

MoveOffer offerFrom(const Preview &preview)
{
    const Platform *platform = platformById(preview.found.platform);
    return {.page = preview.found.page,
            .feed = preview.found.feed,
            .platform = preview.found.platform,
            .platformName = platform ? QString(platform->name) : preview.found.platform,
            .privateAllowed = preview.privateAllowed};
}

Result<QList<Change>> acceptPreview(HistoryStore &store, const QString &vendorId, const Preview &preview,
                                    const Judge &judge)
{
    const Result<VendorState> state = store.state(vendorId);
    if (!state)
        return state.error();
    return store.acceptMove(vendorId, offerFrom(preview), preview.snapshot,
                            {.holdMs = freshnessLimitMs(state->vendor.intervalSeconds),
                             .judge = judge,
                             .tells = {},
                             .askedFeed = {}});
}

Relocation::Relocation(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

Relocation::~Relocation() = default;

void Relocation::noteRound(const Vendor &vendor, const PollResult &result)
{
    const bool failed = result.outcome == PollResult::Outcome::Failed;
    const bool led = result.ledTo && result.ledForGood;
    if (led || result.shapeFailures >= shapeFailuresBefore || vendor.platform.isEmpty())
        lookUnlessDoneToday(vendor, result.ledTo.value_or(vendor.page.isEmpty() ? vendor.feed : vendor.page));
    else if (!failed)
        withdraw(vendor.id);
}

void Relocation::lookUnlessDoneToday(const Vendor &vendor, const QUrl &address)
{
    const QDateTime now = m_parts.now();
    Known &known = m_known[vendor.id];
    known.settled = false;
    if (m_looks.contains(vendor.id) || isToday(known.lookedAt, now))
        return;
    known.lookedAt = now;
    m_underWay.insert(vendor.id);
    whenDone(
        m_parts.history.run<MoveNote>([id = vendor.id](HistoryStore &store) { return store.moveNote(id); }),
        this, [this, vendor, address, now](const Result<MoveNote> &note) {
            if (note && !isToday(note->lookedAt, now)) {
                look(vendor, address);
                return;
            }
            if (note)
                m_known[vendor.id].lookedAt = note->lookedAt;
            end(vendor.id);
        });
}

void Relocation::look(const Vendor &vendor, const QUrl &address)
{
    const auto look = std::shared_ptr<Look>(new Look(m_parts.fetcher, m_parts.now),
                                            [](Look *done) { done->deleteLater(); });
    m_looks.insert(vendor.id, look);
    connect(look.get(), &Look::done, this, [this, vendor](const Preview &preview) {
        m_looks.remove(vendor.id);
        if (vendor.platform.isEmpty()) {
            take(vendor.id, preview);
            return;
        }
        // Another identity at the same address is asked about too: nobody else can tell whether it is right.
        const QString &pageId = preview.snapshot.pageId;
        const bool moved = preview.found.platform != vendor.platform
            || isElsewhere(preview.found.feed, vendor.feed)
            || (!vendor.pageId.isEmpty() && !pageId.isEmpty() && pageId != vendor.pageId);
        note(vendor, moved ? std::optional(offerFrom(preview)) : std::nullopt);
    });
    connect(look.get(), &Look::failed, this, [this, vendor](const Error &error) {
        m_looks.remove(vendor.id);
        qCInfo(lcRelocation, "%s: nothing was recognised: %s", qUtf8Printable(vendor.id),
               qUtf8Printable(error.detail));
        if (error.kind == Error::Kind::Offline) { // that was no look at the page
            m_known.remove(vendor.id);
            end(vendor.id);
        } else {
            note(vendor, std::nullopt);
        }
    });
    look->setPatience(patienceMs);
    look->startUnasked(address, vendor.privateAllowed);
}

void Relocation::end(const QString &vendorId)
{
    if (m_underWay.remove(vendorId))
        emit ended(vendorId);
}

void Relocation::note(const Vendor &vendor, const std::optional<MoveOffer> &offer)
{
    const RecordOptions options{.holdMs = freshnessLimitMs(vendor.intervalSeconds),
                                .judge = m_parts.judge,
                                .tells = {},
                                .askedFeed = {}};
    whenDone(m_parts.history.run<QList<Change>>(
                 [id = vendor.id, at = m_parts.now(), offer, options](HistoryStore &store) {
                     return store.noteMove(id, at, offer, options);
                 }),
             this, [this, id = vendor.id](const Result<QList<Change>> &changes) {
                 if (changes && !changes->isEmpty())
                     emit found(*changes);
                 end(id);
             });
}

// Writes what a look came to: the vendor is watched there from now on.
void Relocation::take(const QString &vendorId, const Preview &preview)
{
    m_known.remove(vendorId);
    whenDone(
        m_parts.history.run<QList<Change>>([vendorId, preview, judge = m_parts.judge](HistoryStore &store) {
            return acceptPreview(store, vendorId, preview, judge);
        }),
        this, [this, vendorId](const Result<QList<Change>> &changes) {
            if (changes)
                emit accepted(vendorId, *changes);
            else
                emit refused(vendorId, changes.error());
            end(vendorId);
        });
}

void Relocation::withdraw(const QString &vendorId)
{
    if (std::exchange(m_known[vendorId].settled, true))
        return;
    whenDone(
        m_parts.history.run<bool>([vendorId](HistoryStore &store) { return store.withdrawMove(vendorId); }),
        this, [this, vendorId](const Result<bool> &was) {
            if (was && *was)
                emit withdrawn(vendorId);
        });
}

void Relocation::accept(const QString &vendorId)
{
    whenDone(
        m_parts.history.run<MoveNote>([vendorId](HistoryStore &store) { return store.moveNote(vendorId); }),
        this, [this, vendorId](const Result<MoveNote> &note) {
            if (!note) {
                emit refused(vendorId, note.error());
            } else if (!note->offer) {
                emit refused(vendorId,
                             {Error::Kind::Usage, u"%1 has no other address to move to"_s.arg(vendorId)});
            } else {
                readOffered(vendorId, *note->offer);
            }
        });
}

void Relocation::readOffered(const QString &vendorId, const MoveOffer &offer)
{
    const auto look = std::shared_ptr<Look>(new Look(m_parts.fetcher, m_parts.now),
                                            [](Look *done) { done->deleteLater(); });
    m_looks.insert(vendorId, look);
    connect(look.get(), &Look::done, this, [this, vendorId](const Preview &preview) {
        m_looks.remove(vendorId);
        take(vendorId, preview);
    });
    connect(look.get(), &Look::failed, this, [this, vendorId](const Error &error) {
        m_looks.remove(vendorId);
        emit refused(vendorId, error);
    });
    look->startUnasked(offer.page, offer.privateAllowed);
}

} // namespace foghorn
