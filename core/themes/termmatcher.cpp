// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/termmatcher.h"

#include <algorithm>

namespace volets {

namespace {

quint64 stepKey(int node, int wordClass) { return quint64(quint32(node)) << 32 | quint32(wordClass); }

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
    , m_nodes(1)
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
    for (const Sequence &written : sequences) {
        const Sequence sequence = withoutSmallWords(written);
        if (sequence.empty())
            continue;
        int node = 0;
        for (const Place &place : sequence) {
            std::vector<Step> &steps = m_steps[stepKey(node, classOf(place))];
            m_nodes[std::size_t(node)].farthest = std::max(m_nodes[std::size_t(node)].farthest, place.reach);
            const auto known = std::ranges::find(steps, place.reach, &Step::reach);
            if (known != steps.end()) {
                node = known->node;
                continue;
            }
            steps.push_back({.node = int(m_nodes.size()), .reach = place.reach});
            node = steps.back().node;
            m_nodes.emplace_back();
        }
        m_nodes[std::size_t(node)].terms.push_back(m_terms);
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

std::vector<TermMatch> TermMatcher::match(const std::vector<StreamWord> &words) const
{
    struct Active
    {
        int node = 0;
        int first = 0;
        int position = 0;
    };
    std::vector<TermMatch> matches;
    std::vector<Active> active;
    std::vector<Active> reached;
    for (int w = 0; w < int(words.size()); ++w) {
        const StreamWord &word = words[std::size_t(w)];
        std::erase_if(active, [&](const Active &state) {
            return word.position - state.position > m_nodes[std::size_t(state.node)].farthest;
        });
        reached.clear();
        const auto step = [&](int from, int first, int distance, int wordClass) {
            const auto steps = m_steps.constFind(stepKey(from, wordClass));
            if (steps == m_steps.constEnd())
                return;
            for (const Step &next : *steps) {
                if (distance <= next.reach)
                    reached.push_back({.node = next.node, .first = first, .position = word.position});
            }
        };
        for (const int wordClass : classesOf(word)) {
            step(0, w, 0, wordClass);
            for (const Active &state : active)
                step(state.node, state.first, word.position - state.position, wordClass);
        }
        for (const Active &state : reached) {
            // the latest arrival reaches farthest and began last: it stands for all that came to this node before
            const auto before = std::ranges::find(active, state.node, &Active::node);
            if (before == active.end())
                active.push_back(state);
            else
                *before = {
                    .node = state.node, .first = std::max(before->first, state.first), .position = state.position};
            for (const int term : m_nodes[std::size_t(state.node)].terms)
                matches.push_back({.term = term, .first = state.first, .last = w});
        }
        // a leaf has nothing to wait for
        std::erase_if(active, [&](const Active &state) { return m_nodes[std::size_t(state.node)].farthest == 0; });
    }
    return matches;
}

} // namespace volets
