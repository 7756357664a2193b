// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/diffsides.h"

class QTextStream;

namespace volets {

/// Whether each changed unit says what its change does («weaker verb, deadline»); see DiffSides::kinds().
enum class Kinds { Unnamed, Named };

/// What is different, in the manner of wdiff (diff/marked.h), then what was only renumbered, and a summary. In colour
/// on a terminal, unless NO_COLOR is set.
void printText(const Versions &versions, DiffSides &sides, QTextStream &out, Kinds kinds);
/// Two units that were named.
void printText(const UnitPair &pair, DiffSides &sides, QTextStream &out, Kinds kinds);

} // namespace volets
