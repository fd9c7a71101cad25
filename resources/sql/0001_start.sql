-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are milliseconds since the epoch, UTC; NULL means that nobody said. Words are those of words.h.
CREATE TABLE vendor (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    page TEXT NOT NULL,
    feed TEXT NOT NULL,
    platform TEXT NOT NULL,
    interval_s INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    watch_all INTEGER NOT NULL,
    private_allowed INTEGER NOT NULL,
    page_id TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    removed_ms INTEGER
)
---
CREATE TABLE vendor_tag (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    UNIQUE (vendor_id, tag)
)
---
CREATE TABLE component_group (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    ext_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    UNIQUE (vendor_id, ext_id)
)
---
CREATE TABLE component (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    ext_id TEXT NOT NULL,
    name TEXT NOT NULL,
    group_ext_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    since_ms INTEGER,
    watched INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    claimed_uptime REAL,
    UNIQUE (vendor_id, ext_id)
)
---
-- A component's level over a stretch of time. to_ms NULL: it still is. status: the number of ComponentStatus in
-- words.h. source 0: we saw it; how far that holds, coverage says. source 1: the vendor's own record says it.
-- Spans of one component and source never overlap.
CREATE TABLE level_span (
    id INTEGER PRIMARY KEY,
    component_id INTEGER NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    source INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER,
    status INTEGER NOT NULL,
    UNIQUE (component_id, source, from_ms)
)
---
-- One uninterrupted stretch of looking: no two good reads in it lie further apart than hold_ms allowed. What
-- was seen holds from from_ms until last_read_ms + hold_ms, or until the next stretch begins.
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    from_ms INTEGER NOT NULL,
    last_read_ms INTEGER NOT NULL,
    hold_ms INTEGER NOT NULL,
    UNIQUE (vendor_id, from_ms)
)
---
-- components: a JSON array of [id, name, group]. listed: the last look named it; then it was seen as lately as
-- the vendor was read, and last_seen_ms is the floor.
CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    ext_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    impact TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    started_ms INTEGER,
    posted_ms INTEGER,
    updated_ms INTEGER,
    resolved_ms INTEGER,
    scheduled_for_ms INTEGER,
    scheduled_until_ms INTEGER,
    url TEXT NOT NULL,
    components TEXT NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    no_longer_listed INTEGER NOT NULL,
    edited INTEGER NOT NULL,
    source INTEGER NOT NULL,
    UNIQUE (vendor_id, ext_id)
)
---
CREATE INDEX incident_open ON incident (vendor_id) WHERE is_open = 1
---
-- rank counts from the oldest up. components: a JSON array of [id, name, from, to].
CREATE TABLE incident_update (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    ext_id TEXT NOT NULL,
    rank INTEGER NOT NULL,
    status TEXT NOT NULL,
    posted_ms INTEGER,
    text TEXT NOT NULL,
    format TEXT NOT NULL,
    components TEXT NOT NULL,
    observed_ms INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    UNIQUE (incident_id, ext_id)
)
---
-- Append-only: what was said before it was said differently. update_id 0: the incident itself. seen_ms: when
-- that value had first been seen; replaced_ms: when another was.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    update_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    seen_ms INTEGER NOT NULL,
    replaced_ms INTEGER NOT NULL
)
---
CREATE INDEX revision_incident ON revision (incident_id, update_id)
---
-- Append-only. vendor_id NULL: not a vendor's (offline, online).
CREATE TABLE change_log (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER REFERENCES vendor (id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    component_id TEXT NOT NULL,
    component TEXT NOT NULL,
    group_name TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT,
    incident_id TEXT NOT NULL,
    incident_title TEXT NOT NULL,
    phase TEXT,
    impact TEXT NOT NULL,
    text TEXT NOT NULL,
    watched INTEGER NOT NULL
)
---
CREATE INDEX change_vendor ON change_log (vendor_id)
---
CREATE INDEX change_time ON change_log (at_ms)
---
-- The outbox: written in the transaction of its change, delivered afterwards.
CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL UNIQUE REFERENCES change_log (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    delivered_ms INTEGER
)
---
CREATE INDEX alert_pending ON alert (id) WHERE state = 'pending'
---
CREATE TABLE read_state (
    vendor_id INTEGER PRIMARY KEY REFERENCES vendor (id) ON DELETE CASCADE,
    last_checked_ms INTEGER,
    last_read_ms INTEGER,
    error_kind TEXT,
    error_detail TEXT NOT NULL,
    failures INTEGER NOT NULL,
    shape_failures INTEGER NOT NULL,
    page_updated_ms INTEGER,
    incidents_read_ms INTEGER,
    indicator TEXT NOT NULL,
    claimed TEXT NOT NULL,
    has_components INTEGER NOT NULL,
    lost INTEGER NOT NULL
)
---
CREATE TABLE document_tag (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    etag BLOB NOT NULL,
    last_modified BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (vendor_id, url)
)
---
CREATE TABLE poll_plan (
    vendor_id INTEGER PRIMARY KEY REFERENCES vendor (id) ON DELETE CASCADE,
    next_due_ms INTEGER,
    retry_after_ms INTEGER
)
---
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
)
