// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/vendorbanners.h"

#include "models/items/openincidents.h"
#include "models/status/markup.h"
#include "views/parts/banner.h"
#include "views/parts/plainlabel.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBanners = 2;
const QUrl chooseUrl(u"foghorn:choose"_s); // ours, opened by nobody: stands for the choice of components

BannerContent newComponents(const VendorSummary &summary)
{
    QStringList names;
    for (const ComponentSummary &component : summary.components) {
        if (summary.newComponents.contains(component.id))
            names << cleanName(component.name, 60);
    }
    const QString title = names.size() == 1
        ? VendorBanners::tr("1 new component: watch?")
        : VendorBanners::tr("%1 new components: watch?").arg(names.size());
    return {.level = std::nullopt,
            .title = title,
            .detail = names.mid(0, 5).join(u", "_s),
            .side = {},
            .body = {},
            .hint = VendorBanners::tr("Opens the choice of components")};
}

QString movedTitle(const MoveOffer &offer, const Vendor &vendor)
{
    const QString host = shownHost(offer.page);
    if (isAnotherPageThere(offer, vendor))
        return VendorBanners::tr("Another page answers at %1 now.").arg(host);
    return offer.platformName.isEmpty() ? VendorBanners::tr("Its page seems to have moved to %1.").arg(host)
                                        : VendorBanners::tr("Its page seems to have moved to %1, now %2.")
                                              .arg(host, cleanName(offer.platformName, 40));
}

BannerContent movedPage(const MoveOffer &offer, const Vendor &vendor)
{
    return {.level = std::nullopt,
            .title = movedTitle(offer, vendor),
            .detail = {},
            .side = {},
            .body = {},
            .hint = VendorBanners::tr("Opens %1 in the browser").arg(shownHost(offer.page)),
            .action = VendorBanners::tr("&Follow it")};
}

} // namespace

VendorBanners::VendorBanners(std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_layout(new QVBoxLayout(this))
    , m_more(new PlainLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 8);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_more);
    m_more->setObjectName(u"vendor.incident.more"_s);
    m_more->setDim(true);
}

Banner *VendorBanners::bannerAt(qsizetype place)
{
    if (place < m_banners.size())
        return m_banners.at(place);
    auto *banner = new Banner(this);
    banner->setObjectName(u"vendor.incident.%1"_s.arg(place));
    connect(banner, &Banner::clicked, this, [this, place] {
        if (m_urls.at(place) == chooseUrl)
            emit chooseRequested();
        else if (isWebAddress(m_urls.at(place)))
            emit openUrlRequested(m_urls.at(place));
    });
    connect(banner, &Banner::actionClicked, this, &VendorBanners::followRequested);
    m_layout->insertWidget(static_cast<int>(place), banner);
    if (QWidget *before = m_banners.isEmpty() ? m_before : m_banners.last())
        setTabOrder(before, banner);
    m_banners.append(banner);
    return banner;
}

void VendorBanners::show(const VendorSummary &summary)
{
    const QDateTime now = m_now();
    QList<std::pair<BannerContent, QUrl>> contents;
    const auto opens = [](const QUrl &url) {
        return isWebAddress(url) ? tr("Opens %1 in the browser").arg(shownHost(url)) : QString();
    };
    const QString trouble = feedTrouble(summary, now);
    if (!trouble.isEmpty()) {
        const QString why = summary.error ? errorSentence(*summary.error) : QString();
        contents.append({{.level = ComponentStatus::Unknown,
                          .title = trouble,
                          .detail = why.isEmpty() ? QString() : u"— "_s + why,
                          .side = {},
                          .body = {},
                          .hint = opens(summary.vendor.page)},
                         summary.vendor.page});
    }
    if (summary.offer)
        contents.append({movedPage(*summary.offer, summary.vendor), summary.offer->page});
    const QList<OpenIncident> open = happeningAt(summary);
    for (const OpenIncident &one : open.first(std::min(open.size(), mostBanners))) {
        const Incident &incident = one.state.incident;
        QString detail = u"· "_s + incidentLine(one.state, now);
        if (incident.startedAt.isValid())
            detail += u" · "_s + tr("started %1").arg(clockText(incident.startedAt, now));
        const IncidentUpdate *latest = incident.updates.isEmpty() ? nullptr : &incident.updates.first();
        contents.append({{.level = one.level,
                          .title = cleanName(incident.title, 200),
                          .detail = detail,
                          .side = {},
                          .body = latest ? plainLine(latest->text, latest->format, 600) : QString(),
                          .hint = opens(incident.url)},
                         incident.url});
    }
    if (!summary.newComponents.isEmpty())
        contents.append({newComponents(summary), chooseUrl});
    m_urls.clear();
    for (qsizetype place = 0; place < contents.size(); ++place) {
        m_urls.append(contents.at(place).second);
        bannerAt(place)->setContent(contents.at(place).first);
        bannerAt(place)->show();
    }
    for (qsizetype place = contents.size(); place < m_banners.size(); ++place)
        m_banners.at(place)->hide();
    m_more->setVisible(open.size() > mostBanners);
    m_more->setText(tr("and %1 more").arg(open.size() - mostBanners));
    setVisible(!contents.isEmpty());
}

} // namespace foghorn
