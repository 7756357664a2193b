// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"

#include <QColor>
#include <QString>

#include <vector>

namespace volets {

/// A theme as a chip shows it.
struct ThemeMark
{
    QString code;
    QString name;
    QString sign;        ///< one character that tells it without colour; may be empty
    QColor colour;       ///< as the code book has it; invalid: the palette has one for its place
    int place = 0;       ///< order in the code book
    bool sought = false; ///< rows are filtered by it
};

/// Words of a clause that speak for a theme.
struct EvidenceMark
{
    QString theme;      ///< its code
    Span span;          ///< in the clause's text
    bool coded = false; ///< by a reader's hand

    bool operator==(const EvidenceMark &) const = default;
};

/// A reader's note on a clause.
struct NoteMark
{
    Span span; ///< in the clause's text; empty: the whole clause
    bool ofRow = false;
    bool toPublish = false;
    QString words; ///< of the note

    bool operator==(const NoteMark &) const = default;
};

/// One unit in a cell, with what it takes to mark its words.
struct Clause
{
    UnitRef unit;
    QString address; ///< «par. 7 e)»
    QString heading; ///< innermost heading above it, or empty
    QString text;
    QString language;        ///< of `text`, BCP 47
    QString before;          ///< the words it is compared with
    std::vector<Edit> edits; ///< from `before` to `text`; empty: no word marks
    /// Of `text`: what a clause that is compared with it words otherwise; an empty span says where that one has more.
    std::vector<Span> wordedOtherwise;
    std::vector<NoteMark> notes;
    std::vector<EvidenceMark> evidence;
};

/// A clause of the column's own order that stands in another row: it moved.
struct Ghost
{
    UnitRef unit;
    QString words;      ///< «par. 9 stands beside par. 3»
    bool above = false; ///< it would come before the cell's first clause, not after its last
};

/// What a cell of the synopsis shows: meaning only, the view decides on colours.
struct ClauseCell
{
    CellState state = CellState::Absent;
    QString mention;      ///< «reprise remaniée», «sans équivalent en 2025»; may be empty
    QString against;      ///< address of what it is compared with, where that is known
    QString division;     ///< «split into par. 8 and 9», or empty
    bool moved = false;   ///< it stands out of its text's order, in versions of one text
    bool decided = false; ///< its link was made or confirmed by a reader
    std::vector<Clause> clauses;
    std::vector<ThemeMark> themes;
    std::vector<Ghost> ghosts;
};

/// The lines above a row of the synopsis; a row without words needs none.
struct RowHead
{
    QString group; ///< heads a group of rows that begins here: a theme, a section of the base text
    QString title; ///< of the row
    QString notes; ///< «3 texts · proposed»
};

struct ColumnHead
{
    QString title;    ///< «2024 – Riyad»
    QString details;  ///< «18 December 2024 · adopted · français»
    QString compared; ///< «compared with 2022»
    QString full;     ///< the whole title
};

} // namespace volets
