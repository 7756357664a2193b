// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "themes/assignment.h"
#include "themes/codebook.h"
#include "themes/learning.h"

#include <vector>

namespace volets {

/// What an edited theme would change in the texts.
struct ThemeEffect
{
    std::vector<Assignment> now; ///< with the edited book
    std::vector<UnitRef> gained; ///< units that it has and the book before had not
    std::vector<UnitRef> lost;

    [[nodiscard]] bool changes() const { return !gained.empty() || !lost.empty(); }
};

/// Reads `theme` alone with `book`, which is why it is fast, against the assignments of the book before. What a reader
/// decided (`rulings` on the theme) stays and is no change.
[[nodiscard]] ThemeEffect effectOf(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &before,
                                   const Codebook &book, const QString &theme, const std::vector<Ruling> &rulings = {},
                                   const Stop &stop = {});

} // namespace volets
