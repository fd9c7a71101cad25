// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/judging.h"
#include "models/history/historyworker.h"
#include "models/monitor/monitor.h"
#include "support/fakefetcher.h"
#include "support/madepage.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// What the monitor's tests share: a real history, a made-up network and a clock that a test moves.
namespace foghorn::test {

using namespace Qt::Literals::StringLiterals;

inline MadePage acorn(const QString &name = u"Acorn Freight"_s)
{
    MadePage page(name, u"page-"_s + name.toLower().remove(u' '));
    page.addComponent(u"c1"_s, u"Belts"_s);
    page.addComponent(u"c2"_s, u"Cranes"_s);
    return page;
}

struct Stage
{
    Stage()
        : path(folder.filePath(u"data/history.sqlite"_s))
        , worker(path)
    {
    }

    // Waits for the history's own thread.
    template <typename T>
    T ask(const std::function<Result<T>(HistoryStore &)> &question)
    {
        QFuture<Result<T>> answer = worker.run<T>(question);
        answer.waitForFinished();
        if (!answer.result())
            qFatal("%s", qPrintable(answer.result().error().detail));
        return *answer.result();
    }

    void addVendor(const QString &id, int interval = 60)
    {
        const Vendor vendor{.id = id,
                            .name = id,
                            .page = pageOf(id),
                            .feed = pageOf(id),
                            .platform = u"statuspage"_s,
                            .intervalSeconds = interval};
        ask<bool>([vendor, at = now](HistoryStore &store) -> Result<bool> {
            const auto added = store.addVendor(vendor, at);
            return added ? Result<bool>(true) : Result<bool>(added.error());
        });
    }
    static QUrl pageOf(const QString &id) { return QUrl(u"https://%1.example"_s.arg(id)); }
    static QUrl summaryOf(const QString &id)
    {
        return QUrl(u"https://%1.example/api/v2/summary.json"_s.arg(id));
    }
    static QUrl incidentsOf(const QString &id)
    {
        return QUrl(u"https://%1.example/api/v2/incidents.json"_s.arg(id));
    }
    static QUrl maintenancesOf(const QString &id)
    {
        return QUrl(u"https://%1.example/api/v2/scheduled-maintenances.json"_s.arg(id));
    }
    // ETags are made of the bodies unless told otherwise.
    void serve(const QString &id, const MadePage &page, bool tags = true)
    {
        const auto tag = [tags](const QByteArray &body) {
            return tags ? QByteArray::number(qHash(body), 16) : QByteArray();
        };
        fetcher.serve(summaryOf(id), page.summary(), tag(page.summary()));
        fetcher.serve(incidentsOf(id), page.incidents(), tag(page.incidents()));
        fetcher.serve(maintenancesOf(id), page.maintenances(), tag(page.maintenances()));
    }
    void fail(const QString &id, Error::Kind kind, int http = 0)
    {
        fetcher.answer(summaryOf(id), FakeFetcher::failed(kind, http));
    }
    VendorState state(const QString &id)
    {
        return ask<VendorState>([id](HistoryStore &store) { return store.state(id); });
    }
    // Oldest first.
    QStringList alertKinds()
    {
        QStringList kinds;
        for (const Alert &alert : ask<QList<Alert>>([](HistoryStore &store) { return store.alerts({}); }))
            kinds.prepend(wireName(alert.change.kind));
        return kinds;
    }
    Clock clock()
    {
        return [this] { return now; };
    }
    static Verdict judgeAll(const Change &change, const AlertFacts &facts) { return judge(change, {}, facts); }

    QTemporaryDir folder;
    QString path;
    QDateTime now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
    FakeFetcher fetcher;
    HistoryWorker worker;
};

} // namespace foghorn::test

Q_DECLARE_METATYPE(foghorn::PollResult::Outcome)
