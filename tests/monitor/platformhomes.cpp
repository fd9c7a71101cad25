// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/platformhomes.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

const QUrl own(u"https://status.acorn.example"_s);
const QString proxied = u"https://status.acorn.example/proxy/status.acorn.example"_s;

Home vendorsOwn(const QString &page, const QString &feed = {})
{
    return {.page = QUrl(page), .feed = QUrl(feed), .front = {}, .further = {}, .from = {}};
}

Home behind(const QByteArray &front, const QString &feed)
{
    return {.page = own, .feed = QUrl(feed), .front = front, .further = {}, .from = {}};
}

} // namespace

Home homeOf(const QString &platform, const QString &fixture)
{
    static const QHash<QString, Home> homes{
        {u"atom"_s, vendorsOwn(own.toString(), u"https://status.acorn.example/history.atom"_s)},
        {u"rss"_s, vendorsOwn(own.toString(), u"https://status.acorn.example/history.rss"_s)},
        {u"instatus"_s, vendorsOwn(own.toString(), u"https://status.acorn.example/v3/summary.json"_s)},
        {u"hund"_s,
         behind("<html><title>Acorn</title><link rel=\"alternate\" type=\"application/atom+xml\" "
                "href=\"/feed.atom\">Powered by <a href=\"https://hund.io\">Hund</a></html>",
                u"https://status.acorn.example/feed.atom"_s)},
        {u"pagerduty"_s, behind("@", {})},
        {u"statusio"_s,
         behind("<html><title>Acorn</title><a href=\"https://status.io\">Status.io</a>"
                "<link rel=\"alternate\" type=\"application/rss+xml\" "
                "href=\"/pages/0123456789abcdef01234567/rss\"></html>",
                u"https://api.status.io/1.0/status/0123456789abcdef01234567"_s)},
        {u"uptimerobot"_s,
         behind("<html><title>Acorn</title><script>var pspApiPath = "
                "'https://status.acorn.example/api/getMonitorList/AcornToken';</script></html>",
                u"https://status.acorn.example/api/getMonitorList/AcornToken"_s)},
        {u"site24x7"_s,
         behind("<html><title>Acorn</title><script>var enc_statuspage_id = 'AcornId';</script></html>",
                u"https://status.acorn.example/sp/api/public/summary_details/statuspages/AcornId"_s)},
        {u"freshstatus"_s,
         behind("<html><title>Acorn</title>freshstatus<script>var x = {\"account_id\": "
                "\"4711\"};</script></html>",
                u"https://public-api.freshstatus.io/v1/public-components/?account_id=4711"_s)},
        {u"upptime"_s,
         behind("<html><title>Acorn</title>Upptime <a "
                "href=\"https://raw.githubusercontent.com/acorn/status/HEAD/history/summary.json\">it</a></"
                "html>",
                u"https://raw.githubusercontent.com/acorn/status/HEAD/history/summary.json"_s)},
        {u"uptimekuma"_s,
         vendorsOwn(u"https://status.acorn.example/status/acorn"_s,
                    u"https://status.acorn.example/api/status-page/acorn"_s)},
        {u"statuspal"_s,
         vendorsOwn(u"https://acorn.statuspal.io"_s,
                    u"https://statuspal.io/api/v1/status_pages/acorn/status"_s)},
        {u"google"_s, vendorsOwn(u"https://status.cloud.google.com"_s)},
        {u"aws"_s, vendorsOwn(u"https://health.aws.amazon.com"_s)},
        {u"azure"_s, vendorsOwn(u"https://azure.status.microsoft"_s)},
        {u"azuredevops"_s, vendorsOwn(u"https://status.dev.azure.com"_s)},
        {u"microsoft365"_s, vendorsOwn(u"https://status.cloud.microsoft"_s)},
        {u"slack"_s, vendorsOwn(u"https://slack-status.com"_s)},
        {u"heroku"_s, vendorsOwn(u"https://status.heroku.com"_s)},
        {u"salesforce"_s, vendorsOwn(u"https://status.salesforce.com"_s)},
        {u"apple"_s, vendorsOwn(u"https://www.apple.com/support/systemstatus"_s)},
        {u"yandex"_s, vendorsOwn(u"https://status.yandex.cloud"_s)},
        {u"playstation"_s, vendorsOwn(u"https://status.playstation.com"_s)},
    };
    static const QHash<QString, Home> forms{
        {u"cachet/third"_s, vendorsOwn(own.toString(), u"https://status.acorn.example/api/components"_s)},
        {u"incidentio/native"_s, vendorsOwn(own.toString(), proxied)},
        {u"incidentio/nativetrouble"_s, vendorsOwn(own.toString(), proxied)},
        {u"incidentio/page"_s, behind("@", proxied)},
    };
    const bool native = platform == u"incidentio" && fixture.contains(u"-native-");
    if (platform == u"incidentio" && fixture.endsWith(u".html")) // the page is all that answers
        return behind("@", u"https://status.acorn.example#page"_s);
    const auto form
        = native ? forms.constFind(u"incidentio/native"_s) : forms.constFind(platform + u'/' + fixture);
    Home home = form == forms.cend() ? homes.value(platform) : *form;
    if (platform == u"freshstatus")
        home.further = R"({"next":null,"results":[]})";
    if (platform == u"uptimekuma")
        home.from = u"/status/NAME"_s;
    return home;
}

} // namespace foghorn::test
