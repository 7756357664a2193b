// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/notefigures.h"

#include "ingest/furniture.h"
#include "ingest/inline.h"
#include "ingest/softwrap.h"

#include <algorithm>

namespace volets {

namespace {

/// Notes of one page.
constexpr size_t mostNotes = 40;

bool isBlank(const SourceLine &line) { return QStringView(line.text).trimmed().isEmpty(); }

qsizetype indentOf(QStringView text)
{
    const auto *const words = std::ranges::find_if(text, [](QChar character) { return !character.isSpace(); });
    return words - text.begin();
}

/// A figure alone on its line, or 0.
int loneFigure(const SourceLine &line)
{
    constexpr qsizetype longest = 3;
    const QStringView text = QStringView(line.text).trimmed();
    const bool figures = std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    return figures && text.size() <= longest ? text.toInt() : 0;
}

class Joiner
{
public:
    explicit Joiner(const SourceText &source)
        : m_lines(source.lines)
        , m_joined{.source = {.lines = {}, .encoding = source.encoding, .hasPages = source.hasPages}, .repairs = {}}
    {
        m_joined.source.lines.reserve(source.lines.size());
    }

    FiguredNotes join()
    {
        size_t at = 0;
        while (at < m_lines.size()) {
            if (isNoteRule(m_lines[at].text))
                at = takeNotes(at);
            else if (hangsBelowFigure(at))
                at = joinHanging(at);
            else
                m_joined.source.lines.push_back(m_lines[at++]);
        }
        return std::move(m_joined);
    }

private:
    /// The figures of a page's notes that no rule parts from the text count up from 1.
    [[nodiscard]] bool hangsBelowFigure(size_t at) const
    {
        if (!m_joined.source.hasPages || at + 1 >= m_lines.size() || loneFigure(m_lines[at]) != m_hanging + 1)
            return false;
        const qsizetype indent = indentOf(m_lines[at].text);
        return indent > 0 && !isBlank(m_lines[at + 1]) && indentOf(m_lines[at + 1].text) > indent &&
               !beginsInLowerCase(m_lines[at + 1].text) && !isPageMark(m_lines[at + 1].text);
    }

    size_t joinHanging(size_t at)
    {
        SourceLine line = m_lines[at];
        const QString words = m_lines[at + 1].text.trimmed();
        const QString figure = raisedFigures(QString::number(++m_hanging));
        line.text = line.text.first(indentOf(line.text)) + figure + u' ' + words;
        record(QString::number(m_hanging) + u'\n' + words, line.text.trimmed());
        m_joined.source.lines.push_back(std::move(line));
        return at + 2;
    }

    /// From the rule above a page's notes to the page's end: each note's figure before its words. Where an extraction
    /// gave figures and words in no order, both are brought into theirs, as many of one as of the other.
    size_t takeNotes(size_t rule)
    {
        m_joined.source.lines.push_back(m_lines[rule]);
        std::vector<int> figures;
        std::vector<std::vector<size_t>> notes; // the lines of each
        bool figureBefore = true;
        size_t at = rule + 1;
        for (; at < m_lines.size() && !m_lines[at].startsPage && !isPageMark(m_lines[at].text); ++at) {
            if (isBlank(m_lines[at]))
                continue;
            if (const int figure = loneFigure(m_lines[at])) {
                figures.push_back(figure);
                figureBefore = true;
                continue;
            }
            const bool begins = figureBefore || (endsSentence(m_lines[notes.back().back()].text) &&
                                                 !beginsInLowerCase(m_lines[at].text));
            if (begins)
                notes.push_back({});
            notes.back().push_back(at);
            figureBefore = false;
        }
        if (figures.empty() || figures.size() != notes.size() || figures.size() > mostNotes)
            return rule + 1; // as they stand
        std::ranges::sort(figures);
        for (size_t i = 0; i < notes.size(); ++i)
            pushNote(figures[i], notes[i]);
        return at;
    }

    void pushNote(int figure, const std::vector<size_t> &lines)
    {
        SourceLine first = m_lines[lines.front()];
        const QString words = first.text.trimmed();
        first.text = QString::number(figure) + u' ' + words;
        record(QString::number(figure) + u'\n' + words, first.text);
        m_joined.source.lines.push_back(std::move(first));
        for (size_t i = 1; i < lines.size(); ++i)
            m_joined.source.lines.push_back(m_lines[lines[i]]);
    }

    void record(const QString &before, const QString &after)
    {
        m_joined.repairs.push_back({QStringLiteral("note-figure"), {}, before, after});
    }

    const std::vector<SourceLine> &m_lines;
    int m_hanging = 0; ///< figure of the last note that hangs below it
    FiguredNotes m_joined;
};

} // namespace

FiguredNotes joinNoteFigures(const SourceText &source) { return Joiner(source).join(); }

} // namespace volets
