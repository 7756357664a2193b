// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/palette.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace volets {

/// A drawing of plain shapes, painted on a screen and written as a file alike.
struct Picture
{
    struct Box
    {
        QRectF rect;
        QColor colour;
    };
    struct Words
    {
        QRectF rect;
        QString text; ///< on one line
        Qt::Alignment alignment;
        int pixels = 12;
        bool strong = false;
        QColor colour;
    };
    QSizeF size;
    QColor ground;
    std::vector<Box> boxes;
    std::vector<Words> words;
};

void paint(QPainter &painter, const Picture &picture);
/// As SVG 1.1. `title` is what a screen reader says of it.
[[nodiscard]] QByteArray toSvg(const Picture &picture, const QString &title);
/// As PNG, each point `scale` pixels wide.
[[nodiscard]] QByteArray toPng(const Picture &picture, qreal scale = 2);

/// One theme through the texts in their order.
struct Course
{
    struct Point
    {
        QString label; ///< the text
        int clauses = 0;
        double share = 0; ///< of the text's words, 0 to 1
    };
    QString name;
    QColor colour;
    std::vector<Point> points;
};

/// The courses beside and below each other, all of one scale; counts stand on the bars.
[[nodiscard]] Picture coursePicture(const std::vector<Course> &courses, const Palette &palette, QSizeF size);
/// The height below which courses beside and below each other in `width` cannot be read.
[[nodiscard]] qreal leastHeight(std::size_t courses, qreal width);
/// A size in which all courses can be read.
[[nodiscard]] QSizeF usualSize(std::size_t courses);

} // namespace volets
