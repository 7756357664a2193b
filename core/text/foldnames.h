// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/normalizer.h"

#include <array>

namespace volets {

/// All folds, in the order in which a reader is shown them.
inline constexpr std::array<Fold, 9> allFolds{Fold::Case,      Fold::Apostrophes, Fold::Spaces,
                                              Fold::Hyphens,   Fold::Ligatures,   Fold::FootnoteMarks,
                                              Fold::Numbering, Fold::Figures,     Fold::Abbreviations};

[[nodiscard]] QString name(Fold fold); ///< "footnote-marks", for the command line

} // namespace volets
