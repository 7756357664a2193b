// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/linkindex.h"
#include "diff/editscript.h"
#include "text/normalizer.h"

#include <optional>

namespace volets {

/// Which columns stand where, and what each is compared with. Indexes are of Comparison::documents.
struct ColumnSetup
{
    std::vector<int> columns; ///< left to right
    Reference reference = Reference::Chain;
    int base = -1; ///< for Reference::Star: the base document

    /// The documents that column `column` may be compared with in `row`, those first that come first: for a chain the
    /// columns to the left whose cells are filled, the nearest first; for a star the base.
    [[nodiscard]] std::vector<int> against(const Row &row, std::size_t column) const;

    /// The document that column `column` is compared with, where one of the two has no clause in `row`; else -1.
    [[nodiscard]] int onlyOne(const Row &row, std::size_t column) const;

    bool operator==(const ColumnSetup &) const = default;
};

/// Why a cell says what it says; every state has words (compare/mentions.h), none is an unexplained blank.
enum class CellState {
    First,      ///< filled, nothing to its left, or no reference: plain
    Same,       ///< «reprise»: word marks
    Partial,    ///< «reprise remaniée»: word marks
    Rewritten,  ///< «rédaction entièrement nouvelle»: linked, more changed than EditScript::rewritten; plain
    Translated, ///< linked, in another language: words of two languages share nothing that a mark could mean; plain
    Kin,        ///< «écho»: plain
    Unlinked,   ///< filled, stands in the row by its links to other columns: plain
    Absent,     ///< empty: examined, no counterpart, or one that stands in another row (`elsewhere`, `echoes`)
};

/// One cell of a row, ready for a screen or a page.
struct Cell
{
    CellState state = CellState::Absent;
    std::vector<int> units; ///< of the column's document, in order
    int against = -1;       ///< document it is compared with, or -1
    /// Among drafts of one text: the draft that the column is compared with, where only one of the two has the clause,
    /// so that it is new here or was deleted; else -1.
    int newOrDeleted = -1;
    bool fromAfar = false;         ///< in a chain: that is not the column to the left, which has no nearer counterpart
    std::vector<int> againstUnits; ///< units of that document it is compared with
    const Link *link = nullptr;    ///< the strongest link towards them, owned by the comparison; or null
    /// Word marks of the linked unit (scriptUnit) against textBefore(); nullopt where the state shows none.
    std::optional<EditScript> script;
    /// For Absent: units of the column's document that a unit of this row is taken up in, or takes up, in another row.
    std::vector<int> elsewhere;
    /// For Absent where nothing is taken up elsewhere either: the nearest of what merely echoes a unit of this row.
    std::vector<int> echoes;
    int scriptUnit = -1;
    int scriptAgainst = -1;
    /// Among drafts of one text: a clause was split, and each further part has the marks of what it took over.
    struct Part
    {
        int unit = -1;
        EditScript script; ///< against scriptAgainst
    };
    std::vector<Part> parts;
    /// Among drafts of one text: a clause was merged from several, in the order in which it has them; empty otherwise.
    struct Source
    {
        int unit = -1;
        qsizetype start = 0; ///< of its text in textBefore()
    };
    std::vector<Source> sources;

    /// What the words are compared with: the text of scriptAgainst, or those of all sources in one.
    [[nodiscard]] QString textBefore(const Comparison &comparison) const;
    /// The word marks of one of `units`, or null.
    [[nodiscard]] const EditScript *marksOf(int unit) const;
};

enum class Marks { AsProposed, AlsoRewritten }; ///< the second: word marks on demand for rewritten cells too

/// How words are compared, where a reader says otherwise.
struct WordRules
{
    Folds folds = standardFolds;
    double rewritten = EditScript::rewritten; ///< beyond this part of changed words a cell is Rewritten

    bool operator==(const WordRules &) const = default;
};

/// Reads the cells of one comparison, which must outlive it.
class CellReader
{
public:
    explicit CellReader(const Comparison &comparison);

    [[nodiscard]] Cell cell(const Row &row, const ColumnSetup &setup, std::size_t column,
                            Marks marks = Marks::AsProposed, const WordRules &rules = {}) const;
    [[nodiscard]] const LinkIndex &links() const { return m_links; }

private:
    [[nodiscard]] const Link *strongestLink(int document, const std::vector<int> &units, int other,
                                            const std::vector<int> &otherUnits) const;
    void pointElsewhere(const Row &row, int document, Cell &absent) const;

    const Comparison &m_comparison;
    LinkIndex m_links;
};

} // namespace volets
