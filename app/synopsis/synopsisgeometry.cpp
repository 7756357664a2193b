// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/wrapped.h"
#include "models/roles.h"
#include "synopsis/columnheads.h"
#include "synopsis/columnproxy.h"
#include "synopsis/rowlayout.h"
#include "synopsis/synopsisview.h"

#include <QFontMetricsF>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace volets {

// Where rows and columns stand. Heights are exact for rows that were in sight, guessed for the others.

void SynopsisView::placeColumns()
{
    const int count = columns();
    m_edges.assign(1, 0);
    if (count == 0)
        return;
    const QFontMetricsF metrics(m_appearance.reading());
    const int least = int(metrics.averageCharWidth() * 19 + 2 * m_delegate.margin());
    const auto weight = [&](int column) { return m_weights.value(documentOf(column), 1.0); };
    double sum = 0;
    for (int c = 0; c < count; ++c)
        sum += weight(c);
    m_placing = true;
    double exact = 0;
    for (int c = 0; c < count; ++c) {
        exact += std::max<double>(least, viewport()->width() * weight(c) / sum);
        m_edges.push_back(int(std::lround(exact)));
        m_heads->resizeSection(c, m_edges.back() - m_edges[std::size_t(c)]);
    }
    m_placing = false;
    placeLooseColumn();
}

void SynopsisView::guessHeights()
{
    const int count = rows();
    m_heights.resize(std::size_t(count));
    if (count == 0 || columns() == 0) {
        m_tops.assign(1, 0);
        return;
    }
    const qreal width = double(m_edges.back()) / columns();
    // the guess is the same for rows of one length: ask the fonts once
    const QFontMetricsF metrics(m_appearance.reading());
    const qreal perLetter = (m_delegate.estimate(20000, width) - m_delegate.estimate(0, width)) / 20000;
    const int least = int(m_delegate.estimate(0, width) + metrics.height());
    for (int row = 0; row < count; ++row) {
        const int length = model()->data(model()->index(row, 0), LengthRole).toInt();
        m_heights[std::size_t(row)] = least + int(perLetter * length);
    }
    sumHeights();
}

void SynopsisView::sumHeights()
{
    m_tops.resize(m_heights.size() + 1);
    m_tops[0] = 0;
    for (std::size_t row = 0; row < m_heights.size(); ++row)
        m_tops[row + 1] = m_tops[row] + m_heights[row];
}

int SynopsisView::rowAt(int y) const
{
    if (m_tops.size() < 2 || y < 0 || y >= contentHeight())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

const RowLayout &SynopsisView::rowLayout(int row)
{
    std::unique_ptr<RowLayout> &layout = m_rows[row];
    if (layout)
        return *layout;
    layout = std::make_unique<RowLayout>();
    layout->head = model()->headerData(row, Qt::Vertical, RowHeadRole).value<RowHead>();
    const int line = int(std::ceil(QFontMetricsF(m_appearance.label()).height()));
    if (!layout->head.group.isEmpty())
        layout->groupHeight = line + int(m_appearance.scaled(14));
    if (!layout->head.title.isEmpty())
        layout->titleHeight = line + int(m_appearance.scaled(10));
    qreal highest = 0;
    for (int column = 0; column < columns(); ++column) {
        const auto cell = model()->data(model()->index(row, column), ClauseCellRole).value<ClauseCell>();
        layout->cells.push_back(
            m_delegate.layout(cell, m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)]));
        if (!m_looseColumn || m_looseColumn->document() != documentOf(column))
            highest = std::max(highest, layout->cells.back().height);
    }
    layout->bodyHeight = int(std::ceil(highest));
    if (row == m_apparatusRow) {
        const QStringList entries = model()->headerData(row, Qt::Vertical, ApparatusRole).toStringList();
        layout->apparatus = entries.isEmpty() ? tr("Here no text reads otherwise than another.") : entries.join(u'\n');
        const qreal width = viewport()->width() - 2 * m_delegate.margin();
        layout->apparatusHeight =
            line + int(wrappedSize(m_appearance.label(), layout->apparatus, width).height() + m_appearance.scaled(24));
    }
    m_heights[std::size_t(row)] = layout->height();
    return *layout;
}

const RowLayout *SynopsisView::laidOut(int row) const
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : found->second.get();
}

void SynopsisView::settle()
{
    if (m_settling || rows() == 0 || m_tops.size() != std::size_t(rows()) + 1)
        return;
    m_settling = true;
    const int value = verticalScrollBar()->value();
    const int visible = viewport()->height();
    const int top = std::max(0, rowAt(std::min(value, contentHeight() - 1)));
    int offset = value - m_tops[std::size_t(top)];

    const int guessed = m_heights[std::size_t(top)];
    const int exact = rowLayout(top).height();
    if (value < m_lastScroll)
        offset += exact - guessed; // scrolling up: what was in sight below stays where it is
    offset = std::clamp(offset, 0, std::max(0, exact - 1));

    int filled = exact - offset;
    for (int row = top + 1; row < rows() && filled < visible; ++row)
        filled += rowLayout(row).height();
    sumHeights();
    setScrollRange();
    verticalScrollBar()->setValue(m_tops[std::size_t(top)] + offset);
    m_lastScroll = verticalScrollBar()->value();
    if (m_lastScroll != m_tops[std::size_t(top)] + offset) {
        // the end came earlier than guessed: rows above have come into sight
        for (int row = std::max(0, rowAt(m_lastScroll));
             row < rows() && m_tops[std::size_t(row)] < m_lastScroll + visible; ++row)
            rowLayout(row);
        sumHeights();
        setScrollRange();
        verticalScrollBar()->setValue(contentHeight());
        m_lastScroll = verticalScrollBar()->value();
    }
    forgetFarRows();
    m_settling = false;
}

void SynopsisView::forgetFarRows()
{
    constexpr std::size_t kept = 120;
    if (m_rows.size() <= kept)
        return;
    const int first = firstVisibleRow() - 20;
    const int last = lastVisibleRow() + 20;
    std::erase_if(m_rows, [&](const auto &entry) { return entry.first < first || entry.first > last; });
}

void SynopsisView::setScrollRange()
{
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(12, int(m_appearance.scaled(18))));
    horizontalScrollBar()->setRange(0, std::max(0, m_edges.back() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(24);
}

void SynopsisView::forgetLayouts()
{
    m_rows.clear();
    placeColumns();
    guessHeights();
    if (m_heads->height() != headHeight())
        updateGeometries(); // narrower columns break the words of their heads
}

void SynopsisView::relayout()
{
    // what stands on top stays there, as far into its row as before
    const int top = firstVisibleRow();
    const double part = top < 0 ? 0
                                : double(verticalScrollBar()->value() - m_tops[std::size_t(top)]) /
                                      std::max(1, m_heights[std::size_t(top)]);
    forgetLayouts();
    if (top >= 0 && top < rows()) {
        const int exact = rowLayout(top).height();
        sumHeights();
        m_settling = true;
        setScrollRange();
        verticalScrollBar()->setValue(m_tops[std::size_t(top)] + int(part * exact));
        m_lastScroll = verticalScrollBar()->value();
        m_settling = false;
    }
    settle();
    viewport()->update();
    emit rowsInView();
}

int SynopsisView::horizontalOffset() const { return horizontalScrollBar()->value(); }

int SynopsisView::verticalOffset() const { return verticalScrollBar()->value(); }

bool SynopsisView::isIndexHidden(const QModelIndex & /*index*/) const { return false; }

int SynopsisView::firstVisibleRow() const { return rowAt(verticalOffset()); }

int SynopsisView::lastVisibleRow() const
{
    return rows() == 0 ? -1 : rowAt(std::min(verticalOffset() + viewport()->height() - 1, contentHeight() - 1));
}

int SynopsisView::columnLeft(int column) const
{
    const int natural = m_edges[std::size_t(column)];
    if (!isPinned(column))
        return natural;
    int before = 0; // pinned columns further left keep their room
    for (int c = 0; c < column; ++c)
        if (isPinned(c))
            before += m_edges[std::size_t(c) + 1] - m_edges[std::size_t(c)];
    return std::max(natural, horizontalOffset() + before);
}

int SynopsisView::columnAt(int x) const
{
    const int inContent = x + horizontalOffset();
    const auto covers = [&](int column) {
        const int left = columnLeft(column);
        return inContent >= left && inContent < left + m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)];
    };
    // a pinned column lies over the others
    for (const bool wanted : {true, false})
        for (int column = 0; column < columns(); ++column)
            if (isPinned(column) == wanted && covers(column))
                return column;
    return -1;
}

QRect SynopsisView::cellRect(int row, int column) const
{
    const RowLayout *layout = laidOut(row);
    const int head = layout ? layout->headHeight() : 0;
    const int apparatus = layout ? layout->apparatusHeight : 0;
    return {columnLeft(column), m_tops[std::size_t(row)] + head,
            m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)],
            m_heights[std::size_t(row)] - head - apparatus};
}

int SynopsisView::shownLower(int row, int column, const RowLayout &layout) const
{
    const QRect rect = cellRect(row, column);
    const int room = rect.height() - int(std::ceil(layout.cells[std::size_t(column)].height));
    return std::clamp(verticalOffset() - rect.top(), 0, std::max(0, room));
}

QRect SynopsisView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_heights.size()) || index.column() + 1 >= int(m_edges.size()))
        return {};
    return cellRect(index.row(), index.column()).translated(-horizontalOffset(), -verticalOffset());
}

QPoint SynopsisView::inCell(const QModelIndex &index, QPoint point) const
{
    const RowLayout *layout = laidOut(index.row());
    return point - visualRect(index).topLeft() -
           QPoint(0, layout ? shownLower(index.row(), index.column(), *layout) : 0);
}

int SynopsisView::clauseInHand(const CellLayout &cell) const
{
    if (cell.blocks.size() < 2)
        return -1;
    const auto at =
        std::ranges::find(cell.blocks, currentIndex().data(UnitRole).value<UnitRef>(), &CellLayout::Block::unit);
    return at == cell.blocks.end() ? -1 : int(at - cell.blocks.begin());
}

void SynopsisView::showClause()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() >= rows())
        return;
    const CellLayout &cell = rowLayout(current.row()).cells[std::size_t(current.column())];
    const int clause = clauseInHand(cell);
    if (clause < 0)
        return;
    const QRectF extent = ClauseDelegate::extent(cell, clause).translated(-inCell(current, {}));
    const int visible = viewport()->height();
    if (extent.top() < 0 || extent.height() > visible)
        verticalScrollBar()->setValue(verticalOffset() + int(std::floor(extent.top())));
    else if (extent.bottom() > visible)
        verticalScrollBar()->setValue(verticalOffset() + int(std::ceil(extent.bottom())) - visible);
    viewport()->update();
}

QModelIndex SynopsisView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y() + verticalOffset());
    const int column = columnAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column);
}

void SynopsisView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= rows() || m_tops.size() != std::size_t(rows()) + 1)
        return;
    const int visible = viewport()->height();
    const int row = index.row();
    const int height = rowLayout(row).height();
    sumHeights();
    const int top = m_tops[std::size_t(row)] - verticalOffset();
    int wanted = verticalOffset();
    const bool fits = top >= 0 && top + height <= visible;
    if (hint == PositionAtTop || height > visible) {
        if (hint != EnsureVisible || top < 0 || top > visible / 2)
            wanted = m_tops[std::size_t(row)];
    } else if (hint == PositionAtCenter || (hint == EnsureVisible && !fits)) {
        // rows above it come into sight too: their heights count
        int above = hint == PositionAtCenter ? (visible - height) / 2 : top < 0 ? 0 : visible - height;
        int room = above;
        for (int r = row - 1; r >= 0 && room > 0; --r)
            room -= rowLayout(r).height();
        sumHeights();
        wanted = m_tops[std::size_t(row)] - above;
    } else if (hint == PositionAtBottom) {
        wanted = m_tops[std::size_t(row)] + height - visible;
    }
    m_settling = true;
    setScrollRange();
    verticalScrollBar()->setValue(wanted);
    m_lastScroll = verticalScrollBar()->value();
    m_settling = false;

    int pinnedRoom = 0;
    for (int column = 0; column < index.column(); ++column)
        if (isPinned(column))
            pinnedRoom += m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)];
    const int left = m_edges[std::size_t(index.column())];
    const int right = m_edges[std::size_t(index.column()) + 1];
    if (isPinned(index.column()) && left < horizontalOffset())
        ; // in sight wherever the others are
    else if (left - pinnedRoom < horizontalOffset())
        horizontalScrollBar()->setValue(left - pinnedRoom);
    else if (right > horizontalOffset() + viewport()->width())
        horizontalScrollBar()->setValue(std::min(left, right - viewport()->width()));
    settle();
    viewport()->update();
    emit rowsInView();
}

} // namespace volets
