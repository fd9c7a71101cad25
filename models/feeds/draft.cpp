// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/draft.h"

#include "models/status/severity.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxComponents = 5000;
constexpr qsizetype maxIncidents = 1000;
constexpr qsizetype maxBodyBytes = 64LL * 1024;
constexpr qsizetype maxNotes = 100;

// When an incident stands in the list of all: its start, or what comes nearest to it.
QDateTime orderTime(const Incident &incident)
{
    for (const QDateTime &time : {incident.startedAt, incident.scheduledFor, incident.postedAt}) {
        if (time.isValid())
            return time;
    }
    return incident.updatedAt;
}

bool saysMore(const Incident &incident, const Incident &held)
{
    if (incident.updatedAt.isValid() && held.updatedAt.isValid() && incident.updatedAt != held.updatedAt)
        return incident.updatedAt > held.updatedAt;
    return incident.updates.size() > held.updates.size();
}

} // namespace

SnapshotDraft::SnapshotDraft(const QDateTime &now)
{
    snapshot.observedAt = now;
}

void SnapshotDraft::note(const QString &text)
{
    if (snapshot.notes.size() < maxNotes && !snapshot.notes.contains(text))
        snapshot.notes.append(text);
}

void SnapshotDraft::read(Zoneless how)
{
    m_zoneless = how;
}

QDateTime SnapshotDraft::time(const JsonValue &at, QLatin1StringView key, DateKind kind)
{
    if (!at.has(key))
        return {};
    const QString text = at.isText(key) ? at.text(key) : QString();
    auto moment
        = at.isText(key) ? readDate(text, now(), kind) : readEpoch(at.number(key).value_or(0), now(), kind);
    if (!moment && m_zoneless && !text.isEmpty()) {
        moment = readDate(text, now(), kind, QTimeZone::utc());
        if (moment && m_zoneless == Zoneless::Guess)
            note(u"times name no zone and were taken as UTC"_s);
    }
    if (!moment && !text.isEmpty())
        note(at.path(key) + u": not a date that can be read or believed: \"" + text.left(60) + u'"');
    return moment.value_or(QDateTime());
}

QString SnapshotDraft::body(const QString &text)
{
    // No character takes more than three bytes of UTF-8 for each of its UTF-16 units.
    if (text.size() * 3 <= maxBodyBytes)
        return text;
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() <= maxBodyBytes)
        return text;
    note(u"a text was cut at 64 KiB"_s);
    qsizetype end = maxBodyBytes;
    while (end > 0 && (static_cast<uchar>(bytes[end]) & 0xC0U) == 0x80U)
        --end; // not in the middle of a character
    return QString::fromUtf8(bytes.first(end));
}

QUrl SnapshotDraft::webAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

void SnapshotDraft::add(const ComponentGroup &group)
{
    const auto same = [&group](const ComponentGroup &held) { return held.id == group.id; };
    if (snapshot.groups.size() < maxComponents && std::ranges::none_of(snapshot.groups, same))
        snapshot.groups.append(group);
}

void SnapshotDraft::add(const Component &component)
{
    if (component.id.isEmpty()) {
        note(u"a component without an id was left out: "_s + component.name.left(60));
        return;
    }
    if (m_components.contains(component.id)) {
        note(u"a component is listed twice, the first counts: "_s + component.id.left(60));
        return;
    }
    if (snapshot.components.size() >= maxComponents) {
        note(u"more than %1 components: the rest was left out"_s.arg(maxComponents));
        return;
    }
    m_components.insert(component.id);
    snapshot.components.append(component);
    snapshot.components.last().position = static_cast<int>(snapshot.components.size()) - 1;
}

void SnapshotDraft::add(Incident incident)
{
    // The newest first by what the vendor displays; equal times stay in the order in which they came.
    std::ranges::stable_sort(incident.updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    if (incident.id.isEmpty()) // an address that could not be read, where it is the identity
        incident.id = incidentIdentity(incident.startedAt, incident.title);
    const bool again = m_thisDocument.contains(incident.id);
    m_thisDocument.insert(incident.id);
    if (again) {
        note(u"an incident is listed twice, the first counts: "_s + incident.id.left(60));
    } else if (const auto held = m_incidents.constFind(incident.id); held != m_incidents.constEnd()) {
        if (saysMore(incident, snapshot.incidents.at(*held)))
            snapshot.incidents[*held] = std::move(incident);
    } else if (snapshot.incidents.size() >= maxIncidents) {
        note(u"more than %1 incidents: the rest was left out"_s.arg(maxIncidents));
    } else {
        m_incidents.insert(incident.id, snapshot.incidents.size());
        snapshot.incidents.append(std::move(incident));
    }
}

// The members of a group stand together, where the first of them stands; positions follow from that.
void SnapshotDraft::gatherGroups()
{
    QHash<QString, int> firstOf;
    for (const Component &component : std::as_const(snapshot.components)) {
        if (!component.groupId.isEmpty() && !firstOf.contains(component.groupId))
            firstOf.insert(component.groupId, component.position);
    }
    const auto place = [&firstOf](const Component &one) { return firstOf.value(one.groupId, one.position); };
    std::ranges::stable_sort(snapshot.components, {}, place);
    for (qsizetype i = 0; i < snapshot.components.size(); ++i)
        snapshot.components[i].position = static_cast<int>(i);
    for (ComponentGroup &group : snapshot.groups) {
        const auto first = std::ranges::find(snapshot.components, group.id, &Component::groupId);
        if (first != snapshot.components.end())
            group.position = first->position;
    }
}

// An incident names its components by id, with or without a name; where this snapshot lists them, it knows
// their groups and names.
void SnapshotDraft::nameGroups()
{
    QHash<QString, QString> groupNames;
    QHash<QString, QString> groupOf;
    QHash<QString, QString> nameOf;
    for (const ComponentGroup &group : std::as_const(snapshot.groups))
        groupNames.insert(group.id, group.name);
    for (const Component &component : std::as_const(snapshot.components)) {
        groupOf.insert(component.id, groupNames.value(component.groupId));
        nameOf.insert(component.id, component.name);
    }
    const auto fillName = [&nameOf](auto &named) {
        if (named.name.isEmpty())
            named.name = nameOf.value(named.id);
    };
    for (Incident &incident : snapshot.incidents) {
        for (ComponentRef &component : incident.components) {
            component.group = groupOf.value(component.id);
            fillName(component);
        }
        for (IncidentUpdate &update : incident.updates)
            std::ranges::for_each(update.components, fillName);
    }
}

Snapshot SnapshotDraft::finish()
{
    gatherGroups();
    nameGroups();
    sortNewestFirst(snapshot.incidents);
    return std::move(snapshot);
}

namespace {

template <typename ReadOne>
Result<Snapshot> readEach(std::span<const Document> documents, const QDateTime &now, ReadOne read)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    SnapshotDraft draft(now);
    for (const Document &document : documents) {
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return json.error();
        read(draft, document, *json);
        if (json->error())
            return *json->error();
        draft.nextDocument();
    }
    return draft.finish();
}

} // namespace

Result<Snapshot> readJson(std::span<const Document> documents, const QDateTime &now, ReadDocument read)
{
    const auto one = [read](SnapshotDraft &draft, const Document &document, const JsonDocument &json) {
        read(draft, document.role, json.root());
    };
    return readEach(documents, now, one);
}

Result<Snapshot> readWholes(std::span<const Document> documents, const QDateTime &now, ReadWhole read)
{
    return readEach(documents, now, read);
}

std::optional<Recognised> recogniseByReading(const Platform &platform, const Document &document,
                                             const QUrl &page, const QUrl &feed)
{
    const auto snapshot = platform.parse(std::span(&document, 1), QDateTime::currentDateTimeUtc());
    if (!snapshot)
        return std::nullopt;
    return Recognised{
        .platform = QString(platform.id), .page = page, .feed = feed, .name = snapshot->pageName};
}

ComponentStatus graver(ComponentStatus a, ComponentStatus b)
{
    const bool unclear = a == ComponentStatus::Unknown || b == ComponentStatus::Unknown;
    const ComponentStatus worst = worse(a, b);
    return unclear && worst == ComponentStatus::Operational ? ComponentStatus::Unknown : worst;
}

QDateTime resolvedTime(const QList<IncidentUpdate> &updates)
{
    using enum IncidentStatus;
    QDateTime end;
    for (const IncidentUpdate &update : updates) {
        const bool resolves = update.status == Resolved || update.status == Completed;
        if (resolves && update.postedAt.isValid() && (!end.isValid() || update.postedAt > end))
            end = update.postedAt;
    }
    return end;
}

QDateTime maintenanceStart(const Incident &maintenance)
{
    using enum IncidentStatus;
    QDateTime start;
    for (const IncidentUpdate &update : maintenance.updates) {
        const bool earlier = !start.isValid() || update.postedAt < start;
        if (update.status == InProgress && update.postedAt.isValid() && earlier)
            start = update.postedAt;
    }
    const bool begun = maintenance.status != Scheduled && maintenance.status != Unknown;
    return start.isValid() || !begun ? start : maintenance.scheduledFor;
}

void sortNewestFirst(QList<Incident> &incidents)
{
    std::ranges::stable_sort(incidents, std::ranges::greater(), orderTime);
}

QString incidentIdentity(const QDateTime &startedAt, const QString &title)
{
    const QByteArray hash
        = QCryptographicHash::hash(title.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    const QString start
        = startedAt.isValid() ? startedAt.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'") : u"undated"_s;
    return start + u'-' + QString::fromLatin1(hash);
}

QList<Document> inRoleOrder(std::span<const Document> documents)
{
    QList<Document> sorted(documents.begin(), documents.end());
    std::ranges::stable_sort(sorted, {}, &Document::role);
    return sorted;
}

} // namespace foghorn
