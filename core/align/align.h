// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "base/stop.h"
#include "facts/facts.h"
#include "meaning/vector.h"
#include "themes/assignment.h"

#include <expected>
#include <span>
#include <utility>
#include <vector>

namespace volets {

/// What a reader decided, as input to a run: pins are always linked and share a row, rejections never.
struct Constraints
{
    struct Pin
    {
        UnitRef a;
        UnitRef b;
        Relation relation = Relation::Partial;
    };
    std::vector<Pin> pins;
    std::vector<std::pair<UnitRef, UnitRef>> rejections;
};

/// Links and rows of N documents. `facts` are those of each document, in the same order. The result does not depend on
/// the order of `documents` except that indexes follow it. Up to twelve texts are all compared with each other; of
/// more, each with its neighbours in time. `meanings` are those of each document, or empty: one feature less, and else
/// the same to the bit. `themes` are what the standard code book proposes for the documents, where that is known
/// already; without them it is found here.
[[nodiscard]] std::expected<Alignment, StopReason> align(std::span<const DocumentPtr> documents,
                                                         std::span<const std::vector<UnitFacts>> facts,
                                                         const Constraints &constraints = {}, const Stop &stop = {},
                                                         std::span<const std::vector<MeaningVector>> meanings = {},
                                                         const std::vector<Assignment> *themes = nullptr);

} // namespace volets
