// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/clusters.h"

#include <algorithm>

namespace foghorn {

QList<Cluster> clusters(QList<Trouble> troubles, qint64 windowSeconds)
{
    troubles.removeIf(
        [](const Trouble &trouble) { return !trouble.at.isValid() || trouble.vendor.isEmpty(); });
    std::ranges::stable_sort(troubles, {}, &Trouble::at);
    QList<Cluster> found;
    for (qsizetype first = 0; first < troubles.size();) {
        Cluster cluster;
        qsizetype next = first;
        for (; next < troubles.size() && troubles[first].at.secsTo(troubles[next].at) <= windowSeconds;
             ++next) {
            if (cluster.vendors.contains(troubles[next].vendor))
                continue;
            cluster.vendors.append(troubles[next].vendor);
            cluster.troubles.append(troubles[next]);
        }
        if (cluster.vendors.size() < 2) {
            ++first;
            continue;
        }
        found.prepend(cluster);
        first = next;
    }
    return found;
}

} // namespace foghorn
