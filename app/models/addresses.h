// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

namespace volets {

/// The unit that a reader means by words such as «2024 3 b», «3.b», «Lillestrøm 1.2.7», «note 41». Without a text's
/// name, `preferred` (a document) is searched first. Invalid where there is none.
[[nodiscard]] UnitRef findAddress(const Comparison &comparison, const QString &words, int preferred = -1);

} // namespace volets
