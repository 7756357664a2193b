// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/notecalls.h"

#include <algorithm>
#include <iterator>
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

bool isFigure(QChar c) { return c >= u'0' && c <= u'9'; }

/// A number or symbol that is longer than its figures need be, or a word that ends in figures: a call may stick to it.
bool isGlued(const Lexeme &lexeme, QStringView text)
{
    constexpr int shortest = 5; // a year and a figure
    if (lexeme.kind == TokenKind::Word)
        return lexeme.length > 1 && isFigure(text[lexeme.start + lexeme.length - 1]);
    return (lexeme.kind == TokenKind::Number || lexeme.kind == TokenKind::Reference) && lexeme.length >= shortest &&
           isFigure(text[lexeme.start + lexeme.length - 1]);
}

/// The lengths that a token has without figures at its end which may be a call: 4 of «20276», 11 and 10 of
/// «A/CONF.301/56», 3 of «Day7»; those of shorter calls last.
std::vector<int> stems(QStringView token)
{
    std::vector<int> lengths;
    for (qsizetype length = std::max<qsizetype>(token.size() - longestNumber, 1); length < token.size(); ++length)
        if (std::ranges::all_of(token.sliced(length), isFigure) && token[length] != u'0' &&
            token[length - 1].isLetterOrNumber())
            lengths.push_back(int(length));
    return lengths;
}

/// A figure that may be a call.
struct Figure
{
    std::size_t unit = 0;
    int token = -1; ///< of the unit's sequence; -1 where a fold drops it, being raised or glued to a word
    int number = 0;
    int weight = 0; ///< how sure it is a call
    int stem = 0;   ///< length of its token without it, where it sticks to a number or symbol
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

/// True where the calls in the units before and after count past the figure's number.
bool fitsInto(const std::vector<Figure> &chain, const Figure &figure)
{
    const auto after = std::ranges::upper_bound(chain, figure.unit, {}, &Figure::unit);
    const auto before = std::ranges::lower_bound(chain, figure.unit, {}, &Figure::unit);
    return (before == chain.begin() || std::prev(before)->number < figure.number) &&
           (after == chain.end() || figure.number < after->number);
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
    std::vector<Figure> glued; // each known by its token's counterpart only
    std::vector<Lexeme> lexemes;
    const auto tokenAt = [&](std::size_t unit, const Lexeme &lexeme) {
        const std::span<const Lexeme> tokens = sequences[unit].tokens;
        return int(std::ranges::lower_bound(tokens, lexeme.start, {}, &Lexeme::start) - tokens.begin());
    };
    for (std::size_t i = 0; i < document.units.size(); ++i) {
        const Unit &unit = document.units[i];
        if (unit.kind == UnitKind::Footnote)
            continue;
        scan(unit.text, options.language, options.folds, lexemes);
        for (std::size_t k = 1; k < lexemes.size(); ++k) {
            const Lexeme &lexeme = lexemes[k];
            if (!lexeme.ignored && isGlued(lexeme, unit.text)) {
                const QStringView word = lexeme.span().of(unit.text);
                for (const int stem : stems(word))
                    if (const int number = numberIn(word.sliced(stem)); notes.contains(number))
                        glued.push_back({.unit = i, .token = tokenAt(i, lexeme), .number = number, .stem = stem});
                continue;
            }
            const int number =
                lexeme.ignored || isLoneNumber(lexeme, unit.text) ? numberIn(lexeme.span().of(unit.text)) : 0;
            if (!notes.contains(number))
                continue;
            const auto isSign = [&](std::size_t at) {
                return at >= lexemes.size() || lexemes[at].kind == TokenKind::Punctuation;
            };
            figures.push_back({.unit = i,
                               .token = lexeme.ignored ? -1 : tokenAt(i, lexeme),
                               .number = number,
                               .weight = lexeme.ignored                   ? sure
                                         : isSign(k - 1) || isSign(k + 1) ? beside
                                                                          : amongWords});
        }
    }
    std::vector<Figure> chain = countingUp(std::move(figures));
    std::set<int> called; // a note is called once: «70/125» holds no call to note 5 where another figure is one
    for (const Figure &figure : chain)
        called.insert(figure.number);
    for (const Figure &figure : chain)
        if (figure.token >= 0)
            sequences[figure.unit].noteCalls.push_back(figure.token);
    std::erase_if(chain, [](const Figure &figure) { return figure.token >= 0; }); // what is left is surely a call
    for (const Figure &figure : glued)
        if (!called.contains(figure.number) && fitsInto(chain, figure))
            sequences[figure.unit].gluedCalls.push_back({.token = figure.token, .length = figure.stem});
}

} // namespace volets
