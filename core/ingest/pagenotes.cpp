// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pagenotes.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace volets {

namespace {

bool isFigure(QChar sign) { return sign >= u'0' && sign <= u'9'; }

/// True where one of the notes [from, to) is called in these lines.
bool callsOneOf(std::span<const BodyLine> lines, int from, int to)
{
    for (int number = from; number < to; ++number)
        if (std::ranges::any_of(lines, [&](const BodyLine &line) { return callsNote(line.text, number); }))
            return true;
    return false;
}

/// One past the last number of the notes that fill `lines` to the end, counted from that of the first line; 0 where a
/// line can be none of theirs.
int endOfNotes(std::span<const BodyLine> lines)
{
    constexpr int longestNote = 10; // lines
    int next = noteNumber(lines.front().text);
    int goingOn = 0;
    for (const BodyLine &line : lines) {
        if (noteNumber(line.text) == next) {
            ++next;
            goingOn = 0;
        } else if (++goingOn > longestNote || markerOf(line.text).kind != MarkerKind::None) {
            return 0;
        }
    }
    return next;
}

/// Where in a line note `number` begins that a program put behind a word which the page's end cut: «on a non4 See …».
qsizetype gluedNote(QStringView line, int number)
{
    const QString figures = QString::number(number);
    for (qsizetype at = line.indexOf(figures); at > 0; at = line.indexOf(figures, at + 1)) {
        const qsizetype end = at + figures.size();
        if (line[at - 1].isLower() && end + 1 < line.size() && line[end] == u' ' && line[end + 1].isUpper())
            return at;
    }
    return -1;
}

/// Where the notes of a page begin that has no rule above them, the first of them `expected`; the page's size where it
/// has none. `above` is the page before.
std::size_t firstNote(std::span<const BodyLine> page, std::span<const BodyLine> above, int expected)
{
    // most of a page is not its notes
    for (std::size_t k = page.size() - 1; k * 3 >= page.size() && k > 0; --k) {
        const int end = noteNumber(page[k].text) == expected ? endOfNotes(page.subspan(k)) : 0;
        // a long note may stand on the page after the one that calls it
        if (end > 0 && (callsOneOf(page.first(k), expected, end) || callsOneOf(above, expected, end)))
            return k;
    }
    return page.size();
}

/// The page with the line in two that holds the end of the text and the beginning of note `expected`; the same page
/// where there is none.
std::vector<BodyLine> withNoteParted(std::vector<BodyLine> page, int expected)
{
    for (std::size_t k = page.size(); k-- > 0;) {
        const qsizetype at = gluedNote(page[k].text, expected);
        if (at < 0)
            continue;
        BodyLine note = page[k];
        note.text = note.text.sliced(at);
        note.gap = 0;
        note.afterPage = false;
        page[k].text = page[k].text.first(at) + u'-';
        page.insert(page.begin() + std::ptrdiff_t(k) + 1, note);
        break;
    }
    return page;
}

/// The lines with the first note of each page marked where no rule stands above the notes.
std::vector<BodyLine> withUnruledNotes(std::vector<BodyLine> lines)
{
    std::vector<BodyLine> made;
    made.reserve(lines.size());
    std::vector<BodyLine> above;
    int expected = 1;
    for (auto from = lines.begin(); from != lines.end();) {
        const auto to = std::find_if(from + 1, lines.end(), [](const BodyLine &line) { return line.afterPage; });
        std::vector<BodyLine> page(from, to);
        const auto ruled = std::ranges::find_if(page, &BodyLine::isNote);
        auto first = std::size_t(ruled - page.begin());
        if (first == page.size())
            first = firstNote(page, above, expected);
        if (first == page.size()) {
            std::vector<BodyLine> parted = withNoteParted(page, expected);
            first = firstNote(parted, above, expected);
            if (first < parted.size())
                page = std::move(parted);
            else
                first = page.size();
        }
        if (first < page.size()) {
            page[first].isNote = true;
            if (const int end = endOfNotes(std::span(page).subspan(first)); end > 0)
                expected = end;
        }
        std::ranges::copy(page, std::back_inserter(made));
        above = std::move(page);
        from = to;
    }
    return made;
}

} // namespace

bool callsNote(QStringView text, int number)
{
    constexpr qsizetype year = 4; // figures
    const QString figures = QString::number(number);
    for (qsizetype at = text.indexOf(figures); at >= 0; at = text.indexOf(figures, at + 1)) {
        qsizetype from = at;
        while (from > 0 && isFigure(text[from - 1]))
            --from;
        const qsizetype end = at + figures.size();
        const bool alone = from == at && (at == 0 || (text[at - 1] != u'/' && text[at - 1] != u'-'));
        if ((alone || at - from == year) && (end == text.size() || (!isFigure(text[end]) && text[end] != u'/')))
            return true;
    }
    return false;
}

int noteNumber(QStringView text)
{
    const QStringView plain = text.trimmed();
    qsizetype end = 0;
    while (end < plain.size() && end < 3 && isFigure(plain[end]))
        ++end;
    return end > 0 && end < plain.size() && plain[end].isSpace() ? plain.first(end).toInt() : 0;
}

bool isStarNote(QStringView text) { return text.trimmed().startsWith(u"* "); }

std::vector<Paragraph> takeOutPageNotes(std::vector<BodyLine> lines, std::vector<BodyLine> &flow)
{
    lines = withUnruledNotes(std::move(lines));
    std::vector<Paragraph> notes;
    if (flow.empty() && std::ranges::none_of(lines, &BodyLine::isNote)) {
        flow = std::move(lines);
        return notes;
    }
    flow.reserve(lines.size());
    const int between = layoutOf(lines).gap;
    bool inNotes = false;
    bool pageEnded = false; // since the last line of the flow
    for (const BodyLine &line : lines) {
        const int number = noteNumber(line.text);
        const bool first = line.isNote && (number > 0 || isStarNote(line.text));
        const bool next =
            inNotes && number > 0 && (number == noteNumber(notes.back().source) + 1 || isStarNote(notes.back().source));
        inNotes = first || (inNotes && !line.afterPage &&
                            (next || (line.gap <= between && markerOf(line.text).kind == MarkerKind::None)));
        if (!inNotes) {
            flow.push_back(line);
            flow.back().afterPage |= pageEnded;
            pageEnded = false;
            continue;
        }
        pageEnded = true;
        if (first || next)
            notes.push_back({.source = line.text.trimmed(),
                             .marker = {},
                             .lead = {},
                             .line = line.number,
                             .gap = line.gap,
                             .indent = line.indent(),
                             .afterPage = line.afterPage,
                             .isNote = true,
                             .repairs = {}});
        else
            notes.back().source +=
                (cutsSymbol(notes.back().source, line.text.trimmed()) ? QString() : QStringLiteral(" ")) +
                line.text.trimmed();
    }
    return notes;
}

} // namespace volets
