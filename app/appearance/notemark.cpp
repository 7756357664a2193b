// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/notemark.h"

#include "appearance/wordboxes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace volets {

void drawNoteBracket(QPainter &painter, const QRectF &words, const QColor &ink, qreal thickness)
{
    const qreal hook = 2.5 * thickness;
    QPainterPath path(QPointF(words.left(), words.bottom() - hook));
    path.lineTo(words.bottomLeft());
    path.lineTo(words.bottomRight());
    path.lineTo(words.right(), words.bottom() - hook);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, thickness));
    painter.drawPath(path);
}

void drawNoteBracket(QPainter &painter, const QTextLayout &layout, Span words, QPointF origin, const QColor &ink,
                     qreal thickness)
{
    for (const QRectF &box : wordBoxes(layout, words))
        drawNoteBracket(painter, box.translated(origin), ink, thickness);
}

void drawNoteSign(QPainter &painter, const QRectF &box, bool toPublish, const QColor &ink, const QColor &paper)
{
    const qreal fold = box.width() * 0.4;
    QPainterPath sheet(box.topLeft());
    sheet.lineTo(box.right() - fold, box.top());
    sheet.lineTo(box.right(), box.top() + fold);
    sheet.lineTo(box.bottomRight());
    sheet.lineTo(box.bottomLeft());
    sheet.closeSubpath();
    painter.setPen(QPen(ink, std::max(1.0, box.width() / 9)));
    painter.setBrush(toPublish ? ink : paper);
    painter.drawPath(sheet);
    QPainterPath corner(QPointF(box.right() - fold, box.top()));
    corner.lineTo(box.right() - fold, box.top() + fold);
    corner.lineTo(box.right(), box.top() + fold);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toPublish ? paper : ink, std::max(1.0, box.width() / 9)));
    painter.drawPath(corner);
}

} // namespace volets
