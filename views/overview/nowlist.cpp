// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/nowlist.h"

#include "models/items/openincidents.h"
#include "models/status/markup.h"
#include "views/parts/banner.h"
#include "views/parts/plainlabel.h"
#include "views/theme/words.h"

#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBanners = 5;

} // namespace

NowList::NowList(PageContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_layout(new QVBoxLayout(this))
    , m_more(new PlainLabel(this))
{
    setObjectName(u"now"_s);
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(tr("Now"));
    m_more->setObjectName(u"now.more"_s);
    m_more->setDim(true);
    m_layout->setContentsMargins(0, 0, 0, 16);
    m_layout->setSpacing(8);
    m_layout->addWidget(heading);
    m_layout->addWidget(m_more);
}

Banner *NowList::bannerAt(qsizetype place)
{
    if (place < m_banners.size())
        return m_banners.at(place);
    auto *banner = new Banner(this);
    banner->setObjectName(u"now.%1"_s.arg(place));
    connect(banner, &Banner::clicked, this, [this, place] { emit vendorActivated(m_vendors.at(place)); });
    m_layout->insertWidget(static_cast<int>(place) + 1, banner);
    m_banners.append(banner);
    return banner;
}

void NowList::refresh()
{
    QList<OpenIncident> open;
    for (const VendorSummary &summary : m_context.vendors.vendors())
        open += happeningAt(summary);
    sortWorstFirst(open);
    const qsizetype shown = std::min(open.size(), mostBanners);
    m_vendors.clear();
    for (qsizetype place = 0; place < shown; ++place) {
        const OpenIncident &one = open.at(place);
        const Incident &incident = one.state.incident;
        m_vendors.append(one.vendorId);
        Banner *banner = bannerAt(place);
        banner->setContent({
            .level = one.level,
            .title = tr("%1 — %2").arg(cleanName(one.vendorName, 80), cleanName(incident.title, 200)),
            .detail = incidentLine(one.state, m_context.now()),
            .side = incident.components.isEmpty() ? QString() : componentCount(incident.components.size()),
            .body = {},
            .hint = tr("Show the vendor"),
        });
        banner->show();
    }
    for (qsizetype place = shown; place < m_banners.size(); ++place)
        m_banners.at(place)->hide();
    m_more->setVisible(open.size() > shown);
    m_more->setText(tr("and %1 more").arg(open.size() - shown));
    setVisible(!open.isEmpty());
}

} // namespace foghorn
