// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/silver.h"

namespace volets::fitting {

namespace {

/// «34» of «34.2»; the same for the second of two articles of one number, which are in force one after the other.
QString article(const Unit &unit) { return unit.id.section(u'.', 0, 0).section(u'~', 0, 0); }

} // namespace

SameByNumber::SameByNumber(const Document &a, const Document &b)
    : m_a(a)
    , m_b(b)
{
    for (const Unit &unit : a.units)
        ++m_parts[article(unit)];
    for (const Unit &unit : b.units)
        --m_parts[article(unit)];
}

std::optional<bool> SameByNumber::operator()(int unitOfA, int unitOfB) const
{
    const Unit &a = m_a.units[std::size_t(unitOfA)];
    const Unit &b = m_b.units[std::size_t(unitOfB)];
    const auto counted = [](const Unit &unit) { return unit.id.startsWith(u'['); };
    if (counted(a) || counted(b))
        return {};
    if (article(a) != article(b))
        return false;
    return a.id == b.id && m_parts.at(article(a)) == 0 ? std::optional(true) : std::nullopt;
}

std::vector<Candidate> withNumbers(const Similarity &similarity, const DocumentProfile &a, const DocumentProfile &b,
                                   Numbers numbers)
{
    std::vector<Candidate> candidates = similarity.candidates;
    const Model &weights = model(similarity.regime);
    for (Candidate &candidate : candidates) {
        float &number = of(candidate.features, Feature::Number);
        candidate.score -= weights.weights[std::size_t(Feature::Number)] * number;
        if (numbers == Numbers::Hidden) {
            number = 0;
        } else if (numbers == Numbers::Shifted) {
            const int before = b.units[std::size_t(candidate.b)].order - 1;
            number = before >= 0 && a.units[std::size_t(candidate.a)].number ==
                                        b.units[std::size_t(b.order[std::size_t(before)])].number
                         ? 1.0F
                         : 0.0F;
        }
        candidate.score += weights.weights[std::size_t(Feature::Number)] * number;
        candidate.confidence = weights.confidence(candidate.score);
    }
    return candidates;
}

} // namespace volets::fitting
