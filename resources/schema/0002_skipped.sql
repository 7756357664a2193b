-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: what a comparison left out is kept with it
-- oldest-reader: 1

ALTER TABLE comparisons ADD COLUMN skipped TEXT NOT NULL DEFAULT '[]';
