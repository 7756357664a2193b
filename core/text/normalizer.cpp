// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalizer.h"

#include "text/characters.h"
#include "text/scanner.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

bool isSpace(char16_t c) { return QChar::isSpace(c) || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF'; }

char16_t foldApostrophe(char16_t c)
{
    switch (c) {
    case u'’':
    case u'‘':
    case u'‛':
    case u'ʼ':
    case u'′':
    case u'´':
    case u'`':
        return u'\'';
    case u'«':
    case u'»':
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'″':
    case u'‹':
    case u'›':
        return u'"';
    default:
        return c;
    }
}

char16_t foldHyphen(char16_t c)
{
    switch (c) {
    case u'\u2010': // hyphen
    case u'\u2011': // no-break hyphen
    case u'\u2012': // figure dash
    case u'\u2013': // en dash
    case u'\u2014': // em dash
    case u'\u2015': // horizontal bar
    case u'\u2212': // minus
    case u'\uFE63':
    case u'\uFF0D':
        return u'-';
    default:
        return c;
    }
}

/// What a ligature or a raised letter stands for; null where `c` is neither.
const char16_t *spelled(char16_t c)
{
    switch (c) {
    case u'œ':
        return u"oe";
    case u'Œ':
        return u"OE";
    case u'æ':
        return u"ae";
    case u'Æ':
        return u"AE";
    case u'ĳ':
        return u"ij";
    case u'\uFB00':
        return u"ff";
    case u'\uFB01':
        return u"fi";
    case u'\uFB02':
        return u"fl";
    case u'\uFB03':
        return u"ffi";
    case u'\uFB04':
        return u"ffl";
    case u'\uFB05':
    case u'\uFB06':
        return u"st";
    case u'\u1D49': // raised e, as in «20ᵉ»
        return u"e";
    case u'\u02B3': // raised r, as in «1ᵉʳ»
        return u"r";
    case u'º': // «nº» for «n°»
        return u"°";
    case u'…':
        return u"...";
    default:
        return nullptr;
    }
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

void appendFolded(QString &result, QStringView text, Folds folds)
{
    QString composed;
    if (folds.testFlag(Fold::Ligatures) && !isAscii(text)) {
        composed = text.toString().normalized(QString::NormalizationForm_C);
        text = composed;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        char16_t c = text[i].unicode();
        if (c < 0x80 && c > ' ' && c != u'`') {
            result += QChar(c);
            continue;
        }
        if (folds.testFlag(Fold::Spaces) && isSpace(c)) {
            if (!result.isEmpty() && result.back() != u' ')
                result += u' ';
            continue;
        }
        if (folds.testFlag(Fold::Hyphens)) {
            if (c == u'\u00AD')
                continue;
            c = foldHyphen(c);
        }
        if (folds.testFlag(Fold::Apostrophes))
            c = foldApostrophe(c);
        if (const char16_t *letters = folds.testFlag(Fold::Ligatures) ? spelled(c) : nullptr)
            result += QStringView(letters);
        else
            result += QChar(c);
    }
}

/// By character, of the first ones: letters that no fold but that of case changes.
const std::array<bool, latinSize> &plainLetters()
{
    static const std::array<bool, latinSize> table = [] {
        std::array<bool, latinSize> plain{};
        for (std::size_t i = 0; i < latinSize; ++i) {
            const auto c = char16_t(i);
            plain[i] = QChar::isLetter(c) && !spelled(c) && foldApostrophe(c) == c &&
                       QString(c).normalized(QString::NormalizationForm_C) == QStringView(&c, 1);
        }
        return plain;
    }();
    return table;
}

} // namespace

bool isPlain(QStringView token)
{
    const auto &plain = plainLetters();
    return std::ranges::all_of(token, [&](QChar c) { return c.unicode() < latinSize && plain[c.unicode()]; });
}

QString foldToken(QStringView token, Folds folds)
{
    if (isPlain(token))
        return folds.testFlag(Fold::Case) ? token.toString().toCaseFolded() : token.toString();
    QString result;
    result.reserve(token.size());
    appendFolded(result, token, folds);
    return folds.testFlag(Fold::Case) ? result.toCaseFolded() : result;
}

QString fold(QStringView text, Folds folds)
{
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    if (folds.testAnyFlags(Folds(Fold::FootnoteMarks) | Fold::Numbering)) {
        for (const Lexeme &lexeme : scan(text, u"", folds)) {
            if (!lexeme.ignored)
                continue;
            appendFolded(result, text.sliced(done, lexeme.start - done), folds);
            done = lexeme.start + lexeme.length;
        }
    }
    appendFolded(result, text.sliced(done), folds);
    if (folds.testFlag(Fold::Spaces) && result.endsWith(u' '))
        result.chop(1);
    return folds.testFlag(Fold::Case) ? result.toCaseFolded() : result;
}

QString foldForSearch(QStringView text)
{
    QString result;
    result.reserve(text.size());
    const QString folded =
        fold(text, Folds(Fold::Case) | Fold::Apostrophes | Fold::Spaces | Fold::Hyphens | Fold::Ligatures);
    if (isAscii(folded))
        return folded;
    for (const QChar c : folded.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        switch (c.unicode()) {
        case u'ø':
            result += u'o';
            break;
        case u'đ':
            result += u'd';
            break;
        case u'ł':
            result += u'l';
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace volets
