// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

#include <vector>

namespace volets {

/// The unit that a reader means by words such as «2024 3 b», «3.b», «Lillestrøm 1.2.7», «note 41». Without a text's
/// name, `preferred` (a document) is searched first. Invalid where there is none.
[[nodiscard]] UnitRef findAddress(const Comparison &comparison, const QString &words, int preferred = -1);

/// The units whose addresses are the nearest to such words, the nearest first: those that agree in more of their steps,
/// then those whose first other step is the nearer number. A text's name may be misspelt («Lilestrom», «2203»).
[[nodiscard]] std::vector<UnitRef> nearestAddresses(const Comparison &comparison, const QString &words,
                                                    int preferred = -1, std::size_t count = 8);

} // namespace volets
