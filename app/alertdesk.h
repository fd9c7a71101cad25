// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"
#include "models/items/alertchoices.h"
#include "models/items/vendormodel.h"

#include <QTimer>

namespace foghorn {

// The user's choices about alerts, read from the history and written to it. Looks again now and then: the
// command line may mute as well.
class AlertDesk : public AlertChoices
{
    Q_OBJECT

public:
    AlertDesk(HistoryWorker &history, const VendorModel &vendors, QObject *parent = nullptr);

    void reload();

    AlertPolicy policy() const override { return m_known.policy; }
    void setPolicy(const AlertPolicy &policy) override;
    AlertRules inherited(const QString &vendorId, const QString &componentId) const override;
    QString componentKey(const QString &vendorId, const QString &componentId) const override;
    QList<Mute> mutes() const override { return m_known.mutes; }
    void mute(const Mute &mute) override;
    void unmute(const QString &vendorId) override;
    bool isAwaited(const QString &vendorId) const override { return m_known.awaited.contains(vendorId); }
    void setAwaited(const QString &vendorId, bool awaited) override;
    QDateTime quietUntil() const override;
    void setQuietUntil(const QDateTime &until) override;
    // A message that goes the way of every alert.
    void sendTest();
    // The newest alert as of a moment ago.
    qint64 newestAlert() const { return m_newest; }

signals:
    void failed(const foghorn::Error &error);
    void testWritten();

private:
    struct Known
    {
        AlertPolicy policy;
        QList<Mute> mutes;
        QStringList awaited;
        QDateTime quietUntil;

        bool operator==(const Known &) const = default;
    };
    void readNewest();
    static Result<Known> read(HistoryStore &store);
    void write(std::function<Result<void>(HistoryStore &store)> act);

    HistoryWorker &m_history;
    const VendorModel &m_vendors;
    QTimer m_again;
    Known m_known;
    qint64 m_newest = 0;
    int m_writing = 0; // an answer from before a write is old news
};

} // namespace foghorn
