// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/normalizer.h"
#include "text/token.h"

#include <QStringView>

#include <vector>

namespace volets {

/// A token before it has a key: what the comparison of prose works on, without a copy of a single letter.
struct Lexeme
{
    int start = 0;
    int length = 0;
    TokenKind kind = TokenKind::Word;
    bool endsSentence = false; ///< or an item of a list
    bool ignored = false;      ///< a fold in force drops it: a footnote mark, a number or bullet that begins the text
    bool space = false;        ///< white space, given only where Fold::Spaces is not in force

    [[nodiscard]] Span span() const { return {start, length}; }
};

/// The lexemes of `text` in order; see tokenize(). Linear in the text's length.
[[nodiscard]] std::vector<Lexeme> scan(QStringView text, QStringView language, Folds folds);

/// The same into a buffer that is kept, for those who scan many texts.
void scan(QStringView text, QStringView language, Folds folds, std::vector<Lexeme> &lexemes);

} // namespace volets
