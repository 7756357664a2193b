-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: documents, units, themes, links, decisions, notes and their full-text index
-- oldest-reader: 1
--
-- Three kinds of content, kept apart: what was read (documents to repairs), what the program proposes (comparisons to
-- assignments: can be computed again at any time), what a reader said (decisions, notes: never touched by the program).

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    short_title TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    genre TEXT NOT NULL,
    source_name TEXT NOT NULL,
    added_at TEXT NOT NULL
);

-- the bytes as they came, never altered; apart from documents, so that a list of texts reads none of them
CREATE TABLE sources (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
);

-- parent is the position of the unit that introduces this one; headings are a JSON list
CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    headings TEXT NOT NULL,
    text TEXT NOT NULL,
    parent INTEGER,
    UNIQUE (document, position),
    UNIQUE (document, address)
);

CREATE TABLE repairs (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    unit TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- what a clause does and is about, as plain labels that a search can ask for: verb, addressee, theme
CREATE TABLE labels (
    unit INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name, value, unit)
) WITHOUT ROWID;

CREATE INDEX labels_of_unit ON labels (unit);

-- the words of each unit as they are looked up, and their stems; rowid is units.id
CREATE VIRTUAL TABLE unit_words USING fts5 (
    words, stems, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- one for each set of documents, decisions and program that was compared
CREATE TABLE comparisons (
    id INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE
);

CREATE TABLE links (
    comparison INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    a INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    confidence REAL NOT NULL,
    change TEXT NOT NULL,
    why TEXT NOT NULL,
    decided INTEGER NOT NULL,
    PRIMARY KEY (comparison, position)
) WITHOUT ROWID;

CREATE INDEX links_a ON links (a);

CREATE INDEX links_b ON links (b);

CREATE TABLE alternatives (
    comparison INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    a INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    confidence REAL NOT NULL,
    PRIMARY KEY (comparison, position)
) WITHOUT ROWID;

CREATE INDEX alternatives_a ON alternatives (a);

CREATE INDEX alternatives_b ON alternatives (b);

-- cells and themes are JSON lists: a row is read whole or not at all
CREATE TABLE rows (
    comparison INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    themes TEXT NOT NULL,
    cells TEXT NOT NULL,
    weakest REAL NOT NULL,
    PRIMARY KEY (comparison, position)
) WITHOUT ROWID;

-- themes by code; evidence is a JSON list of [start, length]
CREATE TABLE themes (
    comparison INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    confidence REAL NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (comparison, position)
) WITHOUT ROWID;

CREATE INDEX themes_of_unit ON themes (unit);

-- Anchors name a document by its key and a unit by its address, with the words quoted, and no row of the tables above:
-- a decision or note outlives the text's removal and is found again when the text comes back.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    relation TEXT NOT NULL,
    theme TEXT NOT NULL,
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    decided_at TEXT NOT NULL
);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    anchor TEXT NOT NULL,
    subject TEXT NOT NULL,
    audience TEXT NOT NULL,
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    written_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

-- of this dossier, not of the program: its mode, saved searches, column order
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
