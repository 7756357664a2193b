// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/editscript.h"
#include "facts/facts.h"

#include <QString>

#include <vector>

namespace volets {

/// What a change of words does, in the reader's terms. A proposal from lexicons, as the facts are.
enum class ChangeKind {
    VerbStronger, ///< on our own ladder of operative verbs, or by its modal verb
    VerbWeaker,
    Verb,     ///< another verb of the same strength
    Negation, ///< «ne … pas», «not» came or went
    Addressee,
    HedgeAdded, ///< a reservation («le cas échéant»)
    HedgeDropped,
    Deadline,
    Enumeration, ///< a term added to or dropped from a list
    Moved,       ///< words stand elsewhere in the same unit
    WordingOnly, ///< none of these
};

[[nodiscard]] QString name(ChangeKind kind);        ///< "verb-stronger", for the command line
[[nodiscard]] QString changeWords(ChangeKind kind); ///< «stronger verb», translated

/// What changed from one unit to the other, strongest first; empty where no word changed.
[[nodiscard]] std::vector<ChangeKind> changeKinds(const UnitFacts &before, const UnitFacts &after,
                                                  const EditScript &script, QStringView oldText, QStringView newText);

} // namespace volets
