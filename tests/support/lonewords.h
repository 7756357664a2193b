// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace volets::test {

/// How often a comparison keeps words between two changes that say nothing by themselves: noise for a reader.
struct LoneWords
{
    int pairs = 0; ///< reworded pairs compared
    int lone = 0;  ///< stretches kept of function words only, in all of them
};

/// Counted on the pairs of clauses that reference/links.tsv of the shared folder knows as reworded.
[[nodiscard]] Result<LoneWords> countLoneWords(const QString &shared);

} // namespace volets::test
