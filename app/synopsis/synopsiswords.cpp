// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "synopsis/rowlayout.h"
#include "synopsis/synopsisview.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace volets {

// Words selected, by drag or keys, within a cell or across cells.

namespace {

constexpr TextPlace endOfCell{std::numeric_limits<int>::max(), 0};

} // namespace

std::optional<TextPlace> SynopsisView::placeAt(const QModelIndex &index, QPoint point) const
{
    const RowLayout *layout = index.isValid() ? laidOut(index.row()) : nullptr;
    if (!layout)
        return std::nullopt;
    return m_delegate.placeAt(layout->cells[std::size_t(index.column())], inCell(index, point));
}

std::optional<SynopsisView::CellPlace> SynopsisView::placeAt(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    const auto text = placeAt(index, point);
    return text ? std::optional(CellPlace{index.row(), index.column(), *text}) : std::nullopt;
}

void SynopsisView::selectWords(CellPlace from, CellPlace to)
{
    m_selectedFrom = from;
    m_selectedTo = to;
    m_wholeCells = false;
    viewport()->update();
}

std::optional<SynopsisView::SelectedPart> SynopsisView::selectedPart(int row, int column) const
{
    if (!hasSelectedWords() || m_selectedFrom.row < 0)
        return std::nullopt;
    const auto [left, right] = std::minmax({m_selectedFrom.column, m_selectedTo.column});
    const bool upwards = m_selectedTo.row < m_selectedFrom.row ||
                         (m_selectedTo.row == m_selectedFrom.row && m_selectedTo.text < m_selectedFrom.text);
    const CellPlace &first = upwards ? m_selectedTo : m_selectedFrom;
    const CellPlace &last = upwards ? m_selectedFrom : m_selectedTo;
    if (column < left || column > right || row < first.row || row > last.row)
        return std::nullopt;
    if (m_wholeCells || left != right)
        return SelectedPart{{0, 0}, endOfCell};
    return SelectedPart{row == first.row ? first.text : TextPlace{0, 0}, row == last.row ? last.text : endOfCell};
}

void SynopsisView::extendByCells(int down, int right)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    if (!hasSelectedWords() || !m_wholeCells) {
        // the first step takes the cell itself
        selectWords({current.row(), current.column(), {0, 0}}, {current.row(), current.column(), endOfCell});
        m_wholeCells = true;
        return;
    }
    m_selectedTo.row = std::clamp(m_selectedTo.row + down, 0, rows() - 1);
    m_selectedTo.column = std::clamp(m_selectedTo.column + right, 0, columns() - 1);
    scrollTo(model()->index(m_selectedTo.row, m_selectedTo.column));
    viewport()->update();
}

void SynopsisView::extendByWord(bool forward)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const auto &blocks = rowLayout(current.row()).cells[std::size_t(current.column())].blocks;
    if (blocks.empty())
        return;
    const bool begins = !hasSelectedWords() || m_wholeCells || m_selectedTo.row != current.row() ||
                        m_selectedTo.column != current.column() || m_selectedTo.text.clause >= int(blocks.size());
    const CellPlace start{current.row(), current.column(), {0, 0}};
    CellPlace end = begins ? start : m_selectedTo;
    const QString &words = blocks[std::size_t(end.text.clause)].shown.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    const auto stop = forward ? QTextBoundaryFinder::EndOfItem : QTextBoundaryFinder::StartOfItem;
    finder.setPosition(end.text.position);
    qsizetype at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    while (at >= 0 && !finder.boundaryReasons().testFlag(stop))
        at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (at >= 0)
        end.text.position = at;
    else if (forward && end.text.clause + 1 < int(blocks.size()))
        end.text = {end.text.clause + 1, 0};
    else if (!forward && end.text.clause > 0)
        end.text = {end.text.clause - 1, blocks[std::size_t(end.text.clause) - 1].shown.text.size()};
    selectWords(begins ? start : m_selectedFrom, end);
}

void SynopsisView::selectAllWords()
{
    const QModelIndex current = currentIndex();
    if (current.isValid())
        selectWords({current.row(), current.column(), {0, 0}}, {current.row(), current.column(), endOfCell});
}

std::vector<SynopsisView::Excerpt> SynopsisView::excerpts() const
{
    if (m_loose && m_loose->hasFocus())
        return m_loose->excerpts();
    std::vector<Excerpt> found;
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return found;
    const bool selected = hasSelectedWords() && m_selectedFrom.row >= 0;
    const auto [top, bottom] =
        selected ? std::minmax({m_selectedFrom.row, m_selectedTo.row}) : std::pair(current.row(), current.row());
    for (int row = top; row <= bottom; ++row)
        for (int column = 0; column < columns(); ++column) {
            const auto part = selected                     ? selectedPart(row, column)
                              : column == current.column() ? std::optional(SelectedPart{{0, 0}, endOfCell})
                                                           : std::nullopt;
            if (!part)
                continue;
            const auto cell = model()->data(model()->index(row, column), ClauseCellRole).value<ClauseCell>();
            for (int i = part->from.clause; i < int(cell.clauses.size()) && i <= part->to.clause; ++i) {
                const ShownText shown = m_delegate.shown(cell.clauses[std::size_t(i)]);
                const Span span = Span::fromTo(i == part->from.clause ? part->from.position : 0,
                                               i == part->to.clause ? part->to.position : shown.text.size());
                const QString own = shown.own(span);
                const QString words = own.trimmed();
                if (!words.isEmpty())
                    found.push_back({cell.clauses[std::size_t(i)].unit,
                                     words,
                                     {shown.sourceAt(span.start) + own.indexOf(words), words.size()}});
            }
        }
    return found;
}

} // namespace volets
