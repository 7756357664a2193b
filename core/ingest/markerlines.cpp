// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/markerlines.h"

#include "ingest/furniture.h"
#include "ingest/inline.h"
#include "ingest/marker.h"
#include "ingest/softwrap.h"

#include <algorithm>

namespace volets {

namespace {

/// A blank line or two may stand between a marker and its words.
constexpr size_t furthestWords = 3;
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

Marker loneMarker(const SourceLine &line)
{
    constexpr qsizetype longest = 12;
    const QStringView text = QStringView(line.text).trimmed();
    if (text.isEmpty() || text.size() > longest)
        return {};
    const Marker marker = markerOf(QString(text + QStringView(u" x")));
    if (marker.length != text.size() + 1 || text.front() == u'*' || text.front() == u'+')
        return {};
    return marker.kind == MarkerKind::Bullet || !marker.sign.isNull() ? marker : Marker{};
}

class Joiner
{
public:
    explicit Joiner(const SourceText &source)
        : m_lines(source.lines)
        , m_bulleted(
              std::ranges::count_if(
                  source.lines, [](const SourceLine &line) { return loneMarker(line).kind == MarkerKind::Bullet; }) > 1)
        , m_joined{.source = {.lines = {}, .encoding = source.encoding, .hasPages = source.hasPages}, .repairs = {}}
    {
        m_joined.source.lines.reserve(source.lines.size());
    }

    MarkedLines join()
    {
        size_t at = 0;
        while (at < m_lines.size()) {
            if (isNoteRule(m_lines[at].text))
                at = takeNotes(at);
            else if (const size_t words = wordsOf(at); words > at)
                at = joinAt(at, words, m_lines[at].text.trimmed());
            else if (hangsBelowFigure(at))
                at = joinAt(at, at + 1, raisedFigures(QString::number(++m_hanging)));
            else
                m_joined.source.lines.push_back(m_lines[at++]);
        }
        return std::move(m_joined);
    }

private:
    /// The line of a lone marker's words, or the marker's own where it has none or is none.
    [[nodiscard]] size_t wordsOf(size_t at) const
    {
        const Marker marker = loneMarker(m_lines[at]);
        if (!marker || (marker.kind == MarkerKind::Bullet && !m_bulleted) || isRestOfSentence(at))
            return at;
        size_t words = at + 1;
        while (words < m_lines.size() && words - at < furthestWords && isBlank(m_lines[words]))
            ++words;
        if (words >= m_lines.size() || isBlank(m_lines[words]) || m_lines[words].startsPage)
            return at;
        const QString &text = m_lines[words].text;
        const bool none = loneMarker(m_lines[words]) || isPageMark(text) || isNoteRule(text) ||
                          markerOf(text).kind == MarkerKind::Heading;
        return none ? at : words;
    }

    /// «… visés au paragraphe | 3.»
    [[nodiscard]] bool isRestOfSentence(size_t at) const
    {
        constexpr qsizetype longLine = 50;
        return at > 0 && m_lines[at - 1].text.trimmed().size() >= longLine && isUnfinished(m_lines[at - 1].text);
    }

    /// The figures of a page's notes that no rule parts from the text count up from 1.
    [[nodiscard]] bool hangsBelowFigure(size_t at) const
    {
        if (!m_joined.source.hasPages || at + 1 >= m_lines.size() || loneFigure(m_lines[at]) != m_hanging + 1)
            return false;
        const qsizetype indent = indentOf(m_lines[at].text);
        return indent > 0 && !isBlank(m_lines[at + 1]) && indentOf(m_lines[at + 1].text) > indent &&
               !beginsInLowerCase(m_lines[at + 1].text) && !isPageMark(m_lines[at + 1].text);
    }

    size_t joinAt(size_t at, size_t words, const QString &marker)
    {
        SourceLine line = m_lines[at];
        line.text = line.text.first(indentOf(line.text)) + marker + u' ' + m_lines[words].text.trimmed();
        record(m_lines[at].text.trimmed() + u'\n' + m_lines[words].text.trimmed(), line.text.trimmed());
        m_joined.source.lines.push_back(std::move(line));
        return words + 1;
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
        m_joined.repairs.push_back({QStringLiteral("marker-line"), {}, before, after});
    }

    const std::vector<SourceLine> &m_lines;
    bool m_bulleted;   ///< more than one bullet stands alone
    int m_hanging = 0; ///< figure of the last note that hangs below it
    MarkedLines m_joined;
};

} // namespace

MarkedLines joinMarkerLines(const SourceText &source) { return Joiner(source).join(); }

} // namespace volets
