// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog.h"
#include "models/status/summary.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace foghorn {

// What an address turned out to be.
struct AddPreview
{
    VendorSummary summary; // vendor.name as the page calls itself; components, open incidents
    QString platformName; // as its makers write it
    QString alreadyWatched; // the name of the vendor that has this address, or empty
    int pastIncidents = 0; // those that are over and would be imported

    bool operator==(const AddPreview &) const = default;
};

// A vendor that somebody wishes to add, with what was chosen for it.
struct AddWish
{
    QString key; // its address as it was offered
    QUrl address;
    QString platform; // as the catalogue says; empty: to be recognised
    QString name; // empty: as the page calls itself
    QStringList tags;
    bool watchAll = true; // of components that come later
    QStringList unwatched; // ids of components that were left out
    bool unread = false; // added although it could not be read

    bool operator==(const AddWish &) const = default;
};

// What can be added: the catalogue as far as a query meets it, addresses that were typed, pasted or dropped,
// and what was ticked of them. A tick stays while other words are looked for.
class OfferModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Offered, Reading, Read, Failed, Adding, Added };
    Q_ENUM(State)
    enum Role {
        KeyRole = Qt::UserRole + 1, // QString
        HostRole, // QString, as it may be shown
        PlatformRole, // QString: its makers' name; empty where nobody knows yet
        CategoryRole, // QString
        WatchedAsRole, // QString: the name of the vendor that is this one already, or empty
        StateRole, // State
        ErrorRole, // QString, a sentence
    };

    explicit OfferModel(std::function<QString(const QString &)> platformName, QObject *parent = nullptr);

    void setCatalog(std::shared_ptr<const Catalog> catalog);
    void setWatched(const QList<Vendor> &vendors);
    void setQuery(const QString &text, const QUrl &typed); // `typed`: the text as an address, or invalid
    void showPicked(bool only); // only what was ticked, for as long as it is added

    QStringList add(const QList<QUrl> &addresses); // ticks each; returns the keys that are new
    void setTicked(const QString &key, bool ticked);
    void setState(const QString &key, State state, const QString &error = {});
    void setPreview(const QString &key, const AddPreview &preview);
    void keepWish(const AddWish &wish); // what was chosen for it

    QString keyAt(int row) const;
    int rowOf(const QString &key) const;
    State stateOf(const QString &key) const;
    bool isTicked(const QString &key) const;
    bool isWatched(const QString &key) const;
    const AddPreview *previewOf(const QString &key) const;
    AddWish wishOf(const QString &key) const;
    QList<AddWish> ticked() const; // not those that are watched or added already
    QStringList keysIn(State state) const;
    qsizetype catalogSize() const { return m_catalog ? m_catalog->size() : 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickChanged(const QString &key, bool ticked);

private:
    struct Row
    {
        QString key; // where it is read
        QString name;
        QString platform;
        QString category;
        QString page; // what a person opens
    };
    struct Picked // something the user touched
    {
        Row row;
        AddWish wish;
        bool ticked = false;
        State state = State::Offered;
        QString error;
        std::optional<AddPreview> preview;
    };

    static Row rowOf(const CatalogEntry &entry);
    Row rowFor(const QString &key) const;
    Picked &picked(const QString &key);
    void rebuild();
    void changed(const QString &key);
    QString watchedAs(const QString &key) const;

    std::function<QString(const QString &)> m_platformName;
    std::shared_ptr<const Catalog> m_catalog;
    QHash<QString, QString> m_watched; // folded address -> name
    QList<Row> m_rows;
    QHash<QString, Picked> m_picked;
    QStringList m_order; // of what was picked
    QString m_query;
    QUrl m_typed;
    bool m_onlyPicked = false;
};

} // namespace foghorn
