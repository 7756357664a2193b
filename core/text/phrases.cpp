// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include "text/scanner.h"

#include <algorithm>

namespace volets {

std::vector<ContentWord> contentWords(QStringView text, QStringView language, const Stemmer &stemmer)
{
    std::vector<ContentWord> words;
    int phrase = 0;
    int sentence = 0;
    for (const Lexeme &lexeme : scan(text, language, standardFolds)) {
        const QStringView written = lexeme.span().of(text);
        switch (lexeme.ignored ? TokenKind::Symbol : lexeme.kind) {
        case TokenKind::Punctuation:
            // Brackets and quotation marks stand inside expressions: «intelligence artificielle (IA)».
            if (QStringView(u",;:.!?…—–").contains(written.front()))
                ++phrase;
            break;
        case TokenKind::Word:
            if (QString stem = stemmer.contentStem(written); !stem.isNull())
                words.push_back({std::move(stem), lexeme.span(), phrase, sentence});
            break;
        case TokenKind::Number:
        case TokenKind::Reference:
            words.push_back({foldToken(written, standardFolds).toLower(), lexeme.span(), phrase, sentence});
            break;
        case TokenKind::Symbol:
            break;
        }
        if (lexeme.endsSentence) {
            ++sentence;
            ++phrase;
        }
    }
    return words;
}

void PhraseMatcher::add(const std::vector<ContentWord> &expression, int id)
{
    std::vector<PhraseTrie::Place> places;
    for (const ContentWord &word : expression) {
        auto symbol = m_symbols.constFind(word.stem);
        if (symbol == m_symbols.cend())
            symbol = m_symbols.insert(word.stem, int(m_symbols.size()));
        places.push_back({.symbol = *symbol, .reach = 1});
    }
    m_trie.add(places, id);
}

std::vector<PhraseMatcher::Hit> PhraseMatcher::match(std::span<const ContentWord> words) const
{
    std::vector<PhraseTrie::Word> row;
    row.reserve(words.size());
    for (int w = 0; w < int(words.size()); ++w) {
        const ContentWord &word = words[std::size_t(w)];
        const auto symbol = m_symbols.constFind(word.stem);
        row.push_back({.symbols = symbol == m_symbols.cend() ? std::span<const int>() : std::span(&*symbol, 1),
                       .position = w + word.phrase});
    }
    std::vector<Hit> all = m_trie.match(row);
    std::ranges::stable_sort(
        all, [](const Hit &a, const Hit &b) { return std::pair(a.first, -a.last) < std::pair(b.first, -b.last); });
    std::vector<Hit> hits;
    for (const Hit &hit : all) {
        const bool overlaps = !hits.empty() && hit.first <= hits.back().last;
        const bool alike = !hits.empty() && hit.first == hits.back().first && hit.last == hits.back().last;
        if (!overlaps || alike)
            hits.push_back(hit);
    }
    return hits;
}

} // namespace volets
