// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <QString>

#include <vector>

namespace volets {

/// A text without what its publisher's tools wrote into it, and what that said of the text.
struct Prefaced
{
    SourceText source;
    QString title;
    QString date;                ///< ISO 8601
    std::vector<Repair> repairs; ///< "metadata", "comment", "link-target"
};

/// Takes out blocks of metadata between lines of «---» (YAML front matter), HTML comments and definitions of link
/// targets. The first block's title and date are the text's; where files were put together, the title of a later block
/// becomes a heading.
[[nodiscard]] Prefaced takeOutPreface(const SourceText &source);

} // namespace volets
