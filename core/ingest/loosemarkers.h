// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/furniture.h"

#include <vector>

namespace volets {

/// Puts markers back before their words where a program that took the text out of a PDF saw a column of its own in
/// them: «(a)» or «12.» alone on a line, then the words; or, of two lines of words, the short second one first, since
/// it ends before the first one begins.
[[nodiscard]] std::vector<BodyLine> withMarkersBesideWords(const std::vector<BodyLine> &lines);

} // namespace volets
