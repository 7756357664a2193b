// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <vector>

namespace volets {

/// Takes out the space that extractions from PDF leave before the hyphen within a word, «long -term», «États -nations»,
/// in a text that shows where its pages end; returns one repair "spaced-hyphen" for each. A list's dash, a sign before
/// a figure and a dash with its fellow («this -the last- one») stay.
std::vector<Repair> closeHyphens(SourceText &source);

} // namespace volets
