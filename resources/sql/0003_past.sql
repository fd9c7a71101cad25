-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a reported span: when we read it in the vendor's record. NULL for what we saw ourselves.
ALTER TABLE level_span ADD COLUMN recorded_ms INTEGER
---
-- Of how many days claimed_uptime speaks; 0: the page does not say.
ALTER TABLE component ADD COLUMN claimed_days INTEGER NOT NULL DEFAULT 0
---
-- Append-only: what a vendor's own record said of a stretch of time before it said otherwise.
CREATE TABLE reported_earlier (
    id INTEGER PRIMARY KEY,
    component_id INTEGER NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    status INTEGER NOT NULL,
    recorded_ms INTEGER NOT NULL,
    replaced_ms INTEGER NOT NULL
)
---
CREATE INDEX reported_earlier_component ON reported_earlier (component_id, from_ms)
---
-- Append-only: each reading of a vendor's own past, and how far back it spoke (NULL: it did not say).
CREATE TABLE past_read (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    record_from_ms INTEGER,
    UNIQUE (vendor_id, at_ms)
)
---
-- Append-only: what the page said of itself as a whole, from at_ms until the next row.
CREATE TABLE page_saying (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    claimed TEXT NOT NULL,
    has_components INTEGER NOT NULL,
    UNIQUE (vendor_id, at_ms)
)
---
INSERT INTO page_saying (vendor_id, at_ms, indicator, claimed, has_components)
SELECT vendor_id, last_read_ms, indicator, claimed, has_components FROM read_state WHERE last_read_ms IS NOT NULL
---
-- Append-only: the uptime that the page claimed for a component from at_ms until the next row. NULL: none.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    component_id INTEGER NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    uptime REAL,
    days INTEGER NOT NULL,
    UNIQUE (component_id, at_ms)
)
---
INSERT INTO claim (component_id, at_ms, uptime, days)
SELECT c.id, r.last_read_ms, c.claimed_uptime, 0 FROM component c
JOIN read_state r ON r.vendor_id = c.vendor_id
WHERE c.claimed_uptime IS NOT NULL AND r.last_read_ms IS NOT NULL
