// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
#include "compare/cellfigures.h"
#include "compare/cells.h"
#include "document/citation.h"
#include "jobs/joblane.h"
#include "models/clausecell.h"
#include "models/filters.h"
#include "models/movedclauses.h"
#include "models/rowmodel.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace volets {

/// A theme of the code book, by its code, its name in the reader's language and its look.
struct ThemeName
{
    QString code;
    QString name;
    QString sign = {};
    QColor colour = {};
};

/// The synopsis: a row for each row of the alignment that passes the filter, a column for each text shown.
class ComparisonModel final : public RowModel
{
    Q_OBJECT
public:
    explicit ComparisonModel(QObject *parent = nullptr);

    /// Shows `comparison`; columns, filter and order stay where the texts are the same.
    void setComparison(ComparisonPtr comparison);
    [[nodiscard]] const ComparisonPtr &comparison() const { return m_comparison; }

    void setThemeNames(QList<ThemeName> themes);                              ///< in the code book's order
    [[nodiscard]] const QList<ThemeName> &themes() const { return m_themes; } ///< those in use first known to the book

    /// Marks what readers wrote notes on; places are those of the comparison shown.
    void setNotes(const std::vector<PlacedNote> &notes);
    [[nodiscard]] std::span<const NoteMark> notesOf(UnitRef unit) const;

    void setSetup(ColumnSetup setup);
    [[nodiscard]] const ColumnSetup &setup() const { return m_setup; }
    void setFilter(RowFilter filter);
    [[nodiscard]] const RowFilter &filter() const { return m_filter; }
    void setOrder(RowOrder order, int base);
    [[nodiscard]] RowOrder order() const { return m_order; }
    [[nodiscard]] int base() const { return m_base; } ///< document whose order rules
    void setMarks(Marks marks);
    [[nodiscard]] Marks marks() const { return m_marks; }
    void setWordRules(const WordRules &rules);
    [[nodiscard]] const WordRules &wordRules() const { return m_words; }
    void refreshCitations(); ///< clauses are cited in another style from now on

    /// What the clauses of a text do, found off the window's thread. A filter that asks for it waits for all texts.
    void setFacts(int document, std::vector<UnitFacts> facts);
    [[nodiscard]] const FactsTable &facts() const { return m_facts; }
    [[nodiscard]] bool knowsAllFacts() const;
    [[nodiscard]] const UnitFacts *factsOf(UnitRef unit) const; ///< null where that is not known yet

    /// The clause that a reader chose among those of its cell, which UnitRole then names instead of the cell's first.
    void setInHand(UnitRef unit);
    [[nodiscard]] UnitRef inHand() const { return m_inHand; }

    /// Clauses that answer a search, for HitRole.
    void setHits(const QList<UnitRef> &units);

    [[nodiscard]] int total() const { return m_arrangement.total; }
    [[nodiscard]] int hidden() const { return m_arrangement.hidden(); }

    [[nodiscard]] const Cell &cell(int row, int column) const; ///< computed when first asked for
    /// What a cell is, without its words; nothing while that is being found out for all rows, off this thread.
    [[nodiscard]] std::optional<CellFigure> figure(int row, int column) const;
    [[nodiscard]] const Row &row(int row) const;
    [[nodiscard]] const std::vector<int> &unitsAt(int row, int column) const; ///< of the column's document
    [[nodiscard]] QStringList themesAt(int row, int column) const;
    [[nodiscard]] bool isDifference(int row, int column) const; ///< marked words, or a new wording
    [[nodiscard]] QModelIndex
    find(UnitRef unit) const; ///< where a unit stands, or an invalid index if it is filtered out
    [[nodiscard]] ThemeMark themeMark(const QString &code) const;

signals:
    void factsOfTextKnown(int document);
    void allFactsKnown();
    void arranged(); ///< other rows, other columns, other order: counts are to be read again
    void citationsChanged();
    void figuresKnown(); ///< figure() has an answer for every cell

protected:
    [[nodiscard]] int rows() const override { return int(m_arrangement.rows.size()); }
    [[nodiscard]] int columns() const override { return int(m_setup.columns.size()); }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;
    [[nodiscard]] QVariant rowHead(int row, int role) const override;

private:
    /// Sets what decides on rows and cells, and finds both anew.
    void change(bool forgetCells, const std::function<void()> &set);
    void rearrange(bool forgetCells);
    void findFigures();
    [[nodiscard]] std::optional<CellFigure> knownFigure(int alignmentRow, int column) const;
    [[nodiscard]] CellFigure strongestIn(int alignmentRow, bool mayCompute);
    [[nodiscard]] const Cell &cellOf(int alignmentRow, int column) const;
    [[nodiscard]] ClauseCell clauseCell(int row, int column) const;
    [[nodiscard]] std::vector<Span> wordedOtherwise(int row, UnitRef unit) const; ///< by clauses compared with it
    [[nodiscard]] QString division(int row, int column) const;
    [[nodiscard]] QStringList apparatus(int row) const;
    [[nodiscard]] QString spoken(int row, int column) const;
    [[nodiscard]] int noteCount(int row, int column) const;
    [[nodiscard]] RowHead head(int row) const;
    [[nodiscard]] bool holdsDecidedLink(const Row &row) const;
    [[nodiscard]] int longest(int row) const;
    [[nodiscard]] QStringList themesOf(UnitRef unit) const;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOf(UnitRef unit) const;

    ComparisonPtr m_comparison;
    std::optional<CellReader> m_reader; ///< of the comparison, where there is one
    QList<ThemeName> m_themes;
    ColumnSetup m_setup;
    RowFilter m_filter;
    RowOrder m_order = RowOrder::ByBase;
    int m_base = 0;
    Marks m_marks = Marks::AsProposed;
    WordRules m_words;
    FactsTable m_facts;
    QSet<std::pair<int, int>> m_hits; ///< document, unit
    Arrangement m_arrangement;
    std::map<UnitRef, std::vector<NoteMark>> m_notes;
    mutable std::vector<std::optional<Cell>> m_cells; ///< by row of the alignment, then column
    std::vector<CellFigure> m_figures;                ///< likewise; empty until they are known
    MovedClauses m_moved;                             ///< in versions of one text, whose rows follow one of them
    UnitRef m_inHand;
    bool m_provisional = false; ///< the arrangement waits for figures
    JobLane m_lane{JobLane::Order::NewestWins};
};

} // namespace volets
