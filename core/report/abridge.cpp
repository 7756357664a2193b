// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/abridge.h"

#include "text/phrases.h"
#include "text/stemmer.h"
#include "text/tokenizer.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace volets {

namespace {

constexpr qsizetype longClause = 420; ///< letters: a shorter one is read at once
constexpr qsizetype mostQuoted = 380; ///< of it, where its sentences allow
constexpr qsizetype leastLeftOut = 160;
constexpr double nearlyAsTelling = 0.55; ///< of the most telling sentence

/// How much each sentence says of what `others` say, for its length.
std::vector<double> telling(const QString &text, const QString &language, const std::vector<Span> &sentences,
                            std::span<const QString> others, std::span<const Span> evidence)
{
    const Stemmer stemmer(language);
    QSet<QString> wanted;
    for (const QString &other : others)
        for (const ContentWord &word : contentWords(other, language, stemmer))
            wanted.insert(word.stem);
    const std::vector<ContentWord> words = contentWords(text, language, stemmer);
    std::vector<double> scores;
    for (const Span &sentence : sentences) {
        QSet<QString> shared;
        int count = 0;
        for (const ContentWord &word : words) {
            if (!sentence.contains(word.shown.start))
                continue;
            ++count;
            if (wanted.contains(word.stem))
                shared.insert(word.stem);
        }
        const auto shown = std::ranges::count_if(evidence, [&](Span each) { return each.overlaps(sentence); });
        scores.push_back((double(shared.size()) + double(shown)) / std::sqrt(6.0 + count));
    }
    return scores;
}

/// The most telling sentences, as many as fit; none where nothing tells them apart.
std::vector<bool> chosen(const std::vector<Span> &sentences, const std::vector<double> &scores)
{
    std::vector<bool> taken(sentences.size(), false);
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t s) { return scores[s]; });
    const double best = scores[order.front()];
    if (best <= 0)
        return taken;
    qsizetype length = 0;
    for (const std::size_t s : order) {
        const bool fits = length == 0 || length + sentences[s].length <= mostQuoted;
        if (scores[s] < best * nearlyAsTelling)
            break;
        if (!fits)
            continue;
        taken[s] = true;
        length += sentences[s].length;
    }
    return taken;
}

} // namespace

QString leftOutMark() { return QStringLiteral("[…]"); }

std::vector<Span> sentencesOf(const QString &text, const QString &language)
{
    std::vector<Span> sentences;
    qsizetype start = 0;
    bool ended = false;
    for (const Token &token : tokenize(text, language)) {
        // what closes a sentence stands after its full stop: «. ”»
        const auto opens = [&] {
            return token.kind != TokenKind::Punctuation || text[token.shown.start - 1].isSpace();
        };
        if (ended && token.shown.start > start && opens()) {
            sentences.push_back(Span::fromTo(start, token.shown.start));
            start = token.shown.start;
            ended = false;
        }
        ended = ended || token.endsSentence;
    }
    if (start < text.size())
        sentences.push_back(Span::fromTo(start, text.size()));
    return sentences;
}

std::vector<MarkedRun> abridged(const QString &text, const QString &language, std::span<const QString> others,
                                std::span<const Span> evidence)
{
    const std::vector<MarkedRun> whole{{.text = text, .instead = {}}};
    if (text.size() < longClause || text.contains(u'\n'))
        return whole;
    const std::vector<Span> sentences = sentencesOf(text, language);
    if (sentences.size() < 2)
        return whole;
    const std::vector<bool> quoted = chosen(sentences, telling(text, language, sentences, others, evidence));
    qsizetype leftOut = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        leftOut += quoted[s] ? 0 : sentences[s].length;
    if (leftOut < leastLeftOut || leftOut >= text.size())
        return whole;

    std::vector<MarkedRun> runs;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const MarkKind mark = quoted[s] ? MarkKind::Plain : MarkKind::LeftOut;
        if (runs.empty() || runs.back().mark != mark)
            runs.push_back({.text = {}, .mark = mark, .instead = {}});
        if (quoted[s])
            runs.back().text += sentences[s].of(text);
    }
    for (MarkedRun &run : runs)
        if (run.mark == MarkKind::LeftOut)
            run.text = &run == &runs.back() ? leftOutMark() : leftOutMark() + u' ';
    return runs;
}

bool isAbridgementOf(const QString &text, const QString &language, const QStringList &pieces)
{
    const std::vector<Span> sentences = sentencesOf(text, language);
    std::size_t next = 0; // the first sentence that no piece and no gap has passed
    for (qsizetype p = 0; p < pieces.size(); ++p) {
        const QString words = pieces[p].trimmed();
        const bool isFirst = p == 0;
        const bool isLast = p + 1 == pieces.size();
        if (words.isEmpty() && (isFirst || isLast)) {
            if (isLast && next == sentences.size())
                return false;
            continue;
        }
        bool found = false;
        const std::size_t earliest = isFirst ? 0 : next + 1; // a gap leaves out a sentence at least
        for (std::size_t first = earliest; !found && first < sentences.size() && (!isFirst || first == 0); ++first) {
            const QStringView rest = QStringView(text).sliced(sentences[first].start);
            if (words.isEmpty() || !rest.startsWith(words))
                continue;
            const qsizetype end = sentences[first].start + words.size();
            std::size_t last = first;
            while (sentences[last].end() < end)
                ++last;
            const bool isWhole = QStringView(text).sliced(end, sentences[last].end() - end).trimmed().isEmpty();
            found = isWhole && (!isLast || last + 1 == sentences.size());
            if (found)
                next = last + 1;
        }
        if (!found)
            return false;
    }
    return pieces.size() > 1;
}

} // namespace volets
