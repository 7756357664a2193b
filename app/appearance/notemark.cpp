// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/notemark.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

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
    for (int l = 0; l < layout.lineCount(); ++l) {
        const QTextLine line = layout.lineAt(l);
        const int from = std::max(line.textStart(), int(words.start));
        const int to = std::min(line.textStart() + line.textLength(), int(words.end()));
        if (from >= to)
            continue;
        const qreal start = line.cursorToX(from);
        const qreal end = line.cursorToX(to); // to the left of `start` in words that run to the left
        const QRectF box(QPointF(start, line.y()), QPointF(end, line.y() + line.height()));
        // the space that the line was broken at is not drawn below
        const QRectF shown = box.normalized() & line.naturalTextRect();
        if (shown.isValid())
            drawNoteBracket(painter, shown.translated(origin), ink, thickness);
    }
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
