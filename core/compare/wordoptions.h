// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/differ.h"
#include "document/document.h"

namespace volets {

/// How the words of two documents are compared: in the language of `after`, under `folds`; with Fold::Abbreviations
/// what either of them introduces anywhere.
[[nodiscard]] DiffOptions wordOptions(const Document &before, const Document &after, Folds folds = standardFolds);

} // namespace volets
