// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/capturedpages.h"

#include "feeds/fixturefiles.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

using Role = DocumentRole;

// What the files are whose path below the collection fits. The first that fits counts.
struct Rule
{
    const char *files; // wildcards
    const char *platform;
    std::optional<Role> role; // Summary: a page begins with it; another: goes with the pages of its vendor
    const char *leftOut = nullptr;
};

constexpr auto edited = "put together or cut short by who kept them";
constexpr auto part = "parts of an answer, at addresses that are not asked for";
constexpr auto cutOut = "cut out of a page that is here whole";
constexpr auto html = "HTML pages whose JSON, which is what is read, was not captured with them";

const QList<Rule> &rules()
{
    static const QList<Rule> all{
        {"slack/slack-history.json", "slack", Role::Incidents},
        {"gcp/*-reassembled.json", "google", {}, edited},
        {"gcp/*-trimmed*.json", "google", {}, edited},
        {"aws/*-reassembled.json", "aws", {}, edited},
        {"incidentio/*-reassembled.json", "incidentio", {}, edited},
        {"statuspage/*-reassembled.json", "statuspage", {}, edited},
        {"statuspage/*-trimmed*.json", "statuspage", {}, edited},
        {"statuspage/*unresolved.json", "statuspage", {}, part},
        {"statuspage/*-scheduled-maintenances-active.json", "statuspage", {}, part},
        {"statuspage/*-status.json", "statuspage", {}, part},
        {"statuspage/*-status-?.json", "statuspage", {}, part},
        {"statuspage/*.atom", "atom", Role::Summary},
        {"statuspage/*-incidents*.json", "statuspage", Role::Incidents},
        {"statuspage/*-scheduled-maintenances.json", "statuspage", Role::Maintenances},
        {"statuspage/*-summary*.json", "statuspage", Role::Summary},
        {"statuspage-html/*.html", "incidentio", Role::Summary},
        {"incidentio/*", "incidentio", Role::Summary},
        {"instatus/*.json", "instatus", Role::Summary},
        {"instatus/*.html", "instatus", {}, html},
        {"betterstack/*.json", "betterstack", Role::Summary},
        {"betterstack/*.html", "betterstack", {}, html},
        {"statusio/*", "statusio", Role::Summary},
        {"uptime-kuma/*-heartbeat.json", "uptimekuma", Role::Components},
        {"uptime-kuma/*", "uptimekuma", Role::Summary},
        {"upptime/*", "upptime", Role::Summary},
        {"statuscast/*", "statuscast", Role::Summary},
        {"checkly/*", "checkly", Role::Summary},
        {"pagerduty/*.html", "pagerduty", Role::Summary},
        {"pagerduty/*.json", "pagerduty", {}, cutOut},
        {"gcp/*", "google", Role::Summary},
        {"google-workspace/*", "google", Role::Summary},
        {"aws/*.rss", "aws", {}, "a feed at a fixed address beside the list that is read"},
        {"aws/*", "aws", Role::Summary},
        {"azure/*", "azure", Role::Summary},
        {"microsoft365/*", "microsoft365", Role::Summary},
        {"heroku/*", "heroku", Role::Summary},
        {"slack/*", "slack", Role::Summary},
        {"salesforce/*", "salesforce", Role::Summary},
        {"apple/*", "apple", Role::Summary},
        {"yandexcloud/*-services.json", "yandex", Role::Summary},
        {"yandexcloud/*-incident.json",
         "yandex",
         {},
         "one incident's report, without the list that names it"},
        {"rss-generic/*", "rss", Role::Summary},
        {"wedos/*", "", {}, "a form of one vendor's own, which no platform here reads"},
    };
    return all;
}

const Rule *ruleOf(const QString &file)
{
    const auto fits = [&file](const Rule &rule) {
        const auto wild = QRegularExpression::wildcardToRegularExpression(QString::fromLatin1(rule.files));
        return QRegularExpression(wild).match(file).hasMatch();
    };
    const auto found = std::ranges::find_if(rules(), fits);
    return found == rules().end() ? nullptr : &*found;
}

struct List
{
    QString platform;
    QString vendor;
    Document document;
};

QString vendorOf(const QString &name)
{
    return name.section(u'-', 0, 0);
}

// Lists belong to every page of their vendor; without one they are no page.
void attach(Captured &captured, const QList<List> &lists)
{
    for (const List &list : lists) {
        bool attached = false;
        for (CapturedPage &page : captured.pages) {
            if (page.platform != list.platform || vendorOf(page.name) != list.vendor)
                continue;
            page.documents.append(list.document);
            attached = true;
        }
        if (!attached)
            ++captured.leftOut[list.platform][u"lists whose page was not captured with them"_s];
    }
}

} // namespace

Captured capturedIn(const QString &corpus)
{
    Captured captured;
    QList<List> lists;
    for (const QString &folder : QDir(corpus).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &name : QDir(corpus + u'/' + folder).entryList(QDir::Files, QDir::Name)) {
            const QString file = folder + u'/' + name;
            const Rule *rule = ruleOf(file);
            if (!rule) {
                captured.unplaced.append(file);
                continue;
            }
            const QString platform = QString::fromLatin1(rule->platform);
            if (!rule->role) {
                ++captured.leftOut[platform][QString::fromLatin1(rule->leftOut)];
                continue;
            }
            const Document document{
                .role = *rule->role, .url = {}, .body = bytesOf(corpus + u'/' + file), .contentType = {}};
            if (document.role == Role::Summary)
                captured.pages.append({platform, name, {document}});
            else
                lists.append({platform, vendorOf(name), document});
        }
    }
    attach(captured, lists);
    return captured;
}

} // namespace foghorn::test
