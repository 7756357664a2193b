// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchwords.h"

#include "text/normalizer.h"

namespace volets {

std::vector<SearchWord> searchWords(QStringView text)
{
    const auto belongs = [&](qsizetype i) {
        const QChar c = text[i];
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    };
    std::vector<SearchWord> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!belongs(i)) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && belongs(i))
            ++i;
        QString form = foldForSearch(text.sliced(start, i - start));
        // a fraction or a circled number may unfold to more than letters: one word stays one word
        form.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
        if (!form.isEmpty())
            words.push_back({Span::fromTo(start, i), form});
    }
    return words;
}

} // namespace volets
