// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>

namespace volets {

/// What a character is to one who splits a text into words.
enum class CharacterClass : quint8 {
    Space,
    Letter, ///< and what goes inside a word: marks, joiners, subscripts
    Digit,
    Raised, ///< superscript digit
    Apostrophe,
    Hyphen,
    Format, ///< invisible: bidirectional controls, joiners
    Dense,  ///< of a script that puts no spaces between words
    Punctuation,
    Symbol,
    High, ///< half of a surrogate pair
    Low,
};

/// Lone surrogates are classed as such; a pair is one character.
[[nodiscard]] CharacterClass classify(char32_t c);

/// Of a script that puts no spaces between words: Chinese, Japanese, Thai, Khmer and others.
[[nodiscard]] bool isDense(char32_t c);

[[nodiscard]] inline bool isWordClass(CharacterClass c)
{
    return c == CharacterClass::Letter || c == CharacterClass::Digit;
}

/// The classes of the first characters, among which most texts live.
inline constexpr std::size_t latinSize = 0x180;
using LatinClasses = std::array<CharacterClass, latinSize>;
[[nodiscard]] const LatinClasses &latinClasses();

} // namespace volets
