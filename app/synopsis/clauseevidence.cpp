// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/evidenceline.h"
#include "appearance/wordboxes.h"
#include "synopsis/clausedelegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace volets {

// The words that speak for a theme: round dots in its colour, below the place where marks of changes underline, and
// without a ground. Only of themes that the reader asked for: all of them would be a page of dots.

namespace {

// From the line of one theme to that of the next, in heights of a dot.
constexpr qreal laneStep = 1.6;

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
    const qreal dot = std::max(1.6, m_appearance.scaled(1.8));
    qreal lower = 0;
    for (const ThemeMark &mark : dotted(layout, theme)) {
        const QColor ink = themeInk(palette, mark.colour, mark.place);
        for (const CellLayout::Block &block : layout.blocks)
            for (const EvidenceMark &words : block.evidence) {
                if (words.theme != mark.code)
                    continue;
                for (const QRectF &box : wordBoxes(*block.text, words.span)) {
                    const QRectF shown = box.translated(origin + block.at);
                    const qreal y = shown.bottom() - dot + lower;
                    paintEvidenceLine(painter, {shown.left(), y, shown.right(), y}, dot, ink,
                                      words.coded ? EvidenceStroke::Strokes : EvidenceStroke::Dots);
                }
            }
        lower += dot * laneStep;
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
