// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/scanner.h"

#include "text/characters.h"
#include "text/tokenwords.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

using Class = CharacterClass;

bool isDigit(QChar c) { return c.isDigit(); }
bool isLetter(QChar c) { return c.isLetter(); }
bool isHyphen(QChar c) { return classify(c.unicode()) == Class::Hyphen; }

class Scanner
{
public:
    Scanner(QStringView text, QStringView language, Folds folds, std::vector<Lexeme> &lexemes)
        : m_text(text)
        , m_size(text.size())
        , m_french(language.startsWith(u"fr"))
        , m_spaces(!folds.testFlag(Fold::Spaces))
        , m_noteMarks(folds.testFlag(Fold::FootnoteMarks))
        , m_numbering(folds.testFlag(Fold::Numbering))
        , m_brokenWords(folds.testFlag(Fold::Hyphens) && folds.testFlag(Fold::Spaces))
        , m_lexemes(lexemes)
    {}

    void run()
    {
        qsizetype at = 0;
        if (m_numbering)
            at = numbering(skipSpace(0));
        while (at < m_size) {
            const Class c = classAt(at);
            at = c == Class::Space ? skipSpace(at) : token(at, c);
        }
        if (!m_lexemes.empty())
            m_lexemes.back().endsSentence = true;
    }

private:
    [[nodiscard]] char16_t charAt(qsizetype i) const { return i < m_size && i >= 0 ? m_text[i].unicode() : u'\0'; }
    [[nodiscard]] Class classAt(qsizetype i) const
    {
        if (i < 0 || i >= m_size)
            return Class::Space;
        const char16_t c = m_text[i].unicode();
        return c < latinSize ? m_latin[c] : classify(c);
    }
    [[nodiscard]] bool isWordAt(qsizetype i) const { return isWordClass(classAt(i)); }
    [[nodiscard]] QStringView view(qsizetype from, qsizetype to) const { return m_text.sliced(from, to - from); }

    qsizetype emitToken(qsizetype from, qsizetype to, TokenKind kind, bool ignored = false)
    {
        m_lexemes.push_back({.start = int(from), .length = int(to - from), .kind = kind, .ignored = ignored});
        return to;
    }

    /// Past white space, which becomes a lexeme where kinds of space count. A blank line, or a line break before a
    /// bullet, ends an item.
    qsizetype skipSpace(qsizetype at)
    {
        const qsizetype from = at;
        int lines = 0;
        while (at < m_size && classAt(at) == Class::Space) {
            const char16_t c = charAt(at);
            lines += c == u'\n' || c == u'\u2029' || c == u'\u2028' ? 1 : 0;
            ++at;
        }
        const bool item = lines > 0 && isBullet(charAt(at)) && classAt(at + 1) == Class::Space;
        if (!m_lexemes.empty() && (lines > 1 || item || (lines == 1 && lastIs(u';'))))
            m_lexemes.back().endsSentence = true;
        if (at > from && m_spaces)
            m_lexemes.push_back(
                {.start = int(from), .length = int(at - from), .kind = TokenKind::Symbol, .space = true});
        if (item && m_numbering)
            at = emitToken(at, at + 1, TokenKind::Symbol, true);
        return at;
    }

    [[nodiscard]] bool lastIs(char16_t c) const { return charAt(m_lexemes.back().start) == c; }
    [[nodiscard]] static bool isBullet(char16_t c)
    {
        return c == u'•' || c == u'▪' || c == u'◦' || c == u'‣' || c == u'\uF0B7' || c == u'·' || c == u'●';
    }

    /// A bullet or number that begins the text: «a)», «(12)», «1.2.», «IV.», «•», «–».
    qsizetype numbering(qsizetype at)
    {
        const char16_t first = charAt(at);
        if (isBullet(first) || first == u'–' || first == u'—' || first == u'-' || first == u'*') {
            if (classAt(at + 1) == Class::Space && at + 1 < m_size)
                return emitToken(at, at + 1, TokenKind::Symbol, true);
            // «-le régime» as some texts list their items; «*word*» is mark-up.
            return first != u'*' && classAt(at + 1) == Class::Letter ? emitToken(at, at + 1, TokenKind::Symbol, true)
                                                                     : at;
        }
        qsizetype i = at;
        const char16_t close = first == u'(' ? u')' : first == u'[' ? u']' : u'\0';
        if (close != u'\0')
            ++i;
        const qsizetype from = i;
        bool digits = false;
        while (isWordAt(i) || (charAt(i) == u'.' && isWordAt(i + 1))) {
            digits = digits || classAt(i) == Class::Digit;
            ++i;
        }
        constexpr qsizetype longest = 8; // «xviii», «12.4.1»
        if (i == from || i - from > longest)
            return at;
        if (!digits && i - from > 1 &&
            !std::ranges::all_of(view(from, i), [](QChar c) { return u"ivxlcIVXLC"_s.contains(c); }))
            return at;
        if (close == u'\0' && digits && i + 1 < m_size && classAt(i) == Class::Space && isRepeat(i + 1)) // «12 bis.»
            i = wordEnd(i + 1);
        if (close != u'\0' ? charAt(i) != close
                           : charAt(i) != u')' && charAt(i) != u'.' && !(digits && charAt(i) == u'°'))
            return at;
        if (charAt(i) == u'.' && isMister(from, i))
            return at;
        if (i + 1 >= m_size || classAt(i + 1) != Class::Space)
            return at;
        return emitToken(at, i + 1, TokenKind::Number, true);
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype at) const
    {
        while (classAt(at) == Class::Letter)
            ++at;
        return at;
    }

    /// «bis», «ter», «quater» after a number.
    [[nodiscard]] bool isRepeat(qsizetype at) const
    {
        const QStringView word = view(at, std::max(at, wordEnd(at)));
        return word == u"bis" || word == u"ter" || word == u"quater";
    }

    /// «M. Martin préside» begins with no label.
    [[nodiscard]] bool isMister(qsizetype from, qsizetype dot) const
    {
        const qsizetype next = dot + 2;
        return m_french && dot - from == 1 && charAt(from) == u'M' && next < m_size && m_text[next].isUpper();
    }

    qsizetype token(qsizetype at, Class c)
    {
        switch (c) {
        case Class::Letter:
            return words(at);
        case Class::Digit:
            return number(at, at);
        case Class::Raised:
            return raised(at);
        case Class::Dense:
            return dense(at);
        case Class::High:
            return pair(at);
        case Class::Format: {
            qsizetype end = at + 1;
            while (end < m_size && classAt(end) == Class::Format)
                ++end;
            return emitToken(at, end, TokenKind::Symbol);
        }
        case Class::Symbol:
            return symbol(at);
        default:
            return c == Class::Low ? emitToken(at, at + 1, TokenKind::Symbol) : punctuation(at);
        }
    }

    /// A character beyond the basic plane: part of a word, of a dense script, or a symbol with what modifies it.
    qsizetype pair(qsizetype at)
    {
        if (classAt(at + 1) != Class::Low || at + 1 >= m_size)
            return emitToken(at, at + 1, TokenKind::Symbol);
        const Class c = classify(QChar::surrogateToUcs4(charAt(at), charAt(at + 1)));
        if (c == Class::Dense)
            return dense(at);
        if (isWordClass(c))
            return word(at);
        return symbol(at);
    }

    [[nodiscard]] qsizetype width(qsizetype at) const
    {
        return classAt(at) == Class::High && at + 1 < m_size && classAt(at + 1) == Class::Low ? 2 : 1;
    }

    [[nodiscard]] bool isFlagLetter(qsizetype at) const
    {
        return charAt(at) == 0xD83C && charAt(at + 1) >= 0xDDE6 && charAt(at + 1) <= 0xDDFF;
    }

    qsizetype symbol(qsizetype at)
    {
        qsizetype end = at + width(at);
        if (end - at == 1) {
            const char16_t c = charAt(at);
            if ((c == u'$' || c == u'€' || c == u'£' || c == u'¥') && classAt(end) == Class::Digit)
                return number(at, end);
            if (c == u'<' && noteMark(at, u"<sup>", u"</sup>", end))
                return end;
            return emitToken(at, end, TokenKind::Symbol);
        }
        if (isFlagLetter(at) && isFlagLetter(end)) // two of them make one flag
            end += 2;
        while (end < m_size) { // skin tones, variation selectors, joined pictures
            const char16_t c = charAt(end);
            if (c == u'\u200D' && end + 1 < m_size)
                end += 1 + width(end + 1);
            else if (c == u'\uFE0F' || QChar::category(c) == QChar::Mark_NonSpacing)
                ++end;
            else
                break;
        }
        return emitToken(at, end, TokenKind::Symbol);
    }

    qsizetype punctuation(qsizetype at)
    {
        const char16_t c = charAt(at);
        qsizetype end = at + 1;
        if (c == u'§') {
            const qsizetype next = end + (classAt(end) == Class::Space ? 1 : 0);
            if (classAt(next) == Class::Digit)
                return number(at, next);
        }
        const bool glued = at > 0 && classAt(at - 1) != Class::Space;
        if (c == u'[' && glued && (noteMark(at, u"[", u"]", end) || noteMark(at, u"[^", u"]", end)))
            return end;
        if (m_noteMarks && glued && (c == u'*' || c == u'†' || c == u'‡') && !isWordAt(end) &&
            classAt(at - 1) != Class::Punctuation)
            return emitToken(at, end, TokenKind::Symbol, true);
        if (c == u'.' && charAt(at + 1) == u'.' && charAt(at + 2) == u'.')
            end = at + 3;
        emitToken(at, end, TokenKind::Punctuation);
        if (endsSentence(at, end))
            m_lexemes.back().endsSentence = true;
        if (m_noteMarks && (glued || c == u'»') && classAt(end) == Class::Digit) // a space belongs before «»»
            return gluedNoteMark(at, end);
        return end;
    }

    /// Digits between two marks, «[12]» or «<sup>12</sup>»: a call to a note. Moves `end` past it.
    bool noteMark(qsizetype at, QStringView open, QStringView close, qsizetype &end)
    {
        if (!m_noteMarks || !m_text.sliced(at).startsWith(open))
            return false;
        const qsizetype from = at + open.size();
        qsizetype i = from;
        while (classAt(i) == Class::Digit && i - from < 4)
            ++i;
        if (i == from || !m_text.sliced(i).startsWith(close))
            return false;
        end = emitToken(at, i + close.size(), TokenKind::Number, true);
        return true;
    }

    /// One to three digits that end at `at`'s word boundary: "world”,12 and", "development.3".
    [[nodiscard]] qsizetype noteDigits(qsizetype at) const
    {
        qsizetype i = at;
        while (classAt(i) == Class::Digit)
            ++i;
        constexpr qsizetype longest = 3;
        const Class next = classAt(i);
        const bool ends = next == Class::Space || (next == Class::Punctuation && !isWordAt(i + 1));
        return i > at && i - at <= longest && ends && charAt(at) != u'0' ? i : at;
    }

    /// Digits that stick to a comma, full stop or closing quote after a word: the call to a note that lost its height.
    qsizetype gluedNoteMark(qsizetype at, qsizetype end)
    {
        const char16_t c = charAt(at);
        if (!u".,;:!?)”»\"’'"_s.contains(QChar(c)))
            return end;
        const Class before = classAt(at - 1);
        const Lexeme *last = m_lexemes.size() > 1 ? &m_lexemes[m_lexemes.size() - 2] : nullptr;
        const bool whole = last && (last->kind == TokenKind::Reference || looksLikeYear(last->start, at));
        if (before == Class::Digit && !whole && (c == u'.' || c == u',' || c == u':'))
            return end;
        const qsizetype past = noteDigits(end);
        return past > end ? emitToken(end, past, TokenKind::Number, true) : end;
    }

    qsizetype raised(qsizetype at)
    {
        qsizetype end = at;
        while (classAt(end) == Class::Raised ||
               ((charAt(end) == u',' || charAt(end) == u'\u02D2') && classAt(end + 1) == Class::Raised))
            ++end;
        const Class before = at > 0 ? classAt(at - 1) : Class::Space;
        const bool calls = before != Class::Space && before != Class::Symbol; // «10⁻³» calls no note
        return emitToken(at, end, TokenKind::Number, m_noteMarks && calls);
    }

    [[nodiscard]] bool endsSentence(qsizetype at, qsizetype end) const
    {
        const char16_t c = charAt(at);
        if (c == u'。' || c == u'！' || c == u'？' || c == u'؟' || c == u'۔' || c == u'।')
            return true;
        if (c != u'.' && c != u'!' && c != u'?' && c != u'…')
            return false;
        qsizetype i = end;
        while (i < m_size &&
               (u"»”\")]’"_s.contains(m_text[i]) || classAt(i) == Class::Raised || charAt(i) == u'\u00A0'))
            ++i;
        if (m_noteMarks && i == end && classAt(i) == Class::Digit)
            i = noteDigits(i);
        if (i < m_size && classAt(i) != Class::Space)
            return false;
        while (i < m_size && classAt(i) == Class::Space)
            ++i;
        if (i >= m_size)
            return true;
        const QChar next = m_text[i];
        if (next.isLower())
            return false;
        if (c != u'.' || m_lexemes.size() < 2)
            return true;
        const QStringView last = m_lexemes[m_lexemes.size() - 2].span().of(m_text);
        if (last.size() == 1 && last.front().isUpper())
            return false; // an initial: «A. Martin»
        return !isAbbreviation(last);
    }

    /// Words of Chinese, Thai and others: ICU knows where they end.
    qsizetype dense(qsizetype at)
    {
        qsizetype end = at;
        while (end < m_size) {
            const Class c = classAt(end);
            if (c == Class::Dense) {
                ++end;
            } else if (c == Class::High && width(end) == 2 &&
                       isDense(QChar::surrogateToUcs4(charAt(end), charAt(end + 1)))) {
                end += 2;
            } else {
                break;
            }
        }
        UErrorCode status = U_ZERO_ERROR;
        struct Close
        {
            void operator()(UBreakIterator *breaks) const { ubrk_close(breaks); }
        };
        thread_local const std::unique_ptr<UBreakIterator, Close> breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
        status = U_ZERO_ERROR;
        if (breaks)
            ubrk_setText(breaks.get(), m_text.utf16() + at, int32_t(end - at), &status);
        if (!breaks || U_FAILURE(status))
            return emitToken(at, end, TokenKind::Word);
        qsizetype from = 0;
        for (int32_t to = ubrk_next(breaks.get()); to != UBRK_DONE; to = ubrk_next(breaks.get())) {
            emitToken(at + from, at + to, TokenKind::Word);
            from = to;
        }
        return end;
    }

    /// Past letters, digits and what stands inside a word.
    [[nodiscard]] qsizetype run(qsizetype at, bool &digits) const
    {
        while (at < m_size) {
            const Class c = classAt(at);
            if (c == Class::Letter) {
                ++at;
            } else if (c == Class::Digit) {
                digits = true;
                ++at;
            } else if (c == Class::Format && isWordAt(at + 1)) {
                ++at;
            } else if (c == Class::High && width(at) == 2 &&
                       isWordClass(classify(QChar::surrogateToUcs4(charAt(at), charAt(at + 1))))) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /// Words that plainWordEnd() knows and the signs behind them, from one letter to the next; then a word that it does
    /// not know, or none.
    qsizetype words(qsizetype at)
    {
        for (qsizetype end = plainWordEnd(at); end > at; end = plainWordEnd(at)) {
            emitToken(at, end, TokenKind::Word);
            qsizetype space = end;
            if (charAt(end) != u' ')
                space = emitToken(end, end + 1, TokenKind::Punctuation);
            if (m_spaces || classAt(space + 1) != Class::Letter)
                return space;
            at = space + 1;
        }
        return word(at);
    }

    /// Where a word ends that is nothing but Latin letters before white space, or before a comma or semicolon and
    /// white space; `at` where it takes word() to tell. Most words of most texts are such.
    [[nodiscard]] qsizetype plainWordEnd(qsizetype at) const
    {
        const char16_t *const text = m_text.utf16();
        qsizetype end = at;
        while (end < m_size && text[end] < latinSize && m_latin[text[end]] == Class::Letter)
            ++end;
        if (end + 1 >= m_size)
            return at;
        const qsizetype space = text[end] == u',' || text[end] == u';' ? end + 1 : end;
        if (text[space] != u' ' || space + 1 >= m_size)
            return at;
        const char16_t next = text[space + 1]; // «no 12» is one token
        return next < latinSize && m_latin[next] != Class::Digit ? end : at;
    }

    qsizetype word(qsizetype at)
    {
        bool digits = false;
        bool slash = false;
        bool mail = false;
        bool dot = false;
        bool hyphen = false;
        qsizetype firstCut = -1; // first joiner that holds only references together
        qsizetype end = run(at, digits);
        while (end < m_size) {
            const char16_t c = charAt(end);
            const Class kind = classAt(end);
            if (const qsizetype rest = m_brokenWords ? restOfBrokenWord(end, kind) : end; rest > end) {
                hyphen = true;
                end = run(rest, digits);
                continue;
            }
            if (kind == Class::Space || !isWordAt(end + 1))
                break;
            if (kind == Class::Apostrophe) {
                if (classAt(end + 1) != Class::Letter || slash || dot)
                    break;
                if (m_french && !digits && isElided(view(at, end)))
                    return emitToken(at, end + 1, TokenKind::Word);
            } else if (kind == Class::Hyphen) {
                hyphen = true;
            } else if (c == u'/' || c == u'+') {
                slash = true;
                firstCut = firstCut < 0 ? end : firstCut;
            } else if (c == u'@') {
                mail = true;
                firstCut = firstCut < 0 ? end : firstCut;
            } else if (c == u'.') {
                if (slash && classAt(end - 1) == Class::Digit && classAt(end + 1) == Class::Digit)
                    break; // «A/RES/70/1.2»: a note mark
                dot = true;
                firstCut = firstCut < 0 ? end : firstCut;
            } else if (kind != Class::Format) {
                break;
            }
            end = run(end + 1, digits);
        }
        if (charAt(end) == u':' && charAt(end + 1) == u'/' && charAt(end + 2) == u'/')
            return address(at);
        if (dot && !slash && view(at, end).startsWith(u"www."))
            return address(at);
        if ((mail && dot) || (slash && digits))
            return emitToken(at, end, TokenKind::Reference);
        if (firstCut >= 0) {
            if (dot && !mail && !slash)
                return dotted(at, end, firstCut, digits);
            end = firstCut;
            hyphen = std::ranges::any_of(view(at, end), isHyphen);
            digits = std::ranges::any_of(view(at, end), isDigit);
        }
        if (digits)
            return wordWithDigits(at, end);
        return plainWord(at, end, hyphen);
    }

    /// Where a word that a line's end had cut goes on: «capacity- building», «deve- lopment»; `hyphen` for none. Two
    /// words that share their end («pre- and post-war») are not cut.
    [[nodiscard]] qsizetype restOfBrokenWord(qsizetype hyphen, Class kind) const
    {
        if ((kind != Class::Hyphen && charAt(hyphen) != u'\u00AD') || classAt(hyphen + 1) != Class::Space ||
            classAt(hyphen - 1) != Class::Letter)
            return hyphen;
        qsizetype rest = hyphen + 1;
        while (rest < m_size && classAt(rest) == Class::Space)
            ++rest;
        if (rest >= m_size || classAt(rest) != Class::Letter)
            return hyphen;
        qsizetype end = rest;
        while (classAt(end) == Class::Letter)
            ++end;
        return joinsSuspended(view(rest, end)) ? hyphen : rest;
    }

    /// Letters and full stops: «U.N.», «L.2», «art.34», or a full stop that lost its space.
    qsizetype dotted(qsizetype at, qsizetype end, qsizetype cut, bool digits)
    {
        bool initials = true;
        for (qsizetype i = at; i < end && initials; i += 2)
            initials = classAt(i) == Class::Letter && (i + 1 >= end || charAt(i + 1) == u'.');
        if (initials)
            return emitToken(at, charAt(end) == u'.' ? end + 1 : end, TokenKind::Word);
        const QStringView prefix = view(at, cut);
        const bool abbreviates = isNumberedAbbreviation(prefix) || (prefix.size() <= 2 && prefix.front().isUpper()) ||
                                 prefix.back().isDigit();
        if (digits && abbreviates)
            return emitToken(at, end, TokenKind::Reference);
        const QStringView letters = view(at, cut);
        if (std::ranges::any_of(letters, isDigit))
            return wordWithDigits(at, cut);
        return plainWord(at, cut, std::ranges::any_of(letters, isHyphen));
    }

    /// «G20», «COVID-19», or a word that a note mark sticks to: «development2».
    qsizetype wordWithDigits(qsizetype at, qsizetype end)
    {
        qsizetype letters = end;
        while (letters > at && classAt(letters - 1) == Class::Digit)
            --letters;
        constexpr qsizetype shortestWord = 4;
        if (m_noteMarks && letters < end && letters - at >= shortestWord && noteDigits(letters) == end &&
            m_text[letters - 1].isLower() && m_text[letters - 2].isLower() &&
            std::ranges::none_of(view(at, letters), isDigit)) {
            emitToken(at, letters, TokenKind::Word);
            return emitToken(letters, end, TokenKind::Number, true);
        }
        return emitToken(at, end, letters == end || letters - at > 1 ? TokenKind::Word : TokenKind::Reference);
    }

    qsizetype plainWord(qsizetype at, qsizetype end, bool hyphen)
    {
        if (hyphen && m_french) {
            const qsizetype cut = cliticCut(at, end);
            if (cut < end) {
                emitToken(at, cut, TokenKind::Word);
                return emitToken(cut, end, TokenKind::Word);
            }
        }
        if (charAt(end) == u'.' || charAt(end) == u'°' || charAt(end) == u'º') {
            const qsizetype next = end + 1 + (classAt(end + 1) == Class::Space ? 1 : 0);
            if (classAt(next) == Class::Digit && isNumbered(view(at, end), charAt(end)))
                return number(at, next);
        }
        if (classAt(end) == Class::Space && classAt(end + 1) == Class::Digit && isNumeroAlone(view(at, end)))
            return number(at, end + 1);
        if (classAt(end) == Class::Raised && m_text[end - 1] == u'm' && end - at <= 2) // m², km³
            ++end;
        return emitToken(at, end, TokenKind::Word);
    }

    /// «no 12», as «n° 12» is often typed in French; «nº 12».
    [[nodiscard]] bool isNumeroAlone(QStringView word) const
    {
        return word.compare(u"nº", Qt::CaseInsensitive) == 0 ||
               (m_french && word.compare(u"no", Qt::CaseInsensitive) == 0);
    }

    [[nodiscard]] bool isNumbered(QStringView word, char16_t mark) const
    {
        if (mark != u'.')
            return word.compare(u"n", Qt::CaseInsensitive) == 0 || word.compare(u"no", Qt::CaseInsensitive) == 0;
        if (word == u"No" || word == u"Nos")
            return true;
        if (m_french && (word == u"L" || word == u"R" || word == u"D")) // articles of a code: «L. 123-4»
            return true;
        return isNumberedAbbreviation(word);
    }

    /// Where the clitics at the end of a French word begin: «celui|-ci», «peut|-il», «a|-t-il»; `end` for none.
    [[nodiscard]] qsizetype cliticCut(qsizetype at, qsizetype end) const
    {
        qsizetype hyphen = end - 1;
        while (hyphen > at && classAt(hyphen) != Class::Hyphen)
            --hyphen;
        if (hyphen <= at || !isClitic(view(hyphen + 1, end)))
            return end;
        if (hyphen - 2 > at && charAt(hyphen - 1) == u't' && classAt(hyphen - 2) == Class::Hyphen)
            hyphen -= 2;
        return view(at, hyphen).compare(u"rendez", Qt::CaseInsensitive) == 0 ? end : hyphen;
    }

    qsizetype address(qsizetype at)
    {
        qsizetype end = at;
        while (end < m_size && classAt(end) != Class::Space && !u"<>\"«»"_s.contains(m_text[end]))
            ++end;
        while (end > at + 1 && u".,;:!?)]’'"_s.contains(m_text[end - 1]))
            --end;
        return emitToken(at, end, TokenKind::Reference);
    }

    /// A number with its groups, decimals and unit; `from` is where its token begins («art. 34», «$10»).
    qsizetype number(qsizetype from, qsizetype at)
    {
        bool reference = from < at && classAt(from) != Class::Symbol;
        qsizetype end = digits(at);
        if (from == at && callsAfterYear(at, end)) {
            emitToken(at, at + year, TokenKind::Number);
            return emitToken(at + year, end, TokenKind::Number, true);
        }
        const qsizetype head = end - at;
        bool grouped = false;
        while (head <= 3 && isGroupSpace(charAt(end)) && classAt(end + 1) == Class::Digit &&
               digits(end + 1) == end + 4 && !reference) {
            end += 4;
            grouped = true;
        }
        if (!grouped) {
            const qsizetype joined = joinedNumber(at, end);
            if (joined > end) {
                const bool letters = std::ranges::any_of(view(end, joined), isLetter);
                const bool plain = std::ranges::none_of(
                    view(end, joined), [](QChar c) { return c != u'.' && c != u',' && c != u':' && !c.isDigit(); });
                reference = reference || letters || !plain;
                end = joined;
            }
        } else if ((charAt(end) == u',' || charAt(end) == u'.') && classAt(end + 1) == Class::Digit) {
            end = digits(end + 1);
        }
        if (!reference)
            end = unit(end);
        return emitToken(from, end, reference ? TokenKind::Reference : TokenKind::Number);
    }

    [[nodiscard]] qsizetype digits(qsizetype at) const
    {
        while (classAt(at) == Class::Digit)
            ++at;
        return at;
    }

    [[nodiscard]] static bool isGroupSpace(char16_t c)
    {
        return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009';
    }

    static constexpr qsizetype year = 4; ///< digits

    /// «of 31 December 20315,», «d’ici à 203112»: a year with the call to a note. After words that lead to a year only.
    [[nodiscard]] bool callsAfterYear(qsizetype at, qsizetype end) const
    {
        const QStringView figures = view(at, end);
        return m_noteMarks && end - at > year && (figures.startsWith(u"19") || figures.startsWith(u"20")) &&
               noteDigits(at + year) == end && !m_lexemes.empty() && leadsToYear(m_lexemes.back().span().of(m_text));
    }

    [[nodiscard]] bool looksLikeYear(qsizetype from, qsizetype to) const
    {
        return to - from == year && (charAt(from) == u'1' || charAt(from) == u'2');
    }

    /// Past what makes one number or reference with the digits [at, end): decimals, «2.1.3», «74/304», «20e», «34-1».
    [[nodiscard]] qsizetype joinedNumber(qsizetype at, qsizetype end) const
    {
        if (m_noteMarks && looksLikeYear(at, end) && (charAt(end) == u',' || charAt(end) == u'.') &&
            noteDigits(end + 1) > end + 1 && noteDigits(end + 1) - end - 1 < 3)
            return end;
        bool slash = false;
        while (end < m_size) {
            const Class c = classAt(end);
            const char16_t joiner = charAt(end);
            if (c == Class::Letter) {
                bool ignored = false;
                end = run(end, ignored);
                continue;
            }
            if (!isWordAt(end + 1))
                break;
            const bool digitNext = classAt(end + 1) == Class::Digit;
            if (c == Class::Hyphen) {
                if (looksLikeYear(at, end) && digitNext && looksLikeYear(end + 1, digits(end + 1)))
                    break; // a span of years: two numbers
            } else if (joiner == u'/') {
                if (!digitNext && !slash && !m_text[end + 1].isUpper())
                    break;
                slash = true;
            } else if (joiner == u'.' || joiner == u',' || joiner == u':') {
                if (!digitNext || slash)
                    break;
            } else if (joiner != u'+') {
                break;
            }
            bool ignored = false;
            end = run(end + 1, ignored);
        }
        return end;
    }

    [[nodiscard]] qsizetype unit(qsizetype end) const
    {
        const qsizetype from = end + (isGroupSpace(charAt(end)) ? 1 : 0);
        const char16_t c = charAt(from);
        if (c == u'%' || c == u'‰' || c == u'€' || c == u'$' || c == u'£' || c == u'¥')
            return from + 1;
        if (c == u'°')
            return from + (charAt(from + 1) == u'C' && !isWordAt(from + 2) ? 2 : 1);
        bool ignored = false;
        qsizetype to = run(from, ignored);
        if (classAt(to) == Class::Raised && to - from <= 2)
            ++to;
        if (to == from || isWordAt(to))
            return end;
        const QStringView name = view(from, to);
        if (!isUnitName(name))
            return end;
        const qsizetype minutes = to + 1; // «12 h 30»
        const bool time = name == u"h" && isGroupSpace(charAt(to)) && digits(minutes) == minutes + 2;
        return time && !isWordAt(minutes + 2) ? minutes + 2 : to;
    }

    const LatinClasses &m_latin = latinClasses();
    QStringView m_text;
    qsizetype m_size;
    bool m_french;
    bool m_spaces;
    bool m_noteMarks;
    bool m_numbering;
    bool m_brokenWords; ///< «capacity- building» is one word
    std::vector<Lexeme> &m_lexemes;
};

} // namespace

void scan(QStringView text, QStringView language, Folds folds, std::vector<Lexeme> &lexemes)
{
    lexemes.clear();
    Scanner(text, language, folds, lexemes).run();
}

std::vector<Lexeme> scan(QStringView text, QStringView language, Folds folds)
{
    std::vector<Lexeme> lexemes;
    scan(text, language, folds, lexemes);
    return lexemes;
}

} // namespace volets
