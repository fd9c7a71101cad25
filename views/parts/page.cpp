// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/page.h"

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

Page::Page(PageContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
{
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
}

void Page::showVendor(const QString &) { }

void Page::showSpan(const SpanHistory &) { }

void Page::showIncident(const QString &, const QString &) { }

void Page::showTab(const QString &) { }

void Page::refresh() { }

void Page::refreshTimes()
{
    update();
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

QString shownHost(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return url.port() < 0 ? host : u"%1:%2"_s.arg(host).arg(url.port());
}

} // namespace foghorn
