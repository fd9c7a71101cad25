-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of every incident, one row for each (rowid: incident.id): title, names of components, and the
-- updates with what they said before. Plain text; written with the incident, in one transaction.
CREATE VIRTUAL TABLE incident_words USING fts5(
    title, components, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
---
CREATE TRIGGER incident_words_gone AFTER DELETE ON incident BEGIN
    DELETE FROM incident_words WHERE rowid = old.id;
END
---
-- A window that a text states and the user has confirmed.
CREATE TABLE stated_window (
    incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    confirmed_ms INTEGER NOT NULL
)
---
-- What the user knows: one vendor runs on the other.
CREATE TABLE runs_on (
    id INTEGER PRIMARY KEY,
    vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    on_vendor_id INTEGER NOT NULL REFERENCES vendor (id) ON DELETE CASCADE,
    UNIQUE (vendor_id, on_vendor_id)
)
