// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/wrapped.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

QTextOption option(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

QSizeF wrappedSize(const QFont &font, const QString &words, qreal width)
{
    QTextLayout layout(words, font);
    layout.setTextOption(option(Qt::AlignLeft));
    layout.beginLayout();
    qreal y = 0;
    qreal widest = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {std::ceil(widest), std::ceil(y)};
}

void drawWrapped(QPainter &painter, const QRectF &box, const QString &words, Qt::Alignment alignment)
{
    painter.drawText(box, words, option(alignment));
}

} // namespace volets
