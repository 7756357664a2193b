// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"
#include "themes/assignment.h"
#include "themes/codebook.h"

#include <QString>

#include <vector>

namespace volets {

/// What a reader ruled on a theme in a unit. It names the document by its key and the unit by its address, so it
/// outlives every recomputation and re-import.
struct ThemeDecision
{
    enum class Ruling {
        Confirmed, ///< the proposal is right, and stays should the rules change
        Added,     ///< the reader's own: the clause, or a passage in it
        Rejected,  ///< not about it, whatever the rules say
    };
    QString document;
    QString unit;
    QString theme;
    Ruling ruling = Ruling::Confirmed;
    std::vector<Span> passages; ///< words the reader coded; empty: the whole clause
    QString memo;               ///< the reader's words on it

    bool operator==(const ThemeDecision &) const = default;
};

/// The proposals with the decisions laid over them. Of several decisions on one unit and theme the last holds; the
/// passages of all that added it are kept. Decisions on texts, units or themes that are not there change nothing.
[[nodiscard]] std::vector<Assignment> applyDecisions(const std::vector<DocumentPtr> &documents,
                                                     std::vector<Assignment> proposals,
                                                     const std::vector<ThemeDecision> &decisions, const Codebook &book);

/// The decisions after theme `from` became `to` (a code changed, two themes merged).
[[nodiscard]] std::vector<ThemeDecision> withThemeRenamed(std::vector<ThemeDecision> decisions, const QString &from,
                                                          const QString &to);

} // namespace volets
