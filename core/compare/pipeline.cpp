// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/pipeline.h"

#include "facts/facts.h"

#include <algorithm>
#include <tuple>

namespace volets {

std::variant<ComparisonPtr, StopReason, Error> compare(std::vector<DocumentPtr> documents,
                                                       const PipelineOptions &options, const Stop &stop)
{
    std::ranges::stable_sort(documents, {},
                             [](const DocumentPtr &d) { return std::tie(d->date, d->title, d->key, d->sha256); });
    auto comparison = std::make_shared<Comparison>();
    comparison->mode = options.mode;

    std::vector<std::vector<UnitFacts>> found;
    for (const DocumentPtr &document : documents) {
        if (const auto reason = stop.reason())
            return *reason;
        found.push_back(facts(*document));
    }
    auto alignment = align(documents, found, options.constraints, stop);
    if (!alignment)
        return alignment.error();
    comparison->alignment = std::move(*alignment);
    comparison->documents = std::move(documents);
    return ComparisonPtr(std::move(comparison));
}

} // namespace volets
