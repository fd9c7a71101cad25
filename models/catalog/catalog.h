// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace foghorn {

// A vendor that is known before anybody watches it.
struct CatalogEntry
{
    QString id; // slug
    QString name;
    QString page; // an http or https address
    QString platform; // a platform id; empty: recognised when it is added
    QString category;
    QString feed; // where it lies elsewhere than the page says; mostly empty
    QStringList oldIds; // what it was called here before

    bool operator==(const CatalogEntry &) const = default;
};

// The vendors to choose from: those that come with the program and the user's own. One line of text each,
// tabs between: id, name, page, platform, category, feed, old ids (comma); what is empty at the end may be
// left out. Lines that start with # are remarks.
class Catalog
{
public:
    // Parsed on each call (some milliseconds): keep it.
    static Catalog builtIn();
    // Lines that are wrong are left out and told by notes(), each with its number.
    static Catalog parse(const QByteArray &text);
    // What stands in the user's own file besides; a file that is not there is no error.
    static Catalog withOwn(const QString &dataDir);
    static QString ownFile(const QString &dataDir);

    // The other's entries win where an id is the same.
    void merge(const Catalog &other);

    // All words must be met (accents and case folded), the best first: the exact name, its start, the start
    // of its words, somewhere in it, the category, the address. No words: all, by name.
    QList<CatalogEntry> search(const QString &words, qsizetype limit = -1) const;
    // By its id, else by an old one.
    const CatalogEntry *byId(const QString &id) const;
    // Ids that somebody who wrote this one may have meant.
    QStringList near(const QString &id) const;

    qsizetype size() const { return m_entries.size(); }
    const QList<CatalogEntry> &entries() const { return m_entries; } // by name
    QStringList notes() const { return m_notes; }

private:
    struct Key // what is searched
    {
        QString name; // folded: words of letters and digits, one space between
        QString joined; // without the spaces
        QString category;
        QString address;
    };
    static Key keyOf(const CatalogEntry &entry);
    static int rankOf(const Key &key, const QStringList &words, const Key &wanted);
    void index();

    QList<CatalogEntry> m_entries;
    QList<Key> m_keys; // of each entry
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byOldId;
    QStringList m_notes;
};

// Whether it is one of the platform ids of the command line's contract (this build may read fewer).
bool isPlatformId(QStringView id);

// The text for a search: case and accents dropped, what is no letter or digit becomes one space.
QString foldedWords(const QString &text);

} // namespace foghorn
