// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/structuretree.h"

#include <string>

namespace volets {

/// Finishes what cairo wrote: our own structure tree over its marked content (cairo can give no scope, no spoken words,
/// and no parts that go on over pages in parallel), links, artifacts, language, title, metadata, and an id made from
/// the content. Throws std::exception where the file is not what the layout drew.
[[nodiscard]] std::string finishPdf(const std::string &pdf, const LaidOut &laidOut, const MarkedContent &content,
                                    const ReportTable &table);

} // namespace volets
