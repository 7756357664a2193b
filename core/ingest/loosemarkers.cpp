// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/loosemarkers.h"

#include "ingest/marker.h"
#include "ingest/softwrap.h"

namespace volets {

namespace {

bool isLoneMarker(QStringView line)
{
    constexpr qsizetype longest = 6; // «xviii)»
    const QStringView words = line.trimmed();
    if (words.isEmpty() || words.size() > longest)
        return false;
    const Marker marker = markerOf(QString(words + QStringLiteral(" x")));
    const bool bullet = marker.kind == MarkerKind::Bullet && words.front().unicode() > 0x2020; // a dash may be a rule
    return bullet || marker.kind == MarkerKind::Letter || marker.kind == MarkerKind::Roman ||
           (marker.kind == MarkerKind::Number && marker.label.size() <= 3);
}

/// Words that a marker may stand before.
bool isBare(const BodyLine &line) { return !line.afterPage && !markerOf(line.text) && !isLoneMarker(line.text); }

/// The end of a sentence, so short that it ends where the words of the line above begin.
bool isTail(const BodyLine &line)
{
    constexpr qsizetype longest = 25;
    static constexpr QStringView signs = u".;:,";
    const QStringView words = QStringView(line.text).trimmed();
    return line.gap == 0 && words.size() <= longest && beginsInLowerCase(words) && signs.contains(words.back());
}

/// The first line of a paragraph whose second one stands elsewhere.
bool isHead(const BodyLine &line)
{
    constexpr qsizetype shortest = 60;
    const QStringView words = QStringView(line.text).trimmed();
    return line.gap > 0 && isBare(line) && words.size() >= shortest && !beginsInLowerCase(words) &&
           (isUnfinished(words) || words.endsWith(u','));
}

} // namespace

std::vector<BodyLine> withMarkersBesideWords(const std::vector<BodyLine> &lines)
{
    constexpr qsizetype longestHeading = 40;
    std::vector<BodyLine> made;
    made.reserve(lines.size());
    const auto marked = [](BodyLine line, const BodyLine &marker) {
        line.text = marker.text + u' ' + line.text.trimmed();
        line.gap = marker.gap;
        line.afterPage = marker.afterPage;
        return line;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool cut = !made.empty() && isUnfinished(made.back().text) && made.back().text.size() > longestHeading;
        if (cut || i + 1 == lines.size() || !isLoneMarker(lines[i].text) || !isBare(lines[i + 1])) {
            made.push_back(lines[i]);
            continue;
        }
        const bool turned = i + 2 < lines.size() && isTail(lines[i + 1]) && isHead(lines[i + 2]) &&
                            (i + 3 == lines.size() || lines[i + 3].gap > 0 || !isBare(lines[i + 3]));
        made.push_back(marked(lines[turned ? i + 2 : i + 1], lines[i]));
        if (turned)
            made.push_back(lines[i + 1]);
        i += turned ? 2 : 1;
    }
    return made;
}

} // namespace volets
