// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/moves.h"

#include "diff/enumeration.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace volets {

namespace {

constexpr int seedLength = 3; // content words in a row by which a move is found

/// A content word within a change.
struct Word
{
    int token;
    int lemma;
    int from; ///< the tokens of the change on this side: [from, to)
    int to;
};

std::vector<Word> changedContent(const std::vector<Run> &runs, const Sequence &sequence, bool inA)
{
    std::vector<Word> words;
    words.reserve(sequence.tokens.size() / 2);
    for (const Run &run : runs) {
        if (!run.isChange())
            continue;
        const int from = inA ? run.a0 : run.b0;
        const int to = inA ? run.a1 : run.b1;
        for (int i = from; i < to; ++i)
            if (sequence.isContent(i))
                words.push_back({.token = i, .lemma = sequence.lemmas[std::size_t(i)], .from = from, .to = to});
    }
    return words;
}

/// The lemmas of the seed that begins at word `i` as one number; nothing where the change ends before it.
std::optional<quint64> seedAt(const std::vector<Word> &words, std::size_t i)
{
    constexpr quint64 bits =
        21; // distinct lemmas beyond two million may share a number: such a stretch is then refused
    if (i + seedLength > words.size() || words[i + seedLength - 1].from != words[i].from)
        return std::nullopt;
    quint64 seed = 0;
    for (std::size_t k = 0; k < seedLength; ++k)
        seed = (seed << bits) ^ quint64(words[i + k].lemma);
    return seed;
}

/// Content words [a0, a1) and [b0, b1) that look like one stretch.
struct Stretch
{
    int common = 0;
    int a0 = 0;
    int a1 = 0;
    int b0 = 0;
    int b1 = 0;
};

/// Steps from (x, y) in one direction as long as words agree, over a few that were edited.
int extend(const std::vector<Word> &a, const std::vector<Word> &b, int &x, int &y, int step)
{
    constexpr int mostSkipped = 4; // words on both sides together
    int common = 0;
    const auto inside = [](const std::vector<Word> &words, int i, int from) {
        return i >= 0 && i < int(words.size()) && words[std::size_t(i)].from == words[std::size_t(from)].from;
    };
    const auto advance = [&] {
        for (int skipped = 0; skipped <= mostSkipped; ++skipped) {
            for (int skippedA = 0; skippedA <= skipped; ++skippedA) {
                const int nextX = x + step * (1 + skippedA);
                const int nextY = y + step * (1 + skipped - skippedA);
                if (inside(a, nextX, x) && inside(b, nextY, y) &&
                    a[std::size_t(nextX)].lemma == b[std::size_t(nextY)].lemma) {
                    x = nextX;
                    y = nextY;
                    return true;
                }
            }
        }
        return false;
    };
    while (advance())
        ++common;
    return common;
}

/// The pieces of a stretch that are equal word for word, widened over equal function words around it; none where they
/// hold fewer than `fewest` content words. A capital that a sentence's beginning gave or took makes no other word.
Move piecesOf(const Stretch &stretch, const std::vector<Word> &wordsA, const std::vector<Word> &wordsB,
              const Sequence &a, const Sequence &b, Gotoh &gotoh, int fewest = seedLength)
{
    constexpr GapCosts cheap{.open = 60, .substitute = 30};
    const Word &firstA = wordsA[std::size_t(stretch.a0)];
    const Word &firstB = wordsB[std::size_t(stretch.b0)];
    int a0 = firstA.token;
    int b0 = firstB.token;
    int a1 = wordsA[std::size_t(stretch.a1 - 1)].token + 1;
    int b1 = wordsB[std::size_t(stretch.b1 - 1)].token + 1;
    const auto same = [&](int i, int j) { return isSameWord(a, i, b, j); };
    const auto closes = [&](int i) { // what parts it from the words before it is none of it
        return a.tokens[std::size_t(i)].endsSentence ||
               (a.weights[std::size_t(i)] == weights::punctuation &&
                QStringView(u",;:.)]»”…").contains(a.span(i, i + 1).of(a.text)));
    };
    while (a0 > firstA.from && b0 > firstB.from && same(a0 - 1, b0 - 1) && !closes(a0 - 1)) {
        --a0;
        --b0;
    }
    while (a1 < firstA.to && b1 < firstB.to && same(a1, b1)) {
        ++a1;
        ++b1;
    }
    const Tokens left = Tokens{a.keys, a.lemmas, a.weights}.sliced(a0, a1);
    const Tokens right = Tokens{b.keys, b.lemmas, b.weights}.sliced(b0, b1);
    constexpr std::size_t budget = 100'000;
    const auto matches = gotoh.align(left, right, budget, cheap);
    if (!matches)
        return {};
    Move move;
    for (const Match &match : *matches) {
        if (!match.exact && !same(a0 + match.a, b0 + match.b))
            continue;
        if (!move.empty() && move.back().a + move.back().length == a0 + match.a &&
            move.back().b + move.back().length == b0 + match.b)
            ++move.back().length;
        else
            move.push_back({.a = a0 + match.a, .b = b0 + match.b, .length = 1});
    }
    const auto content = [](const Sequence &sequence, int from, int to) {
        return int(std::count(sequence.weights.begin() + from, sequence.weights.begin() + to, weights::content));
    };
    std::erase_if(move, [&](const MovedPiece &piece) { return content(a, piece.a, piece.a + piece.length) == 0; });
    int moved = 0;
    for (const MovedPiece &piece : move)
        moved += content(a, piece.a, piece.a + piece.length);
    const bool enough = moved >= fewest && 2 * moved >= content(a, a0, a1) && 2 * moved >= content(b, b0, b1);
    return enough ? move : Move();
}

/// Stretches of three content words or more that stand on both sides.
std::vector<Move> movedStretches(const std::vector<Word> &wordsA, const std::vector<Word> &wordsB, const Sequence &a,
                                 const Sequence &b, Gotoh &gotoh)
{
    constexpr std::size_t commonest = 8;         // places of a seed that are looked at
    std::vector<std::pair<quint64, int>> places; // of the seeds of b
    places.reserve(wordsB.size());
    for (std::size_t j = 0; j < wordsB.size(); ++j)
        if (const auto seed = seedAt(wordsB, j))
            places.emplace_back(*seed, int(j));
    std::ranges::sort(places);

    std::vector<Stretch> stretches;
    QHash<int, int> coveredUntil; // by diagonal, in words of a
    for (std::size_t i = 0; i < wordsA.size(); ++i) {
        const auto seed = seedAt(wordsA, i);
        if (!seed)
            continue;
        const auto found = std::ranges::equal_range(places, *seed, {}, &std::pair<quint64, int>::first);
        if (found.size() > commonest)
            continue;
        for (const auto &[sameSeed, j] : found) {
            if (int(i) < coveredUntil.value(int(i) - j, 0))
                continue; // within a stretch found already
            Stretch stretch{
                .common = seedLength, .a0 = int(i), .a1 = int(i) + seedLength, .b0 = j, .b1 = j + seedLength};
            int x = stretch.a1 - 1;
            int y = stretch.b1 - 1;
            stretch.common += extend(wordsA, wordsB, x, y, +1);
            stretch.a1 = x + 1;
            stretch.b1 = y + 1;
            x = stretch.a0;
            y = stretch.b0;
            stretch.common += extend(wordsA, wordsB, x, y, -1);
            stretch.a0 = x;
            stretch.b0 = y;
            coveredUntil[stretch.a0 - stretch.b0] = stretch.a1;
            coveredUntil[stretch.a1 - stretch.b1] = stretch.a1;
            coveredUntil[int(i) - j] = stretch.a1;
            stretches.push_back(stretch);
        }
    }
    std::ranges::sort(stretches, [](const Stretch &left, const Stretch &right) {
        return std::tuple(-left.common, left.a0, left.b0) < std::tuple(-right.common, right.a0, right.b0);
    });

    std::vector<Move> moves;
    if (stretches.empty())
        return moves;
    std::vector<bool> takenA(a.tokens.size());
    std::vector<bool> takenB(b.tokens.size());
    for (const Stretch &stretch : stretches) {
        Move move = piecesOf(stretch, wordsA, wordsB, a, b, gotoh);
        const auto taken = [&](const MovedPiece &piece) {
            for (int k = 0; k < piece.length; ++k)
                if (takenA[std::size_t(piece.a + k)] || takenB[std::size_t(piece.b + k)])
                    return true;
            return false;
        };
        if (move.empty() || std::ranges::any_of(move, taken))
            continue;
        for (const MovedPiece &piece : move) {
            std::fill_n(takenA.begin() + piece.a, piece.length, true);
            std::fill_n(takenB.begin() + piece.b, piece.length, true);
        }
        moves.push_back(std::move(move));
    }
    return moves;
}

/// The tokens that begin in `span`, [first, second).
std::pair<int, int> tokensIn(const Sequence &sequence, Span span)
{
    const auto at = [&](qsizetype place) {
        return int(std::ranges::lower_bound(sequence.tokens, place, {}, &Lexeme::start) - sequence.tokens.begin());
    };
    return {at(span.start), at(span.end())};
}

/// The run in which a token stands: the first whose `end` lies behind it.
std::size_t runAt(const std::vector<Run> &runs, int Run::*end, int token)
{
    return std::size_t(std::ranges::upper_bound(runs, token, {}, end) - runs.begin());
}

/// Tokens of changes that no move has taken.
class Free
{
public:
    Free(const std::vector<Run> &runs, const std::vector<Move> &moves, const Sequence &a, const Sequence &b)
        : m_a(a.tokens.size())
        , m_b(b.tokens.size())
    {
        for (const Run &run : runs) {
            if (!run.isChange())
                continue;
            std::fill(m_a.begin() + run.a0, m_a.begin() + run.a1, true);
            std::fill(m_b.begin() + run.b0, m_b.begin() + run.b1, true);
        }
        for (const Move &move : moves)
            for (const MovedPiece &piece : move)
                take(piece);
    }
    [[nodiscard]] bool has(const MovedPiece &piece) const
    {
        const auto all = [&](const std::vector<bool> &side, int from) {
            return std::all_of(side.begin() + from, side.begin() + from + piece.length, [](bool free) { return free; });
        };
        return piece.length > 0 && all(m_a, piece.a) && all(m_b, piece.b);
    }
    [[nodiscard]] bool hasA(int token) const { return m_a[std::size_t(token)]; }
    [[nodiscard]] bool hasB(int token) const { return m_b[std::size_t(token)]; }
    void take(const MovedPiece &piece)
    {
        std::fill_n(m_a.begin() + piece.a, piece.length, false);
        std::fill_n(m_b.begin() + piece.b, piece.length, false);
    }

private:
    std::vector<bool> m_a;
    std::vector<bool> m_b;
};

/// Terms of a list that stand at another place in it, however short. Which of two terms that changed places kept its
/// own is for the alignment to say, which may have chosen the other one.
void addReorderedTerms(std::vector<Move> &moves, const std::vector<Run> &runs, const Sequence &a, const Sequence &b)
{
    const std::vector<Enumeration> lists = enumerations(a, b);
    if (lists.empty())
        return;
    Free free(runs, moves, a, b);
    for (const Enumeration &list : lists) {
        for (const TermChange &term : list.terms) {
            if (term.before.isEmpty() || term.after.isEmpty())
                continue;
            const auto [a0, a1] = tokensIn(a, term.before);
            const auto [b0, b1] = tokensIn(b, term.after);
            const int most = std::min(a1 - a0, b1 - b0);
            const auto same = [&](int i, int j) { return isSameWord(a, i, b, j); };
            // what leads to a first term, or follows a last one, is none of it
            int atStart = 0;
            while (atStart < most && same(a0 + atStart, b0 + atStart))
                ++atStart;
            int atEnd = 0;
            while (atEnd < most && same(a1 - atEnd - 1, b1 - atEnd - 1))
                ++atEnd;
            MovedPiece piece = atStart >= atEnd ? MovedPiece{.a = a0, .b = b0, .length = atStart}
                                                : MovedPiece{.a = a1 - atEnd, .b = b1 - atEnd, .length = atEnd};
            // an article may have been kept, which stands in the same place with the other term
            while (piece.length > 0 && !free.has(piece) && !a.isContent(piece.a)) {
                ++piece.a;
                ++piece.b;
                --piece.length;
            }
            const auto from = a.weights.begin() + piece.a;
            const bool content = std::count(from, from + piece.length, weights::content) > 0;
            const bool elsewhere = term.kind == TermChange::Kind::Reordered ||
                                   runAt(runs, &Run::a1, piece.a) != runAt(runs, &Run::b1, piece.b);
            if (!content || !elsewhere || !free.has(piece))
                continue;
            free.take(piece);
            moves.push_back({piece});
        }
    }
}

/// Content words [first, last) of one change that no move has taken, all that stand there in a row.
struct Leftover
{
    int first = 0;
    int last = 0;
};

/// The short ones by their lemmas.
std::map<std::vector<int>, std::vector<Leftover>> leftovers(const std::vector<Word> &words, const Sequence &sequence,
                                                            const std::function<bool(int)> &isFree)
{
    std::map<std::vector<int>, std::vector<Leftover>> found;
    for (std::size_t i = 0; i < words.size();) {
        if (!isFree(words[i].token)) {
            ++i;
            continue;
        }
        std::size_t end = i;
        std::vector<int> lemmas;
        bool isWord = false;
        for (; end < words.size() && words[end].from == words[i].from && isFree(words[end].token); ++end) {
            const Lexeme &lexeme = sequence.tokens[std::size_t(words[end].token)];
            isWord = isWord || (lexeme.kind == TokenKind::Word && lexeme.length > 1); // «b)» is the label of an item
            lemmas.push_back(words[end].lemma);
        }
        if (isWord && lemmas.size() < seedLength)
            found[lemmas].push_back({.first = int(i), .last = int(end)});
        i = end;
    }
    return found;
}

/// One or two content words that one change of a sentence takes away and another one brings («chaque année», «les États
/// membres»), where nothing else could be meant.
void addShortMoves(std::vector<Move> &moves, const std::vector<Run> &runs, const std::vector<Word> &wordsA,
                   const std::vector<Word> &wordsB, const Sequence &a, const Sequence &b, Gotoh &gotoh)
{
    Free free(runs, moves, a, b);
    const auto inA = leftovers(wordsA, a, [&](int token) { return free.hasA(token); });
    const auto inB = leftovers(wordsB, b, [&](int token) { return free.hasB(token); });
    const auto endsSentence = [](const Sequence &sequence, int from, int to) {
        to = std::max(from, std::min(to, sequence.size() - 1)); // the text's last one parts nothing
        return std::any_of(sequence.tokens.begin() + from, sequence.tokens.begin() + to,
                           [](const Lexeme &lexeme) { return lexeme.endsSentence; });
    };
    for (const auto &[lemmas, placesA] : inA) {
        const auto there = inB.find(lemmas);
        if (there == inB.end() || placesA.size() > 1 || there->second.size() > 1)
            continue;
        const Leftover &old = placesA.front();
        const Leftover &now = there->second.front();
        const int tokenA = wordsA[std::size_t(old.first)].token;
        const int tokenB = wordsB[std::size_t(now.first)].token;
        const Run &from = runs[runAt(runs, &Run::a1, tokenA)];
        const Run &to = runs[runAt(runs, &Run::b1, tokenB)];
        const bool away = from.a0 < to.a0;
        if (&from == &to || (away ? endsSentence(a, tokenA, to.a0) || endsSentence(b, from.b0, tokenB)
                                  : endsSentence(a, to.a0, tokenA) || endsSentence(b, tokenB, from.b0)))
            continue;
        const int content = int(lemmas.size());
        const Stretch stretch{.common = content, .a0 = old.first, .a1 = old.last, .b0 = now.first, .b1 = now.last};
        Move move = piecesOf(stretch, wordsA, wordsB, a, b, gotoh, content);
        int words = 0;
        for (const MovedPiece &piece : move)
            for (int k = 0; k < piece.length; ++k)
                words += a.tokens[std::size_t(piece.a + k)].kind != TokenKind::Punctuation ? 1 : 0;
        // a word alone may well be another one
        if (words > 1 && std::ranges::all_of(move, [&](const MovedPiece &piece) { return free.has(piece); })) {
            std::ranges::for_each(move, [&](const MovedPiece &piece) { free.take(piece); });
            moves.push_back(std::move(move));
        }
    }
}

/// True where a content word stands in changes on both sides.
bool shareWords(const std::vector<Word> &a, const std::vector<Word> &b)
{
    if (a.empty() || b.empty())
        return false;
    QVarLengthArray<int, 64> lemmas;
    for (const Word &word : a)
        lemmas.append(word.lemma);
    std::ranges::sort(lemmas);
    return std::ranges::any_of(b, [&](const Word &word) { return std::ranges::binary_search(lemmas, word.lemma); });
}

} // namespace

std::vector<Move> findMoves(const std::vector<Run> &runs, const Sequence &a, const Sequence &b, Gotoh &gotoh)
{
    const std::vector<Word> wordsA = changedContent(runs, a, true);
    const std::vector<Word> wordsB = changedContent(runs, b, false);
    if (!shareWords(wordsA, wordsB))
        return {};
    std::vector<Move> moves = movedStretches(wordsA, wordsB, a, b, gotoh);
    addReorderedTerms(moves, runs, a, b);
    addShortMoves(moves, runs, wordsA, wordsB, a, b, gotoh);
    return moves;
}

} // namespace volets
