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

    /// Whether it is worth a second thread.
    [[nodiscard]] bool isLarge() const;
    [[nodiscard]] bool isFootnote(int unit) const
    {
        return document.units[std::size_t(unit)].kind == UnitKind::Footnote;
    }
};

/// How much the words of two versions tell, by their keys: the rarer, the more.
class KeyRarity
{
public:
    KeyRarity(const VersionSide &a, const VersionSide &b, int keys);

    [[nodiscard]] double of(const Sequence &sequence, std::size_t token) const
    {
        return sequence.weights[token] * m_byKey[std::size_t(sequence.keys[token])];
    }
    [[nodiscard]] double total(const Sequence &sequence) const;
    [[nodiscard]] std::size_t keyCount() const { return m_byKey.size(); }

private:
    std::vector<double> m_byKey;
};

/// What two units share, weighed by the rarity of their words.
class Overlap
{
public:
    explicit Overlap(const KeyRarity &rarity); ///< must outlive it

    /// Twice what both have over what they have, 0 to 1; their totals are those of KeyRarity.
    [[nodiscard]] double of(const Sequence &a, double totalA, const Sequence &b, double totalB);
    /// The part of `part` that stands in `whole` and is not needed there for `taken`: 0 to 1.
    [[nodiscard]] double within(const Sequence &part, const Sequence &whole,
                                const std::vector<const Sequence *> &taken);

private:
    [[nodiscard]] double shared(const Sequence &part); ///< of `part` with what m_left holds

    const KeyRarity &m_rarity;
    std::vector<int> m_left; ///< by key; zero between calls
};

/// Two versions, read, and their units paired.
struct PairedVersions
{
    VersionSide a;
    VersionSide b;
    KeyRarity rarity;
};

/// Reads both versions and pairs their units; see compareVersions().
[[nodiscard]] PairedVersions pairUnits(const Document &before, const Document &after, Differ &differ,
                                       const DiffOptions &options);

/// Which units of `b` left the order of their neighbours: all but those of the longest increasing sequence of partners,
/// and among several as long of the one in which most units keep their address. Footnotes stand where the pages end and
/// never move.
[[nodiscard]] std::vector<bool> movedUnits(const VersionSide &a, const VersionSide &b);

} // namespace volets
