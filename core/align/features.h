// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/rarity.h"
#include "base/stop.h"

#include <QLatin1StringView>

#include <array>
#include <expected>
#include <vector>

namespace volets {

/// What speaks for or against a pair of clauses. All are 0 to 1 but Addressee, Place and Level, which are −1
/// to 1.
enum class Feature {
    Stems,       ///< cosine of stems weighted by rarity
    Grams,       ///< cosine of character n-grams: compounds, spelling, kindred words
    Concepts,    ///< cosine of thesaurus concepts weighted by rarity and facet
    Coverage,    ///< what part of each one's words the other covers, both ways, harmonic mean
    Containment, ///< the same, the better way: a part in a whole
    Heart,       ///< coverage both ways of what each is for, examples and asides left out
    Shared,      ///< how many different rare words and concepts both say, saturating: one is often chance
    Rarest,      ///< how rare the rarest concept is that both name; 1 for one that few clauses do
    Principal,   ///< how far each one's principal concepts are said by the other, the worse way
    Context,     ///< cosine of the concepts of the chapeaux and headings that they stand under
    Acts,        ///< the acts asked for
    FirstAct,    ///< the act that each names first is the same
    Themes,      ///< themes that both are about
    Addressee,   ///< asked of the same body, or of another
    References,  ///< instruments, events, dates that both name
    Place,       ///< both preamble, both demand, or not
    Level,       ///< two chapeaux, or two that are none
    Number,      ///< the same number
    Hub,         ///< how alike each is to everything in the other text; speaks against (CSLS)
    Section,     ///< how well the sections in which they stand correspond
    Neighbours,  ///< how well the clauses before and after them correspond
    Meaning,     ///< how near they are in meaning, as the reader's model has it; 0 without one
};
inline constexpr std::size_t featureCount = std::size_t(Feature::Meaning) + 1;
using Features = std::array<float, featureCount>;

[[nodiscard]] QLatin1StringView name(Feature feature); ///< "stems", as in resources/align and in Reason::feature
[[nodiscard]] inline float &of(Features &features, Feature feature) { return features[std::size_t(feature)]; }
[[nodiscard]] inline float of(const Features &features, Feature feature) { return features[std::size_t(feature)]; }

/// A pair of units worth looking at. `a` is of the first profile, `b` of the second.
struct Candidate
{
    int a = 0;
    int b = 0;
    int passageA = 0; ///< the passages that speak most for the pair
    int passageB = 0;
    float coverageA = 0; ///< part of a's words that b covers
    float coverageB = 0;
    Features features{};
    float score = 0;      ///< weighted sum, set by align/similarity
    float confidence = 0; ///< calibrated, set by align/similarity
};

/// The candidates of two texts with all features but Hub, Section and Neighbours, in order of a, then b. All
/// pairs that share a rare word or a concept, and those that are near in meaning; for long texts the best of each unit
/// only, so that memory stays linear.
[[nodiscard]] std::expected<std::vector<Candidate>, StopReason> candidates(const DocumentProfile &a,
                                                                           const DocumentProfile &b,
                                                                           const Thesaurus &thesaurus,
                                                                           const Rarity &rarity, const Stop &stop);

} // namespace volets
