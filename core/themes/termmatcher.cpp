// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/termmatcher.h"

#include <algorithm>

namespace volets {

namespace {

QString classKey(const Place &place)
{
    QStringList words;
    for (const WordPattern &pattern : place.any)
        words << QString::number(int(pattern.kind)) + u':' + pattern.text;
    words.sort();
    return words.join(u'|');
}

} // namespace

TermMatcher::TermMatcher(QStringView language)
    : m_stemmer(language)
{}

Sequence TermMatcher::withoutSmallWords(const Sequence &sequence) const
{
    Sequence kept;
    int reach = 1;
    for (const Place &place : sequence) {
        reach = std::max(reach, place.reach);
        Place words{.any = {}, .reach = reach};
        for (const WordPattern &pattern : place.any) {
            if (pattern.kind != WordPattern::Kind::Stem || !m_stemmer.isFunctionWord(pattern.text))
                words.any.push_back(pattern);
        }
        if (words.any.empty())
            continue;
        kept.push_back(std::move(words));
        reach = 1;
    }
    return kept;
}

bool TermMatcher::isUsable(const std::vector<Sequence> &sequences) const
{
    return std::ranges::none_of(sequences,
                                [this](const Sequence &sequence) { return withoutSmallWords(sequence).empty(); });
}

int TermMatcher::classOf(const Place &place)
{
    const QString key = classKey(place);
    if (const auto known = m_classes.constFind(key); known != m_classes.constEnd())
        return *known;
    const int wordClass = int(m_classes.size());
    m_classes.insert(key, wordClass);
    for (const WordPattern &pattern : place.any) {
        switch (pattern.kind) {
        case WordPattern::Kind::Stem:
            m_stems[m_stemmer.stem(pattern.text)].push_back(wordClass);
            break;
        case WordPattern::Kind::Exact:
            m_exact[pattern.text].push_back(wordClass);
            break;
        case WordPattern::Kind::Capitals:
            m_capitals[pattern.text.toLower()].push_back(wordClass);
            break;
        case WordPattern::Kind::Prefix:
            m_prefixes[pattern.text].push_back(wordClass);
            if (!std::ranges::contains(m_prefixLengths, pattern.text.size()))
                m_prefixLengths.push_back(pattern.text.size());
            break;
        }
    }
    m_known[0].clear();
    m_known[1].clear();
    m_small.clear();
    return wordClass;
}

int TermMatcher::add(const std::vector<Sequence> &sequences)
{
    for (const Sequence &sequence : sequences) {
        std::vector<PhraseTrie::Place> places;
        for (const Place &place : withoutSmallWords(sequence))
            places.push_back({.symbol = classOf(place), .reach = place.reach});
        m_trie.add(places, m_terms);
    }
    return m_terms++;
}

const std::vector<int> &TermMatcher::classesOf(const StreamWord &word) const
{
    QHash<QString, std::vector<int>> &known = word.small ? m_small : m_known[word.capitals ? 1 : 0];
    if (const auto found = known.constFind(word.form); found != known.constEnd())
        return *found;
    std::vector<int> classes = m_exact.value(word.form);
    const auto also = [&classes](const std::vector<int> &more) {
        classes.insert(classes.end(), more.begin(), more.end());
    };
    if (!word.small) {
        also(m_stems.value(m_stemmer.stem(word.form)));
        if (word.capitals)
            also(m_capitals.value(word.form));
        for (const qsizetype length : m_prefixLengths) {
            if (word.form.size() >= length)
                also(m_prefixes.value(word.form.first(length)));
        }
    }
    std::ranges::sort(classes);
    classes.erase(std::ranges::unique(classes).begin(), classes.end());
    return *known.emplace(word.form, std::move(classes));
}

std::vector<PhraseHit> TermMatcher::match(const std::vector<StreamWord> &words) const
{
    // a form met for the first time may move the lists of the others, but not the numbers in them
    std::vector<PhraseTrie::Word> row;
    row.reserve(words.size());
    for (const StreamWord &word : words)
        row.push_back({.symbols = classesOf(word), .position = word.position});
    return m_trie.match(row);
}

} // namespace volets
