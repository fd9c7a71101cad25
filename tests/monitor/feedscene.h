// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"
#include "support/madepage.h"

#include <QDateTime>

#include <optional>

namespace foghorn::test {

using namespace Qt::Literals::StringLiterals;

// What a story's vendor does: a page of three components that is changed at the story's own time, and the
// server that hands it out, well or badly. Update ids are made of the incident's: i1-1, i1-2, ...
class FeedScene
{
public:
    FeedScene(farm::FeedFarm &farm, QDateTime start);

    static QUrl home() { return QUrl(u"https://acorn.example"_s); }
    static QUrl atomHome() { return QUrl(u"https://acorn.example/history.atom"_s); }
    QDateTime start() const { return m_start; }
    QDateTime now() const { return m_now; }
    void setNow(const QDateTime &now) { m_now = now; }

    QByteArray summary() const { return copies().summary; } // as it is now

    MadePage &page(); // to change it by hand; it is dated by now
    void level(const QString &component, const QString &word);
    // Ago: minutes before now.
    void open(const QString &incident, const QString &impact = u"major"_s,
              const QStringList &components = {u"belts"_s}, int ago = 0);
    void say(const QString &incident, const QString &phase, const QString &text = u"Words."_s, int ago = 0);
    void plan(const QString &maintenance, int fromMinute, int untilMinute);

    void tellAsAtom() { m_atom = true; } // the page's incidents as a feed, and nothing else
    void turnRows() { m_turned = true; } // every list of a document the other way round, from now on
    void holdSummary(); // a cache goes on to hand out what stands there now
    void holdSummary(const QByteArray &copy) { m_heldSummary = copy; }
    void holdLists();
    void holdOldLists() { m_heldLists = m_oldLists; } // those that were held last
    void letGo();
    void keep(const QByteArray &copy) { m_kept = copy; } // for later in the story
    QByteArray kept() const { return m_kept; }
    void breakLists(int status) { m_listStatus = status; }
    void breakSummary(int status) { m_status = status; }
    void mend();
    void serveHtml(); // nothing but a page for people
    void serve(const QUrl &url, const QByteArray &body, bool tagged = true);
    void serve(); // what the page is now; the player does so before each look

private:
    struct Copies
    {
        QByteArray summary;
        QByteArray incidents;
        QByteArray maintenances;
    };
    Copies copies() const;
    QString timeAt(int minutesFromNow) const;

    farm::FeedFarm &m_farm;
    QDateTime m_start;
    QDateTime m_now;
    MadePage m_page;
    QHash<QString, int> m_said;
    std::optional<QByteArray> m_heldSummary;
    std::optional<Copies> m_heldLists;
    std::optional<Copies> m_oldLists;
    QByteArray m_kept;
    int m_listStatus = 200;
    int m_status = 200;
    bool m_atom = false;
    bool m_turned = false;
    bool m_elsewhere = false;
};

} // namespace foghorn::test
