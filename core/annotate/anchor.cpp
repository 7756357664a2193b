// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/anchor.h"

#include "text/normalizer.h"

#include <QHash>

#include <cstdlib>

namespace volets {

namespace {

/// Below this part of words in common, two units are not the same one in other words.
constexpr double alike = 0.5;

/// Words in common, counted with repetitions, as part of all words of both (Dice).
double likeness(const QString &one, const QString &other)
{
    const auto wordsOf = [](const QString &text) {
        QString letters = foldForSearch(text);
        for (QChar &c : letters)
            if (!c.isLetterOrNumber())
                c = u' ';
        return letters.split(u' ', Qt::SkipEmptyParts);
    };
    const QStringList first = wordsOf(one);
    const QStringList second = wordsOf(other);
    QHash<QString, int> counts;
    for (const QString &word : first)
        ++counts[word];
    int common = 0;
    for (const QString &word : second)
        if (counts[word]-- > 0)
            ++common;
    const qsizetype all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * common / double(all);
}

/// The occurrence of `quote` in `text` that begins nearest to `start`, or -1.
qsizetype nearest(const QString &text, const QString &quote, qsizetype start)
{
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
        if (best < 0 || std::abs(at - start) < std::abs(best - start))
            best = at;
    return best;
}

} // namespace

Anchor anchorTo(const Document &document, int unit, Span span)
{
    const Unit &there = document.units[std::size_t(unit)];
    return {document.key, there.id, span, span.isEmpty() ? there.text : span.of(there.text).toString()};
}

Attachment attach(const Anchor &anchor, const Document &document)
{
    using Hold = Attachment::Hold;
    const bool whole = anchor.span.isEmpty();
    const int same = document.indexOf(anchor.unit);
    const auto place = [&](int unit) -> Attachment {
        const QString &text = document.units[std::size_t(unit)].text;
        if (whole)
            return text == anchor.quote ? Attachment{unit == same ? Hold::Exact : Hold::Moved, unit, {}} : Attachment{};
        const qsizetype at = nearest(text, anchor.quote, anchor.span.start);
        if (at < 0)
            return {};
        const bool exact = unit == same && at == anchor.span.start;
        return {exact ? Hold::Exact : Hold::Moved, unit, {at, anchor.quote.size()}};
    };
    const int count = int(document.units.size());
    if (same >= 0)
        if (const Attachment found = place(same); found.hold != Hold::Lost)
            return found;
    // the unit nearest to the old address first: a text that was renumbered shifts by little
    const int from = same >= 0 ? same : 0;
    for (int distance = same >= 0 ? 1 : 0; distance < count; ++distance)
        for (const int unit : {from - distance, from + distance})
            if (unit >= 0 && unit < count)
                if (const Attachment found = place(unit); found.hold != Hold::Lost)
                    return found;
    if (!whole) // words that are gone: the unit that had them may still be there
        return same >= 0 ? Attachment{Hold::Changed, same, {}} : Attachment{};
    double best = alike;
    Attachment found;
    for (int unit = 0; unit < count; ++unit) {
        const double part = likeness(anchor.quote, document.units[std::size_t(unit)].text);
        if (part > best || (part == best && unit == same)) {
            best = part;
            found = {Hold::Changed, unit, {}};
        }
    }
    return found;
}

} // namespace volets
