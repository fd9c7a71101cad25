// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/monitor/relocation.h"
#include "models/monitor/round.h"
#include "models/monitor/schedule.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace foghorn {

// Watches every vendor: due -> fetch -> parse -> diff -> store -> signals. One round a vendor at a time; a
// slow or broken vendor delays no other. Lives on the thread that made it and never blocks it.
class Monitor : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Fetcher &fetcher;
        HistoryWorker &history;
        Clock now;
        Judge judge; // none: alerts are left to somebody else
        Schedule::Dice dice;
    };
    explicit Monitor(Parts parts, QObject *parent = nullptr);
    ~Monitor() override;

    // Reads the vendors and their plans, then polls each when it is due, never before.
    void start();
    void stop();

    // Takes up vendors that were added, changed or removed meanwhile, also by another program.
    void reload();

    // One round now for each, whatever schedule and back-off say; answers by polled() for each of them.
    // Returns how many rounds that is (vendors with a round under way are not asked twice).
    int pollNow(const QStringList &vendorIds);

    // Follows a vendor's page to where it was offered (VendorState::offer); answers by moveAccepted() or
    // moveRefused().
    void acceptMove(const QString &vendorId);

    // Whether a round made it look for a vendor's page anew; lookEnded() follows, after what it found.
    bool isLookingFor(const QString &vendorId) const { return m_relocation.isLookingFor(vendorId); }

    QDateTime nextDue() const { return m_schedule.nextDue(); }
    bool isOffline() const { return m_offline; }

signals:
    void vendorsChanged(const QList<foghorn::Vendor> &vendors);
    void polled(const foghorn::PollResult &result);
    void changesFound(const QList<foghorn::Change> &changes);
    void storageFailed(const foghorn::Error &error);
    void moveOffered(const QString &vendorId); // or taken back: its state says which
    void moveAccepted(const QString &vendorId); // or recognised, where no platform was known
    void lookEnded(const QString &vendorId);
    void moveRefused(const QString &vendorId, const foghorn::Error &error);

private:
    struct Watch
    {
        Vendor vendor;
        QDateTime failingSince; // in this run; invalid while the last try was good
        bool networkFailure = false; // the last try failed before any answer came
        bool noNetwork = false; // and that because this computer has none
        QDateTime answeredAt; // the last try that brought any answer, in this run
        QHash<QUrl, QDateTime> absent; // lists that the page does not have, and when that was seen
    };
    struct Loaded
    {
        QList<QPair<Vendor, PollPlan>> vendors;
        bool offline = false; // as it was told last, perhaps in an earlier run
    };

    void listenToMoves();
    static Result<Loaded> load(HistoryStore &store);
    void take(const Loaded &loaded);
    void schedule(const Vendor &vendor, const PollPlan &plan);
    void arm();
    void tick();
    void startRound(const QString &vendorId);
    void roundFinished(const PollResult &result);
    void noteOutcome(const PollResult &result, const QDateTime &now);
    void keepPlan(const QString &vendorId, const PollPlan &plan);
    bool isLost(const QString &vendorId, const QDateTime &now) const;
    bool ownNetworkSeemsLost(const QDateTime &now) const;
    void judgeOwnNetwork(bool answered);
    void tellOwnNetwork(const Change &change);
    QList<QUrl> absentLists(const QString &vendorId, const QDateTime &now);
    void noteGap(const QDateTime &now);

    Parts m_parts;
    Schedule m_schedule;
    Relocation m_relocation;
    QHash<QString, Watch> m_watches;
    QSet<QString> m_inFlight;
    QTimer m_due;
    QTimer m_reload;
    QDateTime m_lastTick;
    QDateTime m_lastStart;
    bool m_running = false;
    bool m_offline = false;
    bool m_loaded = false;
};

} // namespace foghorn
