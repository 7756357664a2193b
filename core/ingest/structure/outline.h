// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/softwrap.h"

#include <vector>

namespace volets {

/// Finds the level of headings as they come, from 1. Numbered ones («IV.», «B.», «2.1») go by the sequences they go on
/// with: a «C.» after «H.» belongs to the outer sequence that stands at «B.». Others go by their mark («##») or,
/// unmarked, below the last numbered one, by how much they stand out: capitals, bold, plain, italics.
class Outline
{
public:
    [[nodiscard]] int levelOf(const Paragraph &heading, const QString &words);
    void clear() { m_open.clear(); }

private:
    enum class Style { Roman, Letter, Number, Marked, Plain };
    struct Entry
    {
        Style style;
        int value; ///< in its sequence; signs of a marked one; prominence of a plain one
    };

    int continueSequence(Style style, int value);
    int open(size_t at, Style style, int value);

    std::vector<Entry> m_open;
};

} // namespace volets
