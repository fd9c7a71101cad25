-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why an alert is as it is, and when a held one is judged again (milliseconds since the epoch, UTC).
ALTER TABLE alert ADD COLUMN reason TEXT NOT NULL DEFAULT 'none'
---
ALTER TABLE alert ADD COLUMN due_ms INTEGER
---
CREATE INDEX alert_held ON alert (due_ms) WHERE state = 'held'
---
CREATE INDEX change_subject ON change_log (vendor_id, component_id, incident_id)
---
-- Silence that the user asked for. incident_id empty: the whole vendor. until_ms NULL: until it is resolved.
CREATE TABLE mute (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    incident_id TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    until_ms INTEGER,
    UNIQUE (vendor_id, incident_id)
)
---
-- The user asked to be told once when the vendor is back.
CREATE TABLE awaited (
    vendor_id INTEGER PRIMARY KEY REFERENCES vendor (id) ON DELETE CASCADE,
    since_ms INTEGER NOT NULL
)
---
-- An alert with its change, as alertFrom() reads it; the last three are to choose by.
CREATE VIEW judged AS
SELECT a.id AS alert_id, a.state, a.attempts, a.delivered_ms, c.at_ms, COALESCE(v.slug, '') AS vendor, c.kind,
    c.component_id, c.component, c.group_name, c.from_status, c.to_status, c.incident_id, c.incident_title,
    c.phase, c.impact, c.text, c.watched, a.reason, a.due_ms, c.id AS change_id, c.vendor_id, v.removed_ms
FROM change_log c JOIN alert a ON a.change_id = c.id LEFT JOIN vendor v ON v.id = c.vendor_id
