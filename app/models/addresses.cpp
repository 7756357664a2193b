// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/addresses.h"

#include "document/citation.h"
#include "text/normalizer.h"

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// Letters and figures only, so that «3 b)», «3.b» and «par. 3 b» meet.
QString bare(const QString &words)
{
    QString kept;
    for (const QChar c : foldForSearch(words))
        if (c.isLetterOrNumber())
            kept.append(c);
    return kept;
}

bool names(const Document &document, const QString &word)
{
    const QString wanted = foldForSearch(word);
    return foldForSearch(document.key) == wanted || foldForSearch(document.shortTitle).split(u' ').contains(wanted) ||
           document.date.startsWith(word);
}

} // namespace

UnitRef findAddress(const Comparison &comparison, const QString &words, int preferred)
{
    const auto search = [&](int index, const QString &address) -> UnitRef {
        const Document &document = comparison.document(index);
        const QString wanted = bare(address);
        for (int unit = 0; unit < int(document.units.size()) && !wanted.isEmpty(); ++unit) {
            const Unit &candidate = document.units[std::size_t(unit)];
            if (bare(candidate.id) == wanted || bare(shortPlace(document, candidate)) == wanted ||
                bare(place(document, candidate)) == wanted)
                return {index, unit};
        }
        return {};
    };
    const QString first = words.trimmed().section(u' ', 0, 0);
    const QString rest = words.trimmed().section(u' ', 1);
    const int count = int(comparison.documents.size());
    for (int document = 0; document < count; ++document)
        if (names(comparison.document(document), first))
            if (const UnitRef found = search(document, rest); found.isValid())
                return found;
    if (preferred >= 0)
        if (const UnitRef found = search(preferred, words); found.isValid())
            return found;
    for (int document = 0; document < count; ++document)
        if (const UnitRef found = search(document, words); found.isValid())
            return found;
    return {};
}

} // namespace volets
