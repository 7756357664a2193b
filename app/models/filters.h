// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cellfigures.h"
#include "facts/facts.h"

#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace volets {

enum class RowOrder {
    ByBase,   ///< as the clauses follow each other in one text
    ByTheme,  ///< under the themes, in the code book's order
    ByChange, ///< what changed most comes first
};

/// What must hold of the themes that a filter names.
enum class ThemeMatch { Any, All, None };

/// Which rows a reader wants to see; the conditions add up. Empty shows all.
struct RowFilter
{
    QStringList themes; ///< empty: whatever the themes
    ThemeMatch themeMatch = ThemeMatch::Any;
    QStringList verbs;      ///< a clause in a column shown asks with any of these; empty: whatever the verb
    QStringList addressees; ///< the same for who is asked
    bool changedOnly = false;
    bool linkedOnly = false; ///< at least two of the columns shown are filled
    int absentIn = -1;       ///< document whose cell is empty, or -1

    [[nodiscard]] bool isEmpty() const
    {
        RowFilter none;
        none.themeMatch = themes.isEmpty() ? themeMatch : none.themeMatch; // of no theme it says nothing
        return *this == none;
    }
    [[nodiscard]] bool needsFacts() const { return !verbs.isEmpty() || !addressees.isEmpty(); }
    bool operator==(const RowFilter &) const = default;
};

/// What the clauses of each text do, by document, then unit; texts not read for it yet are not in it.
using FactsTable = std::map<int, std::vector<UnitFacts>>;

struct ArrangedRow
{
    int row = -1;       ///< index in Alignment::rows
    QString group;      ///< where a group begins: a theme's code, a heading; else empty
    bool theme = false; ///< `group` is a theme's code
};

struct Arrangement
{
    std::vector<ArrangedRow> rows; ///< as shown, top to bottom
    int total = 0;                 ///< rows with something in a column shown, filtered or not

    [[nodiscard]] int hidden() const { return total - int(rows.size()); }
};

/// Rows of `comparison` that pass `filter`, in order. A row stands once, also where it has several themes.
/// `themes` is the code book's order; codes it does not have follow as they come.
/// `figure` tells of a row index what changed most in it, by strongest(); asked only where filter or order need it.
/// A row with a text that is not in `facts` is not filtered by what its clauses do.
[[nodiscard]] Arrangement arrange(const Comparison &comparison, const ColumnSetup &setup, const RowFilter &filter,
                                  RowOrder order, int base, const QStringList &themes,
                                  const std::function<CellFigure(int)> &figure, const FactsTable &facts = {});

/// The one of two figures that tells of the greater change.
[[nodiscard]] CellFigure strongest(const CellFigure &one, const CellFigure &other);

} // namespace volets
