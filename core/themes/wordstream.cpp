// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/wordstream.h"

#include "text/stemmer.h"
#include "text/tokenizer.h"

#include <algorithm>

namespace volets {

namespace {

int placesTaken(QStringView mark)
{
    if (mark.contains(u';'))
        return semicolonGap;
    if (mark.contains(u'.') || mark.contains(u'!') || mark.contains(u'?'))
        return sentenceGap;
    static constexpr QStringView quotes = u"\"'«»“”„‹›‘’";
    return std::ranges::all_of(mark, [](QChar c) { return quotes.contains(c); }) ? 0 : 1;
}

bool inCapitals(QStringView word)
{
    return word.size() >= 2 && word.toString() == word.toString().toUpper() && word.front().isLetter();
}

} // namespace

std::vector<StreamWord> wordStream(QStringView text, const Stemmer &stemmer, QStringView language)
{
    std::vector<StreamWord> words;
    int position = 0;
    for (const Token &token : tokenize(text, language)) {
        const QStringView shown = token.shown.of(text);
        if (token.kind == TokenKind::Punctuation) {
            position += placesTaken(shown);
            continue;
        }
        StreamWord word{.form = shown.toString().toLower().replace(u'’', u'\''),
                        .shown = token.shown,
                        .capitals = inCapitals(shown)};
        word.small = !word.capitals && stemmer.isFunctionWord(word.form);
        position += word.small ? 0 : 1;
        word.position = position;
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace volets
