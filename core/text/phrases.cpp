// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include "text/tokenizer.h"

#include <algorithm>

namespace volets {

std::vector<ContentWord> contentWords(QStringView text, QStringView language, const Stemmer &stemmer)
{
    std::vector<ContentWord> words;
    int phrase = 0;
    int sentence = 0;
    for (const Token &token : tokenize(text, language)) {
        switch (token.kind) {
        case TokenKind::Punctuation:
            // Brackets and quotation marks stand inside expressions: «intelligence artificielle (IA)».
            if (QStringView(u",;:.!?…—–").contains(token.shown.of(text).front()))
                ++phrase;
            break;
        case TokenKind::Word: {
            const QString lower = token.key.toLower();
            if (!stemmer.isFunctionWord(lower))
                words.push_back({stemmer.stem(lower), token.shown, phrase, sentence});
            break;
        }
        case TokenKind::Number:
        case TokenKind::Reference:
            words.push_back({token.key.toLower(), token.shown, phrase, sentence});
            break;
        case TokenKind::Symbol:
            break;
        }
        if (token.endsSentence) {
            ++sentence;
            ++phrase;
        }
    }
    return words;
}

void PhraseMatcher::add(const std::vector<ContentWord> &expression, int id)
{
    if (expression.empty())
        return;
    std::size_t node = 0;
    for (const ContentWord &word : expression) {
        const int next = m_nodes[node].next.value(word.stem, -1);
        if (next >= 0) {
            node = std::size_t(next);
            continue;
        }
        m_nodes[node].next.insert(word.stem, int(m_nodes.size()));
        node = m_nodes.size();
        m_nodes.emplace_back();
    }
    std::vector<int> &ids = m_nodes[node].ids;
    if (std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

std::vector<PhraseMatcher::Hit> PhraseMatcher::match(std::span<const ContentWord> words) const
{
    std::vector<Hit> hits;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t node = 0;
        std::size_t found = 0;
        std::size_t last = first;
        for (std::size_t at = first; at < words.size() && words[at].phrase == words[first].phrase; ++at) {
            const int next = m_nodes[node].next.value(words[at].stem, -1);
            if (next < 0)
                break;
            node = std::size_t(next);
            if (!m_nodes[node].ids.empty()) {
                found = node;
                last = at;
            }
        }
        for (const int id : m_nodes[found].ids)
            hits.push_back({id, int(first), int(last)});
        first = last + 1;
    }
    return hits;
}

} // namespace volets
