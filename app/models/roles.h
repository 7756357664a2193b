// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace volets {

/// What views ask models for. Roles carry meaning; colours and fonts are the views' own affair.
enum Role {
    ClauseCellRole = Qt::UserRole + 1, ///< ClauseCell: what a cell of the synopsis shows
    RowHeadRole,                       ///< RowHead: the lines above a row of the synopsis
    ColumnHeadRole,                    ///< ColumnHead: what the head of a column says
    LengthRole,                        ///< int: UTF-16 units of the longest cell of a row, for a first guess at height
    UnitRole,                          ///< UnitRef: the unit an item stands for
    ApparatusRole,                     ///< QStringList: what the witnesses of a row read where they differ
    ThemeRole,                         ///< QString: a theme's code
    DocumentRole,                      ///< int: index of a document in the comparison
    OtherThemeRole,                    ///< QString: the code of a second theme
    ShareRole,                         ///< QString: «8 %», what part of a text's words
    HitRole,                           ///< bool: what was searched for stands in this cell
    NoteCountRole,                     ///< int: notes on the clauses of a cell
    PartRole,                          ///< double: 0 to 1, a count as part of the largest one
};

} // namespace volets
