// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"

#include <QString>

#include <vector>

namespace volets {

/// "This unit is about that theme": a proposal with the words that carry it, or what a reader decided.
struct Assignment
{
    UnitRef unit;
    QString theme;              ///< the theme's code: "RC"
    double confidence = 0;      ///< 0 to 1; 1 where a reader decided
    std::vector<Span> evidence; ///< in the unit's text; may be empty where the chapeau or a heading carries it
    bool decided = false;       ///< a reader confirmed or added it; otherwise a proposal

    bool operator==(const Assignment &) const = default;
};

} // namespace volets
