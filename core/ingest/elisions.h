// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <vector>

namespace volets {

/// Takes out the spaces round the apostrophe of a French elision, «l ’ homme», «d ’opinion», which web pages and
/// extractions from PDF leave there; returns one repair "elision" for each, with the word it belongs to.
std::vector<Repair> closeElisions(SourceText &source);

} // namespace volets
