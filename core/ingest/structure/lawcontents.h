// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/articles.h"
#include "ingest/softwrap.h"

#include <vector>

namespace volets {

/// Takes out a law's table of contents, from its title, or from the words that announce it, to the first line that does
/// not come again further down.
[[nodiscard]] std::vector<Paragraph> takeOutContents(std::vector<Paragraph> &paragraphs, ArticleForm form);

} // namespace volets
