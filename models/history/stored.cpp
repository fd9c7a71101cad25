// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/stored.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

Vendor vendorFrom(const Rows &rows)
{
    Vendor vendor;
    vendor.id = rows.text(1);
    vendor.name = rows.text(2);
    vendor.page = QUrl(rows.text(3));
    vendor.feed = QUrl(rows.text(4));
    vendor.platform = rows.text(5);
    vendor.intervalSeconds = rows.number(6);
    vendor.paused = rows.flag(7);
    vendor.watchAll = rows.flag(8);
    vendor.privateAllowed = rows.flag(9);
    vendor.pageId = rows.text(10);
    return vendor;
}

void loadGroups(Sql &sql, StoredVendor &vendor)
{
    Rows rows = sql.rows("SELECT ext_id, name, position FROM component_group "
                         "WHERE vendor_id = :vendor AND gone = 0 ORDER BY position, id"_L1,
                         {{":vendor"_L1, vendor.row}});
    while (rows.next())
        vendor.state.groups.append({rows.text(0), rows.text(1), rows.number(2)});
}

void loadComponents(Sql &sql, StoredVendor &vendor)
{
    Rows rows = sql.rows(
        "SELECT id, ext_id, name, group_ext_id, position, status, since_ms, watched, gone, "
        "claimed_uptime, claimed_days FROM component WHERE vendor_id = :vendor ORDER BY gone, position, id"_L1,
        {{":vendor"_L1, vendor.row}});
    while (rows.next()) {
        ComponentState component{
            .id = rows.text(1),
            .name = rows.text(2),
            .groupId = rows.text(3),
            .position = rows.number(4),
            .status = word<ComponentStatus>(rows.text(5)),
            .since = rows.time(6),
            .watched = rows.flag(7),
            .gone = rows.flag(8),
        };
        if (!rows.isNull(9))
            component.claimedUptime = rows.value(9).toDouble();
        component.claimedDays = rows.number(10);
        vendor.componentRows.insert(component.id, rows.integer(0));
        vendor.state.components.append(std::move(component));
    }
}

void loadUpdates(Sql &sql, StoredIncident &incident)
{
    Rows rows = sql.rows("SELECT ext_id, status, posted_ms, text, format, components FROM incident_update "
                         "WHERE incident_id = :incident AND gone = 0 ORDER BY rank DESC, id DESC"_L1,
                         {{":incident"_L1, incident.row}});
    while (rows.next()) {
        incident.state.incident.updates.append({.id = rows.text(0),
                                                .status = word<IncidentStatus>(rows.text(1)),
                                                .postedAt = rows.time(2),
                                                .text = rows.text(3),
                                                .format = formatFrom(rows.text(4)),
                                                .components = stepsFrom(rows.text(5))});
    }
}

} // namespace

std::optional<qint64> vendorRow(Sql &sql, const QString &slug)
{
    const auto row
        = sql.one("SELECT id FROM vendor WHERE slug = :slug AND removed_ms IS NULL"_L1, {{":slug"_L1, slug}});
    if (!row && !sql.failed())
        sql.fail(Error{Error::Kind::Usage, u"no vendor is called \"%1\"; see `foghorn vendors`"_s.arg(slug)});
    return row;
}

QStringList loadTags(Sql &sql, qint64 vendorRow)
{
    QStringList tags;
    Rows rows = sql.rows("SELECT tag FROM vendor_tag WHERE vendor_id = :vendor ORDER BY id"_L1,
                         {{":vendor"_L1, vendorRow}});
    while (rows.next())
        tags.append(rows.text(0));
    return tags;
}

ComponentStatus levelFrom(int stored)
{
    return stored >= 0 && stored < componentStatusCount ? static_cast<ComponentStatus>(stored)
                                                        : ComponentStatus::Unknown;
}

QString loadSetting(Sql &sql, const QString &name)
{
    Rows rows = sql.rows("SELECT value FROM setting WHERE name = :name"_L1, {{":name"_L1, name}});
    return rows.next() ? rows.text(0) : QString();
}

QList<StoredVendor> loadVendors(Sql &sql)
{
    QList<StoredVendor> vendors;
    {
        Rows rows = sql.rows("SELECT id, slug, name, page, feed, platform, interval_s, paused, watch_all, "
                             "private_allowed, page_id FROM vendor WHERE removed_ms IS NULL ORDER BY id"_L1);
        while (rows.next()) {
            StoredVendor vendor;
            vendor.row = rows.integer(0);
            vendor.state.vendor = vendorFrom(rows);
            vendors.append(std::move(vendor));
        }
    }
    for (StoredVendor &vendor : vendors)
        vendor.state.vendor.tags = loadTags(sql, vendor.row);
    return vendors;
}

Vendor loadVendor(Sql &sql, qint64 row)
{
    Vendor vendor;
    {
        Rows rows = sql.rows("SELECT id, slug, name, page, feed, platform, interval_s, paused, watch_all, "
                             "private_allowed, page_id FROM vendor WHERE id = :vendor"_L1,
                             {{":vendor"_L1, row}});
        if (!rows.next())
            return vendor;
        vendor = vendorFrom(rows);
    }
    vendor.tags = loadTags(sql, row);
    return vendor;
}

ReadState loadReadState(Sql &sql, qint64 vendorRow)
{
    ReadState read;
    Rows rows = sql.rows("SELECT last_checked_ms, last_read_ms, error_kind, error_detail, failures, "
                         "shape_failures, page_updated_ms, incidents_read_ms, indicator, claimed, "
                         "has_components, lost FROM read_state WHERE vendor_id = :vendor"_L1,
                         {{":vendor"_L1, vendorRow}});
    if (!rows.next())
        return read;
    read.lastChecked = rows.time(0);
    read.lastRead = rows.time(1);
    if (!rows.isNull(2)) {
        const auto kind = fromWireName<Error::Kind>(rows.text(2));
        read.error = Error{kind.value_or(Error::Kind::Schema), rows.text(3)};
    }
    read.failures = rows.number(4);
    read.shapeFailures = rows.number(5);
    read.pageUpdatedAt = rows.time(6);
    read.incidentsReadAt = rows.time(7);
    read.indicator = word<Indicator>(rows.text(8));
    read.claimed = rows.text(9);
    read.hasComponents = rows.flag(10);
    read.lost = rows.flag(11);
    return read;
}

void writeReadState(Sql &sql, qint64 vendorRow, const ReadState &read)
{
    sql.run("INSERT INTO read_state (vendor_id, last_checked_ms, last_read_ms, error_kind, error_detail, "
            "failures, shape_failures, page_updated_ms, incidents_read_ms, indicator, claimed, "
            "has_components, lost) VALUES (:vendor, :checked, :read, :kind, :detail, :failures, :shape, "
            ":updated, :incidents, :indicator, :claimed, :components, :lost) "
            "ON CONFLICT (vendor_id) DO UPDATE SET last_checked_ms = excluded.last_checked_ms, "
            "last_read_ms = excluded.last_read_ms, error_kind = excluded.error_kind, "
            "error_detail = excluded.error_detail, failures = excluded.failures, "
            "shape_failures = excluded.shape_failures, page_updated_ms = excluded.page_updated_ms, "
            "incidents_read_ms = excluded.incidents_read_ms, indicator = excluded.indicator, "
            "claimed = excluded.claimed, has_components = excluded.has_components, lost = excluded.lost"_L1,
            {{":vendor"_L1, vendorRow},
             {":checked"_L1, msOrNull(read.lastChecked)},
             {":read"_L1, msOrNull(read.lastRead)},
             {":kind"_L1, read.error ? QVariant(QString(wireName(read.error->kind))) : QVariant()},
             {":detail"_L1, read.error ? read.error->detail : QString()},
             {":failures"_L1, read.failures},
             {":shape"_L1, read.shapeFailures},
             {":updated"_L1, msOrNull(read.pageUpdatedAt)},
             {":incidents"_L1, msOrNull(read.incidentsReadAt)},
             {":indicator"_L1, QString(wireName(read.indicator))},
             {":claimed"_L1, read.claimed},
             {":components"_L1, read.hasComponents},
             {":lost"_L1, read.lost}});
}

std::optional<MoveOffer> loadOffer(Sql &sql, qint64 vendorRow)
{
    Rows rows
        = sql.rows("SELECT page, feed, platform, platform_name, private_allowed, seen_ms FROM vendor_move "
                   "WHERE vendor_id = :vendor AND seen_ms IS NOT NULL"_L1,
                   {{":vendor"_L1, vendorRow}});
    if (!rows.next())
        return std::nullopt;
    return MoveOffer{.page = QUrl(rows.text(0)),
                     .feed = QUrl(rows.text(1)),
                     .platform = rows.text(2),
                     .platformName = rows.text(3),
                     .privateAllowed = rows.flag(4),
                     .seenAt = rows.time(5)};
}

StoredVendor loadVendorState(Sql &sql, qint64 row)
{
    StoredVendor vendor;
    vendor.row = row;
    vendor.state.vendor = loadVendor(sql, row);
    vendor.state.read = loadReadState(sql, row);
    loadGroups(sql, vendor);
    loadComponents(sql, vendor);
    return vendor;
}

QList<qint64> openIncidents(Sql &sql, qint64 vendorRow)
{
    QList<qint64> found;
    Rows rows = sql.rows(
        "SELECT id FROM incident WHERE vendor_id = :vendor AND is_open = 1 "
        "ORDER BY COALESCE(started_ms, scheduled_for_ms, posted_ms, first_seen_ms) DESC, id DESC"_L1,
        {{":vendor"_L1, vendorRow}});
    while (rows.next())
        found.append(rows.integer(0));
    return found;
}

std::optional<qint64> incidentRow(Sql &sql, qint64 vendorRow, const QString &id)
{
    return sql.one("SELECT id FROM incident WHERE vendor_id = :vendor AND ext_id = :id"_L1,
                   {{":vendor"_L1, vendorRow}, {":id"_L1, id}});
}

StoredIncident loadIncident(Sql &sql, qint64 row)
{
    StoredIncident found;
    found.row = row;
    {
        Rows rows = sql.rows(
            "SELECT ext_id, kind, title, impact, status, started_ms, posted_ms, updated_ms, resolved_ms, "
            "scheduled_for_ms, scheduled_until_ms, url, components, first_seen_ms, last_seen_ms, listed, "
            "no_longer_listed, edited, faded FROM incident WHERE id = :incident"_L1,
            {{":incident"_L1, row}});
        if (!rows.next())
            return found;
        Incident &incident = found.state.incident;
        incident.id = rows.text(0);
        incident.kind = fromWireName<IncidentKind>(rows.text(1)).value_or(IncidentKind::Incident);
        incident.title = rows.text(2);
        incident.impact = word<Impact>(rows.text(3));
        incident.status = word<IncidentStatus>(rows.text(4));
        incident.startedAt = rows.time(5);
        incident.postedAt = rows.time(6);
        incident.updatedAt = rows.time(7);
        incident.resolvedAt = rows.time(8);
        incident.scheduledFor = rows.time(9);
        incident.scheduledUntil = rows.time(10);
        incident.url = QUrl(rows.text(11));
        incident.components = componentsFrom(rows.text(12));
        found.state.firstSeen = rows.time(13);
        found.state.lastSeen = rows.time(14);
        found.listed = rows.flag(15);
        found.state.noLongerListed = rows.flag(16);
        found.state.edited = rows.flag(17);
        found.state.faded = rows.flag(18);
    }
    loadUpdates(sql, found);
    return found;
}

QDateTime effectiveLastSeen(const StoredIncident &incident, const ReadState &read)
{
    if (!incident.listed || !read.lastRead.isValid())
        return incident.state.lastSeen;
    return std::max(incident.state.lastSeen, read.lastRead);
}

} // namespace foghorn::history
