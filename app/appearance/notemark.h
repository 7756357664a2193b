// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QColor>
#include <QPointF>
#include <QRectF>

class QPainter;
class QTextLayout;

namespace volets {

/// A bracket below words that have a note: neither a straight, a dotted nor a broken line, so that it can lie over the
/// marks of changes and themes. `words` are places in the text of `layout`, which is drawn at `origin`.
void drawNoteBracket(QPainter &painter, const QTextLayout &layout, Span words, QPointF origin, const QColor &ink,
                     qreal thickness);
/// The same below a line of our own words.
void drawNoteBracket(QPainter &painter, const QRectF &words, const QColor &ink, qreal thickness);

/// A slip of paper with a folded corner: full where the note is to be published, open where it is internal.
void drawNoteSign(QPainter &painter, const QRectF &box, bool toPublish, const QColor &ink, const QColor &paper);

} // namespace volets
