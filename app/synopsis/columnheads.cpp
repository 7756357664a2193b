// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/columnheads.h"

#include "appearance/appearance.h"
#include "appearance/wrapped.h"
#include "models/clausecell.h"
#include "models/roles.h"

#include <QMouseEvent>
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

qreal ColumnHeads::pad() const { return std::max(10.0, m_appearance.scaled(14)); }

std::vector<ColumnHeads::HeadLine> ColumnHeads::lines(int section) const
{
    const auto head = model()->headerData(section, Qt::Horizontal, ColumnHeadRole).value<ColumnHead>();
    const Palette &palette = m_appearance.palette();
    QFont title = titleFont(m_appearance);
    title.setWeight(QFont::DemiBold);
    const bool loose = m_loose >= 0 && model()->headerData(section, Qt::Horizontal, DocumentRole).toInt() == m_loose;
    return {{title, palette.ink, head.title},
            {m_appearance.smallLabel(), palette.soft, head.details},
            {m_appearance.smallLabel(), palette.soft,
             loose ? tr("%1 · scrolls alone", "what a column is compared with").arg(head.compared) : head.compared}};
}

QSize ColumnHeads::sizeHint() const
{
    // as high as the head with most lines: narrow columns break their words and lose none
    qreal highest = 0;
    for (int section = 0; section < count(); ++section) {
        qreal height = m_appearance.scaled(18);
        for (const HeadLine &line : lines(section))
            height += wrappedSize(line.font, line.words, sectionSize(section) - 2 * pad()).height();
        highest = std::max(highest, height);
    }
    return {QHeaderView::sizeHint().width(), int(std::ceil(highest))};
}

void ColumnHeads::refresh()
{
    updateGeometry();
    viewport()->update();
}

void ColumnHeads::setPinned(std::vector<int> places)
{
    m_pinned = std::move(places);
    viewport()->update();
}

void ColumnHeads::setLoose(int document)
{
    m_loose = document;
    refresh();
}

int ColumnHeads::sectionAt(int x) const
{
    for (int section = 0; section < std::min(count(), int(m_pinned.size())); ++section)
        if (const int left = m_pinned[std::size_t(section)]; left >= 0 && x >= left && x < left + sectionSize(section))
            return section;
    return logicalIndexAt(x);
}

void ColumnHeads::mousePressEvent(QMouseEvent *event)
{
    // a pinned head that stands over others cannot be dragged from there: the header would take hold of another one
    const int x = event->position().toPoint().x();
    if (sectionAt(x) == logicalIndexAt(x))
        QHeaderView::mousePressEvent(event);
}

void ColumnHeads::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_appearance.palette().paper);
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter rule(viewport());
    for (int section = 0; section < std::min(count(), int(m_pinned.size())); ++section)
        if (m_pinned[std::size_t(section)] >= 0)
            paintSection(&rule, QRect(m_pinned[std::size_t(section)], 0, sectionSize(section), height()), section);
    rule.fillRect(QRect(0, height() - 2, width(), 2), m_appearance.palette().rule);
}

void ColumnHeads::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, m_appearance.palette().paper);
    painter->setPen(m_appearance.palette().line);
    painter->drawLine(rect.right(), rect.top(), rect.right(), rect.bottom());
    QRectF box = QRectF(rect).adjusted(pad(), m_appearance.scaled(8), -pad(), 0);
    for (const HeadLine &line : lines(logicalIndex)) {
        box.setHeight(wrappedSize(line.font, line.words, box.width()).height());
        painter->setFont(line.font);
        painter->setPen(line.colour);
        drawWrapped(*painter, box, line.words, Qt::AlignLeft | Qt::AlignTop);
        box.translate(0, box.height());
    }
    painter->restore();
}

} // namespace volets
