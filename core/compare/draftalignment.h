// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/align.h"

#include <expected>
#include <span>

namespace volets {

/// Links and rows of drafts of one text, which must come in the order of time: each draft is paired with the one before
/// it as compareVersions() pairs them, and what has no counterpart there with the drafts before that one, so that a
/// clause that was taken out and put back is found. A row holds all that became of one clause; a link's `change` says
/// "moved", "split" or "merged". Rows come in the order of the last draft, deleted clauses where they stood.
[[nodiscard]] std::expected<Alignment, StopReason>
alignDrafts(std::span<const DocumentPtr> documents, const Constraints &constraints = {}, const Stop &stop = {});

/// Whether the texts, in the order of time, look like drafts of one: half of the wording of each stands in the one
/// before it.
[[nodiscard]] bool lookLikeDrafts(std::span<const DocumentPtr> documents);

} // namespace volets
