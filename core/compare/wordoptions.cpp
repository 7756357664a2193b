// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/wordoptions.h"

#include <algorithm>

namespace volets {

DiffOptions wordOptions(const Document &before, const Document &after, Folds folds)
{
    DiffOptions options;
    options.language = after.language;
    options.folds = folds;
    if (!folds.testFlag(Fold::Abbreviations))
        return options;
    for (const Document *document : {&before, &after})
        for (const Unit &unit : document->units)
            for (Abbreviation &abbreviation : introducedAbbreviations(unit.text))
                if (std::ranges::find(options.abbreviations, abbreviation) == options.abbreviations.end())
                    options.abbreviations.push_back(std::move(abbreviation));
    return options;
}

} // namespace volets
