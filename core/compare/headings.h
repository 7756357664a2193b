// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/differ.h"
#include "document/document.h"

#include <span>
#include <utility>
#include <vector>

namespace volets {

/// A heading that is not the same in both versions of a text.
struct HeadingChange
{
    QString before; ///< empty where it is new
    QString after;  ///< empty where it is gone
    EditScript script;

    bool operator==(const HeadingChange &) const = default;
};

/// The headings that changed, came and went, in the new order, then those that are gone. `paired` are the units that
/// correspond, (old, new): headings correspond where most of the units below them do, those of the same words first,
/// and else where they share most of their own.
[[nodiscard]] std::vector<HeadingChange> headingChanges(const Document &before, const Document &after,
                                                        std::span<const std::pair<int, int>> paired, Differ &differ);

} // namespace volets
