// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synopsis/synopsisview.h"

#include <memory>
#include <vector>

class QMimeData;

namespace volets {

/// Words for the clipboard, plain and formatted: the words alone, or as quotations with their references.
[[nodiscard]] std::unique_ptr<QMimeData> clipping(const std::vector<SynopsisView::Excerpt> &excerpts,
                                                  const Comparison &comparison, bool asQuotations);

} // namespace volets
