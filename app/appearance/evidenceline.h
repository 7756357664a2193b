// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>

class QPainter;

namespace volets {

/// Below the words that speak for a theme.
enum class EvidenceStroke {
    Dots,    ///< the program found them
    Strokes, ///< a reader coded them
};

/// Draws along a level line, downwards from it, in marks `thick` high. Their edges lie on the device's pixels: half
/// a pixel of a fine dot would be half as dark, and fainter than the theme's colour was measured to be.
void paintEvidenceLine(QPainter &painter, const QLineF &line, qreal thick, const QColor &ink, EvidenceStroke stroke);

} // namespace volets
