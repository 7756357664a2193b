// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inspection.h"

#include "compare/mentions.h"
#include "document/citation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspection", text); }

QString featureWords(const QString &feature)
{
    if (feature == u"stems"_s || feature == u"words"_s)
        return tr("rare words in common");
    if (feature == u"ngrams"_s)
        return tr("similar wording");
    if (feature == u"addressee"_s)
        return tr("same addressee");
    if (feature == u"act"_s)
        return tr("same act");
    if (feature == u"section"_s || feature == u"heading"_s)
        return tr("same section");
    if (feature == u"instrument"_s)
        return tr("same instrument");
    if (feature == u"theme"_s || feature == u"themes"_s)
        return tr("same theme");
    return feature;
}

QStringList reasons(std::vector<Reason> why)
{
    std::ranges::stable_sort(why, std::greater{}, [](const Reason &reason) { return std::abs(reason.weight); });
    QStringList lines;
    for (const Reason &reason : why) {
        const QString feature = featureWords(reason.feature);
        QString line = reason.words.isEmpty() ? feature : tr("%1: %2").arg(feature, reason.words.join(u", "_s));
        lines.append(reason.weight < 0 ? tr("against: %1").arg(line) : line);
    }
    return lines;
}

} // namespace

QString kindWords(UnitKind kind)
{
    switch (kind) {
    case UnitKind::Note:
        return tr("note");
    case UnitKind::Enacting:
        return tr("enacting words");
    case UnitKind::Preambular:
        return tr("preamble");
    case UnitKind::Operative:
        return tr("operative part");
    case UnitKind::Item:
        return tr("item");
    case UnitKind::Front:
        return tr("front matter");
    case UnitKind::References:
    case UnitKind::Reference:
        return tr("reference");
    case UnitKind::Theme:
        return tr("theme");
    case UnitKind::Message:
        return tr("message");
    case UnitKind::Summary:
        return tr("summary");
    case UnitKind::Paragraph:
        return tr("paragraph");
    case UnitKind::Footnote:
        return tr("footnote");
    case UnitKind::Box:
        return tr("box");
    case UnitKind::Figure:
    case UnitKind::FigureCell:
        return tr("figure");
    case UnitKind::Annex:
        return tr("annex");
    case UnitKind::Title:
        return tr("title");
    case UnitKind::Article:
        return tr("article");
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
