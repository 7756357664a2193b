// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lineage.h"

#include "document/citation.h"

#include <QCoreApplication>

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
            best = {other, link.relation};
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

QString takesUp(Relation relation, bool first)
{
    switch (relation) {
    case Relation::Same:
        return first ? Words::tr("takes up %1") : Words::tr("which itself takes up %1");
    case Relation::Partial:
        return first ? Words::tr("takes up and redrafts %1") : Words::tr("which itself takes up and redrafts %1");
    case Relation::Kin:
        return Words::tr("echoes %1");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString isTakenUp(Relation relation, bool first)
{
    switch (relation) {
    case Relation::Same:
        return first ? Words::tr("is taken up in %1") : Words::tr("then taken up in %1");
    case Relation::Partial:
        return first ? Words::tr("is taken up and redrafted in %1") : Words::tr("then taken up and redrafted in %1");
    case Relation::Kin:
        return Words::tr("is echoed in %1");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

Lineage lineage(const Comparison &comparison, UnitRef unit)
{
    return {chain(comparison, unit, false), chain(comparison, unit, true)};
}

QString lineageSentence(const Comparison &comparison, UnitRef unit)
{
    const Lineage found = lineage(comparison, unit);
    const auto told = [&](const std::vector<Lineage::Step> &steps, const auto &words) {
        QStringList parts;
        for (const Lineage::Step &step : steps)
            parts += words(step.relation, parts.isEmpty())
                         .arg(citation(comparison.document(step.unit.document), comparison.unit(step.unit)));
        return parts.join(QStringLiteral(", "));
    };
    const bool first = unit.document == 0;
    const bool last = unit.document + 1 == int(comparison.documents.size());
    const QString before = !found.before.empty() ? told(found.before, takesUp)
                           : first               ? QString()
                                                 : Words::tr("has no antecedent in the texts loaded");
    const QString after = !found.after.empty() ? told(found.after, isTakenUp)
                          : last               ? QString()
                                               : Words::tr("is not taken up in the later texts loaded");
    if (before.isEmpty() && after.isEmpty())
        return Words::tr("No other text is loaded.");
    if (before.isEmpty() || after.isEmpty())
        return Words::tr("This clause %1.").arg(before.isEmpty() ? after : before);
    return Words::tr("This clause %1; it %2.", "antecedents, then sequels").arg(before, after);
}

} // namespace volets
