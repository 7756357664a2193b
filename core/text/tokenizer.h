// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/normalizer.h"
#include "text/token.h"

#include <QStringView>

#include <vector>

namespace volets {

/// Splits a text into tokens for comparison: ICU words, then what is ours: French elisions («l’», «qu’», «jusqu’», but
/// not «aujourd’hui»), numbers with their spaces and units, symbols and references as one token, punctuation apart.
/// `language` is BCP 47; French rules apply to "fr", sensible ones to any other. Spans never overlap and are in order.
[[nodiscard]] std::vector<Token> tokenize(QStringView text, QStringView language, Folds folds = standardFolds);

} // namespace volets
