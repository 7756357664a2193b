// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/lines.h"

#include <span>
#include <vector>

namespace volets {

using Lines = std::span<const SourceLine>;

/// One note of a page: its lines as they stand, the figure apart.
struct PageNote
{
    int figure = 0;                         ///< 0 for a note under a star
    QString between = QStringLiteral("\n"); ///< what stood between the figure and the words
    QString lead = {};                      ///< the word that the figure was glued to
    std::vector<SourceLine> lines;
};

/// Notes of one page.
inline constexpr int mostNotes = 40;

[[nodiscard]] bool isBlank(const SourceLine &line);

[[nodiscard]] bool isFigure(QChar sign);

/// A figure alone on its line, or 0.
[[nodiscard]] int loneFigure(const SourceLine &line);

/// True where a line begins with a marker of a list, or of a paragraph.
[[nodiscard]] bool hasMarker(Lines lines);

} // namespace volets
