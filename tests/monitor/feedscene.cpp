// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/feedscene.h"

#include "monitor/viafarm.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace foghorn::test {
namespace {

// The order of rows means nothing: who has it reads the same page.
QByteArray turned(const QByteArray &body)
{
    QJsonObject root = QJsonDocument::fromJson(body).object();
    for (const QString &key : {u"components"_s, u"incidents"_s, u"scheduled_maintenances"_s}) {
        if (!root.contains(key))
            continue;
        QJsonArray rows;
        for (const QJsonValue &row : root.value(key).toArray())
            rows.prepend(row);
        root.insert(key, rows);
    }
    return QJsonDocument(root).toJson();
}

QString atomContent(const QJsonArray &updates)
{
    QString html;
    for (const QJsonValue &value : updates) {
        const QJsonObject update = value.toObject();
        const QDateTime at
            = QDateTime::fromString(update.value("display_at"_L1).toString(), Qt::ISODateWithMs).toUTC();
        QString phase = update.value("status"_L1).toString().replace(u'_', u' ');
        phase[0] = phase[0].toUpper();
        html += u"<p><small>%1 UTC</small><br><strong>%2</strong> - %3</p>"_s.arg(
            QLocale::c().toString(at, u"MMM d, HH:mm"_s), phase,
            update.value("body"_L1).toString().toHtmlEscaped());
    }
    return html;
}

// The page's lists as Statuspage writes them in Atom: the newest 25, phases and texts, no impact.
QByteArray atomOf(const QByteArray &incidents, const QByteArray &maintenances)
{
    const QJsonObject root = QJsonDocument::fromJson(incidents).object();
    QList<QJsonObject> rows;
    for (const QJsonValue &row : root.value("incidents"_L1).toArray())
        rows.append(row.toObject());
    for (const QJsonValue &row :
         QJsonDocument::fromJson(maintenances).object().value("scheduled_maintenances"_L1).toArray())
        rows.append(row.toObject());
    QString entries;
    for (const QJsonObject &row : rows.first(std::min<qsizetype>(25, rows.size()))) {
        const auto text = [&row](QLatin1StringView key) { return row.value(key).toString().toHtmlEscaped(); };
        entries += u"<entry><id>tag:acorn.example,2005:Incident/%1</id><published>%2</published>"
                   "<updated>%3</updated><link rel=\"alternate\" type=\"text/html\" "
                   "href=\"https://acorn.example/incidents/%1\"/><title>%4</title>"
                   "<content type=\"html\">%5</content></entry>"_s.arg(
                       text("id"_L1), text("created_at"_L1), text("updated_at"_L1), text("name"_L1),
                       atomContent(row.value("incident_updates"_L1).toArray()).toHtmlEscaped());
    }
    const QJsonObject page = root.value("page"_L1).toObject();
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
           "<id>tag:acorn.example,2005:/history</id><title>%1 - Incident History</title>"
           "<link rel=\"alternate\" href=\"https://acorn.example\"/><updated>%2</updated>%3</feed>"_s
               .arg(page.value("name"_L1).toString(), page.value("updated_at"_L1).toString(), entries)
               .toUtf8();
}

} // namespace

FeedScene::FeedScene(farm::FeedFarm &farm, QDateTime start)
    : m_farm(farm)
    , m_start(std::move(start))
    , m_now(m_start)
{
    m_page.addComponent(u"belts"_s, u"Belts"_s, u"Yard"_s);
    m_page.addComponent(u"cranes"_s, u"Cranes"_s, u"Yard"_s);
    m_page.addComponent(u"docks"_s, u"Docks"_s);
    m_page.touch(timeAt(0));
}

QString FeedScene::timeAt(int minutesFromNow) const
{
    return m_now.addSecs(minutesFromNow * 60).toString(Qt::ISODateWithMs);
}

MadePage &FeedScene::page()
{
    m_page.touch(timeAt(0));
    return m_page;
}

void FeedScene::level(const QString &component, const QString &word)
{
    page().setLevel(component, word);
}

void FeedScene::open(const QString &incident, const QString &impact, const QStringList &components, int ago)
{
    m_page.open(incident, u"Trouble "_s + incident, impact, timeAt(-ago), components);
    m_page.touch(timeAt(0));
    m_said[incident] = 1;
}

void FeedScene::say(const QString &incident, const QString &phase, const QString &text, int ago)
{
    m_page.say(incident, u"%1-u%2"_s.arg(incident).arg(++m_said[incident]), phase, timeAt(-ago), text);
    m_page.touch(timeAt(0));
}

void FeedScene::plan(const QString &maintenance, int fromMinute, int untilMinute)
{
    const auto at = [this](int minute) { return m_start.addSecs(minute * 60).toString(Qt::ISODateWithMs); };
    m_page.schedule(maintenance, u"Works "_s + maintenance, at(fromMinute), at(untilMinute), timeAt(0));
    m_said[maintenance] = 1;
}

FeedScene::Copies FeedScene::copies() const
{
    Copies copies{m_page.summary(), m_page.incidents(), m_page.maintenances()};
    if (m_turned) {
        for (QByteArray *body : {&copies.summary, &copies.incidents, &copies.maintenances})
            *body = turned(*body);
    }
    if (m_atom)
        copies.summary = atomOf(copies.incidents, copies.maintenances);
    return copies;
}

void FeedScene::holdSummary()
{
    m_heldSummary = copies().summary;
}

void FeedScene::holdLists()
{
    m_heldLists = m_oldLists = copies();
}

void FeedScene::letGo()
{
    m_heldSummary.reset();
    m_heldLists.reset();
}

void FeedScene::mend()
{
    m_status = m_listStatus = 200;
}

void FeedScene::serve(const QUrl &url, const QByteArray &body, bool tagged)
{
    farm::Answer answer = farm::Answer::json(body);
    answer.etag = tagged;
    m_farm.serve(ViaFarm::placeOf(url), answer);
}

void FeedScene::serveHtml()
{
    m_elsewhere = true;
    for (const QString &path : {u"summary"_s, u"incidents"_s, u"scheduled-maintenances"_s}) {
        serve(QUrl(home().toString() + u"/api/v2/"_s + path + u".json"_s),
              "<!doctype html><html><title>Acorn Freight</title><p>All systems operational</p></html>");
    }
}

void FeedScene::serve()
{
    if (m_elsewhere)
        return;
    const Copies now = copies();
    const Copies &lists = m_heldLists ? *m_heldLists : now;
    const auto put = [this](const QString &name, const QByteArray &body, int status) {
        const QUrl url(home().toString() + u"/api/v2/"_s + name + u".json"_s);
        farm::Answer answer = farm::Answer::json(status == 200 ? body : QByteArray("{}"));
        answer.status = status;
        m_farm.serve(ViaFarm::placeOf(url), answer);
    };
    if (m_atom) {
        serve(atomHome(), m_heldSummary.value_or(now.summary));
        return;
    }
    put(u"summary"_s, m_heldSummary.value_or(now.summary), m_status);
    put(u"incidents"_s, lists.incidents, m_listStatus);
    put(u"scheduled-maintenances"_s, lists.maintenances, m_listStatus);
}

} // namespace foghorn::test
