// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/changekind.h"
#include "models/rowmodel.h"

#include <QTimer>

#include <vector>

namespace volets {

class ComparisonModel;

/// What a line of the list of differences is: the kinds of a change of words, and what stands on one side only.
enum class DifferenceKind {
    VerbStronger,
    VerbWeaker,
    Verb,
    Negation,
    Addressee,
    HedgeAdded,
    HedgeDropped,
    Deadline,
    Enumeration,
    Moved,
    WordingOnly,
    Rewritten,    ///< linked, and worded anew
    Translated,   ///< linked, in another language
    NoAntecedent, ///< filled, and nothing stands in the columns it is compared with
    Absent,       ///< no counterpart in this column
    // among drafts of one text
    New,
    Deleted,
    MovedClause, ///< it stands elsewhere in the order of its neighbours
};

[[nodiscard]] QString words(DifferenceKind kind); ///< «verbe plus fort», in the reader's language

/// The differences in the rows that the synopsis shows, a line for each cell: kind, text, address, words. They are
/// gathered in slices, so that the window never waits for them all; nothing is gathered until start().
class DifferenceModel final : public RowModel
{
    Q_OBJECT
public:
    enum Column { Kind, Text, Address, Words, ColumnCount };
    enum DifferenceRole {
        SortRole = Qt::UserRole + 100, ///< int: by kind, by column, by place
        KindsRole,                     ///< quint32: a bit for each DifferenceKind of the cell
    };

    explicit DifferenceModel(const ComparisonModel &comparison, QObject *parent = nullptr);

    void start(); ///< from now on it follows the synopsis
    void stop();
    [[nodiscard]] bool isComplete() const { return m_next >= m_cells; }

    struct Place
    {
        int row = -1; ///< of the synopsis
        int column = -1;
    };
    [[nodiscard]] Place placeAt(int row) const { return m_lines[std::size_t(row)].place; }
    [[nodiscard]] int find(int row, int column) const; ///< the line of a cell of the synopsis, or -1

signals:
    void completed();

protected:
    [[nodiscard]] int rows() const override { return int(m_lines.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    struct Line
    {
        Place place;
        std::vector<DifferenceKind> kinds; ///< strongest first; one at least
        QString text;
        QString address;
        QString words;
    };
    void restart();
    void gatherSome();
    [[nodiscard]] Line lineOf(int row, int column) const; ///< without kinds where there is no difference

    const ComparisonModel &m_comparison;
    std::vector<Line> m_lines; ///< in the order of the synopsis
    QTimer m_timer;
    int m_cells = 0;
    int m_next = 0;
    bool m_running = false;
};

} // namespace volets
