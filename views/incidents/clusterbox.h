// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentchoice.h"
#include "models/status/clusters.h"
#include "models/status/runson.h"

#include <QWidget>

class QVBoxLayout;

namespace foghorn {

class Banner;

// Vendors that went bad shortly after each other, the newest such moments first, and what the user has said
// of which runs on which. Hidden while there are none. That one is the cause of another is nowhere said.
class ClusterBox : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterBox(QWidget *parent);

    void setRunsOn(const QList<RunsOn> &all) { m_runsOn = all; }
    void show(const QList<IncidentRow> &rows, int minutes, const QDateTime &now);

signals:
    void clusterActivated(const QStringList &vendors, const QString &incidentKey); // its first

private:
    Banner *bannerAt(qsizetype place);
    QString linksWithin(const Cluster &cluster, const QHash<QString, QString> &names) const;

    QVBoxLayout *m_layout;
    QList<Banner *> m_banners;
    QList<Cluster> m_clusters; // behind each banner
    QList<RunsOn> m_runsOn;
};

} // namespace foghorn
