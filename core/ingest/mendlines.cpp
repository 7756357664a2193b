// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mendlines.h"

#include "ingest/marker.h"
#include "ingest/softwrap.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

/// A dash of a list; alone on its line but once, it may be a rule.
bool isLoneDash(QStringView line)
{
    const QStringView words = line.trimmed();
    return words.size() == 1 && (words.front() == u'–' || words.front() == u'—');
}

/// Capitals and a full stop, whatever follows: «B.», «IV. Means».
bool opensWithCapitals(QStringView line)
{
    const QStringView words = line.trimmed();
    const auto *const end = std::ranges::find_if_not(words, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return end != words.begin() && end != words.end() && *end == u'.';
}

/// «B.» or «IV.» alone on a line.
bool isLoneChapter(QStringView line)
{
    const QStringView words = line.trimmed();
    const QStringView label = words.chopped(std::min<qsizetype>(1, words.size()));
    return words.endsWith(u'.') &&
           ((label.size() == 1 && label.front() >= u'A' && label.front() <= u'Z') ||
            (label == label.toString().toUpper() && romanValue(label.toString().toLower()) > 0));
}

/// Words that a marker may stand before.
bool isBare(const BodyLine &line) { return !markerOf(line.text) && !isLoneMarker(line.text); }

bool endsClause(QStringView line)
{
    static constexpr QStringView signs = u".;:,";
    const QStringView words = line.trimmed();
    return !words.isEmpty() && signs.contains(words.back());
}

/// A word, the call to its note included: «buoys», «quays 9,».
bool isOneWord(QStringView line)
{
    constexpr qsizetype longest = 20;
    const QStringView words = line.trimmed();
    const qsizetype space = words.indexOf(u' ');
    return !words.isEmpty() && words.size() <= longest &&
           (space < 0 ||
            std::ranges::all_of(words.sliced(space + 1), [](QChar c) { return !c.isLetter() && c != u' '; }));
}

/// The end of a sentence, so short that it ends where the words of the line above begin.
bool isTail(const BodyLine &line)
{
    constexpr qsizetype longest = 25;
    const QStringView words = QStringView(line.text).trimmed();
    return line.gap == 0 && words.size() <= longest && beginsInLowerCase(words) && endsClause(words);
}

/// The first line of a paragraph whose second one stands elsewhere.
bool isHead(const BodyLine &line)
{
    constexpr qsizetype shortest = 60;
    const QStringView words = QStringView(line.text).trimmed();
    return line.gap > 0 && isBare(line) && words.size() >= shortest && !beginsInLowerCase(words) &&
           (isUnfinished(words) || words.endsWith(u','));
}

/// `line` with the words of `lead` before its own, at the place of `lead`.
BodyLine led(const BodyLine &lead, BodyLine line, QStringView between = u" ")
{
    line.text = lead.text + between + line.text.trimmed();
    line.gap = lead.gap;
    line.afterPage = lead.afterPage;
    return line;
}

/// Puts broken lines together, from the first to the last.
class Mender
{
public:
    explicit Mender(const std::vector<BodyLine> &lines)
        : m_lines(lines)
        , m_dashes(std::ranges::count_if(lines, [](const BodyLine &line) { return isLoneDash(line.text); }) > 1)
    {}

    std::vector<BodyLine> mend()
    {
        m_made.reserve(m_lines.size());
        while (m_at < m_lines.size())
            if (!mendSign() && !mendElision() && !mendChapter() && !mendColumn() && !mendMarker() && !mendStretched() &&
                !mendDrawnApart())
                m_made.push_back(m_lines[m_at++]);
        return std::move(m_made);
    }

private:
    [[nodiscard]] bool isLone(QStringView line) const { return isLoneMarker(line) || (m_dashes && isLoneDash(line)); }

    /// «… the harbours3 | , and to», where the call to a note stood between.
    bool mendSign()
    {
        static constexpr QStringView signs = u",;:.";
        const BodyLine &line = m_lines[m_at];
        const QStringView words = QStringView(line.text).trimmed();
        const bool closes =
            !words.isEmpty() && signs.contains(words.front()) && (words.size() == 1 || words[1] == u' ');
        if (!closes || m_made.empty() || line.gap > 0 || !m_made.back().text.trimmed().back().isLetterOrNumber())
            return false;
        m_made.back().text = m_made.back().text.trimmed() + words;
        ++m_at;
        return true;
    }

    /// «B. | Means of implementation», «B.Financing»: chapters in their order.
    bool mendChapter()
    {
        constexpr qsizetype longestTitle = 80;
        static const QRegularExpression glued(QStringLiteral(R"(^\s*([A-Z]|[IVX]+)\.(?=\p{Lu}\p{Ll}))"),
                                              QRegularExpression::UseUnicodePropertiesOption);
        const BodyLine &line = m_lines[m_at];
        if (const Marker whole = markerOf(line.text); whole.kind == MarkerKind::Capital && isUnfinished(line.text)) {
            m_chapter = isNextChapter(whole.label) ? whole.label : m_chapter;
            return false;
        }
        if (!opensWithCapitals(line.text))
            return false;
        const QRegularExpressionMatch match = glued.match(line.text);
        const bool lone = !match.hasMatch() && isLoneChapter(line.text) && m_at + 1 < m_lines.size();
        if (!lone && !match.hasMatch())
            return false;
        const QString label = lone ? line.text.trimmed().chopped(1) : match.captured(1);
        const QString title = lone ? m_lines[m_at + 1].text : line.text.sliced(match.capturedEnd());
        if ((lone && !isBare(m_lines[m_at + 1])) || !isNextChapter(label) || !isUnfinished(title) ||
            beginsInLowerCase(title) || title.size() > longestTitle)
            return false;
        m_chapter = label;
        m_made.push_back(line);
        m_made.back().text = label + QStringLiteral(". ") + title.trimmed();
        m_at += lone ? 2 : 1;
        return true;
    }

    [[nodiscard]] bool isNextChapter(const QString &label) const
    {
        const auto letter = [](const QString &of) { return of.size() == 1 ? of.front().unicode() : 0; };
        const auto roman = [](const QString &of) { return romanValue(of.toLower()); };
        return label == u"A" || label == u"I" || (letter(label) > 0 && letter(label) == letter(m_chapter) + 1) ||
               (roman(label) > 0 && roman(label) == roman(m_chapter) + 1);
    }

    bool mendElision()
    {
        if (m_at + 1 == m_lines.size() || !isElision(m_lines[m_at].text, m_lines[m_at + 1].text))
            return false;
        m_made.push_back(led(m_lines[m_at], m_lines[m_at + 1], u""));
        m_at += 2;
        return true;
    }

    /// «(a) | (b) | Words of both; | that begin with capitals.»
    bool mendColumn()
    {
        std::size_t words = m_at;
        while (words < m_lines.size() && isLoneMarker(m_lines[words].text))
            ++words;
        const std::size_t markers = words - m_at;
        if (markers < 2)
            return false;
        std::vector<std::size_t> starts;
        std::size_t end = words;
        for (; end < m_lines.size() && isBare(m_lines[end]); ++end)
            if (end == words || (endsClause(m_lines[end - 1].text) && !beginsInLowerCase(m_lines[end].text)))
                starts.push_back(end);
        if (starts.size() != markers)
            return false;
        auto start = starts.begin();
        for (std::size_t i = words; i < end; ++i) {
            if (start == starts.end() || i != *start) {
                m_made.push_back(m_lines[i]);
                continue;
            }
            m_made.push_back(led(m_lines[m_at++], m_lines[i]));
            ++start;
        }
        m_at = end;
        return true;
    }

    /// «(a) | Words», «(a) | end. || Words of the line before the»
    bool mendMarker()
    {
        constexpr qsizetype longestHeading = 40;
        const bool cut = !m_made.empty() && !m_lines[m_at].afterPage && isUnfinished(m_made.back().text) &&
                         m_made.back().text.size() > longestHeading;
        if (cut && mendMarkerBelow())
            return true;
        if (cut || m_at + 1 == m_lines.size() || !isLone(m_lines[m_at].text) || !isBare(m_lines[m_at + 1]))
            return false;
        const auto bareAt = [&](std::size_t at) {
            return at < m_lines.size() && m_lines[at].gap == 0 && isBare(m_lines[at]);
        };
        const bool turned =
            m_at + 2 < m_lines.size() && isTail(m_lines[m_at + 1]) && isHead(m_lines[m_at + 2]) && !bareAt(m_at + 3);
        m_made.push_back(led(m_lines[m_at], m_lines[turned ? m_at + 2 : m_at + 1]));
        if (turned)
            m_made.push_back(m_lines[m_at + 1]);
        m_at += turned ? 3 : 2;
        return true;
    }

    /// «|| Encourages all who | 4. | sail»: the marker of a paragraph below its first line, which stands apart from
    /// what is above.
    bool mendMarkerBelow()
    {
        BodyLine &first = m_made.back();
        const bool apart = first.gap > 0 && isBare(first) && !beginsInLowerCase(first.text) &&
                           (m_made.size() < 2 || endsClause(m_made[m_made.size() - 2].text) ||
                            isUnfinished(m_made[m_made.size() - 2].text));
        if (!apart || m_at + 1 == m_lines.size() || !isLone(m_lines[m_at].text) || m_lines[m_at + 1].gap > 0 ||
            !beginsInLowerCase(m_lines[m_at + 1].text))
            return false;
        first.text = m_lines[m_at].text.trimmed() + u' ' + first.text.trimmed();
        m_made.push_back(m_lines[m_at + 1]);
        m_at += 2;
        return true;
    }

    /// A line whose words the setting drew so far apart that each became a line of its own, at its place: «including |
    /// through | North-South,».
    bool mendDrawnApart()
    {
        constexpr std::size_t fewest = 4;
        constexpr qsizetype longestLine = 90;
        std::size_t end = m_at;
        std::size_t lower = 0;
        QString words;
        for (; end < m_lines.size() && (end == m_at || m_lines[end].gap == 0) && isBare(m_lines[end]); ++end) {
            const QString word = m_lines[end].text.trimmed();
            const bool ended = end > m_at && endsSentence(m_lines[end - 1].text);
            if (!isOneWord(word) || ended || words.size() + word.size() > longestLine)
                break;
            words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + word;
            lower += end > m_at && beginsInLowerCase(word) ? 1 : 0;
        }
        if (end - m_at < fewest || 2 * lower < end - m_at)
            return false;
        m_made.push_back(m_lines[m_at]);
        m_made.back().text = words;
        m_at = end;
        return true;
    }

    /// A line whose words the setting drew so far apart that each became a line of its own, after the end of the
    /// sentence.
    bool mendStretched()
    {
        constexpr std::size_t fewest = 3; // of words below a line that may be whole
        std::size_t end = m_at;
        QString words;
        for (; end < m_lines.size() && m_lines[end].gap > 0 && isBare(m_lines[end]); ++end) {
            const QString word = m_lines[end].text.trimmed();
            if (!isOneWord(word))
                break;
            words += u' ' + word;
        }
        if (end == m_at || m_made.size() < 2)
            return false;
        const BodyLine &above = m_made.back();
        const bool turned = above.gap == 0 && endsClause(above.text) && beginsInLowerCase(above.text);
        if (end - m_at < fewest && !(turned && beginsInLowerCase(words)))
            return false;
        BodyLine &first = turned ? m_made[m_made.size() - 2] : m_made.back();
        if (!isUnfinished(first.text))
            return false;
        first.text += words;
        m_at = end;
        return true;
    }

    const std::vector<BodyLine> &m_lines;
    bool m_dashes; ///< more than one dash stands alone
    std::size_t m_at = 0;
    QString m_chapter; ///< the label of the last chapter put together
    std::vector<BodyLine> m_made;
};

} // namespace

bool isLoneMarker(QStringView line)
{
    constexpr qsizetype longest = 8; // «xviii)», «2 bis.»
    const QStringView words = line.trimmed();
    if (words.isEmpty() || words.size() > longest)
        return false;
    const Marker marker = markerOf(QString(words + QStringLiteral(" x")));
    const bool bullet = marker.kind == MarkerKind::Bullet && words.front().unicode() > 0x2020; // a dash may be a rule
    return bullet || marker.kind == MarkerKind::Letter || marker.kind == MarkerKind::Roman ||
           (marker.kind == MarkerKind::Number && !marker.sign.isNull() && leadingNumber(marker.label) < 1000);
}

bool isElision(QStringView line, QStringView next)
{
    constexpr qsizetype longest = 2;
    const QStringView first = line.trimmed();
    const QStringView second = next.trimmed();
    return !first.isEmpty() && first.size() <= longest && first.front().isLetter() && second.size() > 1 &&
           second[1].isLetter() && (second.front() == u'’' || second.front() == u'\'');
}

std::vector<BodyLine> withLinesMended(const std::vector<BodyLine> &lines) { return Mender(lines).mend(); }

} // namespace volets
