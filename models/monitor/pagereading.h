// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/fetch/fetcher.h"

#include <QObject>
#include <QTimer>

namespace foghorn {

// An answer that is there already, and the address that was asked for it.
struct HeldAnswer
{
    QUrl asked;
    Document document;
};

// Reads all documents of one page once, for who looks at it the first time: several at once, no conditions.
// Optional ones that take longer than a few seconds are given up. One use; destroying it cancels.
class PageReading : public QObject
{
    Q_OBJECT

public:
    PageReading(Fetcher &fetcher, const Platform &platform, bool privateAllowed, QObject *parent);
    ~PageReading() override;

    void start(const QUrl &feed, const QList<HeldAnswer> &held);

signals:
    void done(const QList<foghorn::Document> &documents);
    // A document without which there is no looking, and how asking for it ended.
    void failed(const QUrl &asked, const foghorn::FetchReply &reply);

private:
    struct Asked
    {
        Request request;
        QFuture<FetchReply> future;
        bool open = false;
        std::optional<Document> document;
    };
    static bool isNeeded(const Request &request);
    void ask(const Request &request, const QList<HeldAnswer> &held);
    void answered(qsizetype index, const FetchReply &reply);
    void giveUpOptional();
    void goOn();
    QList<Document> documents() const;

    Fetcher &m_fetcher;
    const Platform &m_platform;
    const bool m_private;
    QUrl m_feed;
    QList<Asked> m_asked;
    QTimer m_patience;
    bool m_over = false;
};

} // namespace foghorn
