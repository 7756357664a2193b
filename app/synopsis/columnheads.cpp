// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/columnheads.h"

#include "appearance/appearance.h"
#include "models/clausecell.h"
#include "models/roles.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

QFont titleFont(const Appearance &appearance)
{
    QFont font = appearance.label();
    font.setPixelSize(int(std::lround(font.pixelSize() * 1.12)));
    return font;
}

} // namespace

ColumnHeads::ColumnHeads(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMinimumSectionSize(80);
    setAccessibleName(tr("Column heads"));
}

QSize ColumnHeads::sizeHint() const
{
    const qreal title = QFontMetricsF(titleFont(m_appearance)).height();
    const qreal small = QFontMetricsF(m_appearance.smallLabel()).height();
    return {QHeaderView::sizeHint().width(), int(std::ceil(title + 2 * small + m_appearance.scaled(18)))};
}

void ColumnHeads::refresh()
{
    updateGeometry();
    viewport()->update();
}

void ColumnHeads::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_appearance.palette().paper);
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter rule(viewport());
    rule.fillRect(QRect(0, height() - 2, width(), 2), m_appearance.palette().rule);
}

void ColumnHeads::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const auto head = model()->headerData(logicalIndex, Qt::Horizontal, ColumnHeadRole).value<ColumnHead>();
    const Palette &palette = m_appearance.palette();
    painter->save();
    painter->fillRect(rect, palette.paper);
    painter->setPen(palette.line);
    painter->drawLine(rect.right(), rect.top(), rect.right(), rect.bottom());

    const qreal pad = std::max(10.0, m_appearance.scaled(14));
    QRectF line = QRectF(rect).adjusted(pad, m_appearance.scaled(8), -pad, 0);
    const auto draw = [&](const QFont &font, const QColor &colour, const QString &words) {
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        line.setHeight(metrics.height());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(words, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height());
    };
    QFont title = titleFont(m_appearance);
    title.setWeight(QFont::DemiBold);
    draw(title, palette.ink, head.title);
    draw(m_appearance.smallLabel(), palette.soft, head.details);
    draw(m_appearance.smallLabel(), palette.soft, head.compared);
    painter->restore();
}

} // namespace volets
