// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/counterparts.h"

#include <algorithm>

namespace volets {

namespace {

bool stands(const Row &row, UnitRef unit)
{
    return std::ranges::contains(row.cells[std::size_t(unit.document)], unit.unit);
}

Anchor anchor(const Comparison &comparison, UnitRef unit)
{
    return unit.isValid() ? anchorTo(comparison.document(unit.document), unit.unit) : Anchor();
}

Decision decision(const Comparison &comparison, DecisionKind kind, UnitRef a, UnitRef b)
{
    return {.id = {},
            .kind = kind,
            .a = anchor(comparison, a),
            .b = anchor(comparison, b),
            .relation = {},
            .theme = {},
            .text = {},
            .who = {},
            .when = {}};
}

} // namespace

const Link *linkBetween(const Comparison &comparison, UnitRef a, UnitRef b)
{
    const auto found = std::ranges::find_if(comparison.alignment.links, [&](const Link &link) {
        return (link.a == a && link.b == b) || (link.a == b && link.b == a);
    });
    return found == comparison.alignment.links.end() ? nullptr : &*found;
}

std::vector<Counterpart> counterparts(const Comparison &comparison, std::span<const PlacedDecision> decisions,
                                      UnitRef unit, int document, std::size_t most)
{
    std::vector<Counterpart> found;
    const auto add = [&](UnitRef a, UnitRef b, double confidence) {
        const UnitRef other = a == unit ? b : b == unit ? a : UnitRef{};
        if (!other.isValid() || (document >= 0 && other.document != document))
            return;
        const PlacedDecision *decided = aboutLink(decisions, unit, other);
        if (decided && decided->decision.kind == DecisionKind::RejectLink)
            return;
        const auto known = std::ranges::find(found, other, &Counterpart::unit);
        if (known == found.end())
            found.push_back({other, confidence, linkBetween(comparison, unit, other)});
        else
            known->confidence = std::max(known->confidence, confidence);
    };
    for (const Link &link : comparison.alignment.links)
        add(link.a, link.b, link.confidence);
    for (const Alternative &alternative : comparison.alignment.alternatives)
        add(alternative.a, alternative.b, alternative.confidence);
    // what is linked comes first, since it is what a reader looks at
    std::ranges::stable_sort(found, std::greater{}, [](const Counterpart &one) {
        return std::pair(one.link != nullptr && one.link->relation != Relation::Kin, one.confidence);
    });
    found.resize(std::min(found.size(), most));
    return found;
}

Decision linkDecision(const Comparison &comparison, DecisionKind kind, UnitRef a, UnitRef b,
                      std::optional<Relation> relation)
{
    Decision made = decision(comparison, kind, std::max(a, b), std::min(a, b));
    made.relation = relation;
    return made;
}

std::vector<Decision> linkElsewhere(const Comparison &comparison, UnitRef unit, UnitRef other, Relation relation,
                                    UnitRef instead)
{
    std::vector<Decision> made;
    if (instead.isValid() && instead != other)
        made.push_back(linkDecision(comparison, DecisionKind::RejectLink, unit, instead));
    made.push_back(linkDecision(comparison, DecisionKind::MakeLink, unit, other, relation));
    return made;
}

Decision themeDecision(const Comparison &comparison, DecisionKind kind, UnitRef unit, const QString &theme, Span words)
{
    Decision made = decision(comparison, kind, unit, {});
    made.a = anchorTo(comparison.document(unit.document), unit.unit, words);
    made.theme = theme;
    return made;
}

UnitRef unitThatTells(const Comparison &comparison, const Row &row)
{
    UnitRef any;
    for (int document = 0; document < int(row.cells.size()); ++document)
        for (const int unit : row.cells[std::size_t(document)]) {
            const UnitRef ref{document, unit};
            const auto first =
                std::ranges::find_if(comparison.alignment.rows, [&](const Row &one) { return stands(one, ref); });
            if (&*first == &row)
                return ref;
            if (!any.isValid())
                any = ref;
        }
    return any;
}

Decision rowDecision(const Comparison &comparison, DecisionKind kind, UnitRef a, UnitRef b, const QString &text)
{
    Decision made = decision(comparison, kind, a, b);
    made.text = text;
    return made;
}

} // namespace volets
