// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace volets {

/// A word as a search sees it.
struct SearchWord
{
    Span span;    ///< where it stands
    QString form; ///< lower case, no accents, ligatures spelt out
};

/// Runs of letters, digits and combining marks: what FTS5's unicode61 takes for words, with ligatures spelt out.
[[nodiscard]] std::vector<SearchWord> searchWords(QStringView text);

} // namespace volets
