-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: vectors of the reader's model of meaning, by model and text
-- oldest-reader: 1

-- text is the SHA-256 of the words; vector holds numbers of single precision, little-endian; can be computed again
CREATE TABLE vectors (
    model TEXT NOT NULL,
    text TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (model, text)
) WITHOUT ROWID;
