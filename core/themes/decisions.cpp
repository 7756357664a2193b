// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/decisions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace volets {

namespace {

UnitRef find(const std::vector<DocumentPtr> &documents, const ThemeDecision &decision)
{
    for (int d = 0; d < int(documents.size()); ++d) {
        if (documents[std::size_t(d)]->key == decision.document)
            return {.document = d, .unit = documents[std::size_t(d)]->indexOf(decision.unit)};
    }
    return {};
}

/// Sorted, each once, and within the unit's text.
std::vector<Span> tidy(std::vector<Span> spans, qsizetype length)
{
    std::erase_if(spans, [length](Span span) { return span.start < 0 || span.isEmpty() || span.end() > length; });
    std::ranges::sort(spans);
    spans.erase(std::ranges::unique(spans).begin(), spans.end());
    return spans;
}

} // namespace

std::vector<Assignment> applyDecisions(const std::vector<DocumentPtr> &documents, std::vector<Assignment> proposals,
                                       const std::vector<ThemeDecision> &decisions, const Codebook &book)
{
    std::map<std::tuple<UnitRef, int>, Assignment> assignments;
    for (Assignment &proposal : proposals) {
        const std::tuple key(proposal.unit, book.indexOf(proposal.theme));
        assignments.insert_or_assign(key, std::move(proposal));
    }
    for (const ThemeDecision &decision : decisions) {
        const UnitRef unit = find(documents, decision);
        const int theme = book.indexOf(decision.theme);
        if (!unit.isValid() || theme < 0)
            continue;
        if (decision.ruling == ThemeDecision::Ruling::Rejected) {
            assignments.erase({unit, theme});
            continue;
        }
        Assignment &assignment = assignments[{unit, theme}];
        assignment.unit = unit;
        assignment.theme = decision.theme;
        assignment.confidence = 1;
        assignment.decided = true;
        assignment.evidence.insert(assignment.evidence.end(), decision.passages.begin(), decision.passages.end());
        const Document &document = *documents[std::size_t(unit.document)];
        assignment.evidence = tidy(std::move(assignment.evidence), document.units[std::size_t(unit.unit)].text.size());
    }
    std::vector<Assignment> ordered;
    ordered.reserve(assignments.size());
    for (auto &[key, assignment] : assignments)
        ordered.push_back(std::move(assignment));
    return ordered;
}

std::vector<ThemeDecision> withThemeRenamed(std::vector<ThemeDecision> decisions, const QString &from,
                                            const QString &to)
{
    for (ThemeDecision &decision : decisions) {
        if (decision.theme == from)
            decision.theme = to;
    }
    return decisions;
}

} // namespace volets
