// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characters.h"

#include <QChar>

namespace volets {

bool isDense(char32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x3041 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

CharacterClass classify(char32_t c)
{
    switch (c) {
    case U'\'':
    case U'’':
    case U'ʼ':
        return CharacterClass::Apostrophe;
    case U'-':
    case U'\u2010':
    case U'\u2011':
        return CharacterClass::Hyphen;
    case U'_':
        return CharacterClass::Letter;
    case U'\u200B':
    case U'\u2060':
    case U'\uFEFF':
        return CharacterClass::Space;
    case U'²':
    case U'³':
    case U'¹':
        return CharacterClass::Raised;
    default:
        break;
    }
    if (c >= 0x2070 && c <= 0x2079)
        return CharacterClass::Raised;
    if (c >= 0x2080 && c <= 0x2089)
        return CharacterClass::Letter;
    if (isDense(c))
        return CharacterClass::Dense;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_Letter:
        return CharacterClass::Letter;
    case QChar::Number_DecimalDigit:
        return CharacterClass::Digit;
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return CharacterClass::Space;
    case QChar::Other_Control:
        return QChar::isSpace(c) ? CharacterClass::Space : CharacterClass::Format;
    case QChar::Other_Format:
        return CharacterClass::Format;
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
        return CharacterClass::Punctuation;
    case QChar::Other_Surrogate:
        return QChar::isHighSurrogate(c) ? CharacterClass::High : CharacterClass::Low;
    default:
        return CharacterClass::Symbol;
    }
}

const LatinClasses &latinClasses()
{
    static const LatinClasses table = [] {
        LatinClasses classes{};
        for (std::size_t i = 0; i < latinSize; ++i)
            classes[i] = classify(char32_t(i));
        return classes;
    }();
    return table;
}

} // namespace volets
