// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/furniture.h"

#include <vector>

namespace volets {

/// True for a line that is a marker and no more: «(a)», «12.».
[[nodiscard]] bool isLoneMarker(QStringView line);

/// True where two lines are one word that a program cut at its apostrophe: «L | ’Assemblée».
[[nodiscard]] bool isElision(QStringView line, QStringView next);

/// Mends lines that a program broke which took the text out of a PDF and saw columns where there are none. Markers
/// alone on a line, «(a)» or «12.», go before their words: those of the next line; of as many lines as there are
/// markers; or of two lines the short second one of which stands first, since it ends before the first one begins.
/// Words that a justified line drew so far apart that each stands on a line of its own become one line. «L» and
/// «’Assemblée» on two lines become one word.
[[nodiscard]] std::vector<BodyLine> withLinesMended(const std::vector<BodyLine> &lines);

} // namespace volets
