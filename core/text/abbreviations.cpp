// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/abbreviations.h"

#include "text/normalizer.h"

#include <algorithm>

namespace volets {

namespace {

bool isBrief(QStringView text)
{
    constexpr qsizetype longest = 10;
    return text.size() >= 2 && text.size() <= longest && text.front().isUpper() &&
           std::ranges::count_if(text, [](QChar c) { return c.isUpper(); }) >= 2 &&
           std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'&'; });
}

QChar plain(QChar c)
{
    const QString folded = foldForSearch(QStringView(&c, 1));
    return folded.isEmpty() ? c : folded.front();
}

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !(text[at - 1].isLetterOrNumber() || text[at - 1].isMark());
}

/// Where in `text` the words begin that end it and that `brief` stands for, or -1.
qsizetype beginOf(QStringView brief, QStringView text)
{
    qsizetype at = text.size();
    for (qsizetype letter = brief.size(); letter-- > 0;) {
        if (!brief[letter].isLetterOrNumber())
            continue;
        const QChar wanted = plain(brief[letter]);
        do {
            --at;
        } while (at >= 0 && (plain(text[at]) != wanted || (letter == 0 && !beginsWord(text, at))));
        if (at < 0)
            return -1;
    }
    return at;
}

/// The words at the end of `text` that `brief` stands for; empty for none.
QStringView wordsBefore(QStringView text, QStringView brief)
{
    const qsizetype mostWords = std::min(brief.size() + 5, 2 * brief.size());
    // not beyond the sentence, nor beyond so many words
    qsizetype from = text.size();
    for (qsizetype words = 0; from > 0; --from) {
        const QChar c = text[from - 1];
        if (c == u'.' || c == u';' || c == u':' || c == u'(' || c == u')' || c == u'\n')
            break;
        if (c.isSpace() && from < text.size() && !text[from].isSpace() && ++words >= mostWords)
            break;
    }
    const QStringView reach = text.sliced(from);
    const qsizetype begin = beginOf(brief, reach);
    return begin < 0 ? QStringView() : reach.sliced(begin).trimmed();
}

bool explains(QStringView words, QStringView brief)
{
    // more than the abbreviation itself, and of small letters somewhere
    return words.size() > brief.size() + 1 && std::ranges::any_of(words, [](QChar c) { return c.isLower(); });
}

} // namespace

std::vector<Abbreviation> introducedAbbreviations(QStringView text)
{
    constexpr qsizetype longest = 120;
    std::vector<Abbreviation> found;
    const auto add = [&](QStringView brief, QStringView words) {
        const Abbreviation made{.brief = brief.toString(), .words = words.toString()};
        if (explains(words, brief) && std::ranges::find(found, made) == found.end())
            found.push_back(made);
    };
    for (qsizetype open = text.indexOf(u'('); open >= 0; open = text.indexOf(u'(', open + 1)) {
        const qsizetype close = text.indexOf(u')', open);
        if (close < 0)
            break;
        if (close - open > longest)
            continue;
        const QStringView inside = text.sliced(open + 1, close - open - 1).trimmed();
        const QStringView before = text.first(open).trimmed();
        if (isBrief(inside)) {
            add(inside, wordsBefore(before, inside));
            continue;
        }
        qsizetype from = before.size();
        while (from > 0 &&
               (before[from - 1].isLetterOrNumber() || before[from - 1] == u'-' || before[from - 1] == u'&'))
            --from;
        const QStringView brief = before.sliced(from);
        if (isBrief(brief) && beginOf(brief, inside) == 0)
            add(brief, inside);
    }
    return found;
}

} // namespace volets
