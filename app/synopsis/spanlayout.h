// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"

#include <QString>

#include <vector>

namespace volets {

/// What happened to a stretch of words, as the reader sees it.
enum class Change { None, Added, Removed, Inflected, MovedHere, MovedAway };

/// A stretch of the text shown. `source` is where it stands in the clause, or -1 for what the clause does not have:
/// removed words, signs, spaces set between old and new.
struct Piece
{
    Span shown;
    Change change = Change::None;
    qsizetype source = -1;
    bool sign = false; ///< the sign that opens a mark
    bool gap = false;  ///< stands for sentences left out, «[…]»

    bool operator==(const Piece &) const = default;
};

/// A clause with its marks laid in one line of text: old words before new ones.
struct ShownText
{
    QString text;
    std::vector<Piece> pieces; ///< in order, covering `text`

    /// The clause's own words between two places of the text shown: no removed word, no sign; what was left out is
    /// owned up to by «[…]».
    [[nodiscard]] QString own(Span shown) const;
    /// The place in the clause of its first own word at or after a place of the text shown.
    [[nodiscard]] qsizetype sourceAt(qsizetype shown) const;
    /// Where a place of the clause is shown.
    [[nodiscard]] qsizetype shownAt(qsizetype source) const;
    /// Where words of the clause are shown, without the removed words between them; empty where they are left out.
    [[nodiscard]] std::vector<Span> shownWords(Span source) const;
};

/// The sign of a kind of change: «+», «−», «±», «⇄»; empty for None.
[[nodiscard]] QString sign(Change change);

/// Weaves the words of `clause` and the marks of its edits. White space at the ends of a mark stays unmarked.
[[nodiscard]] ShownText weave(const Clause &clause, bool withSigns);

/// Leaves out the sentences without a mark and without what another clause words otherwise (Clause::wordedOtherwise),
/// where a clause has more than `least` UTF-16 units and some such sentence.
[[nodiscard]] ShownText collapse(ShownText shown, const std::vector<Span> &wordedOtherwise = {}, qsizetype least = 400);

} // namespace volets
