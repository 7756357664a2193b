// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include "text/scanner.h"

namespace volets {

std::vector<Token> tokenize(QStringView text, QStringView language, Folds folds)
{
    std::vector<Token> tokens;
    for (const Lexeme &lexeme : scan(text, language, folds)) {
        if (lexeme.ignored) {
            if (lexeme.endsSentence && !tokens.empty())
                tokens.back().endsSentence = true;
            continue;
        }
        tokens.push_back({.shown = lexeme.span(),
                          .kind = lexeme.kind,
                          .key = foldToken(lexeme.span().of(text), folds),
                          .endsSentence = lexeme.endsSentence});
    }
    return tokens;
}

} // namespace volets
