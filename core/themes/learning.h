// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "themes/codebook.h"

#include <QString>

#include <vector>

namespace volets {

/// A reader's word on one theme in one unit: it stays there, or not. (annotate/decision.h keeps them.)
struct Ruling
{
    UnitRef unit;
    bool kept = true; ///< confirmed or added; otherwise rejected

    bool operator==(const Ruling &) const = default;
};

/// A term that the reader's decisions suggest: «ce terme apparaît dans 8 clauses retenues, 0 rejetée». Nothing changes
/// until the reader takes it with withTerm() (themes/bookedits.h).
struct TermProposal
{
    QString theme;
    QString language;
    QString term;      ///< an expression: words as the texts most often write them
    int kept = 0;      ///< units with the term that the reader confirmed or added
    int rejected = 0;  ///< units with the term that the reader rejected for the theme
    int elsewhere = 0; ///< other units with the term, on which nobody ruled
    std::vector<UnitRef> keptUnits;

    bool operator==(const TermProposal &) const = default;
};

/// Terms of one to three words for `theme` from the rulings on it, most telling first: in two kept units or more, in
/// hardly any rejected one, rarer elsewhere, and not yet in the book.
[[nodiscard]] std::vector<TermProposal> proposeTerms(const std::vector<DocumentPtr> &documents,
                                                     const std::vector<Ruling> &rulings, const Codebook &book,
                                                     const QString &theme, std::size_t most = 10);

} // namespace volets
