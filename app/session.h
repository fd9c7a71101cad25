// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/engine.h"
#include "models/history/filelock.h"
#include "models/items/barspan.h"
#include "models/items/vendormodel.h"
#include "models/monitor/alertkeeper.h"
#include "models/monitor/backfillqueue.h"
#include "models/monitor/caretaker.h"
#include "models/status/pastprogress.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace foghorn {

// A choice of components by their ids.
struct ComponentWish
{
    QStringList watched;
    QStringList unwatched;
    bool watchAll = true; // of those that come later
};

// One data directory at work: the engine polls it (or another Foghorn does), and the model holds what the
// screens show. Knows no widget.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QString dataDir, QObject *parent = nullptr);
    ~Session() override;

    void start();

    QString dataDir() const { return m_dataDir; }
    VendorModel &vendors() { return m_vendors; }
    HistoryWorker &history() { return m_engine.history; }
    Fetcher &fetcher() { return m_engine.fetcher; }

    // Who polls also delivers; false while a foghorn watch does both here.
    bool polls() const { return m_pollerLock.isHeld(); }
    bool isOffline() const { return m_engine.monitor.isOffline(); }
    QDateTime nextCheck() const { return m_engine.monitor.nextDue(); }
    QDateTime historySince() const { return m_historySince; }
    qint64 historyBytes() const;
    // When held alerts were last looked at; invalid: not yet.
    QDateTime lastReview() const { return m_keeper.lastLook(); }
    QString trouble() const; // of the store, in one sentence
    QString notice() const; // what opening the history had to do, for as long as this run lasts

    void checkNow(const QStringList &vendorIds = {}); // all where none is named
    void loadSpan(const QString &vendorId, BarSpan span); // answered by spanLoaded
    void vendorAdded(); // somebody wrote a vendor to the store: take it up now
    void cancelBackfills(); // what was read so far is kept
    PastProgress pastProgress() const; // of the backfills that run
    // Written to the store, then taken up; what can't be written is told as trouble().
    void changeVendor(const QString &vendorId, std::function<void(Vendor &vendor)> change);
    // What of the vendor is watched; whoever is named in neither list keeps its choice.
    void chooseComponents(const QString &vendorId, const ComponentWish &wish);
    void removeVendor(const QString &vendorId); // its history is kept for 30 days
    void acceptMove(const QString &vendorId); // to VendorSummary::offer; what is against it: moveRefused

signals:
    void spanLoaded(const foghorn::SpanHistory &history);
    void alertsPending();
    void moveRefused(const QString &vendorId, const foghorn::Error &error);
    void backfillProgressed(const foghorn::BackfillProgress &progress);
    void backfillFinished(const foghorn::BackfillResult &result);
    void updated(); // the model or one of the figures above

private:
    // Reads the vendor's own past in the background; the bars are refreshed when it is there.
    void startBackfill(const QString &vendorId);
    void takePolling();
    void readPastOnce(const QString &vendorId);
    void takeVendors(const QList<Vendor> &vendors);
    void refresh(const QString &vendorId);
    void refreshAged();
    void readAge();
    void take(const Result<void> &written);
    void askNotice();
    void noteTrouble(const Error &error);

    const QString m_dataDir;
    FileLock m_pollerLock;
    Engine m_engine;
    AlertKeeper m_keeper;
    Caretaker m_caretaker;
    BackfillQueue m_backfills;
    QSet<QString> m_pastAsked; // in this run
    QHash<QString, BackfillProgress> m_pasts; // being read, by vendor
    VendorModel m_vendors;
    QTimer m_ages;
    QTimer m_pollerRetry;
    QDateTime m_historySince;
    QString m_trouble; // what fails now
    QString m_notice;
};

} // namespace foghorn
