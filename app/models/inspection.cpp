// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inspection.h"

#include "compare/lineage.h"
#include "compare/mentions.h"
#include "document/citation.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Inspection)
};

bool isAct(const QString &feature) { return feature == u"act"_s || feature == u"first-act"_s; }

/// What a feature of the alignment is called where its words stand behind it; empty for those that say nothing without
/// a table of figures.
QString featureWords(const QString &feature)
{
    if (feature == u"stems"_s)
        return Words::tr("rare words in common");
    if (QStringList{u"coverage"_s, u"containment"_s, u"heart"_s, u"shared"_s}.contains(feature))
        return Words::tr("words in common");
    if (QStringList{u"concepts"_s, u"principal"_s, u"rarest"_s}.contains(feature))
        return Words::tr("same notions");
    if (feature == u"n-grams"_s)
        return Words::tr("similar wording");
    if (feature == u"addressee"_s)
        return Words::tr("same addressee");
    if (isAct(feature))
        return Words::tr("same act");
    if (feature == u"themes"_s)
        return Words::tr("same themes");
    if (feature == u"references"_s)
        return Words::tr("same references");
    if (feature == u"section"_s || feature == u"context"_s)
        return Words::tr("related section");
    if (feature == u"wording"_s)
        return Words::tr("wording kept");
    if (feature == u"through"_s)
        return Words::tr("by way of", "a draft between two others");
    if (feature == u"number"_s)
        return Words::tr("same number");
    if (feature == u"neighbours"_s)
        return Words::tr("its neighbours correspond");
    if (feature == u"meaning"_s)
        return Words::tr("near in meaning, according to your model");
    return {};
}

/// The act asked for, as the lexicons name it, in a reader's word; a name without one stands as it is.
QString actWords(const QString &act)
{
    static constexpr std::array names{
        std::pair{"accede"_L1, QT_TRANSLATE_NOOP("Inspection", "accede")},
        std::pair{"combat"_L1, QT_TRANSLATE_NOOP("Inspection", "combat")},
        std::pair{"cooperate"_L1, QT_TRANSLATE_NOOP("Inspection", "cooperate")},
        std::pair{"establish"_L1, QT_TRANSLATE_NOOP("Inspection", "establish")},
        std::pair{"fund"_L1, QT_TRANSLATE_NOOP("Inspection", "fund")},
        std::pair{"guide"_L1, QT_TRANSLATE_NOOP("Inspection", "guide")},
        std::pair{"implement"_L1, QT_TRANSLATE_NOOP("Inspection", "put into effect")},
        std::pair{"include"_L1, QT_TRANSLATE_NOOP("Inspection", "include")},
        std::pair{"institutionalise"_L1, QT_TRANSLATE_NOOP("Inspection", "institutionalise")},
        std::pair{"involve"_L1, QT_TRANSLATE_NOOP("Inspection", "involve")},
        std::pair{"legislate"_L1, QT_TRANSLATE_NOOP("Inspection", "legislate")},
        std::pair{"oversee"_L1, QT_TRANSLATE_NOOP("Inspection", "oversee")},
        std::pair{"protect"_L1, QT_TRANSLATE_NOOP("Inspection", "protect")},
        std::pair{"raise-awareness"_L1, QT_TRANSLATE_NOOP("Inspection", "raise awareness")},
        std::pair{"report"_L1, QT_TRANSLATE_NOOP("Inspection", "report")},
        std::pair{"share"_L1, QT_TRANSLATE_NOOP("Inspection", "share")},
        std::pair{"study"_L1, QT_TRANSLATE_NOOP("Inspection", "study")},
        std::pair{"support"_L1, QT_TRANSLATE_NOOP("Inspection", "support")},
        std::pair{"take-part"_L1, QT_TRANSLATE_NOOP("Inspection", "take part")},
        std::pair{"train"_L1, QT_TRANSLATE_NOOP("Inspection", "train")},
    };
    const auto found = std::ranges::find(names, act, [](const auto &name) { return name.first; });
    return found == names.end() ? act : Words::tr(found->second);
}

QStringList distinct(const std::vector<Finding> &findings, const QString &text)
{
    QStringList words;
    for (const Finding &finding : findings)
        if (const QString found = finding.span.of(text).toString(); !words.contains(found))
            words.append(found);
    return words;
}

} // namespace

QStringList reasonWords(std::vector<Reason> why)
{
    constexpr qsizetype shown = 5;
    constexpr qsizetype wordsShown = 6;
    std::ranges::stable_sort(why, std::greater{}, [](const Reason &reason) { return std::abs(reason.weight); });
    QStringList lines;
    QStringList told;
    for (const Reason &reason : why) {
        const QString feature = featureWords(reason.feature);
        if (feature.isEmpty() || reason.weight < 0 || lines.size() == shown)
            continue;
        QStringList words;
        for (const QString &word : reason.words)
            if (!told.contains(word) && words.size() < wordsShown)
                words.append(isAct(reason.feature) ? actWords(word) : word);
        if (words.isEmpty() && !reason.words.isEmpty())
            continue;
        told += words;
        lines.append(words.isEmpty() ? feature : Words::tr("%1: %2").arg(feature, words.join(u", "_s)));
    }
    return lines;
}

QString saidBy(const QString &who, const QDateTime &when)
{
    return Words::tr("%1, %2", "who and when").arg(who, QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
}

QString kindWords(UnitKind kind)
{
    switch (kind) {
    case UnitKind::Note:
        return Words::tr("note");
    case UnitKind::Enacting:
        return Words::tr("enacting words");
    case UnitKind::Preambular:
        return Words::tr("preamble");
    case UnitKind::Operative:
        return Words::tr("operative part");
    case UnitKind::Item:
        return Words::tr("item");
    case UnitKind::Front:
        return Words::tr("front matter");
    case UnitKind::References:
    case UnitKind::Reference:
        return Words::tr("reference");
    case UnitKind::Theme:
        return Words::tr("theme");
    case UnitKind::Message:
        return Words::tr("message");
    case UnitKind::Summary:
        return Words::tr("summary");
    case UnitKind::Paragraph:
        return Words::tr("paragraph");
    case UnitKind::Footnote:
        return Words::tr("footnote");
    case UnitKind::Box:
        return Words::tr("box");
    case UnitKind::Figure:
    case UnitKind::FigureCell:
        return Words::tr("figure");
    case UnitKind::Annex:
        return Words::tr("annex");
    case UnitKind::Title:
        return Words::tr("title");
    case UnitKind::Article:
        return Words::tr("article");
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::vector<FactWords> factWords(const UnitFacts &facts, const QString &text)
{
    std::vector<FactWords> lines;
    const auto line = [&](const QString &name, const QStringList &words) {
        if (!words.isEmpty())
            lines.push_back({name, words.join(u", "_s)});
    };
    QStringList verbs = facts.verbs;
    if (!verbs.isEmpty() && facts.strength > 0)
        verbs.last() = Words::tr("%1 (strength %2 of 5)", "a verb on our own ladder")
                           .arg(verbs.last(), QString::number(facts.strength));
    line(facts.inherited ? Words::tr("verb, from the introduction") : Words::tr("verb"), verbs);
    line(Words::tr("addressee"), facts.addressees);
    QStringList acts;
    for (const QString &act : facts.acts)
        acts.append(actWords(act));
    line(Words::tr("asks to"), acts);
    line(Words::tr("deadline"), distinct(facts.deadlines, text));
    line(Words::tr("reservation"), distinct(facts.hedges, text));
    line(Words::tr("refers to"), distinct(facts.references, text));
    if (facts.reporting)
        lines.push_back({Words::tr("reporting"), Words::tr("asks for a report or for results")});
    return lines;
}

Inspection inspect(const Comparison &comparison, UnitRef unit, const InspectionSources &sources)
{
    const auto cite = [&](UnitRef ref) { return citation(comparison.document(ref.document), comparison.unit(ref)); };
    const Unit &source = comparison.unit(unit);
    Inspection found;
    found.citation = cite(unit);
    found.kind = kindWords(source.kind);
    found.headings = source.headings;

    std::vector<UnitRef> linked;
    for (const Link &link : comparison.alignment.links) {
        if (link.a != unit && link.b != unit)
            continue;
        const UnitRef other = link.a == unit ? link.b : link.a;
        linked.push_back(other);
        Inspection::LinkWords words{.other = other,
                                    .citation = cite(other),
                                    .relation = relationWords(comparison, link),
                                    .confidence = confidenceWords(link.confidence),
                                    .kind = link.relation,
                                    .decided = link.decided,
                                    .decision = {},
                                    .by = {},
                                    .why = reasonWords(link.why)};
        if (const PlacedDecision *decision = aboutLink(sources.decisions, unit, other); decision && link.decided) {
            words.decision = decision->decision.id;
            words.by = saidBy(decision->decision.who, decision->decision.when);
        }
        found.links.push_back(std::move(words));
    }
    for (const PlacedDecision &one : sources.decisions) {
        if (one.decision.kind != DecisionKind::RejectLink || !one.isPlaced() || (one.a != unit && one.b != unit))
            continue;
        const UnitRef other = one.a == unit ? one.b : one.a;
        if (aboutLink(sources.decisions, unit, other) != &one)
            continue;
        linked.push_back(other); // no candidate any more
        found.rejected.push_back({other, cite(other), one.decision.id, saidBy(one.decision.who, one.decision.when)});
    }
    found.lineage = lineageSentence(comparison, unit);
    std::ranges::stable_sort(found.links, {}, &Inspection::LinkWords::other);

    std::vector<Alternative> alternatives;
    for (const Alternative &alternative : comparison.alignment.alternatives) {
        const UnitRef other = alternative.a == unit ? alternative.b : alternative.b == unit ? alternative.a : UnitRef{};
        const auto known = [&](const Alternative &one) { return one.b == other; };
        if (other.isValid() && !std::ranges::contains(linked, other) && std::ranges::none_of(alternatives, known))
            alternatives.push_back({unit, other, alternative.confidence});
    }
    std::ranges::stable_sort(alternatives, std::greater{}, &Alternative::confidence);
    constexpr std::size_t shown = 6;
    found.candidatesLeftOut = int(std::max(alternatives.size(), shown) - shown);
    alternatives.resize(std::min(alternatives.size(), shown));
    for (const Alternative &alternative : alternatives)
        found.candidates.push_back({alternative.b, cite(alternative.b), confidenceWords(alternative.confidence)});

    std::vector<PlacedDecision> onThemes; // with the codes that their themes have today
    for (const PlacedDecision &one : sources.decisions)
        if (isAboutTheme(one.decision.kind) && one.a == unit) {
            onThemes.push_back(one);
            if (comparison.codebook)
                onThemes.back().decision.theme = comparison.codebook->codeNow(one.decision.theme);
        }
    for (const Assignment &assignment : std::ranges::equal_range(comparison.assignments, unit, {}, &Assignment::unit)) {
        Inspection::ThemeWords theme{
            .code = assignment.theme, .evidence = {}, .decided = assignment.decided, .by = {}, .passages = {}};
        if (const PlacedDecision *decision = aboutTheme(onThemes, unit, assignment.theme))
            theme.by = saidBy(decision->decision.who, decision->decision.when);
        const auto coded = codedWith(onThemes, unit, assignment.theme);
        for (const PlacedDecision *one : coded)
            if (!one->span.isEmpty() || !one->decision.text.isEmpty())
                theme.passages.push_back({.words = one->span.of(source.text).toString(),
                                          .remark = one->decision.text,
                                          .by = saidBy(one->decision.who, one->decision.when),
                                          .decision = one->decision.id});
        for (const Span span : assignment.evidence) {
            const QString words = span.of(source.text).toString();
            if (!std::ranges::contains(coded, span, &PlacedDecision::span) && !theme.evidence.contains(words))
                theme.evidence.append(words);
        }
        found.themes.push_back(std::move(theme));
    }
    const auto stands = [](const Row &row, UnitRef ref) {
        return std::ranges::contains(row.cells[std::size_t(ref.document)], ref.unit);
    };
    const auto isAbout = [&](const PlacedNote &one) {
        return one.unit == unit || (one.isPlaced() && one.note.subject == Note::Subject::Row &&
                                    std::ranges::any_of(comparison.alignment.rows, [&](const Row &row) {
                                        return stands(row, one.unit) && stands(row, unit);
                                    }));
    };
    for (const PlacedNote &one : sources.notes)
        if (isAbout(one))
            found.notes.push_back({.note = one.note.id,
                                   .text = one.note.text,
                                   .quote = one.unit == unit ? one.span.of(source.text).toString() : QString(),
                                   .ofRow = one.note.subject == Note::Subject::Row,
                                   .toPublish = one.note.audience == Note::Audience::ToPublish,
                                   .by = saidBy(one.note.who, one.note.changed)});
    return found;
}

} // namespace volets
