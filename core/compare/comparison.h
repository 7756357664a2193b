// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "document/document.h"
#include "meaning/vector.h"
#include "themes/assignment.h"
#include "themes/codebook.h"

#include <memory>
#include <variant>
#include <vector>

namespace volets {

/// Which words name an absence or a link: drafts of one text speak of deletion, distinct texts never do.
enum class DossierMode { DistinctTexts, VersionsOfOneText };

/// What each column is compared with.
enum class Reference {
    Chain, ///< its left neighbour
    Star,  ///< one base column
    None,
};

/// The result of every stage on one set of documents: the only value that views and reports read.
struct Comparison
{
    DossierMode mode = DossierMode::DistinctTexts;
    std::vector<DocumentPtr> documents; ///< by date, then title
    Alignment alignment;
    CodebookPtr codebook; ///< that of the assignments: names, colours, signs, order; never null once computed
    std::vector<Assignment> assignments; ///< by unit, then theme in the book's order
    MeaningsPtr meanings;                ///< of each document, as the reader's model has them; null: there is none

    [[nodiscard]] const Document &document(int index) const { return *documents[std::size_t(index)]; }
    [[nodiscard]] const Unit &unit(UnitRef ref) const { return document(ref.document).units[std::size_t(ref.unit)]; }
};

using ComparisonPtr = std::shared_ptr<const Comparison>;

struct NotComputed
{
    bool operator==(const NotComputed &) const = default;
};
struct TooLarge
{
    QString sentence; ///< what was too large and what to do
};

/// «Not computed» is not «no differences».
using ComparisonState = std::variant<NotComputed, TooLarge, ComparisonPtr>;

} // namespace volets
