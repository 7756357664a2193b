// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/notecalls.h"

#include <algorithm>
#include <set>

namespace volets {

namespace {

constexpr int longestNumber = 3; // digits

int numberIn(QStringView text)
{
    QString digits;
    for (const QChar c : text)
        if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    return digits.size() <= longestNumber ? digits.toInt() : 0;
}

bool isLoneNumber(const Lexeme &lexeme, QStringView text)
{
    const QStringView word = lexeme.span().of(text);
    return lexeme.start > 0 && lexeme.kind == TokenKind::Number && lexeme.length <= longestNumber &&
           std::ranges::all_of(word, [](QChar c) { return c >= u'0' && c <= u'9'; }) &&
           text[lexeme.start - 1].isSpace();
}

/// A figure that may be a call.
struct Figure
{
    std::size_t unit = 0;
    int token = -1; ///< of the unit's sequence; -1 where a fold drops it, being raised or glued to a word
    int number = 0;
    int weight = 0; ///< how sure it is a call
    int previous = -1;
};

/// The surest of the figures' subsequences that count up.
std::vector<Figure> countingUp(std::vector<Figure> figures)
{
    constexpr std::size_t numbers = 1'000;
    struct Best
    {
        int sum = 0;
        int last = -1;
    };
    std::vector<Best> bestOf(numbers); // of those that end with a number
    for (int i = 0; i < int(figures.size()); ++i) {
        Figure &figure = figures[std::size_t(i)];
        const auto at = std::size_t(figure.number);
        const auto before =
            std::ranges::max_element(bestOf.begin(), bestOf.begin() + std::ptrdiff_t(at), {}, &Best::sum);
        figure.previous = before->last;
        if (before->sum + figure.weight >= bestOf[at].sum)
            bestOf[at] = {.sum = before->sum + figure.weight, .last = i};
    }
    std::vector<Figure> chain;
    for (int i = std::ranges::max_element(bestOf, {}, &Best::sum)->last; i >= 0; i = figures[std::size_t(i)].previous)
        chain.push_back(figures[std::size_t(i)]);
    std::ranges::reverse(chain);
    return chain;
}

} // namespace

void findNoteCalls(const Document &document, const DiffOptions &options, std::span<Sequence> sequences)
{
    constexpr int sure = 8;       // raised, or glued to its word
    constexpr int beside = 3;     // beside a sign of punctuation, as calls often are
    constexpr int amongWords = 2; // as numbers are, too
    std::set<int> notes;
    for (const Unit &unit : document.units)
        if (unit.kind == UnitKind::Footnote)
            if (const int number = numberIn(unit.id); number > 0)
                notes.insert(number);
    if (notes.empty())
        return;
    std::vector<Figure> figures;
    std::vector<Lexeme> lexemes;
    for (std::size_t i = 0; i < document.units.size(); ++i) {
        const Unit &unit = document.units[i];
        if (unit.kind == UnitKind::Footnote)
            continue;
        scan(unit.text, options.language, options.folds, lexemes);
        const std::vector<Lexeme> &tokens = sequences[i].tokens;
        for (std::size_t k = 1; k < lexemes.size(); ++k) {
            const Lexeme &lexeme = lexemes[k];
            const int number =
                lexeme.ignored || isLoneNumber(lexeme, unit.text) ? numberIn(lexeme.span().of(unit.text)) : 0;
            if (!notes.contains(number))
                continue;
            const auto token = std::ranges::lower_bound(tokens, lexeme.start, {}, &Lexeme::start);
            const auto isSign = [&](std::size_t at) {
                return at >= lexemes.size() || lexemes[at].kind == TokenKind::Punctuation;
            };
            figures.push_back({.unit = i,
                               .token = lexeme.ignored ? -1 : int(token - tokens.begin()),
                               .number = number,
                               .weight = lexeme.ignored                   ? sure
                                         : isSign(k - 1) || isSign(k + 1) ? beside
                                                                          : amongWords});
        }
    }
    for (const Figure &figure : countingUp(std::move(figures)))
        if (figure.token >= 0)
            sequences[figure.unit].noteCalls.push_back(figure.token);
}

} // namespace volets
