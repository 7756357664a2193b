// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/apparatus.h"

#include "diff/gotoh.h"
#include "text/vocabulary.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <ranges>

namespace volets {

namespace {

constexpr std::size_t pairBudget = 4'000'000;
/// An apparatus tells word by word: a lone word that all have is worth two gaps.
constexpr GapCosts cheap{.open = 60, .substitute = 30};

/// A witness as tokens for the alignment.
struct Witness
{
    QStringView text;
    std::vector<Lexeme> tokens;
    std::vector<int> keys;
    std::vector<int> lemmas;
    std::vector<int> weights;

    [[nodiscard]] Tokens view() const { return {keys, lemmas, weights}; }
};

Witness read(QStringView text, const DiffOptions &options, Vocabulary &vocabulary)
{
    Witness witness{
        .text = text, .tokens = scan(text, options.language, options.folds), .keys = {}, .lemmas = {}, .weights = {}};
    std::erase_if(witness.tokens, [](const Lexeme &lexeme) { return lexeme.ignored; });
    for (const Lexeme &lexeme : witness.tokens) {
        const int form = vocabulary.intern(lexeme.span().of(text), lexeme.kind, lexeme.space);
        witness.keys.push_back(vocabulary.key(form));
        witness.lemmas.push_back(options.inflections ? vocabulary.lemma(form) : vocabulary.key(form));
        witness.weights.push_back(weights::of(vocabulary.weight(form)));
    }
    return witness;
}

/// All witnesses joined: a token of each column, and for each witness the column of each of its tokens.
struct Joined
{
    std::vector<int> keys;
    std::vector<int> lemmas;
    std::vector<int> weights;
    std::vector<std::vector<int>> columnOf; ///< by witness, by token

    [[nodiscard]] Tokens view() const { return {keys, lemmas, weights}; }
};

void join(Joined &joined, const Witness &witness, std::size_t number, Gotoh &gotoh)
{
    const auto matches = gotoh.align(joined.view(), witness.view(), pairBudget, cheap).value_or(std::vector<Match>());
    Joined next;
    next.columnOf = joined.columnOf;
    std::vector<int> moved(joined.keys.size());
    auto &columns = next.columnOf[number];
    const auto add = [&](const Tokens &from, std::size_t token) {
        next.keys.push_back(from.keys[token]);
        next.lemmas.push_back(from.lemmas[token]);
        next.weights.push_back(from.weights[token]);
        return int(next.keys.size()) - 1;
    };
    std::size_t column = 0;
    std::size_t token = 0;
    const auto upTo = [&](std::size_t lastColumn, std::size_t lastToken) {
        for (; column < lastColumn; ++column)
            moved[column] = add(joined.view(), column);
        for (; token < lastToken; ++token)
            columns.push_back(add(witness.view(), token));
    };
    for (const Match &match : matches) {
        upTo(std::size_t(match.a), std::size_t(match.b));
        moved[column] = add(joined.view(), column);
        columns.push_back(moved[column]);
        ++column;
        ++token;
    }
    upTo(joined.keys.size(), witness.keys.size());
    for (std::size_t other = 0; other < next.columnOf.size(); ++other)
        if (other != number)
            for (int &place : next.columnOf[other])
                place = moved[std::size_t(place)];
    joined = std::move(next);
}

/// The witnesses in the order in which they are joined: the nearest to all others first, then by nearness to it.
std::vector<std::size_t> joinOrder(const std::vector<Witness> &witnesses, Gotoh &gotoh)
{
    const std::size_t count = witnesses.size();
    std::vector<std::vector<qint64>> score(count, std::vector<qint64>(count, 0));
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            if (i == j || witnesses[j].text < witnesses[i].text)
                continue; // one direction for each pair, the same whatever the order of the witnesses
            const bool found = gotoh.align(witnesses[i].view(), witnesses[j].view(), pairBudget, cheap).has_value();
            score[i][j] = score[j][i] = found ? gotoh.score() : 0;
        }
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    const auto total = [&](std::size_t i) { return std::reduce(score[i].begin(), score[i].end()); };
    const auto first = *std::ranges::min_element(order, [&](std::size_t left, std::size_t right) {
        return std::pair(-total(left), witnesses[left].text) < std::pair(-total(right), witnesses[right].text);
    });
    std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
        if ((left == first) != (right == first))
            return left == first;
        return std::pair(-score[first][left], witnesses[left].text) <
               std::pair(-score[first][right], witnesses[right].text);
    });
    return order;
}

} // namespace

std::vector<Variation> collate(std::span<const QStringView> texts, const DiffOptions &options)
{
    if (texts.empty())
        return {};
    Vocabulary vocabulary(options.language, options.folds);
    Gotoh gotoh;
    std::vector<Witness> witnesses;
    witnesses.reserve(texts.size());
    for (const QStringView text : texts)
        witnesses.push_back(read(text, options, vocabulary));
    Joined joined;
    joined.columnOf.resize(texts.size());
    for (const std::size_t number : joinOrder(witnesses, gotoh))
        join(joined, witnesses[number], number, gotoh);

    // tokenAt[witness][column], or -1.
    const std::size_t columns = joined.keys.size();
    std::vector<std::vector<int>> tokenAt(texts.size(), std::vector<int>(columns, -1));
    for (std::size_t w = 0; w < texts.size(); ++w)
        for (std::size_t token = 0; token < joined.columnOf[w].size(); ++token)
            tokenAt[w][std::size_t(joined.columnOf[w][token])] = int(token);
    const auto agrees = [&](std::size_t column) {
        return std::ranges::all_of(std::views::iota(std::size_t(0), texts.size()), [&](std::size_t w) {
            const int token = tokenAt[w][column];
            return token >= 0 &&
                   witnesses[w].keys[std::size_t(token)] == witnesses[0].keys[std::size_t(tokenAt[0][column])];
        });
    };

    std::vector<Variation> variations;
    std::vector<std::size_t> done(texts.size(), 0); // tokens told, by witness
    for (std::size_t from = 0; from < columns;) {
        const bool agreement = agrees(from);
        std::size_t to = from + 1;
        while (to < columns && agrees(to) == agreement)
            ++to;
        Variation variation;
        std::map<std::vector<int>, std::size_t> readings;
        for (std::size_t w = 0; w < texts.size(); ++w) {
            const Witness &witness = witnesses[w];
            const std::size_t first = done[w];
            for (std::size_t column = from; column < to; ++column)
                done[w] += tokenAt[w][column] >= 0 ? 1 : 0;
            const qsizetype place = first < witness.tokens.size() ? witness.tokens[first].start : witness.text.size();
            variation.spans.push_back(first == done[w] ? Span{place, 0}
                                                       : Span::fromTo(place, witness.tokens[done[w] - 1].span().end()));
            const std::vector<int> words(witness.keys.begin() + std::ptrdiff_t(first),
                                         witness.keys.begin() + std::ptrdiff_t(done[w]));
            const auto [reading, isNew] = readings.try_emplace(words, variation.readings.size());
            if (isNew)
                variation.readings.emplace_back();
            variation.readings[reading->second].push_back(int(w));
        }
        variations.push_back(std::move(variation));
        from = to;
    }
    return variations;
}

QString apparatusEntry(const Variation &variation, std::span<const QStringView> witnesses, const QStringList &names)
{
    QStringList readings;
    for (const std::vector<int> &reading : variation.readings) {
        QStringList words;
        for (const int witness : reading)
            words += names[witness];
        const auto first = std::size_t(reading.front());
        const Span span = variation.spans[first];
        words += span.isEmpty() ? QStringLiteral("om.") : span.of(witnesses[first]).toString().simplified();
        readings += words.join(u' ');
    }
    return readings.join(QStringLiteral(" ] "));
}

} // namespace volets
