// SPDX-License-Identifier: GPL-3.0-or-later
// Status.io: https://api.status.io/1.0/status/<24 hex digits>, the digits out of the page's HTML. Containers
// are regions: a component that has some is a group of them. It lists what is open and nothing else.
#include "models/feeds/addresses.h"
#include "models/feeds/pagejson.h"
#include "models/feeds/statusioform.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform statusio;

namespace {

QString idIn(const QString &text)
{
    static const QRegularExpression id(u"(?:/pages/|/1\\.0/status/)([0-9a-f]{24})(?![0-9a-f])"_s);
    return id.match(text).captured(1);
}

QUrl apiAddress(const QString &id)
{
    return QUrl(u"https://api.status.io/1.0/status/" + id);
}

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, feed, Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, statusioform::readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    const QString id = idIn(page.path());
    return id.isEmpty() ? QList<QUrl>() : QList{apiAddress(id)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    if (!isHtml(document.body))
        return recogniseByReading(statusio, document, page, document.url);
    const QString id
        = document.body.contains("status.io") ? idIn(QString::fromUtf8(document.body)) : QString();
    if (id.isEmpty())
        return std::nullopt;
    return Recognised{.platform = QString(statusio.id),
                      .page = pageAddress(document.url),
                      .feed = apiAddress(id),
                      .name = titleOf(document.body)};
}

} // namespace

const Platform statusio{"statusio"_L1, "Status.io"_L1, requests, parse, probes, recognise};

} // namespace foghorn
