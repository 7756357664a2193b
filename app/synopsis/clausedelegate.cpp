// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/clausedelegate.h"

#include "appearance/appearance.h"
#include "appearance/wrapped.h"
#include "highlight/genrehighlighter.h"
#include "text/visible.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

constexpr qreal lineSpacing = 1.1;

QTextCharFormat formatOf(const Piece &piece, const Appearance &appearance)
{
    const Palette &palette = appearance.palette();
    QTextCharFormat format;
    const auto dress = [&](const MarkColours &colours) {
        format.setBackground(colours.ground);
        format.setUnderlineColor(colours.ink);
    };
    switch (piece.change) {
    case Change::None:
        break;
    case Change::Added:
        dress(palette.added);
        if (appearance.marks() == MarkScheme::UnderlineStrike)
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        else
            format.setFontWeight(QFont::Bold);
        format.setFontItalic(appearance.marks() == MarkScheme::BoldItalicBar);
        break;
    case Change::Removed:
        dress(palette.removed);
        format.setForeground(palette.removed.ink);
        format.setFontStrikeOut(appearance.marks() != MarkScheme::BoldItalicBar);
        break;
    case Change::Inflected:
        dress(palette.changed);
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        break;
    case Change::MovedHere:
        dress(palette.moved);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    case Change::MovedAway:
        dress(palette.moved);
        format.setForeground(palette.moved.ink);
        format.setFontStrikeOut(true);
        break;
    }
    if (piece.sign) {
        const MarkColours &colours = piece.change == Change::Added     ? palette.added
                                     : piece.change == Change::Removed ? palette.removed
                                                                       : palette.moved;
        format.setForeground(colours.ink);
        format.setFontStrikeOut(false);
        format.setFontItalic(false);
        format.setUnderlineStyle(QTextCharFormat::NoUnderline);
        format.setFontWeight(QFont::Bold);
        QFont small = appearance.reading();
        format.setProperty(QTextFormat::FontPixelSize, std::max(8, int(small.pixelSize() * 0.85)));
    }
    return format;
}

/// The text as it is set, character for character: what would not show, or would turn the words round it, as a sign.
/// Copying gives the characters themselves.
QString setText(const ShownText &shown)
{
    QString text = withPlaceholders(shown.text);
    for (const Piece &piece : shown.pieces)
        if (piece.sign) // the joiner that binds a sign to its words is ours
            text.replace(piece.shown.start, piece.shown.length, piece.shown.of(shown.text).toString());
    return text;
}

/// French signs that a space precedes or follows stay on the line of their words. Places do not move.
QString boundSigns(QString text, const QString &language)
{
    if (!language.startsWith(u"fr"))
        return text;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool before = text[i] == u' ' && QStringView(u":;!?»%").contains(text[i + 1]);
        const bool after = i > 0 && text[i] == u' ' && text[i - 1] == u'«';
        if (before || after)
            text[i] = QChar(QChar::Nbsp);
    }
    return text;
}

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClauseDelegate)
};

qreal advance(const QFont &font, const QString &text) { return QFontMetricsF(font).horizontalAdvance(text); }

} // namespace

ClauseDelegate::ClauseDelegate(const Appearance &appearance)
    : m_appearance(appearance)
{}

QList<QTextLayout::FormatRange> ClauseDelegate::genreFormats(const Clause &clause, const ShownText &shown) const
{
    QList<QTextLayout::FormatRange> formats;
    const GenreHighlighter *highlighter = m_appearance.highlighter();
    if (!highlighter)
        return formats;
    for (const StyledSpan &styled : highlighter->highlight(clause.text, clause.language, m_appearance.highlightTheme()))
        for (const Piece &piece : shown.pieces) {
            // change marks lie over the genre's colouring, whose inks are made for the page's ground only
            const Span source{piece.source, piece.shown.length};
            if (piece.source < 0 || piece.change != Change::None || !source.overlaps(styled.span))
                continue;
            const qsizetype from = std::max(source.start, styled.span.start);
            const qsizetype to = std::min(source.end(), styled.span.end());
            QTextCharFormat format;
            format.setForeground(styled.colour);
            if (styled.bold)
                format.setFontWeight(QFont::DemiBold);
            format.setFontItalic(styled.italic);
            formats.append({int(piece.shown.start + from - source.start), int(to - from), format});
        }
    return formats;
}

ShownText ClauseDelegate::shown(const Clause &clause) const
{
    ShownText woven = weave(clause, m_appearance.signs());
    return m_collapsed ? collapse(std::move(woven), clause.wordedOtherwise) : woven;
}

qreal ClauseDelegate::margin() const { return std::max(10.0, m_appearance.scaled(14)); }

void ClauseDelegate::layoutText(CellLayout::Block &block, const Clause &clause, qreal left, qreal top,
                                qreal width) const
{
    block.text =
        std::make_unique<QTextLayout>(boundSigns(setText(block.shown), clause.language), m_appearance.reading());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(block.shown.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    block.text->setTextOption(option);
    block.text->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats = genreFormats(clause, block.shown);
    for (const Piece &piece : block.shown.pieces)
        if (piece.change != Change::None)
            formats.append({int(piece.shown.start), int(piece.shown.length), formatOf(piece, m_appearance)});
    block.text->setFormats(formats);
    block.text->beginLayout();
    const qreal step = std::ceil(QFontMetricsF(m_appearance.reading()).height() * lineSpacing);
    qreal y = 0;
    for (QTextLine line = block.text->createLine(); line.isValid(); line = block.text->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::max(step, line.height());
    }
    block.text->endLayout();
    block.at = {left, top};
}

CellLayout ClauseDelegate::layout(const ClauseCell &cell, qreal width) const
{
    CellLayout layout;
    layout.state = cell.state;
    layout.width = width;
    const qreal left = margin();
    const qreal inner = std::max(20.0, width - 2 * left);
    const qreal gap = m_appearance.scaled(6);
    qreal y = m_appearance.scaled(8);

    if (cell.clauses.empty()) {
        layout.mention = cell.mention;
        QFont italic = m_appearance.reading();
        italic.setItalic(true);
        layout.height = wrappedSize(italic, cell.mention, inner).height() + m_appearance.scaled(44);
        return layout;
    }

    QFont addressFont = m_appearance.label();
    addressFont.setWeight(QFont::DemiBold);
    const QFont chipFont = m_appearance.smallLabel();
    const qreal addressHeight = std::ceil(QFontMetricsF(addressFont).height());
    const qreal chipHeight = std::ceil(QFontMetricsF(chipFont).height()) + m_appearance.scaled(3);
    const qreal chipPad = m_appearance.scaled(7);

    // a chip goes on where the line has room, and wraps below where it has none
    qreal x = left;
    qreal lineBottom = 0;
    const auto placeChip = [&](const QString &text, const std::optional<ThemeMark> &theme, bool decided) {
        const qreal around = 2 * chipPad + (theme ? m_appearance.scaled(12) : 0);
        const QSizeF words = wrappedSize(chipFont, text, inner - around);
        const QSizeF size(words.width() + 1 + around, std::max(chipHeight, words.height() + m_appearance.scaled(3)));
        if (x > left && x + size.width() > left + inner) {
            x = left;
            y = lineBottom + m_appearance.scaled(3);
        }
        layout.chips.push_back({QRectF({x, y}, size), text, theme, decided});
        x += size.width() + gap;
        lineBottom = y + size.height();
    };

    const auto placeGhosts = [&](bool above) {
        for (const Ghost &ghost : cell.ghosts) {
            if (ghost.above != above)
                continue;
            const QString words = QString(sign(Change::MovedHere) + QChar(QChar::Nbsp) + ghost.words);
            const qreal height = wrappedSize(chipFont, words, inner - 2 * chipPad).height() + m_appearance.scaled(8);
            const qreal top = above ? y : y + m_appearance.scaled(8);
            layout.ghosts.push_back({QRectF(left, top, inner, height), words, ghost.unit});
            y = top + height + (above ? m_appearance.scaled(8) : 0);
        }
    };
    placeGhosts(true);
    const qreal firstTop = y;

    for (const Clause &clause : cell.clauses) {
        CellLayout::Block block;
        block.unit = clause.unit;
        block.address = clause.address;
        const bool first = layout.blocks.empty();
        if (!first)
            y += m_appearance.scaled(10);
        const qreal lineHeight = std::max(addressHeight, chipHeight);
        const qreal addressWidth = std::min(inner, std::ceil(advance(addressFont, clause.address)));
        block.addressRect = QRectF(left, y, addressWidth, lineHeight);
        lineBottom = y + lineHeight;
        if (first && !cell.mention.isEmpty()) {
            x = left + addressWidth + gap;
            placeChip(cell.mention, std::nullopt, cell.decided);
        }
        if (first && (!cell.division.isEmpty() || cell.moved)) {
            if (cell.mention.isEmpty())
                x = left + addressWidth + gap;
            if (!cell.division.isEmpty())
                placeChip(cell.division, std::nullopt, false);
            if (cell.moved)
                placeChip(QString(sign(Change::MovedHere) + QChar(QChar::Nbsp) + Words::tr("moved")), std::nullopt,
                          false);
        }
        y = std::max(y + lineHeight, lineBottom);
        if (!clause.heading.isEmpty()) {
            block.heading = clause.heading;
            block.headingRect = QRectF({left, y}, QSizeF(inner, wrappedSize(chipFont, clause.heading, inner).height()));
            y = block.headingRect.bottom();
        }
        y += m_appearance.scaled(3);
        block.shown = shown(clause);
        layoutText(block, clause, left, y, inner);
        y += std::ceil(block.text->boundingRect().height());
        placeEvidence(block, clause);
        placeNotes(block, clause, width);
        layout.blocks.push_back(std::move(block));
    }
    if (!cell.division.isEmpty() && layout.blocks.size() > 1)
        layout.brace = QRectF(left * 0.3, firstTop, left * 0.5, y - firstTop);
    if (!cell.themes.empty()) {
        y += m_appearance.scaled(7);
        x = left;
        for (const ThemeMark &theme : cell.themes)
            placeChip(theme.name, theme, false);
        y = lineBottom;
    }
    placeGhosts(false);
    layout.height = std::ceil(y + m_appearance.scaled(12));
    return layout;
}

qreal ClauseDelegate::estimate(int length, qreal width) const
{
    const QFontMetricsF metrics(m_appearance.reading());
    const qreal perLine = std::max(8.0, (width - 2 * margin()) / (metrics.averageCharWidth() * 1.05));
    const qreal lines = std::ceil(length / perLine);
    return std::ceil(lines * std::ceil(metrics.height() * lineSpacing) + m_appearance.scaled(60));
}

void ClauseDelegate::paintBars(QPainter &painter, const CellLayout::Block &block, QPointF origin) const
{
    painter.setPen(Qt::NoPen);
    const qreal thickness = std::max(2.0, m_appearance.scaled(2));
    const auto bar = [&](qsizetype position) {
        const QTextLine line = block.text->lineForTextPosition(int(position));
        if (line.isValid())
            painter.drawRect(QRectF(origin.x() + line.cursorToX(int(position)) - thickness / 2, origin.y() + line.y(),
                                    thickness, line.height()));
    };
    const auto &pieces = block.shown.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const bool moved = piece.change == Change::MovedHere || piece.change == Change::MovedAway;
        const bool barred = piece.change == Change::Removed && m_appearance.marks() == MarkScheme::BoldItalicBar;
        if (!moved && !barred)
            continue;
        painter.setBrush(moved ? m_appearance.palette().moved.ink : m_appearance.palette().removed.ink);
        if (i == 0 || pieces[i - 1].change != piece.change)
            bar(piece.shown.start);
        if (barred && (i + 1 == pieces.size() || pieces[i + 1].change != piece.change))
            bar(piece.shown.end());
    }
}

void ClauseDelegate::paintGhosts(QPainter &painter, const CellLayout &layout, QPointF origin) const
{
    const Palette &palette = m_appearance.palette();
    painter.setFont(m_appearance.smallLabel());
    for (const CellLayout::GhostBox &ghost : layout.ghosts) {
        const QRectF box = ghost.rect.translated(origin);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.moved.ink, 1, Qt::DashLine));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(palette.soft);
        const qreal pad = m_appearance.scaled(7);
        drawWrapped(painter, box.adjusted(pad, 0, -pad, 0), ghost.text, Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (layout.brace.isEmpty())
        return;
    // a curly brace, its tip towards the text it belongs to
    const QRectF box = layout.brace.translated(origin).adjusted(0, 2, 0, -2);
    const qreal middle = box.center().y();
    const qreal bend = std::min(box.width(), box.height() / 4);
    QPainterPath path(box.topRight());
    path.quadTo(box.center().x(), box.top(), box.center().x(), box.top() + bend);
    path.lineTo(box.center().x(), middle - bend);
    path.quadTo(box.center().x(), middle, box.left(), middle);
    path.quadTo(box.center().x(), middle, box.center().x(), middle + bend);
    path.lineTo(box.center().x(), box.bottom() - bend);
    path.quadTo(box.center().x(), box.bottom(), box.right(), box.bottom());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.rule, std::max(1.2, m_appearance.scaled(1.4))));
    painter.drawPath(path);
}

void ClauseDelegate::paint(QPainter &painter, const QRectF &rect, const CellLayout &layout,
                           const CellOptions &options) const
{
    const Palette &palette = m_appearance.palette();
    const QPointF origin = rect.topLeft() + QPointF(0, options.wordsLower);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);

    if (layout.state == CellState::Kin) {
        const qreal size = std::max(3.0, m_appearance.scaled(3));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.rule);
        for (qreal y = rect.top() + size; y + size < rect.bottom(); y += 2 * size)
            painter.drawEllipse(QRectF(rect.left() + 1, y, size, size));
    }
    if (options.current) {
        // the bar stands beside the clause in hand; beside its neighbours in the cell it is a line
        const qreal bar = std::max(3.0, m_appearance.scaled(3));
        const bool one = options.inHand < 0;
        painter.fillRect(QRectF(rect.left(), rect.top(), one ? bar : 1, rect.height()), palette.accent);
        if (!one)
            painter.fillRect(extent(layout, options.inHand).translated(origin).adjusted(0, 0, bar - layout.width, 0),
                             palette.accent);
        if (options.focused) {
            painter.setPen(QPen(palette.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5));
        }
    }

    if (!layout.mention.isEmpty()) {
        QFont italic = m_appearance.reading();
        italic.setItalic(true);
        painter.setFont(italic);
        painter.setPen(palette.soft);
        const qreal pad = margin();
        drawWrapped(painter, rect.adjusted(pad, options.wordsLower + m_appearance.scaled(22), -pad, 0), layout.mention,
                    Qt::AlignHCenter | Qt::AlignTop);
    }

    QFont addressFont = m_appearance.label();
    addressFont.setWeight(QFont::DemiBold);
    const QFont chipFont = m_appearance.smallLabel();
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        const CellLayout::Block &block = layout.blocks[i];
        painter.setFont(addressFont);
        painter.setPen(options.current && int(i) == options.inHand ? palette.accent : palette.soft);
        painter.drawText(block.addressRect.translated(origin), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(addressFont)
                             .elidedText(block.address, Qt::ElideRight, std::ceil(block.addressRect.width()) + 1));
        if (!block.heading.isEmpty()) {
            painter.setFont(chipFont);
            drawWrapped(painter, block.headingRect.translated(origin), block.heading, Qt::AlignLeft | Qt::AlignTop);
        }
        QList<QTextLayout::FormatRange> selections;
        const TextPlace &from = options.selectionStart;
        const TextPlace &to = options.selectionEnd;
        if (from < to && int(i) >= from.clause && int(i) <= to.clause) {
            const qsizetype start = int(i) == from.clause ? from.position : 0;
            const qsizetype end = int(i) == to.clause ? to.position : block.shown.text.size();
            QTextCharFormat selected;
            selected.setBackground(palette.selection);
            selected.setForeground(palette.onSelection);
            selections.append({int(start), int(end - start), selected});
        }
        painter.setPen(palette.ink);
        block.text->draw(&painter, origin + block.at, selections);
        paintBars(painter, block, origin + block.at);
        paintNotes(painter, block, origin);
    }

    paintEvidence(painter, layout, origin, options.theme);
    paintGhosts(painter, layout, origin);
    painter.setFont(chipFont);
    for (const CellLayout::Chip &chip : layout.chips) {
        const QRectF box = chip.rect.translated(origin);
        painter.setBrush(chip.theme && chip.theme->code == options.theme ? palette.group : palette.paper);
        // what a reader decided has a full border in the accent colour, a proposal a grey one
        painter.setPen(QPen(chip.decided ? palette.accent : palette.chip, chip.decided ? 1.6 : 1));
        const qreal round = (QFontMetricsF(chipFont).height() + m_appearance.scaled(3)) / 2;
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
        QRectF words = box.adjusted(m_appearance.scaled(7), 0, -m_appearance.scaled(6), 0);
        if (chip.theme) {
            const QColor ink = themeInk(palette, chip.theme->colour, chip.theme->place);
            const qreal size = m_appearance.scaled(7);
            if (chip.theme->sign.isEmpty()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink);
                painter.drawRoundedRect(QRectF(words.left(), box.center().y() - size / 2, size, size), 1.5, 1.5);
            } else {
                painter.setPen(ink);
                painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, chip.theme->sign);
            }
            words.setLeft(words.left() + m_appearance.scaled(12));
        }
        painter.setPen(palette.ink);
        drawWrapped(painter, words, chip.text, Qt::AlignLeft | Qt::AlignVCenter);
    }
    painter.restore();
}

std::optional<TextPlace> ClauseDelegate::placeAt(const CellLayout &layout, QPointF point) const
{
    std::optional<TextPlace> nearest;
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        const CellLayout::Block &block = layout.blocks[i];
        const QPointF inside = point - block.at;
        if (inside.y() < 0 && nearest)
            break; // between two clauses: the end of the one above
        for (int l = 0; l < block.text->lineCount(); ++l) {
            const QTextLine line = block.text->lineAt(l);
            nearest = TextPlace{int(i), line.xToCursor(inside.x())};
            if (inside.y() < line.y() + line.height())
                return nearest;
        }
    }
    return nearest;
}

QRectF ClauseDelegate::extent(const CellLayout &layout, int clause)
{
    const CellLayout::Block &block = layout.blocks[std::size_t(clause)];
    const qreal bottom = block.at.y() + block.text->boundingRect().height();
    return {0, block.addressRect.top(), layout.width, bottom - block.addressRect.top()};
}

int ClauseDelegate::clauseAt(const CellLayout &layout, QPointF point)
{
    int found = layout.blocks.empty() ? -1 : 0;
    for (int clause = 1; clause < int(layout.blocks.size()); ++clause)
        if (extent(layout, clause).top() <= point.y())
            found = clause;
    return found;
}

QString ClauseDelegate::explain(const CellLayout &layout, TextPlace place)
{
    if (place.clause < 0)
        return {};
    for (const Piece &piece : layout.blocks[std::size_t(place.clause)].shown.pieces) {
        if (!piece.shown.contains(place.position))
            continue;
        switch (piece.change) {
        case Change::None:
            return {};
        case Change::Added:
            return Words::tr("Only here");
        case Change::Removed:
            return Words::tr("Only in the text compared with");
        case Change::Inflected:
            return Words::tr("The same words in another form");
        case Change::MovedHere:
            return Words::tr("Stood elsewhere in the text compared with");
        case Change::MovedAway:
            return Words::tr("Stands elsewhere in this clause now");
        }
    }
    return {};
}

} // namespace volets
