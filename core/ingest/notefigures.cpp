// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/notefigures.h"

#include "ingest/furniture.h"
#include "ingest/marker.h"
#include "ingest/mendlines.h"
#include "ingest/notelines.h"
#include "ingest/pagenotes.h"
#include "ingest/rulednotes.h"
#include "ingest/softwrap.h"
#include "text/glance.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ranges>

namespace volets {

namespace {

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

/// The notes at the end of a stretch of lines.
struct Notes
{
    std::size_t from = 0;  ///< the first line of theirs; what is above is text
    qsizetype place = 0;   ///< where in that line they begin
    bool cutsWord = false; ///< a hyphen stood there, which was taken for a cut word's
    std::vector<PageNote> notes;
    std::vector<SourceLine> text = {}; ///< lines among theirs that go on with the text
};

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
    [[nodiscard]] std::vector<PageNote> numbered(const std::vector<int> &figures)
    {
        if (m_notes.size() != figures.size())
            return {};
        for (const SourceLine &end : m_ends) {
            const auto open = std::ranges::find_if(
                m_notes, [](const std::vector<SourceLine> &lines) { return !endsSentence(lines.back().text); });
            (open == m_notes.end() ? m_notes.back() : *open).push_back(end);
        }
        std::vector<PageNote> made;
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
std::vector<PageNote> notesBelowFigures(Lines lines, const std::vector<int> &figures)
{
    std::vector<PageNote> notes;
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
    return whole && std::ranges::equal(notes, figures, {}, &PageNote::figure) ? notes : std::vector<PageNote>();
}

/// The notes whose figures stand alone in `lines`, of which the first is of a note.
std::vector<PageNote> notesIn(Lines lines, const std::vector<int> &figures)
{
    if (std::vector<PageNote> notes = notesBelowFigures(lines, figures); !notes.empty())
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
    std::vector<PageNote> notes = notesIn(lines.subspan(below), figures);
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
            if (std::vector<PageNote> notes = notesIn(lines.subspan(from), figures); !notes.empty())
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
std::vector<PageNote> partedNotes(Lines lines, qsizetype place, int figure)
{
    std::vector<PageNote> notes;
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
            std::vector<PageNote> notes = partedNotes(below, place, figure);
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
        if (source.hasPages)
            markTitles();
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
        takeOutLooseCalls();
        return std::move(m_joined);
    }

private:
    /// A call that a program left on a line of its own goes on record, where the text tells its pages and has the note:
    /// nothing else is a lone figure there.
    void takeOutLooseCalls()
    {
        if (!m_pagesTold)
            return;
        std::erase_if(m_joined.source.lines, [&](const SourceLine &line) {
            const bool loose = !isBlank(line) && !line.startsPage && m_wholly.contains(loneFigure(line));
            if (loose)
                m_joined.repairs.push_back({QStringLiteral("note-figure"), {}, line.text.trimmed(), {}});
            return loose;
        });
    }

    /// What no page has as its words: its number, its symbol, the printers' day.
    static bool showsPage(const SourceLine &line)
    {
        constexpr qsizetype day = 6; // figures
        const QStringView words = QStringView(line.text).trimmed();
        return isPageMark(words) || (words.size() == day && std::ranges::all_of(words, isFigure));
    }

    /// Marks lines beside a page's mark that recur and that no sign closes: titles that run above or below the pages.
    void markTitles()
    {
        constexpr int fewest = 3;
        constexpr qsizetype longest = 90;
        QHash<QString, int> seen;
        const auto count = [&](std::size_t line) {
            const QString text = m_lines[line].text.trimmed();
            if (text.size() <= longest && text.front().isLetter() && isUnfinished(text) && !beginsInLowerCase(text) &&
                !markerOf(text))
                ++seen[text];
        };
        std::optional<std::size_t> last; // line that is not blank
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (isBlank(m_lines[i]))
                continue;
            if (last && m_marks[i] != m_marks[*last])
                count(m_marks[i] ? *last : i);
            last = i;
        }
        for (std::size_t i = 0; i < m_lines.size() && !seen.isEmpty(); ++i)
            m_marks[i] = m_marks[i] || seen.value(m_lines[i].text.trimmed()) >= fewest;
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
        if (m_joined.source.hasPages && rule < lines.size() && takeWhole(all, words, before, rule))
            return;
        if (rule < lines.size()) {
            const Lines below = lines.subspan(rule + 1);
            if (const std::vector<int> figures = countedFigures(below); !figures.empty())
                found = {.from = rule + 1, .notes = notesIn(below, figures)};
        } else if (m_joined.source.hasPages) {
            found = looseNotes(lines, before, m_next);
            if (found.notes.empty())
                found = gluedNotes(lines, before, m_next);
        }
        if (found.notes.empty() && m_joined.source.hasPages && m_pagesTold && takeWhole(all, words, before, rule))
            return;
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
        keepMarks(all.subspan(end));
    }

    /// The notes below line `rule` of `words`, which stays above them; where there is none, those at the page's end
    /// that the text calls.
    bool takeWhole(Lines all, const Stretch &words, Lines before, std::size_t rule)
    {
        const Lines lines = words.lines;
        const bool ruled = rule < lines.size();
        std::size_t from = ruled ? rule + 1 : lines.size();
        int figure = m_next;
        for (constexpr int mostMissing = 4; !ruled && from == lines.size() && figure <= m_next + mostMissing;
             ++figure) {
            from = firstOfNotes(lines, figure);
            if (from < lines.size() && !areCalled(lines.first(from), figure, 1) && !areCalled(before, figure, 1))
                from = lines.size();
        }
        if (from == lines.size())
            return false;
        const bool lastEnded = !ruled || m_last == 0 || endsSentence(m_joined.source.lines[m_last].text);
        std::optional<RuledNotes> found = readRuledNotes(lines.subspan(from), m_next, lastEnded);
        if (!found)
            return false;
        const std::size_t end = words.places[ruled ? rule : from];
        for (const SourceLine &line : found->rest)
            addWords(m_joined.source.lines[m_last].text, line.text);
        std::ranges::copy(all.first(end), std::back_inserter(m_joined.source.lines));
        std::ranges::move(found->text, std::back_inserter(m_joined.source.lines));
        if (ruled && !found->notes.empty())
            m_joined.source.lines.push_back(all[end]);
        const std::size_t first = m_joined.source.lines.size();
        pushWhole(std::move(found->notes));
        if (first < m_joined.source.lines.size())
            m_joined.source.lines[first].startsNotes = true;
        keepMarks(all.subspan(end));
        return true;
    }

    /// Of these lines, those that a page carries for itself.
    void keepMarks(Lines lines)
    {
        std::ranges::copy_if(lines, std::back_inserter(m_joined.source.lines),
                             [this](const SourceLine &line) { return isMark(line); });
    }

    static void addWords(QString &text, QStringView words)
    {
        words = words.trimmed();
        text += (cutsSymbol(text, words) ? QString() : QStringLiteral(" ")) + words;
    }

    /// Notes below a rule, each on one line with its figure.
    void pushWhole(std::vector<PageNote> notes)
    {
        for (const PageNote &note : notes) {
            const QString figure = note.figure > 0 ? QString::number(note.figure) : QStringLiteral("*");
            QString text = figure + u' ' + note.lines.front().text.trimmed();
            for (const SourceLine &line : note.lines | std::views::drop(1))
                addWords(text, line.text);
            if (note.between.isEmpty() || note.between.contains(u'\n'))
                m_joined.repairs.push_back({QStringLiteral("note-figure"),
                                            {},
                                            figure + note.between + note.lines.front().text.trimmed(),
                                            figure + u' ' + note.lines.front().text.trimmed()});
            m_joined.source.lines.push_back({text, note.lines.front().number});
            m_last = m_joined.source.lines.size() - 1;
            m_next = std::max(m_next, note.figure + 1);
            if (note.figure > 0)
                m_wholly.insert(note.figure);
        }
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

    void push(std::vector<PageNote> notes)
    {
        m_next = notes.back().figure + 1;
        bool first = true;
        for (PageNote &note : notes) {
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
    QSet<int> m_wholly;        ///< figures of the notes that all words below a rule, or at a page's end, were read into
    FiguredNotes m_joined;
};

/// Whether a rule may stand behind a word: few texts have one.
bool mayHaveRules(const SourceText &source)
{
    return std::ranges::any_of(source.lines, [](const SourceLine &line) { return line.text.endsWith(u'_'); });
}

/// A page's end that cut a word may have put the rule above the notes behind it, in the place of its hyphen:
/// «non_____».
SourceText withRulesApart(SourceText source)
{
    static const QRegularExpression rule(QStringLiteral("(?<=\\p{L})-?(_{5,})\\s*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const QRegularExpressionMatch match =
            source.lines[i].text.endsWith(u'_') ? rule.match(source.lines[i].text) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        const SourceLine below{match.captured(1), source.lines[i].number};
        source.lines[i].text = source.lines[i].text.first(match.capturedStart()) + u'-';
        source.lines.insert(source.lines.begin() + std::ptrdiff_t(i) + 1, below);
    }
    return source;
}

} // namespace

FiguredNotes joinNoteFigures(const SourceText &source)
{
    return mayHaveRules(source) ? Joiner(withRulesApart(source)).join() : Joiner(source).join();
}

} // namespace volets
