// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/wordboxes.h"

#include <QTextLayout>

#include <algorithm>

namespace volets {

std::vector<QRectF> wordBoxes(const QTextLayout &layout, Span words)
{
    std::vector<QRectF> boxes;
    for (int l = 0; l < layout.lineCount(); ++l) {
        const QTextLine line = layout.lineAt(l);
        const int from = std::max(line.textStart(), int(words.start));
        const int to = std::min(line.textStart() + line.textLength(), int(words.end()));
        if (from >= to)
            continue;
        const qreal start = line.cursorToX(from);
        const qreal end = line.cursorToX(to); // to the left of `start` in words that run to the left
        const QRectF box(QPointF(start, line.y()), QPointF(end, line.y() + line.height()));
        const QRectF shown = box.normalized() & line.naturalTextRect();
        if (shown.isValid())
            boxes.push_back(shown);
    }
    return boxes;
}

} // namespace volets
