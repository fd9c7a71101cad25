// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendormodel.h"

#include <QObject>

#include <vector>

namespace foghorn {

// A vendor or one of its components that a search met.
struct SearchHit
{
    QString vendorId;
    QString vendorName;
    QString componentId; // empty: the vendor itself
    QString name; // of the vendor, or of the component with its group before it
    ComponentStatus level = ComponentStatus::Unknown;

    bool operator==(const SearchHit &) const = default;
};

struct SearchHits
{
    QList<SearchHit> vendors; // the best first: the start of the name, of a word, somewhere
    QList<SearchHit> components;
};

// What can be found among the vendors of a model. Texts are folded once, and again for a vendor only when its
// names have changed.
class SearchIndex : public QObject
{
    Q_OBJECT

public:
    explicit SearchIndex(VendorModel &vendors, QObject *parent = nullptr);

    // All words must be met, in any order, in the vendor's name, tags and host (vendors), in the names of
    // component, group and vendor with at least one of them in the component's (components).
    SearchHits find(const QString &words, qsizetype mostOfEach) const;

private:
    struct Component
    {
        QString id;
        QString name;
        QString group;
        QString folded;
    };
    struct Entry
    {
        QString id;
        QString name; // folded
        QString about; // folded: name, tags, host
        std::vector<Component> components;
        std::vector<QString> shape; // of what it was made
    };

    void takeAll();
    void take(const VendorSummary &summary);
    static std::vector<QString> shapeOf(const VendorSummary &summary);

    VendorModel &m_vendors;
    std::vector<Entry> m_entries;
};

} // namespace foghorn
