-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far an alert got at each target beside the desktop. state: pending (tried, not taken yet), delivered,
-- suppressed (given up).
CREATE TABLE alert_delivery (
    alert_id INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (alert_id, target)
)
