// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/wrapped.h"
#include "synopsis/rowlayout.h"
#include "synopsis/synopsisview.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace volets {

void SynopsisView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &palette = m_appearance.palette();
    painter.fillRect(event->rect(), palette.paper);
    if (rows() == 0 || columns() == 0) {
        if (columns() > 0) {
            painter.setFont(m_appearance.label());
            painter.setPen(palette.soft);
            const int pad = int(m_delegate.margin());
            drawWrapped(painter, viewport()->rect().adjusted(pad, 3 * pad, -pad, -pad),
                        tr("No row passes the filters. “Show All Rows” lifts them."), Qt::AlignHCenter | Qt::AlignTop);
        }
        return;
    }
    settle();
    painter.translate(-horizontalOffset(), -verticalOffset());
    const int bottom = verticalOffset() + event->rect().bottom();
    for (int row = std::max(0, rowAt(verticalOffset() + event->rect().top()));
         row < rows() && m_tops[std::size_t(row)] <= bottom; ++row)
        paintRow(painter, row, rowLayout(row));
    painter.setPen(palette.line);
    painter.drawLine(0, contentHeight(), m_edges.back(), contentHeight());
}

void SynopsisView::paintRow(QPainter &painter, int row, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const int width = m_edges.back();
    const int pad = int(m_delegate.margin());
    // the words of a head stay in sight when the columns are scrolled sideways
    const int left = pad + horizontalOffset();
    const int right = horizontalOffset() + viewport()->width() - pad;
    int y = m_tops[std::size_t(row)];
    painter.setPen(palette.line);
    if (row > 0)
        painter.drawLine(0, y, width, y);

    QFont bold = m_appearance.label();
    bold.setWeight(QFont::DemiBold);
    if (layout.groupHeight > 0) {
        painter.fillRect(0, y, width, layout.groupHeight, palette.group);
        painter.setFont(bold);
        painter.setPen(palette.accent);
        painter.drawText(QRect(left, y, right - left, layout.groupHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(bold).elidedText(layout.head.group, Qt::ElideRight, right - left));
        y += layout.groupHeight;
    }
    if (layout.titleHeight > 0) {
        painter.fillRect(0, y, width, layout.titleHeight, palette.band);
        const QFontMetricsF metrics(bold);
        const QFontMetricsF plain(m_appearance.smallLabel());
        const qreal notes = plain.horizontalAdvance(layout.head.notes);
        const qreal gap = m_appearance.scaled(10);
        const QString title = metrics.elidedText(layout.head.title, Qt::ElideRight, right - left - notes - gap);
        painter.setFont(bold);
        painter.setPen(palette.ink);
        painter.drawText(QRect(left, y, right - left, layout.titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.setFont(m_appearance.smallLabel());
        painter.setPen(palette.soft);
        painter.drawText(QRectF(left + metrics.horizontalAdvance(title) + gap, y, notes + 2, layout.titleHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, layout.head.notes);
        y += layout.titleHeight;
    }

    for (const bool pinned : {false, true})
        for (int column = 0; column < columns(); ++column)
            if (isPinned(column) == pinned)
                paintCell(painter, row, column, layout);
    if (layout.apparatusHeight > 0)
        paintApparatus(painter, row, layout);
}

void SynopsisView::paintCell(QPainter &painter, int row, int column, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const QRect rect = cellRect(row, column);
    const QRect inside = rect.adjusted(0, 1, 0, 0);
    CellOptions options;
    options.current = currentIndex().row() == row && currentIndex().column() == column;
    options.focused = options.current && hasFocus();
    if (options.current || isPinned(column))
        painter.fillRect(inside, options.current ? palette.current : palette.paper);
    if (const auto part = selectedPart(row, column)) {
        options.selectionStart = part->from;
        options.selectionEnd = part->to;
    }
    if (options.current)
        options.inHand = clauseInHand(layout.cells[std::size_t(column)]);
    options.wordsLower = shownLower(row, column, layout);
    const bool hovered = !m_hoveredTheme.isEmpty() && m_hovered.row == row && m_hovered.column == column;
    options.theme = hovered ? m_hoveredTheme : m_theme;
    m_delegate.paint(painter, inside, layout.cells[std::size_t(column)], options);
    painter.setPen(isPinned(column) ? palette.rule : palette.line);
    painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom());
}

void SynopsisView::paintApparatus(QPainter &painter, int row, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const int top = m_tops[std::size_t(row)] + layout.headHeight() + layout.bodyHeight;
    painter.fillRect(0, top, m_edges.back(), layout.apparatusHeight, palette.band);
    painter.setPen(palette.line);
    painter.drawLine(0, top, m_edges.back(), top);
    const qreal pad = m_delegate.margin();
    QRectF box(horizontalOffset() + pad, top + m_appearance.scaled(8), viewport()->width() - 2 * pad,
               layout.apparatusHeight);
    QFont bold = m_appearance.label();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette.soft);
    drawWrapped(painter, box, tr("Apparatus"), Qt::AlignLeft | Qt::AlignTop);
    box.setTop(box.top() + std::ceil(QFontMetricsF(bold).height()) + m_appearance.scaled(2));
    painter.setFont(m_appearance.label());
    painter.setPen(palette.ink);
    drawWrapped(painter, box, layout.apparatus, Qt::AlignLeft | Qt::AlignTop);
}

} // namespace volets
