// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/placement.h"

#include <algorithm>

namespace volets {

namespace {

struct Found
{
    UnitRef unit;
    Span span;
    Attachment::Hold hold = Attachment::Hold::Lost;
};

Found locate(const Anchor &anchor, std::span<const DocumentPtr> documents)
{
    const auto document = std::ranges::find(documents, anchor.document, [](const DocumentPtr &d) { return d->key; });
    if (document == documents.end() || !anchor.isValid())
        return {};
    const Attachment found = attach(anchor, **document);
    if (found.unit < 0)
        return {};
    return {{int(document - documents.begin()), found.unit}, found.span, found.hold};
}

/// When it was decided; of what was decided in one moment, the order in which it was stored.
std::pair<QDateTime, qint64> moment(const PlacedDecision &one) { return {one.decision.when, one.decision.id.value}; }

template <typename Matches>
const PlacedDecision *latest(std::span<const PlacedDecision> decisions, const Matches &matches)
{
    const PlacedDecision *found = nullptr;
    for (const PlacedDecision &one : decisions)
        if (one.isPlaced() && matches(one) && (!found || found->decision.when <= one.decision.when))
            found = &one;
    return found;
}

} // namespace

bool isAboutLink(DecisionKind kind)
{
    return kind == DecisionKind::ConfirmLink || kind == DecisionKind::RejectLink || kind == DecisionKind::MakeLink ||
           kind == DecisionKind::ChangeRelation;
}

bool isAboutTheme(DecisionKind kind)
{
    return kind == DecisionKind::ConfirmTheme || kind == DecisionKind::AddTheme || kind == DecisionKind::RejectTheme;
}

bool isAboutRow(DecisionKind kind) { return !isAboutLink(kind) && !isAboutTheme(kind); }

std::vector<PlacedDecision> placed(std::span<const Decision> decisions, std::span<const DocumentPtr> documents)
{
    std::vector<PlacedDecision> all;
    all.reserve(decisions.size());
    for (const Decision &decision : decisions) {
        const Found a = locate(decision.a, documents);
        const Found b = locate(decision.b, documents);
        const auto hold = decision.b.isValid() ? std::max(a.hold, b.hold) : a.hold;
        all.push_back({decision, a.unit, b.unit, a.span, hold});
    }
    return all;
}

std::vector<PlacedNote> placed(std::span<const Note> notes, std::span<const DocumentPtr> documents)
{
    std::vector<PlacedNote> all;
    all.reserve(notes.size());
    for (const Note &note : notes) {
        const Found found = locate(note.anchor, documents);
        all.push_back({note, found.unit, found.span, found.hold});
    }
    return all;
}

const PlacedDecision *aboutLink(std::span<const PlacedDecision> decisions, UnitRef a, UnitRef b)
{
    return latest(decisions, [&](const PlacedDecision &one) {
        return isAboutLink(one.decision.kind) && ((one.a == a && one.b == b) || (one.a == b && one.b == a));
    });
}

const PlacedDecision *aboutTheme(std::span<const PlacedDecision> decisions, UnitRef unit, const QString &theme)
{
    return latest(decisions, [&](const PlacedDecision &one) {
        return isAboutTheme(one.decision.kind) && one.a == unit && one.decision.theme == theme;
    });
}

std::vector<const PlacedDecision *> codedWith(std::span<const PlacedDecision> decisions, UnitRef unit,
                                              const QString &theme)
{
    const PlacedDecision *ruling = latest(decisions, [&](const PlacedDecision &one) {
        return isAboutTheme(one.decision.kind) && !isCodedPassage(one.decision) && one.a == unit &&
               one.decision.theme == theme;
    });
    const bool rejected = ruling && ruling->decision.kind == DecisionKind::RejectTheme;
    std::vector<const PlacedDecision *> coded;
    for (const PlacedDecision &one : decisions) {
        if (one.decision.kind != DecisionKind::AddTheme || !one.isPlaced() || one.a != unit ||
            one.decision.theme != theme)
            continue;
        const bool stands = isCodedPassage(one.decision) ? !rejected || moment(one) > moment(*ruling) : &one == ruling;
        if (stands)
            coded.push_back(&one);
    }
    std::ranges::stable_sort(coded, {}, &PlacedDecision::span);
    return coded;
}

} // namespace volets
