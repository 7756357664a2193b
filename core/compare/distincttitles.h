// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QStringList>

#include <vector>

namespace volets {

/// Texts of one short title that no date tells apart get what their files' names differ in: «Charter (v1.0)», «Charter
/// (v1.1)»; a number where the names are alike too. The others are returned as they are.
[[nodiscard]] std::vector<DocumentPtr> withDistinctTitles(std::vector<DocumentPtr> documents);

/// What each of several file names has of its own, without its suffix: «draft-3.md», «draft-4.md» are «3», «4».
[[nodiscard]] QStringList distinctParts(const QStringList &fileNames);

} // namespace volets
