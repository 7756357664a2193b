// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inspection.h"

#include "compare/mentions.h"
#include "document/citation.h"

#include <QCoreApplication>

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

/// What a feature of the alignment is called where its words stand behind it; empty for those that say nothing without
/// a table of figures.
QString featureWords(const QString &feature)
{
    if (feature == u"stems"_s)
        return Words::tr("rare words in common");
    if (feature == u"coverage"_s || feature == u"containment"_s)
        return Words::tr("words in common");
    if (feature == u"concepts"_s)
        return Words::tr("same notions");
    if (feature == u"n-grams"_s)
        return Words::tr("similar wording");
    if (feature == u"addressee"_s)
        return Words::tr("same addressee");
    if (feature == u"act"_s)
        return Words::tr("same act");
    if (feature == u"references"_s)
        return Words::tr("same references");
    if (feature == u"section"_s)
        return Words::tr("related section");
    if (feature == u"number"_s)
        return Words::tr("same number");
    if (feature == u"neighbours"_s)
        return Words::tr("its neighbours correspond");
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

/// The weightiest reasons, each word told once.
QStringList reasons(std::vector<Reason> why)
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
                words.append(reason.feature == u"act"_s ? actWords(word) : word);
        if (words.isEmpty() && !reason.words.isEmpty())
            continue;
        told += words;
        lines.append(words.isEmpty() ? feature : Words::tr("%1: %2").arg(feature, words.join(u", "_s)));
    }
    return lines;
}

} // namespace

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

Inspection inspect(const Comparison &comparison, UnitRef unit)
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
        found.links.push_back({.other = other,
                               .citation = cite(other),
                               .relation = relationWords(link.relation),
                               .confidence = confidenceWords(link.confidence),
                               .decided = link.decided,
                               .why = reasons(link.why)});
    }
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
    alternatives.resize(std::min(alternatives.size(), shown));
    for (const Alternative &alternative : alternatives)
        found.candidates.push_back({alternative.b, cite(alternative.b), confidenceWords(alternative.confidence)});

    for (const Assignment &assignment : std::ranges::equal_range(comparison.assignments, unit, {}, &Assignment::unit)) {
        Inspection::ThemeWords theme{.code = assignment.theme, .evidence = {}};
        for (const Span span : assignment.evidence)
            if (const QString words = span.of(source.text).toString(); !theme.evidence.contains(words))
                theme.evidence.append(words);
        found.themes.push_back(std::move(theme));
    }
    return found;
}

} // namespace volets
