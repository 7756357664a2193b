// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/asides.h"

#include "ingest/footnotemark.h"
#include "ingest/marker.h"
#include "ingest/pagenotes.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace volets {

namespace {

bool isCellLine(QStringView source)
{
    const QStringView text = source.trimmed();
    return text.contains(QLatin1StringView("<p>")) || text.contains(QLatin1StringView("<td")) || text.startsWith(u'|');
}

} // namespace

bool isAside(QStringView line) { return footnoteMark(line).has_value() || isCellLine(line); }

std::vector<Aside> takeOutAsides(std::vector<BodyLine> &lines)
{
    const Layout layout = layoutOf(lines);
    std::vector<Aside> asides;
    std::vector<BodyLine> kept;
    bool inFootnote = false;
    int gap = 0;
    bool footOfPage = false; // stood between the last line kept and the next one
    for (BodyLine &line : lines) {
        const std::optional<FootnoteMark> mark = footnoteMark(line.text);
        const bool cells = !mark && isCellLine(line.text);
        if (mark || cells) {
            asides.push_back({mark ? mark->number : QString(),
                              {.source = line.text.sliced(mark ? mark->length : 0).trimmed(),
                               .marker = {},
                               .lead = {},
                               .line = line.number,
                               .gap = line.gap,
                               .indent = 0,
                               .afterPage = false,
                               .repairs = {}}});
            inFootnote = mark.has_value();
        } else if (inFootnote && layout.wrapped && line.gap <= layout.gap && !markerOf(line.text) &&
                   (layout.gap == 0 || isUnfinished(asides.back().paragraph.source))) {
            asides.back().paragraph.source += u' ' + line.text.trimmed();
        } else {
            line.gap = std::max(line.gap, gap);
            line.afterPage |= footOfPage;
            gap = 0;
            footOfPage = false;
            inFootnote = false;
            kept.push_back(std::move(line));
            continue;
        }
        gap = std::max({gap, line.gap, 1});
        footOfPage |= inFootnote;
    }
    lines = std::move(kept);
    return asides;
}

Aside pageNote(Paragraph paragraph)
{
    Aside note{.footnote =
                   isStarNote(paragraph.source) ? QStringLiteral("*") : QString::number(noteNumber(paragraph.source)),
               .paragraph = std::move(paragraph)};
    note.paragraph.source = note.paragraph.source.trimmed().sliced(note.footnote.size()).trimmed();
    return note;
}

QStringList cellsOf(const QString &row)
{
    static const QRegularExpression paragraph(QStringLiteral(R"(<(p|td|th)\b[^>]*>(.*?)</\1>)"),
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::DotMatchesEverythingOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
    QStringList cells;
    for (auto matches = paragraph.globalMatch(row); matches.hasNext();)
        cells += matches.next().captured(2).trimmed();
    if (cells.isEmpty()) {
        static const QRegularExpression column(QStringLiteral(R"(\s*(?<!\\)\|\s*)"),
                                               QRegularExpression::UseUnicodePropertiesOption);
        cells = row.split(column);
    }
    static const QRegularExpression rule(QStringLiteral("^:?-*:?$"));
    cells.removeIf([](const QString &cell) { return rule.match(cell.trimmed()).hasMatch(); });
    return cells;
}

} // namespace volets
