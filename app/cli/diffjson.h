// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/diffsides.h"

class QTextStream;

namespace volets {

/// All units, their edits and the concordance; spans are [start, length] in UTF-16.
void printJson(const Versions &versions, DiffSides &sides, QTextStream &out);
/// Two units that were named.
void printJson(const UnitPair &pair, DiffSides &sides, QTextStream &out);

} // namespace volets
