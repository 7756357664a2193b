// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/notemark.h"
#include "synopsis/clausedelegate.h"

#include <algorithm>
#include <cmath>

namespace volets {

// Notes in the cells: a bracket below the words they are about, or below the address where they are about the whole
// clause, and a sign in the margin.

void ClauseDelegate::placeNotes(CellLayout::Block &block, const Clause &clause, qreal width) const
{
    const qreal size = std::round(margin() * 0.62);
    const qreal left = width - margin() + (margin() - size) / 2;
    for (std::size_t i = 0; i < clause.notes.size(); ++i) {
        const NoteMark &note = clause.notes[i];
        qreal middle = block.addressRect.center().y();
        if (!note.span.isEmpty()) {
            const std::vector<Span> words = block.shown.shownWords(note.span);
            if (words.empty())
                continue; // in a sentence that is left out just now
            for (const Span part : words)
                block.noted.push_back({part, i});
            const QTextLine line = block.text->lineForTextPosition(int(words.front().start));
            middle = block.at.y() + line.y() + line.height() / 2;
        } else if (!note.ofRow) {
            block.addressNoted = true;
        }
        const QRectF rect(left, std::round(middle - size / 2), size, size);
        const auto same = std::ranges::find(block.noteSigns, rect.top(),
                                            [](const CellLayout::NoteSign &sign) { return sign.rect.top(); });
        if (same == block.noteSigns.end()) {
            block.noteSigns.push_back({rect, note.toPublish, {i}});
        } else {
            same->toPublish = same->toPublish || note.toPublish;
            same->notes.push_back(i);
        }
    }
}

void ClauseDelegate::paintNotes(QPainter &painter, const CellLayout::Block &block, QPointF origin) const
{
    const Palette &palette = m_appearance.palette();
    const qreal thickness = std::max(1.2, m_appearance.scaled(1.4));
    if (block.addressNoted)
        drawNoteBracket(painter, block.addressRect.translated(origin).adjusted(0, 0, 0, thickness), palette.note,
                        thickness);
    for (const auto &[words, note] : block.noted)
        drawNoteBracket(painter, *block.text, words, origin + block.at, palette.note, thickness);
    for (const CellLayout::NoteSign &sign : block.noteSigns)
        drawNoteSign(painter, sign.rect.translated(origin), sign.toPublish, palette.note, palette.paper);
}

std::vector<NoteMark> ClauseDelegate::notesAt(const CellLayout &layout, const ClauseCell &cell, QPointF point,
                                              TextPlace place)
{
    constexpr qreal reach = 6; // round the small sign: a target that can be hit
    std::vector<NoteMark> found;
    for (std::size_t i = 0; i < std::min(layout.blocks.size(), cell.clauses.size()); ++i) {
        const CellLayout::Block &block = layout.blocks[i];
        const std::vector<NoteMark> &notes = cell.clauses[i].notes;
        const auto isMeant = [&](std::size_t note) {
            const auto onSign = [&](const CellLayout::NoteSign &sign) {
                return std::ranges::contains(sign.notes, note) &&
                       sign.rect.adjusted(-reach, -reach, reach, reach).contains(point);
            };
            const auto onWords = [&](const CellLayout::NotedWords &noted) {
                return noted.note == note && int(i) == place.clause && noted.words.contains(place.position);
            };
            return std::ranges::any_of(block.noteSigns, onSign) || std::ranges::any_of(block.noted, onWords) ||
                   (notes[note].span.isEmpty() && block.addressRect.contains(point));
        };
        for (std::size_t note = 0; note < notes.size(); ++note)
            if (isMeant(note))
                found.push_back(notes[note]);
    }
    return found;
}

} // namespace volets
