// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace volets {

class Stemmer;

/// A word of a text as expressions see it.
struct StreamWord
{
    QString form;          ///< lower case
    Span shown;            ///< in the text
    int position = 0;      ///< counts words that carry meaning; small words stand at the one before them
    bool small = false;    ///< a function word: only an Exact pattern matches it
    bool capitals = false; ///< written in capitals
};

/// Between two words with a semicolon between them, or the end of a sentence; no expression reaches across.
inline constexpr int semicolonGap = 50;
inline constexpr int sentenceGap = 100;

/// The words of `text`, in order. A comma or bracket counts as one place.
[[nodiscard]] std::vector<StreamWord> wordStream(QStringView text, const Stemmer &stemmer, QStringView language);

} // namespace volets
