// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/renumbering.h"

#include "document/citation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Renumbering)
};

} // namespace

std::vector<std::pair<UnitRef, UnitRef>> renumbered(const Comparison &comparison, int before, int after)
{
    std::vector<std::pair<UnitRef, UnitRef>> found;
    for (const Link &link : comparison.alignment.links) {
        const UnitRef now = link.a.document == after ? link.a : link.b;
        const UnitRef old = link.a.document == after ? link.b : link.a;
        if (now.document != after || old.document != before || link.relation == Relation::Kin ||
            link.change == QLatin1String("split") || link.change == QLatin1String("merged"))
            continue;
        if (comparison.unit(old).id != comparison.unit(now).id)
            found.emplace_back(old, now);
    }
    std::ranges::sort(found, {}, [](const auto &pair) { return std::pair(pair.second, pair.first); });
    return found;
}

QString renumberingInWords(const Comparison &comparison, const ColumnSetup &setup, int most)
{
    const auto place = [&](UnitRef unit) {
        return shortPlace(comparison.document(unit.document), comparison.unit(unit));
    };
    QStringList texts;
    int told = 0;
    for (std::size_t column = 1; column < setup.columns.size(); ++column) {
        QStringList changes;
        for (const auto &[old, now] : renumbered(comparison, setup.columns[column - 1], setup.columns[column])) {
            if (told++ < most)
                changes += QString(place(old) + QStringLiteral(" → ") + place(now));
            else if (told == most + 1)
                changes += QStringLiteral("…");
        }
        if (changes.isEmpty())
            continue;
        const QString list = changes.join(QStringLiteral(", "));
        texts += setup.columns.size() == 2 ? list
                                           : Words::tr("%1: %2", "a text and what was renumbered in it")
                                                 .arg(comparison.document(setup.columns[column]).shortTitle, list);
    }
    QString all = texts.value(0);
    for (qsizetype i = 1; i < texts.size(); ++i)
        all = Words::tr("%1; %2", "what was renumbered in one text, then in another").arg(all, texts[i]);
    return all;
}

int renumberedCount(const Comparison &comparison, const ColumnSetup &setup)
{
    std::size_t count = 0;
    for (std::size_t column = 1; column < setup.columns.size(); ++column)
        count += renumbered(comparison, setup.columns[column - 1], setup.columns[column]).size();
    return int(count);
}

} // namespace volets
