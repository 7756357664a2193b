// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/differ.h"
#include "text/span.h"

#include <QStringList>

#include <span>
#include <vector>

namespace volets {

/// A place where witnesses agree or differ, in the manner of a critical edition.
struct Variation
{
    std::vector<Span> spans;                ///< for each witness its words; empty where it has none, and says where
    std::vector<std::vector<int>> readings; ///< witnesses grouped by equal words; in order of their first witness

    [[nodiscard]] bool isAgreement() const { return readings.size() == 1; }
    bool operator==(const Variation &) const = default;
};

/// Collates any number of texts at once: what stands in all of them, and between it the readings. The answer does not
/// depend on the order of the witnesses: inside, they are joined from the one that is nearest to all others, and equals
/// are told apart by their text.
[[nodiscard]] std::vector<Variation> collate(std::span<const QStringView> witnesses, const DiffOptions &options = {});

/// An entry of the apparatus: «2022 2024 encourageons ] 2025 demandons»; «om.» for a witness without the words.
[[nodiscard]] QString apparatusEntry(const Variation &variation, std::span<const QStringView> witnesses,
                                     const QStringList &names);

} // namespace volets
