-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of levels that were thinned: within a calendar day each level's whole seconds stand as one stretch,
-- and equal days run together. source as in level_span; already cut to what was observed, so that coverage is not
-- asked again. Stretches of one component never overlap.
CREATE TABLE level_day (
    id INTEGER PRIMARY KEY,
    component_id INTEGER NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    source INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    status INTEGER NOT NULL,
    UNIQUE (component_id, source, from_ms)
)
