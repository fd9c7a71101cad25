// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/feedincidents.h"

#include "models/feeds/dates.h"
#include "models/feeds/draft.h"
#include "models/feeds/feedhtml.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using enum IncidentStatus;

bool isMaintenancePhase(IncidentStatus phase)
{
    return phase == Scheduled || phase == InProgress || phase == Verifying || phase == Completed;
}

// The last part of an address that names one incident: the id that the page's API gives it, too.
QString idInAddress(const QString &address)
{
    const QStringList parts = QUrl(address).path().split(u'/', Qt::SkipEmptyParts);
    static constexpr std::array names{"incidents"_L1, "incident"_L1, "maintenance"_L1, "maintenances"_L1};
    if (parts.size() < 2 || std::ranges::find(names, parts.at(parts.size() - 2)) == names.end())
        return {};
    return parts.last();
}

bool samePlace(const QString &a, const QString &b)
{
    const auto place
        = [](const QString &address) { return address.endsWith(u'/') ? address.chopped(1) : address; };
    return place(a) == place(b);
}

QDateTime firstTime(const FeedEntry &entry)
{
    return entry.published.isValid() ? entry.published : entry.updated;
}

// Entries with the same identity tell of the same incident. An address that is the page's own names
// nothing.
QString identity(const FeedEntry &entry, const Feed &feed)
{
    for (const QString &address : {entry.link, entry.id}) {
        if (QString id = idInAddress(address); !id.isEmpty())
            return id;
    }
    if (!entry.id.isEmpty() && !samePlace(entry.id, feed.link))
        return entry.id;
    if (!entry.link.isEmpty() && !samePlace(entry.link, feed.link) && QUrl(entry.link).path().size() > 1)
        return entry.link;
    return incidentIdentity(firstTime(entry), entry.title);
}

// A phase that some feeds give as one of the categories, in any order.
IncidentStatus phaseOfCategories(const QStringList &categories)
{
    for (const QString &category : categories) {
        const IncidentStatus phase = phaseOfWord(category);
        if (phase != Unknown && phase != Update)
            return phase;
    }
    return Unknown;
}

// "[Resolved] Slow logins", "Resolved: slow logins": the phase in front of a title.
IncidentStatus phaseInFront(const QString &title)
{
    if (title.startsWith(u'['))
        return phaseOfWord(QStringView(title).mid(1, title.indexOf(u']') - 1));
    const qsizetype colon = title.indexOf(u':');
    return colon > 0 ? phaseOfWord(QStringView(title).left(colon)) : Unknown;
}

IncidentStatus phaseOfEntry(const FeedEntry &entry)
{
    const IncidentStatus category = phaseOfCategories(entry.categories);
    if (category != Unknown)
        return category;
    const IncidentStatus front = phaseInFront(entry.title);
    if (front != Unknown)
        return front;
    const IncidentStatus title = phaseOfSentence(entry.title);
    return title != Unknown ? title : phaseOfSentence(plainOf(entry.content));
}

// Feeds give updates no ids: their time and phase, and a count where those are the same.
void nameUpdates(QList<IncidentUpdate> &updates)
{
    QHash<QString, int> seen;
    for (qsizetype i = updates.size(); i-- > 0;) {
        IncidentUpdate &update = updates[i];
        const QString stamp
            = update.postedAt.isValid() ? update.postedAt.toString(u"yyyyMMdd'T'HHmmss'Z'") : u"undated"_s;
        const QString name = stamp + u'-' + wireName(update.status);
        const int count = ++seen[name];
        update.id = count == 1 ? name : QString(name + u'-' + QString::number(count));
    }
}

class EntryReader
{
public:
    EntryReader(SnapshotDraft &draft, const Feed &feed)
        : m_draft(draft)
        , m_feed(feed)
    {
    }

    void read(const QString &id, const QList<FeedEntry> &entries);

private:
    QList<IncidentUpdate> updatesOf(const FeedEntry &entry);
    QDateTime stampTime(const QString &stamp, const QDateTime &near);

    SnapshotDraft &m_draft;
    const Feed &m_feed;
};

QDateTime EntryReader::stampTime(const QString &stamp, const QDateTime &near)
{
    if (const auto whole = readDate(stamp, m_draft.now()))
        return *whole;
    const auto yearless = readYearless(stamp, near.isValid() ? near : m_draft.now());
    if (!yearless)
        m_draft.note(u"not a date that can be read or believed: \""_s + stamp.left(60) + u'"');
    return yearless.value_or(QDateTime());
}

QList<IncidentUpdate> EntryReader::updatesOf(const FeedEntry &entry)
{
    QList<IncidentUpdate> updates;
    QDateTime near = firstTime(entry);
    for (const HtmlUpdate &part : splitUpdates(entry.content)) {
        IncidentUpdate update;
        update.status = phaseOfWord(part.phase);
        if (update.status == Unknown)
            m_draft.note(u"a word not known: \""_s + part.phase.left(60) + u'"');
        update.postedAt = stampTime(part.stamp, near);
        near = update.postedAt.isValid() ? update.postedAt : near;
        update.text = m_draft.body(part.html);
        update.format = TextFormat::Html;
        updates.append(update);
    }
    if (updates.isEmpty()) {
        const QDateTime posted = entry.updated.isValid() ? entry.updated : entry.published;
        updates.append({.id = {},
                        .status = phaseOfEntry(entry),
                        .postedAt = posted,
                        .text = m_draft.body(entry.content.trimmed()),
                        .format = entry.format,
                        .components = {}});
    }
    return updates;
}

// The phase of the newest update that names one: "update" says that it goes on as before.
IncidentStatus lastPhase(const QList<IncidentUpdate> &updates)
{
    for (const IncidentUpdate &update : updates) {
        if (update.status != Update && update.status != Unknown)
            return update.status;
    }
    return updates.isEmpty() ? Unknown : updates.first().status;
}

void EntryReader::read(const QString &id, const QList<FeedEntry> &entries)
{
    Incident incident{.id = id};
    for (const FeedEntry &entry : entries) {
        incident.updates += updatesOf(entry);
        for (const QDateTime &time : {entry.published, entry.updated}) {
            if (time.isValid() && (!incident.startedAt.isValid() || time < incident.startedAt))
                incident.startedAt = time;
            if (time.isValid() && (!incident.updatedAt.isValid() || time > incident.updatedAt))
                incident.updatedAt = time;
        }
        if (incident.url.isEmpty())
            incident.url = SnapshotDraft::webAddress(entry.link);
        if (plainOf(entry.content.left(400)).contains("Type: Maintenance"_L1))
            incident.kind = IncidentKind::Maintenance;
    }
    const auto first = std::ranges::min_element(entries, {}, firstTime);
    incident.title = first->title;
    if (first->title.startsWith(u'[') && phaseInFront(first->title) != Unknown)
        incident.title = first->title.sliced(first->title.indexOf(u']') + 1).trimmed();
    std::ranges::stable_sort(incident.updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    for (const IncidentUpdate &update : std::as_const(incident.updates)) {
        if (update.postedAt.isValid()
            && (!incident.startedAt.isValid() || update.postedAt < incident.startedAt))
            incident.startedAt = update.postedAt;
        if (isMaintenancePhase(update.status))
            incident.kind = IncidentKind::Maintenance;
    }
    nameUpdates(incident.updates);
    incident.postedAt = incident.startedAt;
    incident.status = lastPhase(incident.updates);
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    if (incident.kind == IncidentKind::Maintenance) {
        incident.impact = Impact::Maintenance;
        incident.startedAt = maintenanceStart(incident);
    }
    m_draft.add(std::move(incident));
}

QString pageName(const Feed &feed)
{
    QString name = feed.title;
    for (const auto ending : {" - Incident History"_L1, " - Incident history"_L1, " - Notice history"_L1}) {
        if (name.endsWith(ending))
            name.chop(ending.size());
    }
    return name;
}

} // namespace

IncidentStatus phaseOfWord(QStringView word)
{
    static constexpr auto words = std::to_array<WireWord<IncidentStatus>>({
        {"investigating"_L1, Investigating},
        {"identified"_L1, Identified},
        {"monitoring"_L1, Monitoring},
        {"update"_L1, Update},
        {"resolved"_L1, Resolved},
        {"recovered"_L1, Resolved},
        {"postmortem"_L1, Postmortem},
        {"post-mortem"_L1, Postmortem},
        {"scheduled"_L1, Scheduled},
        {"planned"_L1, Scheduled},
        {"in progress"_L1, InProgress},
        {"in_progress"_L1, InProgress},
        {"verifying"_L1, Verifying},
        {"completed"_L1, Completed},
        {"complete"_L1, Completed},
    });
    const QStringView trimmed = word.trimmed();
    const auto same
        = [trimmed](const auto &known) { return trimmed.compare(known.wire, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(words, same);
    return found == words.end() ? Unknown : found->value;
}

IncidentStatus phaseOfSentence(QStringView text)
{
    // Words that turn what follows into a wish: "will be resolved", "not yet resolved".
    static constexpr std::array doubts{"not"_L1, "be"_L1, "being"_L1, "until"_L1,     "once"_L1, "when"_L1,
                                       "if"_L1,  "to"_L1, "yet"_L1,   "partially"_L1, "never"_L1};
    const auto separates = [](QChar c) { return u".!?;,:|\u2013\u2014\n"_s.contains(c); };
    QStringView rest = text.trimmed();
    while (!rest.isEmpty() && separates(rest.back()))
        rest = rest.chopped(1).trimmed();
    qsizetype start = rest.size();
    while (start > 0 && !separates(rest[start - 1]))
        --start;
    if (const qsizetype dash = rest.lastIndexOf(" - "_L1); dash >= start)
        start = dash + 3;
    IncidentStatus phase = Unknown;
    for (const QStringView word : rest.sliced(start).split(u' ', Qt::SkipEmptyParts)) {
        const auto same
            = [word](QLatin1StringView doubt) { return word.compare(doubt, Qt::CaseInsensitive) == 0; };
        if (std::ranges::any_of(doubts, same))
            return Unknown;
        const IncidentStatus said = phaseOfWord(word);
        if (said != Unknown && said != Update)
            phase = said;
    }
    return phase;
}

Result<Snapshot> feedSnapshot(std::span<const Document> documents, const QDateTime &now, bool atom)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    const auto feed = readFeed(documents.front().body, now);
    if (!feed)
        return feed.error();
    if ((feed->kind == Feed::Kind::Atom) != atom) {
        return Error{Error::Kind::Schema,
                     atom ? u"an Atom feed was expected, RSS is there"_s
                          : u"RSS was expected, an Atom feed is there"_s};
    }
    SnapshotDraft draft(now);
    draft.snapshot.pageName = pageName(*feed);
    draft.snapshot.pageUrl = SnapshotDraft::webAddress(feed->link);
    if (atom) // RSS has but the time at which a server wrote it
        draft.snapshot.pageUpdatedAt = feed->updated;
    draft.snapshot.incidentListing = Listing::Recent;
    draft.snapshot.maintenanceListing = Listing::Recent;
    for (const QString &note : feed->notes)
        draft.note(note);

    QStringList order;
    QHash<QString, QList<FeedEntry>> byIncident;
    for (const FeedEntry &entry : feed->entries) {
        QList<FeedEntry> &entries = byIncident[identity(entry, *feed)];
        if (entries.isEmpty())
            order.append(identity(entry, *feed));
        entries.append(entry);
    }
    EntryReader reader(draft, *feed);
    for (const QString &id : std::as_const(order))
        reader.read(id, byIncident.value(id));
    return draft.finish();
}

} // namespace foghorn
