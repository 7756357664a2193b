// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/differ.h"
#include "document/document.h"

#include <vector>

namespace volets {

/// The units of one version as numbers.
struct VersionSide
{
    const Document &document;
    std::vector<Sequence> sequences;
    std::vector<int> wordings; ///< equal for units of equal keys, calls to notes apart
    std::vector<int> partner;  ///< index in the other version, or -1

    [[nodiscard]] bool isFootnote(int unit) const
    {
        return document.units[std::size_t(unit)].kind == UnitKind::Footnote;
    }
};

/// What two units share, weighed by the rarity of the words in both versions.
class Overlap
{
public:
    Overlap(const VersionSide &a, const VersionSide &b, int keys);

    [[nodiscard]] double rarity(const Sequence &sequence, std::size_t token) const
    {
        return sequence.weights[token] * m_rarity[std::size_t(sequence.keys[token])];
    }
    [[nodiscard]] double total(const Sequence &sequence) const;
    /// Twice what both have over what they have: 0 to 1.
    [[nodiscard]] double of(const Sequence &a, const Sequence &b);
    /// The part of `part` that stands in `whole` and is not needed there for `taken`: 0 to 1.
    [[nodiscard]] double within(const Sequence &part, const Sequence &whole,
                                const std::vector<const Sequence *> &taken);

private:
    std::vector<double> m_rarity; ///< by key
    std::vector<int> m_left;      ///< by key; zero between calls
};

/// Reads both versions and pairs their units; see compareVersions().
struct PairedVersions
{
    VersionSide a;
    VersionSide b;
};
[[nodiscard]] PairedVersions pairUnits(const Document &before, const Document &after, Differ &differ,
                                       const DiffOptions &options);

/// Which units of `b` left the order of their neighbours: all but those of the longest increasing sequence of partners.
/// Footnotes stand where the pages end and never move.
[[nodiscard]] std::vector<bool> movedUnits(const VersionSide &b);

} // namespace volets
