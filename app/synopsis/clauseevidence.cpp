// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/wordboxes.h"
#include "synopsis/clausedelegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace volets {

// The words that speak for a theme: round dots in its colour, below the place where marks of changes underline, and
// without a ground. Only of themes that the reader asked for: all of them would be a page of dots.

namespace {

bool isDotted(const ThemeMark &mark, const QString &theme) { return mark.sought || mark.code == theme; }

/// The themes of a cell whose words are dotted, in the order of its chips.
std::vector<ThemeMark> dotted(const CellLayout &layout, const QString &theme)
{
    std::vector<ThemeMark> themes;
    for (const CellLayout::Chip &chip : layout.chips)
        if (chip.theme && isDotted(*chip.theme, theme))
            themes.push_back(*chip.theme);
    return themes;
}

} // namespace

void ClauseDelegate::placeEvidence(CellLayout::Block &block, const Clause &clause)
{
    for (const EvidenceMark &mark : clause.evidence)
        for (const Span part : block.shown.shownWords(mark.span))
            block.evidence.push_back({mark.theme, part, mark.coded});
}

void ClauseDelegate::paintEvidence(QPainter &painter, const CellLayout &layout, QPointF origin,
                                   const QString &theme) const
{
    const Palette &palette = m_appearance.palette();
    const qreal dot = std::max(1.4, m_appearance.scaled(1.6));
    const qreal lane = dot * 1.5;
    qreal lower = 0;
    for (const ThemeMark &mark : dotted(layout, theme)) {
        QPen pen(themeInk(palette, mark.colour, mark.place), dot, Qt::CustomDashLine, Qt::RoundCap);
        for (const CellLayout::Block &block : layout.blocks)
            for (const EvidenceMark &words : block.evidence) {
                if (words.theme != mark.code)
                    continue;
                // in widths of the pen: dots, or strokes under what a reader coded
                pen.setDashPattern(words.coded ? QList<qreal>{3, 2.5} : QList<qreal>{0.01, 2.6});
                painter.setPen(pen);
                for (const QRectF &box : wordBoxes(*block.text, words.span)) {
                    const qreal y = origin.y() + block.at.y() + box.bottom() - dot / 2 + lower;
                    const qreal x = origin.x() + block.at.x();
                    painter.drawLine(QPointF(x + box.left() + dot / 2, y), QPointF(x + box.right() - dot / 2, y));
                }
            }
        lower += lane;
    }
}

QString ClauseDelegate::themeAt(const CellLayout &layout, QPointF point)
{
    constexpr qreal reach = 4; // round the chip: a target that can be hit
    for (const CellLayout::Chip &chip : layout.chips)
        if (chip.theme && chip.rect.adjusted(-1, -reach, 1, reach).contains(point))
            return chip.theme->code;
    return {};
}

QStringList ClauseDelegate::evidenceAt(const CellLayout &layout, TextPlace place, const QString &theme)
{
    QStringList names;
    if (place.clause < 0 || place.clause >= int(layout.blocks.size()))
        return names;
    const CellLayout::Block &block = layout.blocks[std::size_t(place.clause)];
    for (const ThemeMark &mark : dotted(layout, theme))
        if (std::ranges::any_of(block.evidence, [&](const EvidenceMark &words) {
                return words.theme == mark.code && words.span.contains(place.position);
            }))
            names.append(mark.name);
    return names;
}

} // namespace volets
