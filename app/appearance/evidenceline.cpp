// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/evidenceline.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

// In heights of a mark.
constexpr qreal dotStep = 2.5;
constexpr qreal strokeLength = 3.5;
constexpr qreal strokeStep = 5.5;
constexpr qreal leastPixels = 2;
// From how many pixels on a dot is seen to be round.
constexpr qreal roundPixels = 4;

} // namespace

void paintEvidenceLine(QPainter &painter, const QLineF &line, qreal thick, const QColor &ink, EvidenceStroke stroke)
{
    const qreal pixels = painter.device()->devicePixelRatio();
    const auto onPixel = [pixels](qreal at) { return std::round(at * pixels) / pixels; };
    const qreal height = std::max(leastPixels, std::round(thick * pixels)) / pixels;
    const bool dots = stroke == EvidenceStroke::Dots;
    const qreal step = std::max(onPixel(height * (dots ? dotStep : strokeStep)), height * 2);
    const qreal top = onPixel(line.y1());
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (qreal x = onPixel(line.x1()); x + height <= line.x2(); x += step) {
        const QRectF mark(x, top, dots ? height : std::min(height * strokeLength, line.x2() - x), height);
        if (dots && height * pixels >= roundPixels)
            painter.drawEllipse(mark);
        else
            painter.fillRect(mark, ink);
    }
    painter.restore();
}

} // namespace volets
