// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"
#include "synopsis/clausedelegate.h"

#include <QAbstractItemView>
#include <QMap>
#include <QSet>

#include <memory>
#include <unordered_map>
#include <vector>

namespace volets {

class Appearance;
class ColumnHeads;
class ColumnProxy;
struct RowLayout;

/// The aligned table. The row is the unit of layout: it is as high as its longest cell, so columns stay aligned at any
/// width. Only rows in sight are laid out; the others have a guessed height until somebody scrolls there.
class SynopsisView final : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit SynopsisView(Appearance &appearance, QWidget *parent = nullptr);
    ~SynopsisView() override;

    void setModel(QAbstractItemModel *model) override;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void showClause(); ///< scrolls until the clause in hand is in sight, where its cell is higher than the window
    void doItemsLayout() override;
    void reset() override;

    /// Words that the reader selected, or those of the whole current cell.
    struct Excerpt
    {
        UnitRef unit; ///< where they begin
        QString words;
        Span span; ///< of them, in the unit's text
    };
    [[nodiscard]] std::vector<Excerpt> excerpts() const; ///< row by row, from left to right
    [[nodiscard]] bool hasSelectedWords() const { return m_selectedFrom != m_selectedTo; }
    void selectAllWords(); ///< of the current cell

    /// Long clauses show their changed sentences only.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_delegate.isCollapsed(); }

    /// Shows below a row what its texts read where they differ, or hides it again.
    void toggleApparatus(int row);
    [[nodiscard]] int apparatusRow() const { return m_apparatusRow; } ///< or -1

    /// Takes a document's column off its rows, so that it scrolls alone; or, where it does, puts it back on them and
    /// scrolls to the current cell: the row that the reader chose.
    void toggleHook(int document);
    [[nodiscard]] int unhooked() const; ///< document whose column scrolls alone, or -1
    [[nodiscard]] SynopsisView *looseColumn() const { return m_loose; }

    /// Documents whose columns stay in sight when the others are scrolled sideways.
    [[nodiscard]] QSet<int> pinned() const { return m_pinned; }
    void setPinned(QSet<int> documents);
    [[nodiscard]] int columnAt(int x) const; ///< at a place of the viewport, or -1

    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int lastVisibleRow() const;
    [[nodiscard]] ColumnHeads *heads() const { return m_heads; }

    /// How wide columns are in relation to each other, by document; 1 is the ordinary width.
    [[nodiscard]] QMap<int, double> columnWeights() const { return m_weights; }
    void setColumnWeights(QMap<int, double> weights);
    void resetColumnWeights() { setColumnWeights({}); }

    /// The theme whose words are dotted in all cells, besides those that rows are filtered by; or empty.
    [[nodiscard]] QString dottedTheme() const { return m_theme; }
    void setDottedTheme(const QString &code);

    /// Whether a notch of the mouse wheel moves to the next row; a touchpad scrolls by pixels all the same.
    void setWheelByRow(bool byRow);

    [[nodiscard]] int layoutCount() const { return int(m_rows.size()); } ///< rows laid out just now

signals:
    void currentCellChanged(const QModelIndex &index);
    void rowsInView(); ///< other rows are in sight
    void columnMoved(int from, int to);
    void openRequested(const QModelIndex &index); ///< Enter
    void ghostActivated(volets::UnitRef unit);    ///< a clause that stands elsewhere was asked for
    void clauseChosen(volets::UnitRef unit);      ///< by mouse, among those of its cell
    void themeDotted(const QString &code);        ///< the words that speak for it are dotted; empty: for none

protected:
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// A place in the words of a cell.
    struct CellPlace
    {
        int row = -1;
        int column = -1;
        TextPlace text;

        bool operator==(const CellPlace &) const = default;
    };
    struct SelectedPart
    {
        TextPlace from;
        TextPlace to;
    };

    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] int contentHeight() const { return m_tops.empty() ? 0 : m_tops.back(); }
    [[nodiscard]] int rowAt(int y) const;                    ///< row at a height of the content, or -1
    [[nodiscard]] QRect cellRect(int row, int column) const; ///< below the row's heads, in the content
    /// How far down a cell's words are drawn, so that those of a short cell stay in sight beside a long one.
    [[nodiscard]] int shownLower(int row, int column, const RowLayout &layout) const;
    [[nodiscard]] int headHeight() const;
    const RowLayout &rowLayout(int row);
    [[nodiscard]] const RowLayout *laidOut(int row) const;
    void guessHeights();
    void sumHeights();
    void settle(); ///< lays out what is in sight, and keeps what is on top where it is
    void forgetLayouts();
    void relayout(); ///< other width, zoom or look
    void placeColumns();
    void setScrollRange();
    void forgetFarRows();
    /// Place among the clauses of the current cell of the one that the reader is at; -1 where it has no choice.
    [[nodiscard]] int clauseInHand(const CellLayout &cell) const;
    [[nodiscard]] QPoint inCell(const QModelIndex &index, QPoint point) const; ///< from the viewport to its layout
    [[nodiscard]] std::optional<TextPlace> placeAt(const QModelIndex &index, QPoint point) const;
    [[nodiscard]] std::optional<CellPlace> placeAt(QPoint point) const;
    [[nodiscard]] QString themeAt(const QModelIndex &index, QPoint point) const; ///< whose chip is there, or empty
    void hover(QPoint point);
    [[nodiscard]] QString explain(const QModelIndex &index, QPoint point) const; ///< marks and notes there
    void selectWords(CellPlace from, CellPlace to);
    void extendByCells(int down, int right);
    void extendByWord(bool forward);
    /// What of a cell is selected: words between two places of one column, or whole cells across columns.
    [[nodiscard]] std::optional<SelectedPart> selectedPart(int row, int column) const;
    [[nodiscard]] int columnLeft(int column) const; ///< in the content; of a pinned column, where it is in sight
    [[nodiscard]] int documentOf(int column) const;
    [[nodiscard]] bool isPinned(int column) const;
    void placePinnedHeads();
    void placeLooseColumn();
    void hookAgain();
    void letLooseColumnGo();
    void paintCell(QPainter &painter, int row, int column, const RowLayout &layout);
    void paintApparatus(QPainter &painter, int row, const RowLayout &layout);
    void paintRow(QPainter &painter, int row, const RowLayout &layout);
    [[nodiscard]] int longStep() const; ///< through a row that is taller than the window, so that no line is missed
    bool scrollWithinRow(bool down);
    void scrollByRow(bool down); ///< until the next row, or this one, begins at the top

    Appearance &m_appearance;
    ClauseDelegate m_delegate;
    ColumnHeads *m_heads;
    std::unordered_map<int, std::unique_ptr<RowLayout>> m_rows;
    std::vector<int> m_heights;
    std::vector<int> m_tops;  ///< one more than rows: the last is the content's height
    std::vector<int> m_edges; ///< left edge of each column, then the right edge of the last
    QMap<int, double> m_weights;
    QSet<int> m_pinned;
    SynopsisView *m_loose = nullptr;      ///< lies over the column that scrolls alone
    ColumnProxy *m_looseColumn = nullptr; ///< what it shows
    bool m_isLoose = false;               ///< this is such a view
    CellPlace m_selectedFrom;             ///< where the drag began
    CellPlace m_selectedTo;
    bool m_wheelByRow = true;
    bool m_wholeCells = false; ///< the selection grew by keys: cell by cell
    QString m_theme;           ///< whose words are dotted in all cells
    CellPlace m_hovered;       ///< the cell whose chip the pointer is on…
    QString m_hoveredTheme;    ///< … and its theme
    int m_apparatusRow = -1;
    qint64 m_lastDoubleClick = 0;
    int m_lastScroll = 0;
    bool m_selecting = false;
    bool m_settling = false;
    bool m_placing = false;
    bool m_fitting = false; ///< room is being made for the heads
};

} // namespace volets
