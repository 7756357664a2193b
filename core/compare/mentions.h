// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"

#include <QString>

namespace volets {

/// The words that screen and paper show for a cell: «reprise», «sans équivalent en 2025». Translated; empty for First
/// and Unlinked, but where a draft of the same text has no such clause: «nouveau».
[[nodiscard]] QString mention(const Comparison &comparison, const Cell &cell, int document);

/// A text in a word or two, for a sentence: its year where its short title begins with one, else the short title, or
/// its date where another text has the same title.
[[nodiscard]] QString witness(const Comparison &comparison, int document);

/// What a column head says of its reference: «comparé à 2022», «première colonne», «sans comparaison».
[[nodiscard]] QString comparedWith(const Comparison &comparison, const ColumnSetup &setup, std::size_t column);

/// The relation in a word for chips and tables: «reprise», «reprise remaniée», «écho».
[[nodiscard]] QString relationWords(Relation relation);
/// The same of a link: between drafts of one text «sans modification», «modifié», «déplacé».
[[nodiscard]] QString relationWords(const Comparison &comparison, const Link &link);

/// Confidence in three words, never per cent: «sûre», «assez sûre», «incertaine».
[[nodiscard]] QString confidenceWords(double confidence);

} // namespace volets
