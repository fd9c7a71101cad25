-- SPDX-License-Identifier: GPL-3.0-or-later
-- An incident that vanished from every list stays over once all that it touched was well.
ALTER TABLE incident ADD COLUMN faded INTEGER NOT NULL DEFAULT 0
