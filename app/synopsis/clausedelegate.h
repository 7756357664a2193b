// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"
#include "synopsis/spanlayout.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace volets {

class Appearance;

/// A place in a cell's words: which clause, and where in the text shown.
struct TextPlace
{
    int clause = -1;
    qsizetype position = 0;

    auto operator<=>(const TextPlace &) const = default;
};

/// A cell of the synopsis laid out for one width. Rectangles are relative to the cell's top left corner.
struct CellLayout
{
    struct Chip
    {
        QRectF rect;
        QString text;
        std::optional<ThemeMark> theme; ///< none: a relation
        bool decided = false;
    };
    /// In the margin, where the words of a note begin.
    struct NoteSign
    {
        QRectF rect;
        bool toPublish = false;
        std::vector<std::size_t> notes; ///< places among those of the clause
    };
    struct NotedWords
    {
        Span words;           ///< in the text shown
        std::size_t note = 0; ///< place among those of the clause
    };
    struct Block
    {
        UnitRef unit;
        QString address;
        QRectF addressRect;
        QString heading;
        QRectF headingRect;
        ShownText shown;
        std::unique_ptr<QTextLayout> text;
        QPointF at; ///< of `text`
        std::vector<NotedWords> noted;
        std::vector<EvidenceMark> evidence; ///< its spans in the text shown
        bool addressNoted = false;          ///< the whole clause has a note
        std::vector<NoteSign> noteSigns;
    };
    struct GhostBox
    {
        QRectF rect;
        QString text;
        UnitRef unit;
    };
    std::vector<Block> blocks;
    std::vector<Chip> chips;
    std::vector<GhostBox> ghosts;
    QRectF brace;    ///< beside clauses that one clause was split into, or that became one; empty where there are none
    QString mention; ///< of an empty cell
    CellState state = CellState::Absent;
    qreal width = 0;
    qreal height = 0;
};

/// How a cell is drawn over its ground.
struct CellOptions
{
    bool current = false;
    bool focused = false;
    int inHand = -1;          ///< which of the cell's clauses; -1: none, or there is one only
    TextPlace selectionStart; ///< selected words from here…
    TextPlace selectionEnd;   ///< … to here; equal where there are none
    int wordsLower = 0;       ///< how far below the cell's top its words are drawn
    QString theme;            ///< whose words are dotted, besides those that rows are filtered by; may be empty
};

/// Lays out and draws the cells of the synopsis and of the reading view. Knows roles' values, no model.
class ClauseDelegate
{
public:
    explicit ClauseDelegate(const Appearance &appearance);

    /// Long clauses show their changed sentences only.
    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    [[nodiscard]] ShownText shown(const Clause &clause) const; ///< as cells show it

    [[nodiscard]] CellLayout layout(const ClauseCell &cell, qreal width) const;
    /// A guess at the height of a cell of `length` UTF-16 units, for rows that nobody has seen yet.
    [[nodiscard]] qreal estimate(int length, qreal width) const;
    void paint(QPainter &painter, const QRectF &rect, const CellLayout &layout, const CellOptions &options) const;

    [[nodiscard]] std::optional<TextPlace> placeAt(const CellLayout &layout, QPointF point) const;
    [[nodiscard]] qreal margin() const;                                       ///< between a cell's border and its words
    [[nodiscard]] static QRectF extent(const CellLayout &layout, int clause); ///< from its address to its last line
    [[nodiscard]] static int clauseAt(const CellLayout &layout, QPointF point); ///< or the nearest; -1: there is none
    /// What a mark at `place` means, in words, or empty.
    [[nodiscard]] static QString explain(const CellLayout &layout, TextPlace place);
    /// The notes of `cell` whose sign is at `point`, or whose words are at `place`.
    [[nodiscard]] static std::vector<NoteMark> notesAt(const CellLayout &layout, const ClauseCell &cell, QPointF point,
                                                       TextPlace place);

    /// The code of the theme whose chip is at `point`, or empty.
    [[nodiscard]] static QString themeAt(const CellLayout &layout, QPointF point);
    /// The names of the themes for which the words at `place` speak, of those whose words are dotted.
    [[nodiscard]] static QStringList evidenceAt(const CellLayout &layout, TextPlace place, const QString &theme);

private:
    void layoutText(CellLayout::Block &block, const Clause &clause, qreal left, qreal top, qreal width) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> genreFormats(const Clause &clause, const ShownText &shown) const;
    /// Where moved words begin, and round removed ones where the scheme says so.
    void paintBars(QPainter &painter, const CellLayout::Block &block, QPointF origin) const;
    void placeNotes(CellLayout::Block &block, const Clause &clause, qreal width) const;
    void paintNotes(QPainter &painter, const CellLayout::Block &block, QPointF origin) const;
    static void placeEvidence(CellLayout::Block &block, const Clause &clause);
    void paintEvidence(QPainter &painter, const CellLayout &layout, QPointF origin, const QString &theme) const;
    void paintGhosts(QPainter &painter, const CellLayout &layout, QPointF origin) const;

    const Appearance &m_appearance;
    bool m_collapsed = false;
};

} // namespace volets
