// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/pipeline.h"

#include "annotate/apply.h"
#include "compare/distincttitles.h"
#include "compare/draftalignment.h"
#include "facts/facts.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace volets {

namespace {

/// Gives each row the codes of its units' themes.
void gatherThemes(std::vector<Row> &rows, const std::vector<Assignment> &assignments, const Codebook &book)
{
    std::map<UnitRef, QStringList> codes;
    for (const Assignment &assignment : assignments)
        codes[assignment.unit] << assignment.theme;
    for (Row &row : rows) {
        QStringList together;
        for (const auto &[document, units] : row.cells.filled())
            for (const int unit : units)
                if (const auto found = codes.find({document, unit}); found != codes.end())
                    together += found->second;
        row.themes = inBookOrder(book, together);
    }
}

} // namespace

std::vector<DocumentPtr> chronological(std::vector<DocumentPtr> documents)
{
    std::ranges::stable_sort(documents, {},
                             [](const DocumentPtr &d) { return std::tie(d->date, d->title, d->key, d->sha256); });
    return withDistinctTitles(std::move(documents));
}

std::variant<ComparisonPtr, StopReason, Error> compare(std::vector<DocumentPtr> documents,
                                                       const PipelineOptions &options, const Stop &stop)
{
    documents = chronological(std::move(documents));
    auto comparison = std::make_shared<Comparison>();
    comparison->mode = options.mode;

    std::vector<std::vector<UnitFacts>> found;
    for (const DocumentPtr &document : documents) {
        if (const auto reason = stop.reason())
            return *reason;
        found.push_back(facts(*document));
    }
    comparison->codebook = options.codebook ? options.codebook : defaultCodebook();
    comparison->assignments = assign(documents, *comparison->codebook, stop);
    // Themes of the standard book are evidence for links: where it is the one in use they are found once.
    const bool standard = *comparison->codebook == *defaultCodebook();
    auto alignment =
        options.mode == DossierMode::VersionsOfOneText
            ? alignDrafts(documents, options.constraints, stop)
            : align(documents, found, options.constraints, stop,
                    options.meanings ? std::span(*options.meanings) : std::span<const Meanings::value_type>(),
                    standard ? &comparison->assignments : nullptr);
    if (!alignment)
        return alignment.error();
    comparison->alignment = std::move(*alignment);
    comparison->meanings = options.meanings;
    gatherThemes(comparison->alignment.rows, comparison->assignments, *comparison->codebook);
    comparison->documents = std::move(documents);
    return ComparisonPtr(std::move(comparison));
}

ComparisonPtr asDecided(const ComparisonPtr &proposed, std::span<const Decision> decisions)
{
    if (decisions.empty())
        return proposed;
    auto decided = std::make_shared<Comparison>(*proposed);
    const std::vector<Decision> current =
        underTodaysCodes(decisions, proposed->codebook ? *proposed->codebook : *defaultCodebook());
    applyToThemes(current, decided->documents, decided->assignments, decided->alignment.rows);
    applyToRows(decisions, decided->documents, decided->alignment.rows);
    return decided;
}

ComparisonPtr reassigned(const Comparison &comparison, CodebookPtr book, std::span<const Decision> decisions,
                         const Stop &stop)
{
    std::vector<Assignment> assignments = assign(comparison.documents, *book, stop);
    if (stop.reason())
        return nullptr;
    auto anew = std::make_shared<Comparison>(comparison);
    anew->codebook = std::move(book);
    anew->assignments = std::move(assignments);
    gatherThemes(anew->alignment.rows, anew->assignments, *anew->codebook);
    applyToThemes(underTodaysCodes(decisions, *anew->codebook), anew->documents, anew->assignments,
                  anew->alignment.rows);
    return anew;
}

} // namespace volets
