// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/coverage.h"

#include <algorithm>

namespace volets {

Coverages::Coverages(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus,
                     const Rarity &rarity)
    : m_wordsOfA(weighed(a, rarity))
    , m_wordsOfB(weighed(b, rarity))
    , m_blockOfA(a, rarity.words(), thesaurus)
    , m_blockOfB(b, rarity.words(), thesaurus)
    , m_found(lanes * b.passages.size())
{}

const Coverage &Coverages::of(std::size_t p, std::size_t q)
{
    if (p < m_first || p >= m_first + m_held)
        fill(p);
    return m_found[(p - m_first) * m_wordsOfB.size() + q];
}

void Coverages::fill(std::size_t first)
{
    m_blockOfA.set(first);
    m_first = first;
    m_held = m_blockOfA.count();
    const std::size_t passagesOfB = m_wordsOfB.size();
    for (std::size_t q = 0; q < passagesOfB; q += lanes) {
        m_blockOfB.set(q);
        for (std::size_t i = 0; i < m_held; ++i) {
            const auto [all, heart] = m_blockOfB.parts(m_wordsOfA[first + i]);
            for (std::size_t k = 0; k < m_blockOfB.count(); ++k) {
                Coverage &found = m_found[i * passagesOfB + q + k];
                found.ofA = all[k];
                found.heartOfA = heart[k];
            }
        }
    }
    for (std::size_t q = 0; q < passagesOfB; ++q) {
        const auto [all, heart] = m_blockOfA.parts(m_wordsOfB[q]);
        for (std::size_t i = 0; i < m_held; ++i) {
            Coverage &found = m_found[i * passagesOfB + q];
            found.ofB = all[i];
            found.heartOfB = heart[i];
        }
    }
}

std::vector<Coverages::Weighed> Coverages::weighed(const DocumentProfile &profile, const Rarity &rarity)
{
    std::vector<Weighed> passages(profile.passages.size());
    for (std::size_t p = 0; p < passages.size(); ++p) {
        Weighed &one = passages[p];
        one.words.reserve(profile.passages[p].words.size());
        for (const WordUse &word : profile.passages[p].words) {
            const float weight = word.weight * rarity.stem(word.stem);
            one.words.push_back({word.stem, word.concept_, weight, word.heart ? weight : 0});
            one.all += weight;
            one.heart += one.words.back().heart;
        }
    }
    return passages;
}

Coverages::Block::Block(const DocumentProfile &profile, std::size_t stems, const Thesaurus &thesaurus)
    : m_profile(profile)
    , m_thesaurus(thesaurus)
    , m_stems(stems)
    , m_concepts(thesaurus.concepts().size())
    , m_shares(thesaurus.concepts().size())
    , m_known(thesaurus.concepts().size())
{}

void Coverages::Block::set(std::size_t first)
{
    const auto mark = [&](float stem, float concept_) {
        for (std::size_t lane = 0; lane < m_count; ++lane) {
            const Passage &passage = m_profile.passages[m_first + lane];
            for (const Term &term : passage.stems)
                m_stems[std::size_t(term.id)][lane] = stem;
            for (const Term &term : passage.concepts)
                m_concepts[std::size_t(term.id)][lane] = concept_ * term.weight;
        }
    };
    mark(0, 0);
    for (const int id : m_asked)
        m_known[std::size_t(id)] = false;
    m_asked.clear();
    m_first = first;
    m_count = std::min(lanes, m_profile.passages.size() - first);
    mark(1, 1);
}

Coverages::Block::Parts Coverages::Block::parts(const Weighed &passage)
{
    constexpr float doubt = 5; // a rare word is about four: that all of three words is said elsewhere proves less than
                               // that half of thirty are
    Parts parts;
    for (const Weighed::Word &word : passage.words) {
        const Lanes &said = m_stems[std::size_t(word.stem)];
        if (word.concept_ >= 0) {
            const Lanes &meant = shares(word.concept_);
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const float share = std::max(said[lane], meant[lane]);
                parts.all[lane] += word.weight * share;
                parts.heart[lane] += word.heart * share;
            }
        } else {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                parts.all[lane] += word.weight * said[lane];
                parts.heart[lane] += word.heart * said[lane];
            }
        }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        parts.all[lane] /= passage.all + doubt;
        parts.heart[lane] /= passage.heart + doubt;
    }
    return parts;
}

/// How far each passage says a concept in other words: the concept itself, or what both mean, so that two special cases
/// of one thing meet in it.
const Coverages::Lanes &Coverages::Block::shares(int id)
{
    Lanes &shares = m_shares[std::size_t(id)];
    if (m_known[std::size_t(id)])
        return shares;
    m_known[std::size_t(id)] = true;
    m_asked.push_back(id);
    constexpr float sameConcept = 0.85F;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        shares[lane] = sameConcept * m_concepts[std::size_t(id)][lane];
    for (const auto &[other, weight] : m_thesaurus.implied(id)) {
        if (other == id)
            continue;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            shares[lane] = std::max(shares[lane], weight * m_concepts[std::size_t(other)][lane]);
    }
    return shares;
}

} // namespace volets
