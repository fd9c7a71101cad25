// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog.h"

#include "models/catalog/addresses.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 maxOwnBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxNameChars = 200;

constexpr std::array platformIds{
    "statuspage"_L1,  "incidentio"_L1,  "instatus"_L1,   "betterstack"_L1, "statusio"_L1,
    "cachet"_L1,      "cstate"_L1,      "gatus"_L1,      "uptimekuma"_L1,  "upptime"_L1,
    "openstatus"_L1,  "statuspal"_L1,   "sorry"_L1,      "statuscast"_L1,  "freshstatus"_L1,
    "site24x7"_L1,    "uptimerobot"_L1, "pagerduty"_L1,  "checkly"_L1,     "hund"_L1,
    "google"_L1,      "aws"_L1,         "azure"_L1,      "azuredevops"_L1, "microsoft365"_L1,
    "slack"_L1,       "heroku"_L1,      "salesforce"_L1, "apple"_L1,       "yandex"_L1,
    "playstation"_L1, "rss"_L1,         "atom"_L1};

bool isSlug(const QString &id)
{
    static const QRegularExpression slug(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    return id.size() <= 64 && slug.match(id).hasMatch();
}

// What is wrong with an entry; empty when nothing is.
QString faultOf(const CatalogEntry &entry)
{
    if (!isSlug(entry.id))
        return u"\"%1\" is no id (small letters, digits, single hyphens)"_s.arg(entry.id.left(80));
    if (entry.name.isEmpty() || entry.name.size() > maxNameChars)
        return u"the name is empty or longer than %1 characters"_s.arg(maxNameChars);
    if (const Result<QUrl> page = checkedAddress(entry.page); !page)
        return u"the page: %1"_s.arg(page.error().detail);
    if (!entry.platform.isEmpty() && !isPlatformId(entry.platform))
        return u"there is no platform \"%1\""_s.arg(entry.platform.left(80));
    if (!entry.feed.isEmpty()) {
        if (const Result<QUrl> feed = checkedAddress(entry.feed); !feed)
            return u"the feed: %1"_s.arg(feed.error().detail);
    }
    for (const QString &old : entry.oldIds) {
        if (!isSlug(old))
            return u"\"%1\" is no old id"_s.arg(old.left(80));
    }
    return {};
}

CatalogEntry entryOf(const QStringList &fields)
{
    const auto field = [&fields](qsizetype n) { return fields.value(n).trimmed(); };
    CatalogEntry entry{.id = field(0),
                       .name = field(1),
                       .page = field(2),
                       .platform = field(3),
                       .category = field(4),
                       .feed = field(5)};
    for (const QString &old : field(6).split(u',', Qt::SkipEmptyParts))
        entry.oldIds.append(old.trimmed());
    return entry;
}

bool startsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || text[at - 1] == u' ')
            return true;
    }
    return false;
}

// How many letters have to be changed to make one of the other; `limit` and more are not told apart.
int distance(const QString &a, const QString &b, int limit)
{
    if (std::abs(a.size() - b.size()) >= limit)
        return limit;
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return std::min(row.last(), limit);
}

} // namespace

bool isPlatformId(QStringView id)
{
    return std::ranges::any_of(platformIds, [id](QLatin1StringView known) { return id == known; });
}

QString foldedWords(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            folded += c.toCaseFolded();
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded += u' ';
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

Catalog Catalog::builtIn()
{
    QFile file(u":/catalogue/catalogue.tsv"_s);
    return file.open(QIODevice::ReadOnly) ? parse(file.readAll()) : Catalog();
}

QString Catalog::ownFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"catalogue.tsv"_s);
}

Catalog Catalog::withOwn(const QString &dataDir)
{
    Catalog catalog = builtIn();
    QFile file(ownFile(dataDir));
    if (!file.exists())
        return catalog;
    if (!file.open(QIODevice::ReadOnly)) {
        catalog.m_notes.append(u"%1 can't be read: %2"_s.arg(file.fileName(), file.errorString()));
        return catalog;
    }
    const QByteArray text = file.read(maxOwnBytes + 1);
    if (text.size() > maxOwnBytes) {
        catalog.m_notes.append(u"%1 is larger than 8 MiB and was left out"_s.arg(file.fileName()));
        return catalog;
    }
    const Catalog own = parse(text);
    for (const QString &note : own.notes())
        catalog.m_notes.append(u"%1: %2"_s.arg(file.fileName(), note));
    catalog.merge(own);
    return catalog;
}

Catalog Catalog::parse(const QByteArray &text)
{
    Catalog catalog;
    QSet<QString> ids;
    QHash<QString, QString> shared; // few platforms and categories stand on all lines
    qsizetype number = 0;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        CatalogEntry entry = entryOf(line.split(u'\t'));
        QString fault = faultOf(entry);
        if (fault.isEmpty() && ids.contains(entry.id))
            fault = u"there is another \"%1\""_s.arg(entry.id);
        if (!fault.isEmpty()) {
            catalog.m_notes.append(u"line %1: %2"_s.arg(number).arg(fault));
            continue;
        }
        ids.insert(entry.id);
        entry.platform = shared.emplace(entry.platform, entry.platform).value();
        entry.category = shared.emplace(entry.category, entry.category).value();
        catalog.m_entries.append(entry);
    }
    catalog.index();
    return catalog;
}

void Catalog::merge(const Catalog &other)
{
    m_entries.removeIf([&other](const CatalogEntry &entry) { return other.m_byId.contains(entry.id); });
    m_entries += other.m_entries;
    index();
}

Catalog::Key Catalog::keyOf(const CatalogEntry &entry)
{
    Key key{.name = foldedWords(entry.name),
            .category = foldedWords(entry.category),
            .address = foldedWords(entry.page.section(u"://"_s, 1))};
    key.joined = key.name;
    key.joined.remove(u' ');
    return key;
}

void Catalog::index()
{
    QList<std::pair<Key, CatalogEntry>> sorted;
    sorted.reserve(m_entries.size());
    for (const CatalogEntry &entry : std::as_const(m_entries))
        sorted.append({keyOf(entry), entry});
    std::ranges::sort(sorted, [](const auto &a, const auto &b) {
        return a.first.name != b.first.name ? a.first.name < b.first.name : a.second.id < b.second.id;
    });
    m_keys.clear();
    m_entries.clear();
    m_byId.clear();
    m_byOldId.clear();
    for (const auto &[key, entry] : std::as_const(sorted)) {
        m_byId.insert(entry.id, m_entries.size());
        for (const QString &old : entry.oldIds)
            m_byOldId.insert(old, m_entries.size());
        m_keys.append(key);
        m_entries.append(entry);
    }
}

// Less is better; -1: one of the words is nowhere.
int Catalog::rankOf(const Key &key, const QStringList &words, const Key &wanted)
{
    if (key.joined == wanted.joined)
        return 0;
    if (key.name.startsWith(wanted.name) || key.joined.startsWith(wanted.joined))
        return 1;
    int worst = 2;
    for (const QString &word : words) {
        if (key.name.contains(word))
            worst = std::max(worst, startsAWord(key.name, word) ? 2 : 3);
        else if (startsAWord(key.category, word))
            worst = std::max(worst, 4);
        else if (key.address.contains(word))
            worst = std::max(worst, 5);
        else
            return -1;
    }
    return worst;
}

QList<CatalogEntry> Catalog::search(const QString &words, qsizetype limit) const
{
    const Key wanted = keyOf({.name = words});
    const qsizetype most = limit < 0 ? size() : std::min(limit, size());
    if (wanted.joined.isEmpty())
        return words.trimmed().isEmpty() ? m_entries.mid(0, most) : QList<CatalogEntry>();
    const QStringList each = wanted.name.split(u' ');
    std::array<QList<qsizetype>, 6> byRank; // each in the order of names
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (const int rank = rankOf(m_keys[i], each, wanted); rank >= 0)
            byRank.at(static_cast<std::size_t>(rank)).append(i);
    }
    QList<CatalogEntry> found;
    for (const QList<qsizetype> &places : byRank) {
        for (qsizetype i = 0; i < places.size() && found.size() < most; ++i)
            found.append(m_entries[places[i]]);
    }
    return found;
}

const CatalogEntry *Catalog::byId(const QString &id) const
{
    const qsizetype at = m_byId.value(id, m_byOldId.value(id, -1));
    return at < 0 ? nullptr : &m_entries[at];
}

QStringList Catalog::near(const QString &id) const
{
    constexpr int tooFar = 3;
    constexpr qsizetype few = 5;
    QList<std::pair<int, QString>> found;
    const QString wanted = id.toLower();
    for (const CatalogEntry &entry : m_entries) {
        if (const int steps = distance(entry.id, wanted, tooFar); steps < tooFar)
            found.append({steps, entry.id});
    }
    std::ranges::sort(found);
    QStringList ids;
    for (const auto &[steps, near] : std::as_const(found))
        ids.append(near);
    for (const CatalogEntry &entry : search(id, few)) {
        if (!ids.contains(entry.id))
            ids.append(entry.id);
    }
    return ids.mid(0, few);
}

} // namespace foghorn
