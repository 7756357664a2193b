// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/furniture.h"

#include "ingest/clauses.h"
#include "ingest/marker.h"
#include "ingest/mendlines.h"
#include "ingest/pagenotes.h"
#include "ingest/softwrap.h"
#include "text/glance.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <ranges>

namespace volets {

namespace {

constexpr qsizetype longestFurniture = 90;

enum class Suspicion {
    None,
    Blank,
    Recurs,     ///< furniture if its surroundings say so
    PageNumber, ///< a bare number: furniture if others like it count up
    Beside,     ///< furniture if it stands beside a line that surely is
    Certain
};

bool isLetter(QChar character) { return character.isLetter(); }

/// A line as compared with others: emphasis signs and white space do not count.
QString plainKey(QStringView line)
{
    QString key;
    key.reserve(line.size());
    for (const QChar character : line) {
        if (character != u'*' && character != u'_' && !character.isSpace())
            key += character;
    }
    return key;
}

/// A line without the space at its ends, and with no more of it between two margins than tells them apart.
QString squeezed(QStringView line)
{
    constexpr int apart = 3;
    QString text;
    text.reserve(line.size());
    int spaces = 0;
    for (const QChar character : line.trimmed()) {
        spaces = character.isSpace() ? spaces + 1 : 0;
        if (spaces <= apart)
            text += character;
    }
    return text;
}

/// Whether squeezed() takes more from a line than its ends: a run of four spaces stands in it, or may.
bool mayBeSqueezed(QStringView line)
{
    for (qsizetype i = 3; i < line.size(); i += 4) // every run of four is met
        if (line[i].isSpace() && (line[i - 1].isSpace() || (i + 1 < line.size() && line[i + 1].isSpace())))
            return true;
    return false;
}

/// The day on which a text was sent to the printers, which stands beside its job number.
bool isPrintersDay(QStringView line)
{
    constexpr qsizetype figures = 6;
    const QStringView trimmed = line.trimmed();
    return trimmed.size() == figures && std::ranges::all_of(trimmed, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isBareNumber(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return !trimmed.isEmpty() && trimmed.size() <= 3 &&
           std::ranges::all_of(trimmed, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A long line in the middle of a sentence, or the short end of one («and girls.», «A/CONF.1/5;») or of a note
/// («71/53), sect. A.»): it recurs where a text says the same twice.
bool isRest(QStringView line, QStringView previous)
{
    constexpr qsizetype shortHead = 40;
    static constexpr QStringView signs = u".,;:";
    static constexpr QStringView clauseSigns = u",;:";
    line = line.trimmed();
    const bool ends = signs.contains(line.back());
    if (beginsInLowerCase(line))
        return line.size() > shortHead || ends;
    if (signs.contains(line.front()))
        return true;
    const bool figure = line.front().isDigit();
    if (previous.size() <= shortHead)
        return false;
    if (isUnfinished(previous) && (clauseSigns.contains(line.back()) || (figure && line.size() > shortHead)))
        return true;
    return ends && (noteNumber(previous) > 0 || !line.front().isLetter());
}

class Finder
{
public:
    Finder(const SourceText &source, const std::function<bool(QStringView)> &isKept)
        : m_lines(source.lines)
        , m_isKept(isKept)
        , m_hasPages(source.hasPages)
        , m_suspicion(source.lines.size(), Suspicion::None)
    {
        suspect();
        decide();
    }

    Body take()
    {
        Body body;
        int gap = 0;
        bool pageEnded = false;
        bool ruled = false;
        QStringList taken;
        const auto closeStretch = [&] {
            if (!taken.isEmpty())
                body.repairs.push_back({QStringLiteral("page-furniture"), {}, taken.join(u'\n'), {}});
            taken.clear();
        };
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const SourceLine &line = m_lines[i];
            pageEnded |= line.startsPage;
            if (m_suspicion[i] == Suspicion::Blank) {
                ++gap;
            } else if (m_suspicion[i] == Suspicion::Certain) {
                taken += line.text.trimmed();
                pageEnded = true;
                ruled = isNoteRule(line.text);
            } else {
                closeStretch();
                body.lines.push_back({line.text, line.number, gap, ruled || line.startsNotes, pageEnded});
                gap = 0;
                pageEnded = false;
                ruled = false;
            }
        }
        closeStretch();
        return body;
    }

private:
    /// Whether a page begins at a line: a form feed tells it, or else what is furniture for certain above it. Few such
    /// lines may be the text's own.
    [[nodiscard]] std::vector<bool> pageBegins() const
    {
        constexpr std::ptrdiff_t fewest = 2;
        constexpr std::ptrdiff_t fewestMarked = 4;
        std::vector<bool> begins(m_lines.size(), false);
        std::ranges::transform(m_lines, begins.begin(), &SourceLine::startsPage);
        if (std::ranges::count(begins, true) >= fewest)
            return begins;
        bool marked = false; // since the last line of words
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const bool mark = m_suspicion[i] == Suspicion::Certain && !isNoteRule(m_lines[i].text);
            const bool words = !mark && m_suspicion[i] != Suspicion::Blank;
            begins[i] = words && marked;
            marked = mark || (marked && !words);
        }
        if (std::ranges::count(begins, true) < fewestMarked)
            begins.assign(m_lines.size(), false);
        return begins;
    }

    /// How many lines of words stand above a line on its page, and below it.
    struct Place
    {
        int above = 0;
        int below = 0;
    };

    /// The place of each line; where the source does not tell its pages, all stand at the beginning of one.
    [[nodiscard]] std::vector<Place> placesOnPages(const std::vector<bool> &begins) const
    {
        std::vector<Place> places(m_lines.size());
        if (std::ranges::none_of(begins, std::identity()))
            return places;
        const auto isWords = [&](size_t i) {
            return m_suspicion[i] != Suspicion::Blank && m_suspicion[i] != Suspicion::Certain;
        };
        int words = 0;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            words = begins[i] ? 0 : words;
            places[i].above = words;
            words += isWords(i) ? 1 : 0;
        }
        words = 0;
        for (size_t i = m_lines.size(); i-- > 0;) {
            places[i].below = words;
            words = begins[i] ? 0 : words + (isWords(i) ? 1 : 0);
        }
        return places;
    }

    /// «A/CONF.1/5 | , and to report», where the call to a note parted a symbol from the sign behind it.
    [[nodiscard]] bool isBeforeSign(size_t i) const
    {
        static constexpr QStringView signs = u",;:.";
        const QStringView next = i + 1 < m_lines.size() ? QStringView(m_lines[i + 1].text).trimmed() : QStringView();
        return !next.isEmpty() && signs.contains(next.front()) && (next.size() == 1 || next[1] == u' ');
    }

    void suspect()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const QStringView text = m_lines[i].text;
            if (text.trimmed().isEmpty())
                m_suspicion[i] = Suspicion::Blank;
            else if ((isPageMark(text) && !isBeforeSign(i)) || isNoteRule(text))
                m_suspicion[i] = Suspicion::Certain;
        }
        const std::vector<bool> begins = pageBegins();
        const std::vector<Place> places = placesOnPages(begins);
        constexpr int edge = 4;                   // lines of words at the top and at the foot of a page
        QHash<std::pair<QString, int>, int> seen; // at one place of several pages
        std::vector<QString> keys(m_lines.size());
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const QStringView text = m_lines[i].text;
            if (m_suspicion[i] != Suspicion::None) {
                continue;
            } else if (!m_hasPages) {
                continue; // what recurs is the text's own
            } else if (isBareNumber(text)) {
                m_suspicion[i] = Suspicion::PageNumber;
            } else if (isPrintersDay(text)) {
                m_suspicion[i] = Suspicion::Beside;
            } else if ((places[i].above < edge || places[i].below < edge) && text.size() <= longestFurniture &&
                       !markerOf(text) && !isRest(text, i > 0 ? QStringView(m_lines[i - 1].text) : QStringView()) &&
                       !(m_isKept && m_isKept(text))) {
                keys[i] = plainKey(text);
                if (std::ranges::count_if(keys[i], &isLetter) < 3) {
                    keys[i].clear();
                    continue;
                }
                ++seen[{keys[i], places[i].above}];
                ++seen[{keys[i], -1 - places[i].below}];
            }
        }
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const bool recurs = !keys[i].isEmpty() && (seen.value({keys[i], places[i].above}) > 1 ||
                                                       seen.value({keys[i], -1 - places[i].below}) > 1);
            if (recurs)
                m_suspicion[i] = Suspicion::Recurs;
        }
        countPageNumbers();
        takeWhatStandsBeside();
        takeRunningTitles();
    }

    /// Bare numbers are page numbers where each is one more than the one before, and those of lines where each is five
    /// more, as in the margin of a bill.
    void countPageNumbers()
    {
        std::vector<size_t> places;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_suspicion[i] == Suspicion::PageNumber)
                places.push_back(i);
        }
        const auto valueAt = [&](size_t place) { return QStringView(m_lines[places[place]].text).trimmed().toInt(); };
        const auto goesOn = [&](size_t place) {
            constexpr int everyFifthLine = 5;
            const int step = valueAt(place + 1) - valueAt(place);
            return step == 1 || (step == everyFifthLine && valueAt(place) % everyFifthLine == 0);
        };
        for (size_t p = 0; p < places.size(); ++p) {
            const bool follows = p > 0 && goesOn(p - 1);
            const bool leads = p + 1 < places.size() && goesOn(p);
            m_suspicion[places[p]] =
                follows || leads || m_lines[places[p]].startsPage ? Suspicion::Certain : Suspicion::None;
        }
    }

    void takeWhatStandsBeside()
    {
        const auto isCertain = [&](size_t i) {
            return m_suspicion[i] == Suspicion::Certain && !isNoteRule(m_lines[i].text);
        };
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_suspicion[i] != Suspicion::Beside)
                continue;
            size_t before = i;
            while (before > 0 && m_suspicion[before - 1] == Suspicion::Blank)
                --before;
            size_t after = i + 1;
            while (after < m_lines.size() && m_suspicion[after] == Suspicion::Blank)
                ++after;
            const bool beside = (before > 0 && isCertain(before - 1)) || (after < m_lines.size() && isCertain(after));
            m_suspicion[i] = beside ? Suspicion::Certain : Suspicion::None;
        }
    }

    /// In a text of two pages a running title stands but once: beside the symbol at the top of the second page, in
    /// words of the title.
    void takeRunningTitles()
    {
        bool pageBegins = false;
        bool marked = false;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].startsPage) {
                pageBegins = true;
                marked = false;
            }
            if (m_suspicion[i] == Suspicion::Blank)
                continue;
            if (m_suspicion[i] == Suspicion::Certain) {
                marked = true;
                continue;
            }
            if (isTitleBesideSymbol(m_lines[i].text))
                m_suspicion[i] = Suspicion::Certain;
            if (pageBegins && isLoneMarker(m_lines[i].text))
                continue; // the words below it may stand below the title
            if (pageBegins && (marked || isMarkBelow(i)) && isInWordsOfTitle(m_lines[i].text))
                m_suspicion[i] = Suspicion::Certain;
            pageBegins = false;
        }
    }

    /// «A/C.3/80/L.20 The right to …», as programs leave the two margins of a running head.
    [[nodiscard]] bool isTitleBesideSymbol(const QString &line) const
    {
        const QString text = line.trimmed();
        const auto isTitle = [&](const QString &symbol, const QString &rest) {
            return !symbol.isEmpty() && symbol.front().isUpper() && isPageMark(symbol) && isInWordsOfTitle(rest);
        };
        return text.contains(u'/') && (isTitle(text.section(u' ', 0, 0), text.section(u' ', 1)) ||
                                       isTitle(text.section(u' ', -1), text.section(u' ', 0, -2)));
    }

    /// Whether the next line of words is furniture for certain.
    [[nodiscard]] bool isMarkBelow(size_t i) const
    {
        ++i;
        while (i < m_lines.size() && m_suspicion[i] == Suspicion::Blank && !m_lines[i].startsPage)
            ++i;
        return i < m_lines.size() && m_suspicion[i] == Suspicion::Certain && !m_lines[i].startsPage;
    }

    /// All words of a line but small ones stand in two lines above the subject of a resolution.
    [[nodiscard]] bool isInWordsOfTitle(const QString &line) const
    {
        constexpr size_t longestFront = 60;
        constexpr qsizetype smallWord = 3;
        if (line.trimmed().size() > longestFurniture || !isUnfinished(line) || markerOf(line))
            return false;
        QStringList wanted = wordsOf(line);
        wanted.removeIf([](const QString &word) { return word.size() <= smallWord; });
        if (wanted.size() < 2)
            return false;
        bool found = false;
        QStringList above;
        for (size_t i = 0; i < std::min(longestFront, m_lines.size()); ++i) {
            const bool elided = i > 0 && isElision(m_lines[i - 1].text, m_lines[i].text);
            const QString opening = elided ? m_lines[i - 1].text.trimmed() : QString();
            if (isEnactingLine(QString(opening + m_lines[i].text.trimmed())))
                return found;
            const QStringList here = wordsOf(m_lines[i].text);
            const QStringList both = above + here;
            found |= std::ranges::all_of(wanted, [&](const QString &word) { return both.contains(word); });
            if (m_suspicion[i] != Suspicion::Blank)
                above = here;
        }
        return false;
    }

    static QStringList wordsOf(const QString &line)
    {
        static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                                QRegularExpression::UseUnicodePropertiesOption);
        return line.toLower().split(between, Qt::SkipEmptyParts);
    }

    [[nodiscard]] bool isSuspect(size_t i) const
    {
        return m_suspicion[i] == Suspicion::Recurs || m_suspicion[i] == Suspicion::Certain;
    }

    /// Stretches of suspect lines (blank ones between them do not count) that recur as furniture does.
    void decide()
    {
        QHash<QString, int> confirmed; // lines that are furniture somewhere are furniture everywhere
        for (size_t start = 0; start < m_lines.size();) {
            if (!isSuspect(start)) {
                ++start;
                continue;
            }
            size_t end = start;
            int lines = 0;
            bool certain = false;
            for (size_t i = start; i < m_lines.size() && (isSuspect(i) || m_suspicion[i] == Suspicion::Blank); ++i) {
                if (m_suspicion[i] == Suspicion::Blank)
                    continue;
                end = i + 1;
                ++lines;
                certain |= m_suspicion[i] == Suspicion::Certain || m_lines[i].startsPage;
            }
            if (lines > 1 || certain || cutsSentence(start, end)) {
                for (size_t i = start; i < end; ++i) {
                    if (m_suspicion[i] == Suspicion::Recurs)
                        ++confirmed[plainKey(m_lines[i].text)];
                }
            }
            start = end;
        }
        // a page holds more than its furniture: what makes up most of a text is the text's own
        const auto blank = size_t(std::ranges::count(m_suspicion, Suspicion::Blank));
        size_t taken = 0;
        for (const int lines : std::as_const(confirmed))
            taken += size_t(lines);
        if (2 * taken > m_lines.size() - blank)
            confirmed.clear();
        const auto isConfirmed = [&](size_t i) {
            const int times = confirmed.value(plainKey(m_lines[i].text));
            return times > 1 || (times == 1 && isInWordsOfTitle(m_lines[i].text));
        };
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_suspicion[i] == Suspicion::Recurs)
                m_suspicion[i] = isConfirmed(i) ? Suspicion::Certain : Suspicion::None;
        }
    }

    [[nodiscard]] bool cutsSentence(size_t start, size_t end) const
    {
        size_t before = start;
        while (before > 0 && m_suspicion[before - 1] == Suspicion::Blank)
            --before;
        size_t after = end;
        while (after < m_lines.size() && m_suspicion[after] == Suspicion::Blank)
            ++after;
        if (before == 0 || after == m_lines.size())
            return false;
        const QStringView previous = QStringView(m_lines[before - 1].text).trimmed();
        const QStringView next = QStringView(m_lines[after].text).trimmed();
        return previous.size() > 40 && previous.back().isLetterOrNumber() && next.front().isLower() && !markerOf(next);
    }

    const std::vector<SourceLine> &m_lines;
    const std::function<bool(QStringView)> &m_isKept;
    bool m_hasPages;
    std::vector<Suspicion> m_suspicion;
};

} // namespace

bool isPageMark(QStringView source)
{
    constexpr qsizetype longestHead = 160; // a symbol at one margin and a title at the other
    // the patterns are dear: each wants a figure, a symbol's stroke or the printers' request
    if (!hasOneOf<UnitRange{u'/', u'9'}>(source) && (source.size() > longestHead || !source.contains(u"recycle")))
        return false;
    if (source.trimmed().size() > longestHead && !mayBeSqueezed(source))
        return false;
    const QString line = squeezed(source);
    if (line.size() > longestHead)
        return false;
    // a document's symbol: «A/RES/79/1», «A/C.3/80/L.20/Rev.1»
    static const QString stroke = QStringLiteral(R"((?:/(?:Rev|Add|Corr|Amend)\.\s?\d{1,2}|/[A-Z0-9.()]{1,9}))");
    static const QString symbol = QStringLiteral("[A-Z]{1,5}") + stroke;
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^[*_\s]*(?:(?:\d{1,3}\s*/\s*\d{1,3})|(?:\d{2}-\d{5}(?:\s*\([A-Z]\))?)|(?:[-–—]\s*\d{1,3}\s*[-–—])|)"
            R"((?:[Pp]age\s+\d{1,3}(?:\s*(?:/|sur|of|de)\s*\d{1,3})?)|(?:(?=.*\d)%1{1,6}(?<!\.)\*{0,3}))[*_\s]*$)")
            .arg(symbol));
    static const QRegularExpression pair(QStringLiteral(
        R"(^[*_\s]*(?:\d{2}-\d{5}(?:\s*\([A-Z]\))?\s+\d{1,3}/\d{1,3}|\d{1,3}/\d{1,3}\s+\d{2}-\d{5}(?:\s*\([A-Z]\))?)[*_\s]*$)"));
    // a running head: the symbol at one margin, the title at the other
    static const QRegularExpression head(
        QStringLiteral(R"(^\s*(?:%1{2,6}\s{3,}\S.*|\S.*\s{3,}%1{2,6})\s*$)").arg(symbol));
    // what printers add
    static const QRegularExpression print(QStringLiteral(
        R"(^[*_\s]*(?:(?:GE\.)?\d{2}-\d{5}\s*\([A-Z]\)(?:\s+\d{6})+.*|(?:GE\.)?\d{2}-\d{5}\s*\([A-Z]\)|\*\s?\d{7}\s?\*.*|Please recycle.{0,3}|Merci de recycler.{0,3})[*_\s]*$)"));
    const auto matches = [&](const QRegularExpression &mark) { return mark.matchView(line).hasMatch(); };
    // the symbol at both margins
    if (const qsizetype space = line.indexOf(u' '); space > 0 && line.contains(u'/')) {
        const QString first = line.first(space);
        if (line.sliced(space).trimmed() == first && pattern.match(first).hasMatch())
            return true;
    }
    return matches(head) || matches(print) || (line.size() <= longestFurniture && (matches(pattern) || matches(pair)));
}

bool isNoteRule(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.size() >= 5 && std::ranges::all_of(trimmed, [](QChar sign) { return sign == u'_' || sign == u'⎯'; });
}

int BodyLine::indent() const
{
    int columns = 0;
    for (const QChar character : text) {
        if (!character.isSpace())
            break;
        columns += character == u'\t' ? 4 : 1;
    }
    return columns;
}

Body takeOutFurniture(const SourceText &source, const std::function<bool(QStringView line)> &isKept)
{
    return Finder(source, isKept).take();
}

} // namespace volets
