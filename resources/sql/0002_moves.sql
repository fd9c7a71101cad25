-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a vendor's page seems to have moved. looked_ms: when that was last looked for. seen_ms NULL: nothing else
-- was found, and the rest is empty.
CREATE TABLE vendor_move (
    vendor_id INTEGER PRIMARY KEY REFERENCES vendor (id) ON DELETE CASCADE,
    looked_ms INTEGER NOT NULL,
    seen_ms INTEGER,
    page TEXT NOT NULL,
    feed TEXT NOT NULL,
    platform TEXT NOT NULL,
    platform_name TEXT NOT NULL,
    private_allowed INTEGER NOT NULL
)
