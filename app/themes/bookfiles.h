// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

namespace volets {

/// The code book in a file: a REFI-QDA codebook (.qdc), whose names are in `language` and whose codes keep the terms
/// that they have in `known`; else JSON. Fails with a sentence that names the file and the line.
[[nodiscard]] Result<Codebook> readBook(const QString &path, const QString &language, const Codebook &known);

/// Writes `book` in the format that the path's ending names: JSON with all it holds, a REFI-QDA codebook (.qdc), or a
/// REFI-QDA project (.qdpx) with the texts and coded passages of `comparison`, which must not be null then. Fails with
/// a sentence.
[[nodiscard]] Result<void> writeBook(const QString &path, const Codebook &book, const QString &language,
                                     const Comparison *comparison);

} // namespace volets
