// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>
#include <QtTypes>

namespace volets {

/// What a stretch of text is for a comparison of prose.
enum class TokenKind : quint8 { Word, Number, Reference, Punctuation, Symbol };

/// A token has what is shown and what is compared.
struct Token
{
    Span shown; ///< exact place in the source; white space belongs to no token
    TokenKind kind = TokenKind::Word;
    QString key; ///< what is compared: folded as the switches say
    bool endsSentence = false;

    bool operator==(const Token &) const = default;
};

} // namespace volets
