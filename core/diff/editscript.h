// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <vector>

namespace volets {

/// One stretch of a comparison of two texts. Spans are UTF-16, half-open, in the text shown.
struct Edit
{
    enum class Op {
        Keep,     ///< the same words (the folds in force ignored)
        Inflect,  ///< the same words in another form («encouragent» / «encourageant»)
        Insert,   ///< only in the new text; `before` is empty and says where
        Delete,   ///< only in the old text; `after` is empty and says where
        MoveFrom, ///< in the old text, words that stand elsewhere in the new one; `after` is empty and says where
        MoveTo,   ///< in the new text, words that stood elsewhere in the old one; `before` is empty and says where
    };
    Op op = Op::Keep;
    Span before; ///< in the old text
    Span after;  ///< in the new text
    /// MoveFrom and MoveTo of one move share a number, from 0; their pieces, in order, correspond one by one.
    int move = -1;

    bool operator==(const Edit &) const = default;
};

/// What turns the old text into the new one: its edits, in order, cover both texts entirely.
struct EditScript
{
    std::vector<Edit> edits;
    /// Part of the words that changed, 0 to 1; symmetric. A word weighs by what it says (diff/sequence.h); one that was
    /// only inflected or moved counts half.
    double ratio = 0;

    /// Beyond this part, both texts stand plain with «rédaction entièrement nouvelle».
    static constexpr double rewritten = 0.6;

    bool operator==(const EditScript &) const = default;
};

} // namespace volets
