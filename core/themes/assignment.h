// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace volets {

/// What a reader coded by hand: words of a unit, or all of it.
struct CodedPassage
{
    Span span;      ///< in the unit's text; empty: all of it
    QString remark; ///< or empty
    QString who;
    QDateTime when; ///< UTC

    bool operator==(const CodedPassage &) const = default;
};

/// "This unit is about that theme": a proposal with the words that carry it, or what a reader decided.
struct Assignment
{
    UnitRef unit;
    QString theme;              ///< the theme's code: "RC"
    double confidence = 0;      ///< 0 to 1; 1 where a reader decided
    std::vector<Span> evidence; ///< in the unit's text; may be empty where the chapeau or a heading carries it
    bool decided = false;       ///< a reader confirmed or added it; otherwise a proposal
    std::vector<CodedPassage> coded = {}; ///< by place; their words are evidence, too

    bool operator==(const Assignment &) const = default;
};

} // namespace volets
