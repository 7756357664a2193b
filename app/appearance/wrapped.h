// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace volets {

/// Our own words in a box of a given width: broken between words, and within a word that is wider than the box, so that
/// nothing is ever cut off.
[[nodiscard]] QSizeF wrappedSize(const QFont &font, const QString &words, qreal width);
void drawWrapped(QPainter &painter, const QRectF &box, const QString &words, Qt::Alignment alignment);

} // namespace volets
