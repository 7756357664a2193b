// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lineage.h"

#include "compare/mentions.h"
#include "document/citation.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Lineage)
};

/// The next step in one direction of time; an invalid unit where there is none.
Lineage::Step next(const Comparison &comparison, UnitRef unit, bool later)
{
    Lineage::Step best;
    const auto rank = [&](UnitRef other, const Link &link) {
        const int distance = later ? other.document - unit.document : unit.document - other.document;
        // an echo only where there is nothing else
        return std::tuple(link.relation == Relation::Kin, distance, !link.decided, link.relation, -link.confidence);
    };
    const Link *bestLink = nullptr;
    for (const Link &link : comparison.alignment.links) {
        const UnitRef other = link.a == unit ? link.b : link.b == unit ? link.a : UnitRef{};
        if (!other.isValid() || other.document == unit.document || (other.document > unit.document) != later)
            continue;
        if (!bestLink || rank(other, link) < rank(best.unit, *bestLink)) {
            bestLink = &link;
            best = {other, link.relation, link.change == QLatin1String("moved")};
        }
    }
    return best;
}

std::vector<Lineage::Step> chain(const Comparison &comparison, UnitRef unit, bool later)
{
    std::vector<Lineage::Step> steps;
    for (;;) {
        const Lineage::Step step = next(comparison, unit, later);
        if (!step.unit.isValid() || (step.relation == Relation::Kin && !steps.empty()))
            return steps;
        steps.push_back(step);
        if (step.relation == Relation::Kin)
            return steps;
        unit = step.unit;
    }
}

QString takesUp(const Lineage::Step &step, bool first)
{
    switch (step.relation) {
    case Relation::Same:
        return first ? Words::tr("takes up %1") : Words::tr("which itself takes up %1");
    case Relation::Partial:
        return first ? Words::tr("takes up and redrafts %1") : Words::tr("which itself takes up and redrafts %1");
    case Relation::Kin:
        return Words::tr("echoes %1");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString isTakenUp(const Lineage::Step &step, bool first)
{
    switch (step.relation) {
    case Relation::Same:
        return first ? Words::tr("is taken up in %1") : Words::tr("then taken up in %1");
    case Relation::Partial:
        return first ? Words::tr("is taken up and redrafted in %1") : Words::tr("then taken up and redrafted in %1");
    case Relation::Kin:
        return Words::tr("is echoed in %1");
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// What a draft did with a clause of the one before it.
QString comesFrom(const Lineage::Step &step, bool first)
{
    const bool changed = step.relation != Relation::Same;
    if (step.moved && changed)
        return first ? Words::tr("comes from %1, moved and changed")
                     : Words::tr("which came from %1, moved and changed");
    if (step.moved)
        return first ? Words::tr("comes from %1, moved") : Words::tr("which came from %1, moved");
    if (changed)
        return first ? Words::tr("comes from %1, changed") : Words::tr("which came from %1, changed");
    return first ? Words::tr("comes unchanged from %1") : Words::tr("which came unchanged from %1");
}

QString becomes(const Lineage::Step &step, bool first)
{
    const bool changed = step.relation != Relation::Same;
    if (step.moved && changed)
        return first ? Words::tr("is moved and changed in %1") : Words::tr("then moved and changed in %1");
    if (step.moved)
        return first ? Words::tr("is moved in %1") : Words::tr("then moved in %1");
    if (changed)
        return first ? Words::tr("is changed in %1") : Words::tr("then changed in %1");
    return first ? Words::tr("stays unchanged in %1") : Words::tr("then stays unchanged in %1");
}

/// The clauses of `document` that a clause is linked with and not by an echo, in their order.
std::vector<int> counterparts(const Comparison &comparison, UnitRef unit, int document)
{
    std::vector<int> found;
    for (const Link &link : comparison.alignment.links) {
        const UnitRef other = link.a == unit ? link.b : link.b == unit ? link.a : UnitRef{};
        if (other.isValid() && other.document == document && link.relation != Relation::Kin)
            found.push_back(other.unit);
    }
    std::ranges::sort(found);
    return found;
}

/// «2024, par. 3 and par. 4».
QString cited(const Comparison &comparison, int document, const std::vector<int> &units)
{
    const Document &text = comparison.document(document);
    QStringList places;
    for (const int unit : units)
        places += places.isEmpty() ? citation(text, text.units[std::size_t(unit)])
                                   : shortPlace(text, text.units[std::size_t(unit)]);
    return QLocale().createSeparatedList(places);
}

/// A clause that was split or merged on its way between `unit` and the clauses next to it in another draft; empty: it
/// was not.
QString division(const Comparison &comparison, UnitRef unit, UnitRef next)
{
    const bool later = next.document > unit.document;
    if (const auto theirs = counterparts(comparison, unit, next.document); theirs.size() > 1) {
        const QString places = cited(comparison, next.document, theirs);
        return later ? Words::tr("is split into %1").arg(places) : Words::tr("is merged from %1").arg(places);
    }
    if (counterparts(comparison, next, unit.document).size() > 1) {
        const QString place = cited(comparison, next.document, {next.unit});
        return later ? Words::tr("is merged with others into %1").arg(place) : Words::tr("is split from %1").arg(place);
    }
    return {};
}

} // namespace

Lineage lineage(const Comparison &comparison, UnitRef unit)
{
    return {chain(comparison, unit, false), chain(comparison, unit, true)};
}

QString lineageSentence(const Comparison &comparison, UnitRef unit)
{
    const Lineage found = lineage(comparison, unit);
    const bool drafts = comparison.mode == DossierMode::VersionsOfOneText;
    const auto told = [&](const std::vector<Lineage::Step> &steps, const auto &words, const auto &draftWords) {
        QStringList parts;
        for (const Lineage::Step &step : steps) {
            const bool first = parts.isEmpty();
            const QString divided = drafts && first ? division(comparison, unit, step.unit) : QString();
            const QString pattern =
                drafts && step.relation != Relation::Kin ? draftWords(step, first) : words(step, first);
            parts += divided.isEmpty() ? pattern.arg(cited(comparison, step.unit.document, {step.unit.unit})) : divided;
        }
        return parts.join(QStringLiteral(", "));
    };
    const bool first = unit.document == 0;
    const bool last = unit.document + 1 == int(comparison.documents.size());
    const QString before = !found.before.empty() ? told(found.before, takesUp, comesFrom)
                           : first               ? QString()
                           : drafts              ? Words::tr("is new")
                                                 : Words::tr("has no antecedent in the texts loaded");
    const QString after = !found.after.empty() ? told(found.after, isTakenUp, becomes)
                          : last               ? QString()
                          : drafts ? Words::tr("is deleted in %1").arg(witness(comparison, unit.document + 1))
                                   : Words::tr("is not taken up in the later texts loaded");
    if (before.isEmpty() && after.isEmpty())
        return Words::tr("No other text is loaded.");
    if (before.isEmpty() || after.isEmpty())
        return Words::tr("This clause %1.").arg(before.isEmpty() ? after : before);
    return Words::tr("This clause %1; it %2.", "antecedents, then sequels").arg(before, after);
}

} // namespace volets
