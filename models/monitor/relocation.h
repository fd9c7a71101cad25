// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/monitor/look.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace foghorn {

// Notices that a vendor's page has moved or become another platform's: after permanent redirects to another
// host or path, or some failures of shape in a row, the page is recognised again, at most once a day. What
// differs is kept as an offer and told once; nothing is followed before the user accepts. A vendor that was
// taken over without a platform (a list, --no-check) is recognised in the same way, and at once taken as
// that.
class Relocation : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Fetcher &fetcher;
        HistoryWorker &history;
        Clock now;
        Judge judge;
    };
    explicit Relocation(Parts parts, QObject *parent = nullptr);
    ~Relocation() override;

    void noteRound(const Vendor &vendor, const PollResult &result);
    // Reads the place that was offered and moves the vendor there; answers by accepted() or refused().
    void accept(const QString &vendorId);
    // Whether a look for a vendor's page is under way; ended() follows.
    bool isLookingFor(const QString &vendorId) const { return m_underWay.contains(vendorId); }

signals:
    void ended(const QString &vendorId); // a look by itself, whatever came of it
    void found(const QList<foghorn::Change> &changes); // an offer
    void withdrawn(const QString &vendorId); // its page is where it was
    void accepted(const QString &vendorId, const QList<foghorn::Change> &changes);
    void refused(const QString &vendorId, const foghorn::Error &error);

private:
    struct Known
    {
        QDateTime lookedAt;
        bool settled = false; // no offer is open, as far as this run knows
    };
    void lookUnlessDoneToday(const Vendor &vendor, const QUrl &address);
    void look(const Vendor &vendor, const QUrl &address);
    void note(const Vendor &vendor, const std::optional<MoveOffer> &offer);
    void end(const QString &vendorId);
    void take(const QString &vendorId, const Preview &preview);
    void withdraw(const QString &vendorId);
    void readOffered(const QString &vendorId, const MoveOffer &offer);

    Parts m_parts;
    QHash<QString, Known> m_known;
    QHash<QString, std::shared_ptr<Look>> m_looks; // under way, by vendor
    QSet<QString> m_underWay; // from the first thought of a look until its outcome is stored
};

// Whether two addresses lie on different hosts or paths; a step from http to https is no move.
bool isElsewhere(const QUrl &a, const QUrl &b);

// What accepting makes of a look: where the vendor will be watched.
MoveOffer offerFrom(const Preview &preview);

// Writes it: the vendor is watched there from now on.
Result<QList<Change>> acceptPreview(HistoryStore &store, const QString &vendorId, const Preview &preview,
                                    const Judge &judge);

} // namespace foghorn
