// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"
#include "models/status/diff.h"
#include "models/status/incidentrecord.h"
#include "models/status/incidentsearch.h"
#include "models/status/ledger.h"
#include "models/status/runson.h"
#include "models/status/state.h"
#include "models/status/uptime.h"
#include "models/status/vendorpast.h"
#include "models/status/verdict.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

class QSqlDatabase;

namespace foghorn {

struct RecordOptions
{
    qint64 holdMs = 15LL * 60 * 1000; // the freshness limit that this read opens
    Judge judge; // none: changes are logged and no alert is written (replay, backfill)
    std::function<bool(const Change &change)> tells; // none: every change; what it denies is not even logged
    // The address that was asked: a vendor that was moved meanwhile takes nothing (usage). Empty: whichever.
    QUrl askedFeed;
};

// What a conditional request needs to know of the copy we hold.
struct DocumentTag
{
    QByteArray etag;
    QByteArray lastModified;
    QByteArray hash; // of the decoded body

    bool operator==(const DocumentTag &) const = default;
};

// When a vendor may be asked again, kept over restarts.
struct PollPlan
{
    QDateTime nextDue;
    QDateTime retryAfter;

    bool operator==(const PollPlan &) const = default;
};

// What is known of where a vendor's page may have moved.
struct MoveNote
{
    QDateTime lookedAt; // when that was last looked for
    std::optional<MoveOffer> offer;
};

// Whether a component is watched, by the names that a page gives it.
struct ComponentChoice
{
    QString name;
    QString group; // empty: in none
    bool watched = true;

    bool operator==(const ComponentChoice &) const = default;
};

struct StoreCheck
{
    bool ok = false;
    QString detail; // what SQLite found, or "ok"
    int schemaVersion = 0;
    qint64 bytes = 0;
    qint64 vendors = 0;
    qint64 incidents = 0;
    qint64 spans = 0;
    qint64 dayRows = 0; // what thinning left of older spans
    qint64 pendingAlerts = 0;
    QDateTime oldest; // of everything observed
};

// All SQL of the program. Synchronous; belongs to the thread that opened it. Times are integer milliseconds
// UTC. Every writing call is one transaction: it happened whole or not at all. Errors are of kind storage.
class HistoryStore
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Opens or makes DIR/history.sqlite (mode 0600). A schema newer than ours: nothing is opened, said so.
    // A corrupt file is set aside with its -wal and -shm, never overwritten; notice() then says where it
    // lies.
    static Result<std::unique_ptr<HistoryStore>> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~HistoryStore();
    HistoryStore(const HistoryStore &) = delete;
    HistoryStore &operator=(const HistoryStore &) = delete;

    bool isDamaged() const; // damage was met: open the file anew
    QString notice() const; // what opening had to do that the user should know; empty when nothing

    // vendors
    Result<QList<Vendor>> vendors();
    // The id a new vendor gets: a slug of its name that nobody has, also no removed vendor, unless that one
    // was the same page.
    Result<QString> idFor(const Vendor &vendor);
    // A removed vendor of the same id comes back with its history.
    Result<void> addVendor(const Vendor &vendor, const QDateTime &now);
    Result<void> updateVendor(const Vendor &vendor);
    // All in one transaction. An id that is empty, or taken by another page, becomes one made of the name.
    // Returns the ids.
    Result<QStringList> addVendors(const QList<Vendor> &vendors, const QDateTime &now);
    // Sets the choice for these components; all others keep theirs, later ones take vendor.watchAll.
    Result<void> setWatched(const QString &vendorId, const QStringList &componentIds, bool watched);
    // Components named take their choice now, all others what vendor.watchAll says; a vendor that was never
    // read does so at its first look.
    Result<void> choose(const QString &vendorId, const QList<ComponentChoice> &choices);
    // What waits for that first look.
    Result<QList<ComponentChoice>> waitingChoices(const QString &vendorId);
    Result<void> removeVendor(const QString &vendorId, const QDateTime &now, bool purge);
    Result<int> purgeRemoved(const QDateTime &removedBefore);

    // what is known now
    Result<VendorState> state(const QString &vendorId);
    Result<QList<VendorState>> states();

    // looks
    Result<QList<Change>> record(const QString &vendorId, const Snapshot &snapshot,
                                 const RecordOptions &options);
    // Many looks in one transaction, oldest first (replay; in batches too). Looks before the first one
    // recorded become history, those between what was recorded are left out, so that the same looks again
    // change nothing. One that can't be believed is left out; when all are another page's, that is the error.
    Result<QList<Change>> recordAll(const QString &vendorId, const QList<Snapshot> &snapshots,
                                    const RecordOptions &options);
    // A good read that said nothing new (304, or the same bytes): extends what was observed.
    Result<QList<Change>> recordUnchanged(const QString &vendorId, const QDateTime &at,
                                          const RecordOptions &options);
    // A try that failed. `lost` is set by the monitor once past the freshness limit: feed_lost is written
    // once.
    Result<QList<Change>> recordFailure(const QString &vendorId, const QDateTime &at, const Error &error,
                                        bool lost, const RecordOptions &options);
    // A change that is not a vendor's (offline, online) or that the monitor found (feed_moved).
    Result<void> recordChange(const Change &change, const RecordOptions &options);

    // What the vendor's own record says of its past: incidents that are over, and reported levels back to the
    // oldest record (at most 12 months). Raises no alarm; the same again writes nothing; what the record said
    // before is kept (see corrections()). What is open is left to the polls, so that its alarm is not lost.
    Result<PastResult> recordPast(const QString &vendorId, const VendorPast &past, const QDateTime &now);

    // moves
    Result<MoveNote> moveNote(const QString &vendorId);
    // What looking for a vendor's page found: an offer, or that there is none. feed_moved is written once for
    // each new place.
    Result<QList<Change>> noteMove(const QString &vendorId, const QDateTime &at,
                                   const std::optional<MoveOffer> &offer, const RecordOptions &options);
    // The page is where it was after all; whether there was an offer.
    Result<bool> withdrawMove(const QString &vendorId);
    // The vendor is watched there from now on, under its own id. What is the same thing by name (components),
    // or by title and start (incidents), goes on as the same row; of everything else this look is a first
    // one.
    Result<QList<Change>> acceptMove(const QString &vendorId, const MoveOffer &target,
                                     const Snapshot &snapshot, const RecordOptions &options);

    Result<DocumentTag> documentTag(const QString &vendorId, const QUrl &url);
    Result<void> setDocumentTag(const QString &vendorId, const QUrl &url, const DocumentTag &tag);
    Result<PollPlan> pollPlan(const QString &vendorId);
    Result<void> setPollPlan(const QString &vendorId, const PollPlan &plan);

    // history
    // asOf: as it was known then, before later corrections; nothing after it is there. Invalid: as known now.
    Result<QList<ComponentHistory>> componentHistory(const QString &vendorId, qint64 fromMs, qint64 toMs,
                                                     const QDateTime &asOf = {});
    Result<QList<IncidentRecord>> incidents(const IncidentFilter &filter);
    // Every component's level as it was known at a moment, from the spans (for `status --at`).
    Result<VendorState> stateAt(const QString &vendorId, const QDateTime &at);
    // Everything of an incident that was said otherwise before, oldest first.
    Result<QList<LedgerEntry>> ledger(const QString &vendorId, const QString &incidentId);
    // Reported stretches that overlap the window and were replaced, oldest first.
    Result<QList<Correction>> corrections(const QString &vendorId, qint64 fromMs, qint64 toMs);
    // What the page claimed within the window, oldest first; the claim that stood at its start is the first.
    Result<QList<ClaimSeen>> claims(const QString &vendorId, qint64 fromMs, qint64 toMs);
    // When the vendor's own past was last read; invalid: never.
    Result<QDateTime> pastReadAt(const QString &vendorId);

    // outbox
    Result<QList<Alert>> alerts(const QDateTime &since); // newest first
    Result<QList<Alert>> pendingAlerts(); // oldest first
    // All in one transaction: a storm is not written alert by alert.
    Result<void> setAlertStates(const QList<qint64> &alertIds, AlertState state, const QDateTime &at);
    Result<void> noteAttempts(const QList<qint64> &alertIds);

    // Judges again the alerts whose wait is over, those that may need a reminder and vendors whose return is
    // awaited, and ends mutes that have run out. Returns how many became pending; writes only where something
    // is due.
    Result<int> reviewAlerts(const Reviewer &review, const QDateTime &now);
    Result<QList<Mute>> mutes();
    Result<void> setMute(const Mute &mute); // in place of an earlier one of the same thing
    Result<void> unmute(const QString &vendorId, const QString &incident = {}); // empty: all of the vendor's
    // To be told once when the vendor is operational again, whatever the policy says.
    Result<void> setAwaited(const QString &vendorId, bool awaited, const QDateTime &now);
    Result<QStringList> awaited();

    // free settings of the program (key -> text)
    Result<QString> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value);

    // Levels of days before olderThan become day rows: figures of whole days of that zone stay the same to
    // the second, when within a day a level held is gone. One short transaction; returns where the next one
    // goes on (first: 1), 0 when nothing is left. It can end after any of them.
    Result<qint64> thinSome(const QDateTime &olderThan, const QTimeZone &zone, qint64 from);
    Result<void> thin(const QDateTime &olderThan, const QTimeZone &zone); // all of it

    // Best first, duplicates folded, over all that was ever said.
    Result<QList<IncidentHit>> searchIncidents(const SearchQuery &query);
    // The window that an incident's text states, confirmed by the user; nothing takes it back.
    Result<void> confirmWindow(const QString &vendorId, const QString &incidentId,
                               const std::optional<TimeWindow> &window, const QDateTime &now);
    Result<QList<RunsOn>> runsOn();
    Result<void> setRunsOn(const QList<RunsOn> &all); // in place of all earlier ones
    Result<QList<Change>> changes(const QDateTime &since, int limit); // after `since`, newest first

    // Whom else an alert is brought to beside the desktop ("hook"): programs and addresses that the user
    // named. What was told since `since` and is newer than `afterId`, and that the target neither has nor was
    // given up on; oldest first.
    Result<QList<Alert>> undelivered(const QString &target, qint64 afterId, const QDateTime &since, int most);
    Result<void> noteDelivery(const QList<qint64> &alertIds, const QString &target, AlertState state);
    Result<qint64> newestAlert(); // 0: there is none
    // A change of kind Test, told whatever the policy says. A silent one is shown to nobody: the daily proof
    // that telling works.
    Result<void> writeTest(bool silent, const QDateTime &now);
    // When the last silent one was written, and when one last arrived; invalid: never.
    struct TestTimes
    {
        QDateTime written;
        QDateTime arrived;
    };
    Result<TestTimes> silentTests();

    // The first moment of which anything was observed; invalid while there is none.
    Result<QDateTime> oldest();
    Result<StoreCheck> check();

    // A whole, checked copy of everything as it is at one moment, while others go on reading and writing. It
    // takes the place of `path` only when it is complete (mode 0600); meanwhile it grows as partOf(path).
    Result<void> copyTo(const QString &path);
    static QString partOf(const QString &path);

private:
    class Impl;
    explicit HistoryStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace foghorn
