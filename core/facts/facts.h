// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace volets {

/// Something found in a unit's text, with its normal form: "2025-07" for «en juillet 2025», "SMSI" for «SMSI+20».
struct Finding
{
    Span span;
    QString value;

    bool operator==(const Finding &) const = default;
};

/// What a clause does. Everything is a proposal read from lexicons; nothing is stated that the words do not show.
struct UnitFacts
{
    QStringList verbs;       ///< operative verbs as lemmas, its own or, for an item, those of its chapeau
    int strength = 0;        ///< of the strongest verb, 1 to 5 on our own ladder; 0 where none is operative
    bool pressed = false;    ///< an adverb presses its verb: «prie instamment», «strongly encourages»
    bool preambular = false; ///< ruled by a verb of the preamble
    bool inherited = false;  ///< verbs and addressees come from the chapeau
    Span asking;             ///< the opening words that ask and name who is asked; empty where none do
    Span heart;              ///< what is asked, before examples, asides and purposes; the whole text where none open
    QStringList addressees;  ///< who is asked, in normal form
    QStringList acts;        ///< what is asked: "report", "train", "share", …; see resources/lexicons/*/acts.json
    std::vector<Finding> actWords;
    std::vector<Finding> deadlines; ///< dates and terms; value ISO 8601 where there is a year
    std::vector<Finding> hedges;
    std::vector<Finding> references; ///< instruments, symbols, events
    bool reporting = false;          ///< asks for a report or for results to be passed on
};

/// The facts of every unit, by index of Document::units. A language without a lexicon gives units without facts.
[[nodiscard]] std::vector<UnitFacts> facts(const Document &document);

} // namespace volets
