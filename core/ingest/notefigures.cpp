// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/notefigures.h"

#include "ingest/furniture.h"
#include "ingest/marker.h"
#include "ingest/mendlines.h"
#include "ingest/pagenotes.h"
#include "ingest/softwrap.h"
#include "text/glance.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <span>

namespace volets {

namespace {

/// Notes of one page.
constexpr int mostNotes = 40;

bool isBlank(const SourceLine &line) { return QStringView(line.text).trimmed().isEmpty(); }

bool isFigure(QChar sign) { return sign >= u'0' && sign <= u'9'; }

/// A figure alone on its line, or 0.
int loneFigure(const SourceLine &line)
{
    constexpr qsizetype longest = 3;
    const QStringView text = QStringView(line.text).trimmed();
    return std::ranges::all_of(text, isFigure) && text.size() <= longest ? text.toInt() : 0;
}

/// The figures that a line begins with where a capital follows them at once, as notes begin that lost their space:
/// «3See», or 0.
int gluedFigure(QStringView text)
{
    text = text.trimmed();
    const auto *const end = std::ranges::find_if_not(text, isFigure);
    const qsizetype figures = end - text.begin();
    const bool glued =
        figures > 0 && figures <= 3 && end != text.end() && end->isUpper() && end + 1 != text.end() && end[1].isLower();
    return glued ? text.first(figures).toInt() : 0;
}

/// One note: its lines as they stand, the figure apart.
struct Note
{
    int figure = 0;
    QString between = QStringLiteral("\n"); ///< what stood between the figure and the words
    QString lead = {};                      ///< the word that the figure was glued to
    std::vector<SourceLine> lines;
};

/// The notes at the end of a stretch of lines.
struct Notes
{
    std::size_t from = 0;  ///< the first line of theirs; what is above is text
    qsizetype place = 0;   ///< where in that line they begin
    bool cutsWord = false; ///< a hyphen stood there, which was taken for a cut word's
    std::vector<Note> notes;
    std::vector<SourceLine> text = {}; ///< lines among theirs that go on with the text
};

using Lines = std::span<const SourceLine>;

bool hasMarker(Lines lines)
{
    return std::ranges::any_of(lines,
                               [](const SourceLine &line) { return markerOf(line.text).kind != MarkerKind::None; });
}

/// True where the text of a page, or of the one before it, calls one of the notes.
bool areCalled(Lines text, int first, std::size_t count)
{
    for (int number = first; number < first + int(count); ++number)
        if (std::ranges::any_of(text, [&](const SourceLine &line) { return callsNote(line.text, number); }))
            return true;
    return false;
}

/// Words without figures in notes: a note begins where the one before it ends with a full stop.
class Pieces
{
public:
    /// The end of a note that stands apart from its beginning.
    void addEnd(const SourceLine &line) { m_ends.push_back(line); }

    void add(const SourceLine &line, bool begins)
    {
        bool ended = m_notes.empty() || endsSentence(m_notes.back().back().text);
        if (!ended && !beginsInLowerCase(line.text) && m_open < m_ends.size()) {
            ended = true; // by one of the ends
            ++m_open;
        }
        if (m_notes.empty() || begins || (ended && !beginsInLowerCase(line.text)))
            m_notes.push_back({});
        m_notes.back().push_back(line);
    }

    /// As many notes as there are figures, or none where there are not as many.
    [[nodiscard]] std::vector<Note> numbered(const std::vector<int> &figures)
    {
        if (m_notes.size() != figures.size())
            return {};
        for (const SourceLine &end : m_ends) {
            const auto open = std::ranges::find_if(
                m_notes, [](const std::vector<SourceLine> &lines) { return !endsSentence(lines.back().text); });
            (open == m_notes.end() ? m_notes.back() : *open).push_back(end);
        }
        std::vector<Note> made;
        made.reserve(figures.size());
        for (std::size_t i = 0; i < figures.size(); ++i)
            made.push_back({.figure = figures[i], .lines = std::move(m_notes[i])});
        return made;
    }

private:
    std::vector<std::vector<SourceLine>> m_notes;
    std::vector<SourceLine> m_ends;
    std::size_t m_open = 0; ///< notes taken to end with one of them
};

/// The figures that stand alone in `lines`, in order; empty where they do not count up by one.
std::vector<int> countedFigures(Lines lines)
{
    std::vector<int> figures;
    for (const SourceLine &line : lines)
        if (const int figure = loneFigure(line))
            figures.push_back(figure);
    std::ranges::sort(figures);
    for (std::size_t i = 1; i < figures.size(); ++i)
        if (figures[i] != figures[i - 1] + 1)
            return {};
    return figures.size() > std::size_t(mostNotes) ? std::vector<int>() : figures;
}

/// The notes in `lines` whose figures stand directly above their words, or none where some do not.
std::vector<Note> notesBelowFigures(Lines lines, const std::vector<int> &figures)
{
    std::vector<Note> notes;
    notes.reserve(figures.size());
    for (const SourceLine &line : lines) {
        if (isBlank(line))
            continue;
        if (const int figure = loneFigure(line)) {
            if (!notes.empty() && notes.back().lines.empty())
                return {};
            notes.push_back({.figure = figure, .lines = {}});
        } else if (notes.empty()) {
            return {};
        } else {
            notes.back().lines.push_back(line);
        }
    }
    const bool whole = notes.size() == figures.size() && !notes.empty() && !notes.back().lines.empty();
    return whole && std::ranges::equal(notes, figures, {}, &Note::figure) ? notes : std::vector<Note>();
}

/// The notes whose figures stand alone in `lines`, of which the first is of a note.
std::vector<Note> notesIn(Lines lines, const std::vector<int> &figures)
{
    if (std::vector<Note> notes = notesBelowFigures(lines, figures); !notes.empty())
        return notes;
    Pieces pieces;
    std::vector<bool> taken(lines.size(), false);
    const SourceLine *above = nullptr; // the last line of words
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]) || loneFigure(lines[i]) > 0)
            continue;
        taken[i] = beginsInLowerCase(lines[i].text) && (above == nullptr || endsSentence(above->text));
        if (taken[i])
            pieces.addEnd(lines[i]);
        above = &lines[i];
    }
    bool figureBefore = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]) || taken[i])
            continue;
        const bool figure = loneFigure(lines[i]) > 0;
        if (!figure)
            pieces.add(lines[i], figureBefore && !beginsInLowerCase(lines[i].text));
        figureBefore = figure;
    }
    return pieces.numbered(figures);
}

/// Whether a line of lower case follows the end of a sentence.
bool hasLooseEnd(Lines lines)
{
    bool ended = false;
    for (const SourceLine &line : lines) {
        if (isBlank(line))
            continue;
        if (ended && beginsInLowerCase(line.text))
            return true;
        ended = endsSentence(line.text);
    }
    return false;
}

/// Notes whose column of figures stands above the words of the lone marker above it: «10. | 5 | 6 || Invites the || See
/// …».
Notes notesBelowText(Lines lines, std::size_t at, const std::vector<int> &figures)
{
    std::size_t words = at; // the first line below the column
    while (words < lines.size() && (isBlank(lines[words]) || loneFigure(lines[words]) > 0))
        ++words;
    const auto end = std::find_if(lines.begin() + std::ptrdiff_t(words), lines.end(), isBlank);
    if (at == 0 || !isLoneMarker(lines[at - 1].text) || end == lines.end() || !isUnfinished(std::prev(end)->text) ||
        beginsInLowerCase(lines[words].text))
        return {};
    const auto below = std::size_t(end - lines.begin());
    std::vector<Note> notes = notesIn(lines.subspan(below), figures);
    const Lines text = lines.subspan(words, below - words);
    return {.from = at, .notes = std::move(notes), .text = {text.begin(), text.end()}};
}

/// Notes of which the first figure sticks to a word that the page's end cut, «North-South, South15 | 16 | See …».
Notes notesBelowCutWord(Lines lines, std::size_t at, std::vector<int> figures)
{
    const QString first = QString::number(figures.front() - 1);
    const QString above = at > 0 ? lines[at - 1].text.trimmed() : QString();
    if (!above.endsWith(first) || above.size() == first.size() || !above[above.size() - first.size() - 1].isLower())
        return {};
    figures.insert(figures.begin(), figures.front() - 1);
    return {.from = at - 1,
            .place = lines[at - 1].text.lastIndexOf(first),
            .cutsWord = true,
            .notes = notesIn(lines.subspan(at), figures)};
}

/// The notes at the end of `lines` whose figures stand alone, from `expected` on.
Notes looseNotes(Lines lines, Lines before, int expected)
{
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const int first = loneFigure(lines[at]);
        if (first < expected || first > expected + mostNotes)
            continue;
        const Lines below = lines.subspan(at);
        const std::vector<int> figures = countedFigures(below);
        if (figures.empty() || figures.front() < expected || hasMarker(below) ||
            !(areCalled(lines.first(at), figures.front(), figures.size()) ||
              areCalled(before, figures.front(), figures.size())))
            continue;
        if (Notes notes = notesBelowText(lines, at, figures); !notes.notes.empty())
            return notes;
        if (Notes notes = notesBelowCutWord(lines, at, figures); !notes.notes.empty())
            return notes;
        // words may stand above the column of their figures
        for (std::size_t from = at;;) {
            if (std::vector<Note> notes = notesIn(lines.subspan(from), figures); !notes.empty())
                return {.from = from, .notes = std::move(notes)};
            if (from == 0 || !isBlank(lines[from - 1]) || from + 2 * std::size_t(mostNotes) < at)
                break;
            while (from > 0 && isBlank(lines[from - 1]))
                --from;
            if (from == 0 || !(endsSentence(lines[from - 1].text) || hasLooseEnd(lines.subspan(from))))
                break;
            while (from > 0 && !isBlank(lines[from - 1]))
                --from;
            if (markerOf(lines[from].text).kind != MarkerKind::None)
                break;
        }
    }
    return {.from = lines.size(), .notes = {}};
}

/// Where in a line a note with this figure begins that is glued to what stands before and behind: «on a non4Ibid.», or
/// -1. `closing` wants the end of another note before it.
qsizetype gluedAt(QStringView line, int figure, bool closing)
{
    static constexpr QStringView signs = u".)]”»";
    const QString figures = QString::number(figure);
    for (qsizetype at = line.indexOf(figures); at >= 0; at = line.indexOf(figures, at + 1)) {
        const QStringView above = line.first(at).trimmed();
        const bool parted =
            closing ? !above.isEmpty() && signs.contains(above.back()) : at == 0 || !isFigure(line[at - 1]);
        if (parted && gluedFigure(line.sliced(at)) == figure)
            return at;
    }
    return -1;
}

/// The notes at the end of `lines` that were run together, from `figure` on, the first of them at `place` of its line.
std::vector<Note> partedNotes(Lines lines, qsizetype place, int figure)
{
    std::vector<Note> notes;
    for (const SourceLine &line : lines) {
        QStringView rest = QStringView(line.text).sliced(notes.empty() ? place : 0).trimmed();
        if (rest.isEmpty())
            continue;
        const auto open = [&](QStringView above) {
            notes.push_back({.figure = figure,
                             .between = {},
                             .lead = above.sliced(above.lastIndexOf(u' ') + 1).toString(),
                             .lines = {}});
            rest = rest.sliced(QString::number(figure++).size());
        };
        const auto push = [&](QStringView words) {
            const bool first = line.startsPage && place == 0 && notes.size() == 1 && notes.back().lines.empty();
            if (!words.trimmed().isEmpty())
                notes.back().lines.push_back({words.trimmed().toString(), line.number, first});
        };
        if (gluedFigure(rest) == figure)
            open(notes.empty() ? QStringView(line.text).first(place) : QStringView());
        for (qsizetype next = gluedAt(rest, figure, true); next >= 0; next = gluedAt(rest, figure, true)) {
            const QStringView above = rest.first(next);
            push(above);
            rest = rest.sliced(next);
            open(above);
        }
        push(rest);
    }
    return notes;
}

/// The notes at the end of `lines` that were run together, the first of them `expected` or one soon after; it may stand
/// at the end of the text's last line.
Notes gluedNotes(Lines lines, Lines before, int expected)
{
    constexpr int mostMissing = 4;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Lines below = lines.subspan(at);
        if (!hasOneOf<UnitRange{u'0', u'9'}>(lines[at].text))
            continue;
        for (int figure = expected; figure <= expected + mostMissing; ++figure) {
            const qsizetype place = gluedAt(lines[at].text, figure, false);
            if (place < 0)
                continue;
            std::vector<Note> notes = partedNotes(below, place, figure);
            const bool sure =
                place == 0 || notes.size() > 1 || (endsSentence(notes.back().lines.back().text) && !hasMarker(below));
            if (sure && (areCalled(lines.first(at), figure, notes.size()) || areCalled(before, figure, notes.size())))
                return {.from = at, .place = place, .cutsWord = false, .notes = std::move(notes)};
        }
    }
    return {.from = lines.size(), .notes = {}};
}

class Joiner
{
public:
    explicit Joiner(const SourceText &source)
        : m_lines(source.lines)
        , m_pagesTold(std::ranges::any_of(source.lines, &SourceLine::startsPage))
        , m_joined{.source = {.lines = {}, .encoding = source.encoding, .hasPages = source.hasPages}, .repairs = {}}
    {
        m_joined.source.lines.reserve(source.lines.size());
        m_marks.reserve(source.lines.size());
        for (const SourceLine &line : source.lines)
            m_marks.push_back(showsPage(line));
    }

    FiguredNotes join()
    {
        Stretch before;
        for (auto from = m_lines.begin(); from != m_lines.end();) {
            const auto to = std::find_if(from + 1, m_lines.end(), [&](const SourceLine &line) {
                return line.startsPage || (!m_pagesTold && isMark(line));
            });
            Stretch stretch = wordsOf(Lines(from, to));
            takeStretch(Lines(from, to), stretch, before.lines);
            if (std::ranges::count_if(stretch.lines, isBlank) + 4 < std::ptrdiff_t(stretch.lines.size()))
                before = std::move(stretch); // and not a line of the page's head
            from = to;
        }
        return std::move(m_joined);
    }

private:
    /// What no page has as its words: its number, its symbol, the printers' day.
    static bool showsPage(const SourceLine &line)
    {
        constexpr qsizetype day = 6; // figures
        const QStringView words = QStringView(line.text).trimmed();
        return isPageMark(words) || (words.size() == day && std::ranges::all_of(words, isFigure));
    }

    /// The same of a line of the source.
    [[nodiscard]] bool isMark(const SourceLine &line) const { return m_marks[std::size_t(&line - m_lines.data())]; }

    /// Lines of words and blank ones, and where they stand.
    struct Stretch
    {
        std::vector<SourceLine> lines;
        std::vector<std::size_t> places;
    };

    [[nodiscard]] Stretch wordsOf(Lines lines) const
    {
        Stretch words;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (isMark(lines[i]))
                continue;
            words.lines.push_back(lines[i]);
            words.places.push_back(i);
        }
        return words;
    }

    /// The lines of a page, or those between two marks of one: `all` of them and those of words.
    void takeStretch(Lines all, const Stretch &words, Lines before)
    {
        const Lines lines = words.lines;
        const auto isRule = [](const SourceLine &line) { return isNoteRule(line.text); };
        const auto rule = std::size_t(std::ranges::find_if(lines, isRule) - lines.begin());
        Notes found{.from = lines.size(), .notes = {}};
        if (rule < lines.size()) {
            const Lines below = lines.subspan(rule + 1);
            if (const std::vector<int> figures = countedFigures(below); !figures.empty())
                found = {.from = rule + 1, .notes = notesIn(below, figures)};
        } else if (m_joined.source.hasPages) {
            found = looseNotes(lines, before, m_next);
            if (found.notes.empty())
                found = gluedNotes(lines, before, m_next);
        }
        if (found.notes.empty()) {
            std::ranges::copy(all, std::back_inserter(m_joined.source.lines));
            return;
        }
        const std::size_t end = words.places[found.from];
        std::ranges::copy(all.first(end), std::back_inserter(m_joined.source.lines));
        if (found.place > 0) {
            m_joined.source.lines.push_back(lines[found.from]);
            m_joined.source.lines.back().text.truncate(found.place);
            if (found.cutsWord)
                m_joined.source.lines.back().text += u'-';
        }
        std::ranges::move(found.text, std::back_inserter(m_joined.source.lines));
        endLastNote();
        push(std::move(found.notes));
        std::ranges::copy_if(all.subspan(end), std::back_inserter(m_joined.source.lines),
                             [&](const SourceLine &line) { return isMark(line); });
    }

    /// The last note of the page before may end above the notes of this page.
    void endLastNote()
    {
        std::vector<SourceLine> &lines = m_joined.source.lines;
        if (m_last == 0 || endsSentence(lines[m_last].text) || lines.back().startsPage || isBlank(lines.back()))
            return;
        const QString &words = lines.back().text;
        if (!endsSentence(words) || !(beginsInLowerCase(words) || isFigure(words.trimmed().front())))
            return;
        lines[m_last].text += u' ' + words.trimmed();
        lines.pop_back();
    }

    void push(std::vector<Note> notes)
    {
        m_next = notes.back().figure + 1;
        bool first = true;
        for (Note &note : notes) {
            SourceLine &head = note.lines.front();
            const QString words = head.text.trimmed();
            head.text = QString::number(note.figure) + u' ' + words;
            head.startsNotes = first;
            first = false;
            m_joined.repairs.push_back({QStringLiteral("note-figure"),
                                        {},
                                        note.lead + QString::number(note.figure) + note.between + words,
                                        head.text});
            std::ranges::move(note.lines, std::back_inserter(m_joined.source.lines));
            m_last = m_joined.source.lines.size() - 1;
        }
    }

    const std::vector<SourceLine> &m_lines;
    std::vector<bool> m_marks; ///< by line: nothing but what a page carries for itself
    bool m_pagesTold;          ///< by form feeds; otherwise by marks
    int m_next = 1;            ///< the figure of the next note
    std::size_t m_last = 0;    ///< the last line of the last note among those joined
    FiguredNotes m_joined;
};

} // namespace

FiguredNotes joinNoteFigures(const SourceText &source) { return Joiner(source).join(); }

} // namespace volets
