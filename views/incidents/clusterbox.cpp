// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/clusterbox.h"

#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/incidents/incidentwords.h"
#include "views/parts/banner.h"
#include "views/theme/times.h"

#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBanners = 2;
constexpr int daysBack = 7;
constexpr qsizetype mostNames = 6;

} // namespace

ClusterBox::ClusterBox(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"incidents.together"_s);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    hide();
}

Banner *ClusterBox::bannerAt(qsizetype place)
{
    if (place < m_banners.size())
        return m_banners.at(place);
    auto *banner = new Banner(this);
    banner->setObjectName(u"incidents.together.%1"_s.arg(place));
    connect(banner, &Banner::clicked, this, [this, place] {
        const Cluster &cluster = m_clusters.at(place);
        const Trouble &first = cluster.troubles.first();
        emit clusterActivated(cluster.vendors, first.vendor + u'\n' + first.incident);
    });
    m_layout->addWidget(banner);
    m_banners.append(banner);
    return banner;
}

QString ClusterBox::linksWithin(const Cluster &cluster, const QHash<QString, QString> &names) const
{
    QStringList links;
    for (const RunsOn &link : m_runsOn) {
        if (cluster.vendors.contains(link.vendor) && cluster.vendors.contains(link.on))
            links << tr("%1 runs on %2").arg(names.value(link.vendor), names.value(link.on));
    }
    return links.isEmpty() ? QString() : tr("You noted: %1").arg(links.join(u", "_s));
}

void ClusterBox::show(const QList<IncidentRow> &rows, int minutes, const QDateTime &now)
{
    QList<Trouble> troubles;
    QHash<QString, QString> names;
    QHash<QString, ComponentStatus> levels;
    const QDateTime from = now.addDays(-daysBack);
    for (const IncidentRow &row : rows) {
        const std::optional<ComponentStatus> level = impactLevel(row.incident());
        const QDateTime began = beganAt(row.record.state);
        if (row.incident().kind != IncidentKind::Incident || !level || !row.watched || began < from)
            continue;
        troubles.append({row.record.vendor, row.incident().id, began});
        names.insert(row.record.vendor, cleanName(row.vendorName, 60));
        levels.insert(row.key(), *level);
    }
    m_clusters = clusters(troubles, qint64(minutes) * 60).mid(0, mostBanners);
    for (qsizetype place = 0; place < m_clusters.size(); ++place) {
        const Cluster &cluster = m_clusters.at(place);
        QStringList shown;
        ComponentStatus level = ComponentStatus::Operational;
        for (const Trouble &trouble : cluster.troubles) {
            shown << names.value(trouble.vendor);
            level = worse(level, levels.value(trouble.vendor + u'\n' + trouble.incident));
        }
        if (shown.size() > mostNames)
            shown = shown.mid(0, mostNames) << tr("and %1 more").arg(cluster.vendors.size() - mostNames);
        const QString within = lengthText(std::max<qint64>(60, cluster.seconds()));
        bannerAt(place)->setContent(
            {.level = level,
             .title = tr("%1 vendors within %2").arg(cluster.vendors.size()).arg(within),
             .detail = u"· "_s + shown.join(u", "_s),
             .side = clockText(cluster.troubles.first().at, now),
             .body = linksWithin(cluster, names),
             .hint = tr("Show their incidents")});
        bannerAt(place)->show();
    }
    for (qsizetype place = m_clusters.size(); place < m_banners.size(); ++place)
        m_banners.at(place)->hide();
    setVisible(!m_clusters.isEmpty());
}

} // namespace foghorn
