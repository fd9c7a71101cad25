// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/dropped.h"

#include "views/parts/page.h"

#include <QMimeData>
#include <QRegularExpression>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostText = 2'000'000;

void append(QList<QUrl> &addresses, const QUrl &url)
{
    if (url.isValid() && addresses.size() < mostAddresses && !addresses.contains(url))
        addresses.append(url);
}

} // namespace

QUrl typedAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(u' '))
        return {};
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    return isWebAddress(url) ? url : QUrl();
}

QList<QUrl> addressesIn(const QString &text)
{
    static const QRegularExpression between(uR"([\s,;<>"'|]+)"_s);
    // What a list of addresses is made of, and the rests of the two files that hold one.
    static const QRegularExpression host(uR"(^[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const bool webloc = text.contains("<plist"_L1);
    QList<QUrl> addresses;
    for (QString word : text.left(mostText).split(between, Qt::SkipEmptyParts)) {
        if (word.startsWith("URL="_L1, Qt::CaseInsensitive))
            word = word.mid(4);
        const bool whole = word.startsWith("http://"_L1, Qt::CaseInsensitive)
            || word.startsWith("https://"_L1, Qt::CaseInsensitive);
        // A property list names its own document type by an address.
        if (webloc && word.contains("PropertyList"_L1))
            continue;
        if (whole || (!webloc && host.match(word).hasMatch()))
            append(addresses, typedAddress(word));
    }
    return addresses;
}

Dropped droppedIn(const QMimeData &data)
{
    Dropped dropped;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            dropped.files.append(url.toLocalFile());
        else if (isWebAddress(url))
            append(dropped.addresses, url);
    }
    if (dropped.isEmpty() && data.hasText())
        dropped.addresses = addressesIn(data.text());
    return dropped;
}

} // namespace foghorn
