// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rulednotes.h"

#include "ingest/marker.h"
#include "ingest/softwrap.h"

#include <algorithm>
#include <set>

namespace volets {

namespace {

/// The figures at the start of a line that may be a note's: «3 See», «3See», «11https://», not «76/307», «24841.», or
/// 0.
int leadingFigure(QStringView text)
{
    constexpr qsizetype longest = 3;
    text = text.trimmed();
    const qsizetype figures = std::ranges::find_if_not(text, isFigure) - text.begin();
    if (figures == 0 || figures > longest || figures == text.size())
        return 0;
    static constexpr QStringView openers = u" \t«“\"‘'([";
    const QChar next = text[figures];
    return next.isLetter() || next.isSpace() || openers.contains(next) ? text.first(figures).toInt() : 0;
}

bool opensStar(QStringView text)
{
    text = text.trimmed();
    return text.size() > 1 && text.front() == u'*' && text.back() != u'*';
}

/// Where a note may end: at the end of a sentence, or of a link or symbol, which have no full stop of their own.
bool endsNote(QStringView line)
{
    const QStringView last = line.trimmed().sliced(line.trimmed().lastIndexOf(u' ') + 1);
    return endsSentence(line) || (last.contains(u'/') && last.back().isLetterOrNumber());
}

/// The figures that number the notes: they count up from the first one that is expected.
std::set<int> figuresOf(Lines lines, int expected)
{
    constexpr int mostMissing = 4;
    std::set<int> seen;
    for (const SourceLine &line : lines)
        if (const int figure = loneFigure(line) > 0 ? loneFigure(line) : leadingFigure(line.text); figure > 0)
            seen.insert(figure);
    auto first = seen.lower_bound(expected);
    if (first == seen.end() || *first > expected + mostMissing)
        return {};
    std::set<int> figures{*first};
    for (++first; first != seen.end() && *first == *figures.rbegin() + 1; ++first)
        figures.insert(*first);
    return figures;
}

/// A note ends with a full stop, a link or a symbol: words between blank lines that end with «;» or «:» are text, which
/// a program put among the notes.
bool isText(Lines group)
{
    const QStringView last = QStringView(group.back().text).trimmed();
    const bool labelled = std::ranges::any_of(group, [](const SourceLine &line) {
        return leadingFigure(line.text) > 0 || loneFigure(line) > 0 || opensStar(line.text);
    });
    return !labelled && (last.endsWith(u';') || last.endsWith(u':'));
}

/// `lines` without the text among them, which goes to `text`.
std::vector<SourceLine> withoutText(Lines lines, std::vector<SourceLine> &text)
{
    std::vector<SourceLine> kept;
    for (auto from = lines.begin(); from != lines.end();) {
        const auto to = isBlank(*from) ? from + 1 : std::find_if(from, lines.end(), isBlank);
        const Lines group(from, to);
        std::ranges::copy(group, std::back_inserter(!isBlank(*from) && isText(group) ? text : kept));
        from = to;
    }
    return kept;
}

class Reader
{
public:
    Reader(Lines lines, int expected, bool lastEnded)
        : m_lines(lines)
        , m_figures(figuresOf(lines, expected))
        , m_mayGoOn(!lastEnded)
    {
        for (const SourceLine &line : lines)
            if (m_figures.contains(loneFigure(line)))
                m_alone.insert(loneFigure(line));
    }

    std::optional<RuledNotes> read()
    {
        const bool star = std::ranges::any_of(m_lines, [](const SourceLine &line) { return opensStar(line.text); });
        if (m_figures.empty() && !star && !m_mayGoOn)
            return std::nullopt;
        for (const SourceLine &line : m_lines) {
            if (isBlank(line))
                continue;
            const int alone = loneFigure(line);
            if (m_figures.contains(alone)) {
                m_below = alone;
                continue;
            }
            if (!readLabelled(line))
                readWords(line);
            m_below = 0;
        }
        if (m_notes.empty() && !m_ends.empty())
            return std::nullopt;
        placeEnds();
        number();
        return RuledNotes{.rest = std::move(m_rest), .text = {}, .notes = std::move(m_notes)};
    }

private:
    /// «3 See …», «* On behalf of …».
    bool readLabelled(const SourceLine &line)
    {
        const QString text = line.text.trimmed();
        const int figure = leadingFigure(text);
        const bool numbers = m_figures.contains(figure) && !m_alone.contains(figure) && !m_read.contains(figure);
        if (!numbers && !opensStar(text))
            return false;
        const qsizetype length = numbers ? QString::number(figure).size() : 1;
        const QString words = text.sliced(length).trimmed();
        const QString between = text.sliced(length, text.size() - length - words.size());
        if (numbers)
            m_read.insert(figure);
        m_notes.push_back(
            {.figure = numbers ? figure : 0, .between = between, .lead = {}, .lines = {{words, line.number}}});
        return true;
    }

    /// Words without a figure: of the note above, of the page before, or of a note whose figure stands apart.
    void readWords(const SourceLine &line)
    {
        const bool lower = beginsInLowerCase(line.text);
        const bool ended = m_notes.empty() || endsNote(m_notes.back().lines.back().text);
        if (m_notes.empty() && m_below == 0 && m_mayGoOn && (lower || m_alone.empty())) {
            m_rest.push_back(line);
            m_mayGoOn = !endsSentence(line.text);
        } else if (!lower && (m_below > 0 || ended) && m_opened < int(m_alone.size())) {
            ++m_opened;
            m_notes.push_back({.figure = unnumbered, .lines = {line}});
        } else if (m_notes.empty() || (ended && lower)) {
            m_ends.push_back(line);
        } else {
            m_notes.back().lines.push_back(line);
        }
    }

    /// The end of a note that stands apart from its beginning belongs to the first that has none.
    void placeEnds()
    {
        for (const SourceLine &end : m_ends) {
            const auto open =
                std::ranges::find_if(m_notes, [](const PageNote &note) { return !endsNote(note.lines.back().text); });
            (open == m_notes.end() ? m_notes.back() : *open).lines.push_back(end);
        }
    }

    /// Figures apart from their words number these in their order.
    void number()
    {
        auto figure = m_alone.begin();
        for (PageNote &note : m_notes)
            if (note.figure == unnumbered)
                note.figure = *figure++;
        std::ranges::stable_sort(m_notes, {}, &PageNote::figure);
    }

    static constexpr int unnumbered = -1;
    Lines m_lines;
    std::set<int> m_figures;
    std::set<int> m_alone; ///< those on a line of their own
    std::set<int> m_read;  ///< those read before their words
    bool m_mayGoOn;        ///< the last note of the page before has no end yet
    int m_below = 0;       ///< the figure on the line above
    int m_opened = 0;      ///< notes without a figure before their words
    std::vector<PageNote> m_notes;
    std::vector<SourceLine> m_rest;
    std::vector<SourceLine> m_ends;
};

} // namespace

std::optional<RuledNotes> readRuledNotes(Lines lines, int expected, bool lastEnded)
{
    std::vector<SourceLine> text;
    const std::vector<SourceLine> kept = withoutText(lines, text);
    // a rule in a text without pages stands above more than notes
    const auto isClause = [](const SourceLine &line) {
        const MarkerKind kind = markerOf(line.text).kind;
        return kind != MarkerKind::None && kind != MarkerKind::Capital && !opensStar(line.text);
    };
    if (std::ranges::any_of(kept, isClause))
        return std::nullopt;
    std::optional<RuledNotes> notes = Reader(kept, expected, lastEnded).read();
    if (notes)
        notes->text = std::move(text);
    return notes;
}

std::size_t firstOfNotes(Lines lines, int figure)
{
    const auto opens = [&](const SourceLine &line) {
        if (loneFigure(line) == figure)
            return true;
        const QStringView words = QStringView(line.text).trimmed();
        const QStringView rest =
            leadingFigure(words) == figure ? words.sliced(QString::number(figure).size()).trimmed() : QStringView();
        return !rest.isEmpty() && (rest.front().isUpper() || rest.startsWith(u"http"));
    };
    for (std::size_t at = lines.size(); at-- > 0;) {
        if (!opens(lines[at]))
            continue;
        const auto last = std::find_if_not(lines.rbegin(), lines.rend(), isBlank);
        if (loneFigure(lines[at]) == 0 && !endsNote(last->text))
            return lines.size();
        constexpr std::size_t near = 4; // lines
        const Lines above = lines.subspan(at - std::min(at, near), std::min(at, near));
        const auto star = std::ranges::find_if(above, [](const SourceLine &line) { return opensStar(line.text); });
        return at - std::size_t(above.end() - star);
    }
    return lines.size();
}

} // namespace volets
