// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/differ.h"
#include "document/document.h"

#include <span>

namespace volets {

/// Finds the calls to notes that lost their height and stand apart from their word («the annex 3 and»), and notes them
/// in the sequences of the document's units. A lone figure is one where the document has a footnote of that number and
/// the calls before it have counted up to it. It stays a word of its text: only against a text without it, or with
/// another such call, it is no change. So it is with a figure that sticks to a year, a number or a symbol
/// («A/CONF.301/56»), which is compared with and without it.
void findNoteCalls(const Document &document, const DiffOptions &options, std::span<Sequence> sequences);

} // namespace volets
