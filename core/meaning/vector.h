// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace volets {

/// A text's place among meanings, of length 1: texts that say nearly the same lie in nearly the same direction,
/// whatever their words. Empty: there is none.
using MeaningVector = std::vector<float>;

/// For each document the vectors of its units; a list that is empty stands for units without any.
using Meanings = std::vector<std::vector<MeaningVector>>;
using MeaningsPtr = std::shared_ptr<const Meanings>;

} // namespace volets
