// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/profile.h"
#include "align/rarity.h"

#include <array>
#include <vector>

namespace volets {

/// What part of each of two passages the other says in some way, 0 to 1, words weighted by rarity.
struct Coverage
{
    float ofA = 0;      ///< part of a's words that b says
    float ofB = 0;      ///< part of b's words that a says
    float heartOfA = 0; ///< part of the words of a's heart that b says
    float heartOfB = 0;
};

/// How passages of two texts cover each other, found for a block of passages on either side at once: a word is looked
/// up once for a whole block. Only one block of the first text is held, so memory grows with the second one's length.
class Coverages
{
public:
    Coverages(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus, const Rarity &rarity);

    /// Of passage `p` of a and `q` of b. Quick where the `p` asked for rise.
    [[nodiscard]] const Coverage &of(std::size_t p, std::size_t q);

private:
    static constexpr std::size_t lanes = 16; ///< passages in a block
    using Lanes = std::array<float, lanes>;

    /// The words of a passage with their worth in the two texts.
    struct Weighed
    {
        struct Word
        {
            int stem = 0;
            int concept_ = -1;
            float weight = 0;
            float heart = 0; ///< its weight where it stands in the heart, else 0
        };
        std::vector<Word> words;
        float all = 0; ///< sum of the weights
        float heart = 0;
    };
    static std::vector<Weighed> weighed(const DocumentProfile &profile, const Rarity &rarity);

    /// What each passage of a block says, laid out for asking of many words whether it says them.
    class Block
    {
    public:
        Block(const DocumentProfile &profile, std::size_t stems, const Thesaurus &thesaurus);
        void set(std::size_t first); ///< the passages from `first` on, as many as there are and fit

        struct Parts
        {
            Lanes all{};
            Lanes heart{};
        };
        /// The part of a passage's words that each passage of the block says in some way; and of those of its heart.
        [[nodiscard]] Parts parts(const Weighed &passage);
        [[nodiscard]] std::size_t count() const { return m_count; }

    private:
        [[nodiscard]] const Lanes &shares(int id);

        const DocumentProfile &m_profile;
        const Thesaurus &m_thesaurus;
        std::vector<Lanes> m_stems;    ///< 1 where a passage has the stem
        std::vector<Lanes> m_concepts; ///< with what force a passage says the concept
        std::vector<Lanes> m_shares;   ///< how far it says it in other words; found when asked for
        std::vector<char> m_known;     ///< concepts for which m_shares holds
        std::vector<int> m_asked;      ///< the same as a list
        std::size_t m_first = 0;
        std::size_t m_count = 0;
    };

    void fill(std::size_t first);

    std::vector<Weighed> m_wordsOfA;
    std::vector<Weighed> m_wordsOfB;
    Block m_blockOfA;
    Block m_blockOfB;
    std::size_t m_first = 0;       ///< of the passages of a that are held
    std::size_t m_held = 0;        ///< how many
    std::vector<Coverage> m_found; ///< by passage of a, then of b
};

} // namespace volets
