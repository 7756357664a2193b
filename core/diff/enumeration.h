// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/sequence.h"

#include <vector>

namespace volets {

/// A term of a list and what became of it.
struct TermChange
{
    enum class Kind {
        Kept,
        Reordered, ///< the same term at another place among the others
        Added,     ///< `before` is empty
        Dropped,   ///< `after` is empty
    };
    Kind kind = Kind::Kept;
    Span before;
    Span after;

    bool operator==(const TermChange &) const = default;
};

/// A list that stands in both texts («les ports, les quais et les phares»), term by term.
struct Enumeration
{
    Span before;
    Span after;
    std::vector<TermChange> terms; ///< in the new order; a dropped term stands after what it followed

    [[nodiscard]] bool isChanged() const;
    bool operator==(const Enumeration &) const = default;
};

/// The lists of two texts, compared term by term: three terms or more of one sentence, parted by commas, semicolons or
/// conjunctions. Where the first term begins and the last one ends, a text does not say: such a term is what it shares
/// with its counterpart, counted from the separator. Lists correspond where they share the most terms, half of the
/// shorter one at least. Forms of one word are the same where both lemmas are known. Two terms that changed places
/// round a conjunction («la paix et la sécurité») are a list of their own, both of them reordered.
[[nodiscard]] std::vector<Enumeration> enumerations(const Sequence &before, const Sequence &after);

} // namespace volets
