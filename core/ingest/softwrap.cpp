// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/softwrap.h"

#include "ingest/clauses.h"
#include "ingest/mendlines.h"
#include "ingest/pagenotes.h"
#include "text/glance.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace volets {

namespace {

/// A paragraph in wrapped lines is at most this wide; wider lines are whole paragraphs.
constexpr int widestWrap = 140;
/// How much context a repair shows on each side, in characters.
constexpr qsizetype context = 30;

bool isMarkup(QChar character) { return character == u'*' || character == u'_' || character == u'\\'; }

QStringView words(QStringView text)
{
    text = text.trimmed();
    while (!text.isEmpty() && isMarkup(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isMarkup(text.front()))
        text = text.sliced(1);
    return text.trimmed();
}

bool isFigure(QChar sign) { return sign >= u'0' && sign <= u'9'; }

/// A year that ends at `end`: «2031».
bool isYearBefore(QStringView plain, qsizetype end)
{
    constexpr qsizetype figures = 4;
    const QStringView year = plain.first(end).last(std::min(figures, end));
    return year.size() == figures && std::ranges::all_of(year, isFigure) &&
           (year.startsWith(u"19") || year.startsWith(u"20")) && (end == figures || plain[end - figures - 1].isSpace());
}

/// Without the figures that call a note behind the sign that ends a clause: «the Declaration,3», «the Summit; 12». Not
/// so where they may be the text's own: «1,3», «art.3», «the goals 2, 3».
QStringView withoutNoteCall(QStringView plain)
{
    constexpr qsizetype longestCall = 3;
    constexpr qsizetype abbreviation = 4; // letters
    qsizetype sign = plain.size();
    while (sign > 0 && isFigure(plain[sign - 1]))
        --sign;
    if (sign == plain.size() || plain.size() - sign > longestCall)
        return plain;
    const bool apart = sign > 0 && plain[sign - 1].isSpace();
    sign -= apart ? 2 : 1;
    const QStringView closing = apart ? u";" : u",;.!?";
    if (sign < 1 || !closing.contains(plain[sign]))
        return plain;
    qsizetype word = sign;
    while (word > 0 && plain[word - 1].isLetter())
        --word;
    const qsizetype shortest = plain[sign] == u'.' ? abbreviation + 1 : 1;
    return sign - word < shortest && !isYearBefore(plain, sign) ? plain : plain.first(sign + 1);
}

QChar lastSign(QStringView text)
{
    // most lines end with a letter, or with the sign itself
    static constexpr QStringView signs = u".,;:!?";
    if (!text.isEmpty() && ((text.back() >= u'a' && text.back() <= u'z') || signs.contains(text.back())))
        return text.back();
    QStringView plain = withoutNoteCall(words(text));
    // a closing quote or bracket, and a note mark, stand after the sign that counts
    static constexpr QStringView closers = u"»”\"’)]¹²³⁴⁵⁶⁷⁸⁹⁰";
    while (plain.size() > 1 && (closers.contains(plain.back()) || plain.back().isSpace()))
        plain.chop(1);
    return plain.isEmpty() ? QChar() : plain.back();
}

bool endsClause(QStringView text)
{
    static constexpr QStringView signs = u".!?…;:";
    return signs.contains(lastSign(text));
}

QStringView firstWord(QStringView text)
{
    const QStringView plain = words(text);
    const auto end = std::ranges::find_if(plain, [](QChar character) { return character.isSpace(); });
    return plain.first(end - plain.begin());
}

QStringView lastWord(QStringView text)
{
    const QStringView plain = words(text);
    qsizetype start = plain.size();
    while (start > 0 && !plain[start - 1].isSpace())
        --start;
    return plain.sliced(start);
}

/// The last word before a reference that a line break may have cut: «visés aux alinéas | a) et b)».
bool endsInReference(QStringView text)
{
    static constexpr std::array names{u"alinéa",       u"alinéas",       u"paragraphe", u"paragraphes", u"par.",
                                      u"point",        u"points",        u"article",    u"articles",    u"art.",
                                      u"no",           u"no.",           u"n°",         u"paragraph",   u"paragraphs",
                                      u"subparagraph", u"subparagraphs", u"section",    u"chapitre",    u"chapter",
                                      u"annexe",       u"annex"};
    const QString last = lastWord(text).toString().toLower();
    return std::ranges::any_of(names, [&](const auto *name) { return last == QStringView(name); });
}

bool openEmphasis(QStringView text)
{
    bool open = false;
    for (qsizetype at = text.indexOf(u'*'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'*', at))
        if (text[at + 1] == u'*') {
            open = !open;
            at += 2;
        } else {
            ++at;
        }
    return open;
}

/// Keeps count of the markers seen, to tell «12. » that numbers a clause from a line that happens to begin with it.
class MarkerOrder
{
public:
    [[nodiscard]] bool isNext(const Marker &marker) const
    {
        switch (marker.kind) {
        case MarkerKind::Number: {
            const int number = leadingNumber(marker.label);
            if (const qsizetype dot = marker.label.lastIndexOf(u'.'); dot >= 0) { // «3.2» after «3.1», or the first
                const int part = leadingNumber(QStringView(marker.label).sliced(dot + 1));
                return part == 1 || (part > m_part && part <= m_part + 3);
            }
            const bool plain = std::ranges::all_of(marker.label, [](QChar sign) { return sign.isDigit(); });
            return number == 1 || (number > m_number && number <= m_number + 3) || !plain;
        }
        case MarkerKind::Letter: {
            const char16_t letter = marker.label.front().unicode();
            return letter == u'a' || (letter > m_letter && letter <= m_letter + 2) || letter == u'i';
        }
        case MarkerKind::Capital: {
            const int roman = romanValue(marker.label.toLower());
            const QChar letter = marker.label.front();
            return (roman > 0 && roman == m_roman + 1) ||
                   (marker.label.size() == 1 && (letter == u'A' || letter.unicode() == m_capital + 1));
        }
        default:
            return true;
        }
    }
    void note(const Marker &marker)
    {
        if (marker.kind == MarkerKind::Capital) {
            if (const int roman = romanValue(marker.label.toLower()); roman == m_roman + 1) {
                m_roman = roman;
                m_capital = marker.label == u"I" && m_capital == u'H' ? u'I' : u'@';
            } else {
                m_capital = marker.label.front().unicode();
            }
        }
        if (marker.kind == MarkerKind::Number) {
            m_number = leadingNumber(marker.label);
            m_part = leadingNumber(QStringView(marker.label).sliced(marker.label.lastIndexOf(u'.') + 1));
            m_letter = u'`';
        } else if (marker.kind == MarkerKind::Letter) {
            m_letter = marker.label.front().unicode();
        }
    }

private:
    int m_number = 0;
    int m_part = 0; ///< the last part of the last number: 2 of «3.2»
    char16_t m_letter = u'`';
    int m_roman = 0;           ///< of the last chapter with a roman number
    char16_t m_capital = u'@'; ///< of the last chapter with a letter
};

/// Whether a hyphen at a line's end belongs to the word or was put there by the wrap.
class Hyphens
{
public:
    explicit Hyphens(const std::vector<BodyLine> &lines)
        : m_lines(lines)
    {}

    [[nodiscard]] bool belongsToWord(QStringView first, QStringView second)
    {
        const QString whole = (first.toString() + second.toString()).toLower();
        const QString compound = (first.toString() + u'-' + second.toString()).toLower();
        if (vocabulary().contains(compound))
            return true;
        if (vocabulary().contains(whole))
            return false;
        static constexpr std::array openings{
            u"sous",  u"non",   u"vice",  u"ex",    u"mi",    u"demi", u"contre", u"arrière", u"avant", u"après",
            u"quasi", u"c’est", u"c'est", u"celui", u"celle", u"ceux", u"celles", u"elle",    u"lui",   u"eux",
            u"nous",  u"vous",  u"peut",  u"self",  u"well",  u"long", u"short",  u"cross",   u"so"};
        static constexpr std::array endings{u"ci", u"là", u"même", u"mêmes", u"à", u"dire", u"il", u"elle", u"on"};
        return std::ranges::any_of(
                   openings,
                   [&](const auto *part) { return first.compare(QStringView(part), Qt::CaseInsensitive) == 0; }) ||
               std::ranges::any_of(endings, [&](const auto *part) {
                   return second.compare(QStringView(part), Qt::CaseInsensitive) == 0;
               });
    }

private:
    const QSet<QString> &vocabulary()
    {
        if (m_vocabulary.isEmpty()) {
            for (const BodyLine &line : m_lines) {
                const QString lower = line.text.toLower();
                qsizetype start = 0;
                for (qsizetype i = 0; i <= lower.size(); ++i) {
                    const bool inWord = i < lower.size() && (lower[i].isLetter() || (lower[i] == u'-' && i > start));
                    if (inWord)
                        continue;
                    if (i > start)
                        m_vocabulary.insert(lower.sliced(start, i - start));
                    start = i + 1;
                }
            }
        }
        return m_vocabulary;
    }

    const std::vector<BodyLine> &m_lines;
    QSet<QString> m_vocabulary;
};

/// True where a line may be the rest of a sentence: it begins in lower case, or with the figures of a date or an
/// amount.
bool goesOnWith(QStringView line)
{
    const QStringView plain = words(line);
    return beginsInLowerCase(line) || (!plain.isEmpty() && isFigure(plain.front()));
}

/// In a text whose lines are paragraphs: a line that may be the rest of the one right above it.
bool mayGoOn(QStringView previous, QStringView line)
{
    constexpr qsizetype shortest = 60;     // a shorter line ended where it wanted to
    constexpr QStringView others = u"|<>"; // cells, tags, quotations
    const QStringView next = line.trimmed();
    const bool reference = next.front() == u'[' && next.contains(u"]:");
    return previous.trimmed().size() >= shortest && lastSign(previous) != u':' && !markerOf(line) && !reference &&
           !others.contains(next.front()) && !previous.trimmed().startsWith(u'|');
}

/// The number of characters left on a line, had the next word been put there.
int roomBetween(int width, QStringView previous, QStringView line)
{
    return width - int(previous.trimmed().size()) - 1 - int(firstWord(line).size());
}

/// How wide a full line is. Programs that take the text out of a PDF put a word together that a line's end cut, and the
/// next line with it: such lines of double width are passed over where they are few.
int widthOf(std::vector<int> widths, const std::vector<BodyLine> &lines)
{
    constexpr std::size_t enough = 12;
    std::vector<int> sure; // of lines that surely go on
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (isUnfinished(lines[i - 1].text) && beginsInLowerCase(lines[i].text) && !markerOf(lines[i].text))
            sure.push_back(widths[i - 1]);
    std::ranges::sort(widths);
    if (sure.size() >= enough) {
        const auto middle = sure.begin() + std::ptrdiff_t(sure.size() / 2);
        std::ranges::nth_element(sure, middle);
        const auto ordinary = std::ranges::upper_bound(widths, *middle + *middle / 3);
        const auto full = std::ranges::lower_bound(widths, *middle * 2 / 3);
        if (3 * (widths.end() - ordinary) < ordinary - full)
            widths.erase(ordinary, widths.end());
    }
    return widths[widths.size() - 1 - widths.size() / 40];
}

/// How much room lines leave that surely go on: none where they are set in letters of one width, more where the right
/// edge is ragged. All but a few leave less.
int slackOf(const std::vector<BodyLine> &lines, const Layout &layout)
{
    std::vector<int> rooms;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (lines[i].gap == layout.gap && !lines[i].afterPage && isUnfinished(lines[i - 1].text) &&
            beginsInLowerCase(lines[i].text) && !markerOf(lines[i].text))
            rooms.push_back(roomBetween(layout.width, lines[i - 1].text, lines[i].text));
    if (rooms.empty())
        return 0;
    const auto most = rooms.begin() + std::ptrdiff_t(rooms.size() - 1 - rooms.size() / 50);
    std::ranges::nth_element(rooms, most);
    return std::min(*most, layout.width / 4);
}

/// Blank lines part the paragraphs, as in Markdown: all but a few, or most lines without one surely go on.
bool standApart(const std::vector<BodyLine> &lines)
{
    constexpr std::size_t enough = 8;
    std::size_t parted = 0;
    std::size_t goOn = 0;
    std::size_t doubtful = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const QString &previous = lines[i - 1].text;
        const QString &line = lines[i].text;
        if (line.trimmed().isEmpty() || !mayGoOn(previous, line))
            continue;
        if (lines[i].gap > 0)
            ++parted;
        else
            ++(isUnfinished(previous) && beginsInLowerCase(line) ? goOn : doubtful);
    }
    return parted >= enough * (goOn + doubtful) || (goOn >= enough && goOn >= 3 * doubtful);
}

class Joiner
{
public:
    Joiner(const Body &body, const StartsParagraph &startsParagraph)
        : m_lines(body.lines)
        , m_startsParagraph(startsParagraph)
        , m_layout(layoutOf(body.lines))
        , m_hyphens(body.lines)
        , m_capitals(opensWithCapitals())
        , m_allMarked(m_layout.wrapped && areMarked())
    {}

    std::vector<Paragraph> join()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const BodyLine &line = m_lines[i];
            const Marker marker = markerOf(line.text);
            const bool begins = m_paragraphs.empty() || beginsParagraph(m_lines[i - 1], line, marker) || headsNext(i);
            if (begins)
                open(line, marker);
            else
                append(m_lines[i - 1], line);
        }
        close();
        return std::move(m_paragraphs);
    }

private:
    void open(const BodyLine &line, const Marker &marker)
    {
        close();
        m_order.note(marker);
        // what has no marker shares its letters with the line
        m_paragraphs.push_back({.source = (marker ? line.text.sliced(marker.length) : line.text).trimmed(),
                                .marker = marker,
                                .lead = line.text.first(marker.length).trimmed(),
                                .line = line.number,
                                .gap = line.gap,
                                .indent = line.indent(),
                                .afterPage = line.afterPage,
                                .isNote = false,
                                .repairs = {}});
        m_raw = m_paragraphs.back().source;
        m_wraps = 0;
    }

    void close()
    {
        if (m_wraps > 0)
            m_paragraphs.back().repairs.push_back({QStringLiteral("soft-wrap"), {}, m_raw, m_paragraphs.back().source});
    }

    void append(const BodyLine &previous, const BodyLine &line)
    {
        Paragraph &paragraph = m_paragraphs.back();
        const QString rest = line.text.trimmed();
        const bool acrossPage = line.afterPage || line.gap > m_layout.gap || (!m_layout.wrapped && line.gap > 0);
        if (acrossPage) {
            appendAfterBreak(paragraph, rest);
            m_raw += u"\n\n" + rest;
            return;
        }
        m_raw += u'\n' + rest;
        ++m_wraps;
        if (cutsSymbol(paragraph.source, rest))
            paragraph.source += rest;
        else if (!joinHyphen(paragraph, previous, rest))
            paragraph.source += (paragraph.source.isEmpty() ? QString() : QStringLiteral(" ")) + rest;
    }

    bool joinHyphen(Paragraph &paragraph, const BodyLine &previous, const QString &rest)
    {
        QString &text = paragraph.source;
        if (text.size() < 2 || rest.isEmpty() || previous.text.trimmed().size() < 2)
            return false;
        const bool soft = text.back() == QChar(0xAD);
        const bool hard = (text.back() == u'-' || text.back() == QChar(0x2010)) && text[text.size() - 2].isLetter();
        if (hard && rest.front().isUpper()) { // «Secretary- | General»
            text += rest;
            return true;
        }
        if (!soft && (!hard || !rest.front().isLower()))
            return false;
        const QString before = lastWord(text).toString();
        const QString next = firstWord(rest).toString();
        if (soft || !m_hyphens.belongsToWord(lettersAtEnd(before), lettersAtStart(next)))
            text.chop(1);
        text += rest;
        paragraph.repairs.push_back({QStringLiteral("hyphenation"),
                                     {},
                                     before + u'\n' + next,
                                     lastWord(QStringView(text).chopped(rest.size() - next.size())).toString()});
        return true;
    }

    static QStringView lettersAtEnd(QStringView word)
    {
        word.chop(1);
        qsizetype start = word.size();
        while (start > 0 && (word[start - 1].isLetter() || word[start - 1] == u'-'))
            --start;
        return word.sliced(start);
    }
    static QStringView lettersAtStart(QStringView word)
    {
        qsizetype end = 0;
        while (end < word.size() && (word[end].isLetter() || word[end] == u'-'))
            ++end;
        return word.first(end);
    }

    [[nodiscard]] bool beginsParagraph(const BodyLine &previous, const BodyLine &line, const Marker &marker) const
    {
        if (m_paragraphs.back().marker.kind == MarkerKind::Heading || marker.kind == MarkerKind::Heading)
            return true;
        if (isMarked(previous, line, marker) || line.isNote)
            return true;
        const bool brokenOff =
            isUnfinished(previous.text) &&
            (line.gap == 0 && previous.text.size() >= 50 ? goesOnWith(line.text) : beginsInLowerCase(line.text));
        if (m_startsParagraph(line.text) &&
            (isUnfinished(previous.text) ? standsAlone(line.text) : !goesOnAfterComma(previous, line)))
            return true;
        if (!m_layout.wrapped) {
            if (line.gap == 0 && !line.afterPage)
                return !openEmphasis(m_paragraphs.back().source) && !brokenOff && !brokenBeforeFigure(previous, line) &&
                       !(m_layout.apart && mayGoOn(previous.text, line.text));
            return !brokenOff || words(m_paragraphs.back().source).size() < 60;
        }
        if (goesOnInSentence(previous, line, marker))
            return false;
        if (line.gap > m_layout.gap && !line.afterPage)
            return !brokenOff || roomAfter(previous, line) > m_layout.width / 4;
        return endsParagraph(previous, line);
    }

    /// «… taking into account resolution 70/125 of | 16 December 2015;» in a paragraph with a marker, which a title has
    /// not: however short the line was, the sentence goes on to the sign that ends it. Extractions put a blank line
    /// behind the first line of a paragraph.
    [[nodiscard]] bool goesOnInSentence(const BodyLine &previous, const BodyLine &line, const Marker &marker) const
    {
        const MarkerKind kind = m_paragraphs.back().marker.kind;
        const bool marked = kind == MarkerKind::Number || kind == MarkerKind::Letter || kind == MarkerKind::Roman;
        if (marker || !marked)
            return false;
        if (!isUnfinished(previous.text))
            return lastSign(previous.text) == u',' && beginsInLowerCase(line.text);
        const bool wide = previous.text.trimmed().size() * 3 > m_layout.width * 2;
        return goesOnWith(line.text) || wide || (line.gap <= m_layout.gap && endsClause(line.text));
    }

    /// A line that breaks off between the end of a paragraph and a numbered one is a title.
    [[nodiscard]] bool headsNext(size_t i) const
    {
        if (!m_layout.wrapped || i + 1 >= m_lines.size())
            return false;
        const QStringView line = QStringView(m_lines[i].text).trimmed();
        const bool ended = endsClause(m_lines[i - 1].text) || lastSign(m_lines[i - 1].text) == u',';
        return ended && isUnfinished(line) && !beginsInLowerCase(line) && line.size() * 4 < m_layout.width * 3 &&
               markerOf(m_lines[i + 1].text).kind == MarkerKind::Number &&
               m_order.isNext(markerOf(m_lines[i + 1].text));
    }

    /// «… du 17 au 21 juin | 2034, à …»: a long line that breaks off, and a figure that marks nothing.
    [[nodiscard]] static bool brokenBeforeFigure(const BodyLine &previous, const BodyLine &line)
    {
        const QStringView next = words(line.text);
        return isLongAndBroken(previous) && !next.isEmpty() && next.front().isDigit();
    }

    [[nodiscard]] bool isMarked(const BodyLine &previous, const BodyLine &line, const Marker &marker) const
    {
        switch (marker.kind) {
        case MarkerKind::None:
        case MarkerKind::Heading:
            return false;
        case MarkerKind::Capital: // the title of a chapter, in its order
            return m_layout.wrapped && (endsSentence(previous.text) || isTitle(previous)) && isUnfinished(line.text) &&
                   m_order.isNext(marker);
        case MarkerKind::Bullet: {
            // a dash at the start of a wrapped line may open an aside: «… régionales | – menées par …»
            const QChar sign = QStringView(line.text).trimmed().front();
            const bool dash = sign == u'–' || sign == u'—';
            return !(dash && m_layout.wrapped && isUnfinished(previous.text) && line.gap <= m_layout.gap &&
                     roomAfter(previous, line) < m_layout.width / 4);
        }
        default:
            if (isAmount(previous, line, marker) || isYear(previous, marker))
                return false;
            if (!m_layout.wrapped || line.gap > m_layout.gap)
                return true;
            if (endsInReference(previous.text))
                return false;
            return m_order.isNext(marker) || !isUnfinished(previous.text);
        }
    }

    /// A short line that no sign closes, in a paragraph without a marker that is as short.
    [[nodiscard]] bool isTitle(const BodyLine &line) const
    {
        constexpr qsizetype longest = 120;
        return m_paragraphs.back().marker.kind == MarkerKind::None && m_paragraphs.back().source.size() < longest &&
               isUnfinished(line.text) && line.text.trimmed().size() * 3 < m_layout.width * 2;
    }

    /// «… a rise of | 1.5 degrees»: a long line that breaks off, and no paragraph's number.
    [[nodiscard]] static bool isAmount(const BodyLine &previous, const BodyLine &line, const Marker &marker)
    {
        return marker.kind == MarkerKind::Number && marker.sign.isNull() && isLongAndBroken(previous) &&
               beginsInLowerCase(QStringView(line.text).sliced(marker.length));
    }

    /// «… by 31 December | 2031. We …», also where a page ended between.
    [[nodiscard]] bool isYear(const BodyLine &previous, const Marker &marker) const
    {
        return marker.kind == MarkerKind::Number && marker.label.size() == 4 && isLongAndBroken(previous) &&
               !m_order.isNext(marker);
    }

    [[nodiscard]] static bool isLongAndBroken(const BodyLine &line)
    {
        constexpr qsizetype longLine = 60;
        return words(line.text).size() >= longLine && isUnfinished(line.text);
    }

    /// «The General Assembly,» on a line of its own, below a title that no sign closes; where it adopts a text, without
    /// the comma.
    [[nodiscard]] bool standsAlone(QStringView line) const
    {
        return (lastSign(line) == u',' && !beginsInLowerCase(line) && line.trimmed().size() < m_layout.width / 2) ||
               isBareSubject(line);
    }

    /// «…, | taking note of …» in the middle of a paragraph, where paragraphs that open so begin with a capital.
    [[nodiscard]] bool goesOnAfterComma(const BodyLine &previous, const BodyLine &line) const
    {
        if (!m_layout.wrapped || lastSign(previous.text) != u',' || !beginsInLowerCase(line.text) ||
            (line.gap > m_layout.gap && !line.afterPage))
            return false;
        const MarkerKind marker = m_paragraphs.back().marker.kind;
        return m_capitals || marker == MarkerKind::Number || marker == MarkerKind::Letter ||
               marker == MarkerKind::Roman;
    }

    /// Whether paragraphs have a marker, a few apart: below a line that surely ends one there hardly ever stands
    /// another.
    [[nodiscard]] bool areMarked() const
    {
        constexpr int enough = 12;
        int marked = 0;
        int others = 0;
        for (size_t i = 1; i < m_lines.size(); ++i) {
            const BodyLine &line = m_lines[i];
            const BodyLine &previous = m_lines[i - 1];
            if (!endsClause(previous.text) || line.afterPage)
                continue;
            if (markerOf(line.text).kind != MarkerKind::None)
                ++marked;
            else if (!beginsInLowerCase(line.text) && !m_startsParagraph(line.text) && line.gap <= m_layout.gap &&
                     roomAfter(previous, line) > m_layout.width / 3 &&
                     line.text.trimmed().size() * 3 > m_layout.width * 2)
                ++others;
        }
        return marked >= enough && others * enough <= marked;
    }

    /// How much room below which a line does not end its paragraph.
    [[nodiscard]] int endRoom(int usual) const
    {
        return m_layout.separated || m_allMarked ? m_layout.width / 3 : std::max(usual, m_layout.slack);
    }

    /// Whether most lines above the first number that open as only a paragraph does begin with a capital.
    [[nodiscard]] bool opensWithCapitals() const
    {
        int capitals = 0;
        int others = 0;
        for (const BodyLine &line : m_lines) {
            if (markerOf(line.text).kind == MarkerKind::Number)
                break;
            if (m_startsParagraph(line.text))
                ++(beginsInLowerCase(line.text) ? others : capitals);
        }
        return capitals > others;
    }

    /// How many characters were left on the line before, had the next word been put there.
    [[nodiscard]] int roomAfter(const BodyLine &previous, const BodyLine &line) const
    {
        return roomBetween(m_layout.width, previous.text, line.text);
    }

    [[nodiscard]] bool endsParagraph(const BodyLine &previous, const BodyLine &line) const
    {
        const int room = roomAfter(previous, line);
        const bool lower = beginsInLowerCase(line.text);
        if (line.indent() >= previous.indent() + 2 && endsClause(previous.text) &&
            m_paragraphs.back().marker.kind == MarkerKind::None)
            return true;
        if (endsSentence(previous.text) || (endsClause(previous.text) && !lower)) {
            if (lower)
                return false;
            return room > endRoom(6);
        }
        if (endsClause(previous.text))
            return room > endRoom(14);
        return !lower && room > m_layout.width / 4;
    }

    const std::vector<BodyLine> &m_lines;
    const StartsParagraph &m_startsParagraph;
    Layout m_layout;
    Hyphens m_hyphens;
    bool m_capitals;  ///< see opensWithCapitals()
    bool m_allMarked; ///< see areMarked()
    MarkerOrder m_order;
    std::vector<Paragraph> m_paragraphs;
    QString m_raw;
    int m_wraps = 0;
};

} // namespace

bool isUnfinished(QStringView text)
{
    static constexpr QStringView signs = u".!?…;:,";
    const QChar last = lastSign(text);
    return !last.isNull() && !signs.contains(last);
}

bool endsSentence(QStringView text)
{
    static constexpr QStringView signs = u".!?…";
    return signs.contains(lastSign(text));
}

bool beginsInLowerCase(QStringView text)
{
    const QStringView plain = words(text);
    static constexpr QStringView openers = u"«“\"‘'([ \u00A0\u202F";
    const auto first = std::ranges::find_if(plain, [](QChar character) { return !openers.contains(character); });
    return first != plain.end() && first->isLower();
}

bool cutsSymbol(QStringView text, QStringView rest)
{
    if (text.size() < 2 || rest.isEmpty() || !text[text.size() - 2].isLetterOrNumber())
        return false;
    return text.back() == u'/' ? rest.front().isLetterOrNumber()
                               : text.back() == u'.' && rest.front().isDigit() && text[text.size() - 2].isUpper() &&
                                     lastWord(text).contains(u'/');
}

void appendAfterBreak(Paragraph &paragraph, QStringView rest)
{
    rest = rest.trimmed();
    // whole words of context
    const qsizetype from =
        paragraph.source.size() > context ? paragraph.source.indexOf(u' ', paragraph.source.size() - context) + 1 : 0;
    const qsizetype to = rest.size() > context ? rest.lastIndexOf(u' ', context) : rest.size();
    const QString before = paragraph.source.sliced(from);
    const QString after = rest.first(to > 0 ? to : rest.size()).toString();
    paragraph.source += QStringLiteral(" ") + rest;
    paragraph.repairs.push_back({QStringLiteral("page-break"), {}, before + u"\n\n" + after, before + u' ' + after});
}

Layout layoutOf(const std::vector<BodyLine> &lines)
{
    Layout layout;
    std::vector<int> widths;
    widths.reserve(lines.size());
    for (const BodyLine &line : lines)
        widths.push_back(int(QStringView(line.text).trimmed().size()));
    if (widths.size() < 4)
        return layout;
    layout.width = widthOf(std::move(widths), lines);

    std::map<int, int> gaps; // between lines that surely belong together
    int goesOn = 0;
    int full = 0;
    for (size_t i = 1; i < lines.size(); ++i) {
        const QStringView previous = QStringView(lines[i - 1].text).trimmed();
        if (previous.size() * 5 < layout.width * 3)
            continue;
        ++full;
        if (!isUnfinished(previous) || !goesOnWith(lines[i].text) || markerOf(lines[i].text))
            continue;
        ++goesOn;
        if (!lines[i].afterPage)
            ++gaps[lines[i].gap];
    }
    // halves of paragraphs that pages cut stand apart and are few; wrapped lines are many, or stand close
    const bool close = gaps[0] >= 2 && gaps[0] * 3 >= full;
    layout.wrapped = layout.width <= widestWrap && (close || (goesOn >= 3 && goesOn * 5 >= int(lines.size())));
    if (!layout.wrapped) {
        layout.apart = standApart(lines);
        return layout;
    }
    if (!gaps.empty())
        layout.gap = std::ranges::max_element(gaps, {}, &std::pair<const int, int>::second)->first;
    const auto wider = std::ranges::count_if(lines, [&](const BodyLine &line) { return line.gap > layout.gap; });
    layout.separated = wider * 12 >= std::ptrdiff_t(lines.size());
    layout.slack = slackOf(lines, layout);
    return layout;
}

/// The lines with one space between words where the setting drew them apart, as it does in justified ones.
static std::vector<BodyLine> withSingleSpaces(std::vector<BodyLine> lines)
{
    static const QRegularExpression spaces(QStringLiteral("(?<=\\S) {2,}(?=\\S)"));
    constexpr qsizetype fewest = 4; // columns of a page's head are fewer
    for (BodyLine &line : lines)
        if (hasTwice(line.text, u' ') && line.text.count(spaces) >= fewest)
            line.text.replace(spaces, QStringLiteral(" "));
    return lines;
}

std::vector<Paragraph> joinLines(const Body &body, const StartsParagraph &startsParagraph)
{
    Body flow{.lines = {}, .repairs = {}};
    const std::vector<Paragraph> notes = takeOutPageNotes(withLinesMended(withSingleSpaces(body.lines)), flow.lines);
    std::vector<Paragraph> paragraphs = Joiner(flow, startsParagraph).join();
    // The notes of a page stand after the paragraph that its end cut, or that ended on it.
    for (const Paragraph &note : notes)
        paragraphs.insert(std::ranges::upper_bound(paragraphs, note.line, {}, &Paragraph::line), note);
    return paragraphs;
}

} // namespace volets
