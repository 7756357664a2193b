// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"

#include <string>
#include <vector>

namespace volets {

/// For each page, the node of each stretch of marked content in the order drawn; -1 for an artifact.
using MarkedContent = std::vector<std::vector<int>>;

/// Finishes what cairo wrote: our own structure tree over its marked content (cairo can give no scope, no spoken words,
/// and no parts that go on over pages in parallel), links, artifacts, language, title, metadata, and an id made from
/// the content. Throws std::exception where the file is not what the layout drew.
[[nodiscard]] std::string finishPdf(const std::string &pdf, const LaidOut &laidOut, const MarkedContent &content,
                                    const ReportTable &table);

} // namespace volets
