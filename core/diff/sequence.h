// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/scanner.h"
#include "text/vocabulary.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace volets {

/// What a match is worth and a change costs in the alignment of two texts, in hundredths; measured on reworded pairs.
namespace weights {
inline constexpr int content = 100;
inline constexpr int function = 30;
inline constexpr int punctuation = 12;
inline constexpr int open = 110;                                      ///< to begin a change
inline constexpr int extend = 3;                                      ///< for each token of a change
inline constexpr int substitute = 30;                                 ///< for an insertion that follows a deletion
inline constexpr int inflected(int weight) { return weight * 4 / 5; } ///< for a match of the lemma only

inline constexpr int of(TokenWeight weight)
{
    switch (weight) {
    case TokenWeight::Content:
        return content;
    case TokenWeight::Function:
        return function;
    case TokenWeight::Punctuation:
        return punctuation;
    }
    return content;
}
} // namespace weights

/// Two tokens, one of each text, that stand for each other. Indexes are of the sequences' tokens.
struct Match
{
    int a = 0;
    int b = 0;
    bool exact = true; ///< equal under the folds; otherwise forms of one word

    bool operator==(const Match &) const = default;
};

/// A token that may be a word or number and the call to a note that lost its height: «20276», «A/CONF.301/56».
struct GluedCall
{
    int token = 0;
    int length = 0; ///< of the token without the call
};

/// A text made ready for comparison: its tokens as numbers, side by side in flat arrays that lie in one piece of
/// memory.
class Sequence
{
public:
    Sequence() = default;
    /// Room for the tokens of `text`, for the caller to fill.
    Sequence(QStringView text, std::size_t size);

    QStringView text;
    std::span<Lexeme> tokens; ///< those that a fold drops are not among them
    std::span<int> keys;
    std::span<int> lemmas; ///< equal for forms of one word; below 0 where it was not looked up yet, see formIn()
    std::span<int> weights;
    /// Tokens, in order, that may be calls to notes: told as a change only together with other words. For the caller to
    /// fill, who knows the notes; empty otherwise.
    std::vector<int> noteCalls;
    std::vector<GluedCall> gluedCalls; ///< in order; equal to what they are without their call. Filled by the same

    [[nodiscard]] int size() const { return int(tokens.size()); }
    [[nodiscard]] bool isContent(int i) const { return weights[std::size_t(i)] == weights::content; }
    /// The stretch of text from the first to the last of the tokens [from, to).
    [[nodiscard]] Span span(int from, int to) const
    {
        return Span::fromTo(tokens[std::size_t(from)].start, tokens[std::size_t(to - 1)].span().end());
    }

    /// What stands for the lemma of a form of the vocabulary until it is looked up, and the form in it.
    [[nodiscard]] static int unlooked(int form) { return ~form; }
    [[nodiscard]] static int formIn(int lemma) { return ~lemma; }

private:
    std::unique_ptr<std::byte[]> m_memory;
};

/// True for the same word, be it with a capital where the other has a small letter.
[[nodiscard]] inline bool isSameWord(const Sequence &a, int i, const Sequence &b, int j)
{
    constexpr Folds folds = Folds(standardFolds) | Fold::Case;
    return a.keys[std::size_t(i)] == b.keys[std::size_t(j)] ||
           foldToken(a.span(i, i + 1).of(a.text), folds) == foldToken(b.span(j, j + 1).of(b.text), folds);
}

} // namespace volets
