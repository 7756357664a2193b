// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/tidy.h"

#include <QVarLengthArray>

#include <algorithm>
#include <span>
#include <utility>

namespace volets {

namespace {

/// How well a change may begin after this token (or end with it): the stronger the border, the better.
int border(const Sequence &sequence, int token)
{
    if (token < 0 || token >= sequence.size())
        return 8;
    const Lexeme &lexeme = sequence.tokens[std::size_t(token)];
    if (lexeme.endsSentence)
        return 7;
    if (lexeme.kind != TokenKind::Punctuation)
        return 0;
    switch (sequence.text[lexeme.start].unicode()) {
    case u';':
    case u':':
        return 6;
    case u',':
        return 5;
    case u')':
    case u'»':
    case u'”':
    case u'–':
    case u'—':
        return 3;
    default:
        return 1;
    }
}

/// How well a change may begin with this token: at an article or conjunction a word group begins.
int opening(const Sequence &sequence, int token)
{
    if (token >= sequence.size())
        return 0;
    const auto at = std::size_t(token);
    const char16_t first = sequence.text[sequence.tokens[at].start].unicode();
    if (sequence.weights[at] == weights::function)
        return 2;
    return first == u'(' || first == u'«' || first == u'“' ? 2 : 0;
}

bool hasContent(const Sequence &sequence, int from, int to)
{
    for (int i = from; i < to; ++i)
        if (sequence.isContent(i))
            return true;
    return false;
}

int contentIn(const Sequence &sequence, int from, int to)
{
    int count = 0;
    for (int i = from; i < to; ++i)
        count += sequence.isContent(i) ? 1 : 0;
    return count;
}

/// A lone word in another form between two changes that say something themselves is no thread to hold on to: «notes
/// the concerns of» → «notes with deep concern the situation of».
void absorbLoneInflections(std::vector<Run> &runs, const Sequence &a, const Sequence &b)
{
    const auto says = [&](const Run &run) {
        return run.isChange() && (hasContent(a, run.a0, run.a1) || hasContent(b, run.b0, run.b1));
    };
    std::vector<Run> result;
    result.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Run run = runs[i];
        if (run.kind == Run::Kind::Inflect && contentIn(a, run.a0, run.a1) == 1 && i > 0 && i + 1 < runs.size() &&
            says(runs[i - 1]) && says(runs[i + 1]))
            run.kind = Run::Kind::Change;
        append(result, run);
    }
    runs = std::move(result);
}

/// True for two insertions, or for two deletions: what stays between them is beyond doubt, since the other side has
/// nothing there that it could be mistaken for.
bool areOfOneSide(const Run &left, const Run &right)
{
    return (left.a0 == left.a1 && right.a0 == right.a1) || (left.b0 == left.b1 && right.b0 == right.b1);
}

/// Islands without a content word between two changes join them, unless both only add or only take away.
void mergeIslands(std::vector<Run> &runs, const Sequence &a)
{
    std::vector<Run> merged;
    merged.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        if (!run.isChange() && !merged.empty() && merged.back().isChange()) {
            std::size_t next = i;
            while (next < runs.size() && !runs[next].isChange())
                ++next;
            if (next < runs.size() && !hasContent(a, run.a0, runs[next].a0) &&
                !areOfOneSide(merged.back(), runs[next])) {
                merged.back().a1 = runs[next].a1;
                merged.back().b1 = runs[next].b1;
                i = next;
                continue;
            }
        }
        merged.push_back(run);
    }
    runs = std::move(merged);
}

/// Small words that are all one side has, one after the other, amid what the other side adds are kept: «ensure that
/// all» → «ensure, wherever it can, that all new»; «n’ont pas» → «ont».
void keepSmallWords(std::vector<Run> &runs, const Sequence &a, const Sequence &b)
{
    const auto words = [](const Sequence &sequence, int from, int to) {
        return std::count(sequence.weights.begin() + from, sequence.weights.begin() + to, weights::function);
    };
    std::vector<Run> result;
    result.reserve(runs.size());
    for (const Run &run : runs) {
        const bool oldIsShorter = run.a1 - run.a0 < run.b1 - run.b0;
        const Sequence &small = oldIsShorter ? a : b;
        const Sequence &large = oldIsShorter ? b : a;
        const auto [from, to] = oldIsShorter ? std::pair(run.a0, run.a1) : std::pair(run.b0, run.b1);
        const auto [first, last] = oldIsShorter ? std::pair(run.b0, run.b1) : std::pair(run.a0, run.a1);
        if (!run.isChange() || hasContent(small, from, to) || words(small, from, to) == 0) {
            append(result, run);
            continue;
        }
        const std::span wanted = small.keys.subspan(std::size_t(from), std::size_t(to - from));
        const std::span there = large.keys.subspan(std::size_t(first), std::size_t(last - first));
        const auto found = std::ranges::search(there, wanted);
        if (found.empty()) {
            append(result, run);
            continue;
        }
        const int at = first + int(found.begin() - there.begin());
        const int end = at + (to - from);
        const auto part = [&](Run::Kind kind, int from0, int to0, int from1, int to1) {
            return oldIsShorter ? Run{.kind = kind, .a0 = from0, .a1 = to0, .b0 = from1, .b1 = to1}
                                : Run{.kind = kind, .a0 = from1, .a1 = to1, .b0 = from0, .b1 = to0};
        };
        append(result, part(Run::Kind::Change, from, from, first, at));
        append(result, part(Run::Kind::Keep, from, to, at, end));
        append(result, part(Run::Kind::Change, to, to, end, last));
    }
    runs = std::move(result);
}

/// An inflected function word beside a change («le Parlement» → «les assemblées») belongs to it; a small letter that
/// became a capital, as where a sentence begins, is still the same word.
void absorbInflectedFunctionWords(std::vector<Run> &runs, const Sequence &a, const Sequence &b)
{
    const auto differsByCase = [&](const Run &run) {
        for (int i = 0; i < run.a1 - run.a0; ++i)
            if (!isSameWord(a, run.a0 + i, b, run.b0 + i))
                return false;
        return true;
    };
    std::vector<Run> result;
    result.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Run run = runs[i];
        const bool besideChange =
            (!result.empty() && result.back().isChange()) || (i + 1 < runs.size() && runs[i + 1].isChange());
        if (run.kind == Run::Kind::Inflect && besideChange && !hasContent(a, run.a0, run.a1) && !differsByCase(run))
            run.kind = Run::Kind::Change;
        append(result, run);
    }
    runs = std::move(result);
}

/// True where all tokens [from, to) may be calls to notes.
bool areNoteCalls(const Sequence &sequence, int from, int to)
{
    for (int i = from; i < to; ++i)
        if (!std::ranges::binary_search(sequence.noteCalls, i))
            return false;
    return true;
}

/// True where a token is another one with the call to a note that sticks to it.
bool isGluedCallTo(const Sequence &sequence, int token, const Sequence &other, int plain, Folds folds)
{
    const QStringView word = sequence.span(token, token + 1).of(sequence.text);
    const QString wanted = foldToken(other.span(plain, plain + 1).of(other.text), folds);
    return std::ranges::any_of(sequence.gluedCalls, [&](const GluedCall &call) {
        return call.token == token && foldToken(word.first(call.length), folds) == wanted;
    });
}

/// Keeps what differs only by calls to notes.
void keepNoteCalls(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Folds folds)
{
    const auto hasCalls = [](const Sequence &one) { return !one.noteCalls.empty() || !one.gluedCalls.empty(); };
    if (!hasCalls(a) && !hasCalls(b))
        return;
    const auto differsByGluedCall = [&](const Run &run) {
        return run.a1 == run.a0 + 1 && run.b1 == run.b0 + 1 &&
               (isGluedCallTo(a, run.a0, b, run.b0, folds) || isGluedCallTo(b, run.b0, a, run.a0, folds));
    };
    std::vector<Run> result;
    result.reserve(runs.size());
    for (Run run : runs) {
        if (run.isChange() &&
            ((areNoteCalls(a, run.a0, run.a1) && areNoteCalls(b, run.b0, run.b1)) || differsByGluedCall(run)))
            run.kind = Run::Kind::Keep;
        append(result, run);
    }
    runs = std::move(result);
}

/// A run of no tokens, before token `a` and token `b`.
Run nothingKept(int a, int b) { return {.kind = Run::Kind::Keep, .a0 = a, .a1 = a, .b0 = b, .b1 = b}; }

bool isOneSided(const Run &run) { return run.isChange() && (run.a0 == run.a1 || run.b0 == run.b1); }

/// Gives each change of one side a kept run on both sides, be it of no tokens, that takes what it slides over.
void makeRoom(std::vector<Run> &runs)
{
    const auto isKept = [](const Run &run) { return run.kind == Run::Kind::Keep; };
    std::vector<Run> result;
    result.reserve(2 * runs.size() + 1);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        if (isOneSided(run) && (result.empty() || !isKept(result.back())))
            result.push_back(nothingKept(run.a0, run.b0));
        result.push_back(run);
        if (isOneSided(run) && (i + 1 == runs.size() || !isKept(runs[i + 1])))
            result.push_back(nothingKept(run.a1, run.b1));
    }
    runs = std::move(result);
}

/// Slides the change `runs[i]`, which is one of tokens of only one sequence, within the kept runs around it, as far as
/// these keep token for token.
void slide(std::vector<Run> &runs, std::size_t i, const Sequence &a, const Sequence &b)
{
    Run &change = runs[i];
    Run &left = runs[i - 1];
    Run &right = runs[i + 1];
    const bool inA = change.b0 == change.b1;
    const Sequence &sequence = inA ? a : b;
    const int from = inA ? change.a0 : change.b0;
    const int to = inA ? change.a1 : change.b1;
    const auto &keys = sequence.keys;
    const auto same = [&](int x, int y) { return keys[std::size_t(x)] == keys[std::size_t(y)]; };
    const auto paired = [&](int x, int y) { return a.keys[std::size_t(x)] == b.keys[std::size_t(y)]; };
    // A kept run may be eaten up only to its last token, so that its neighbours stay apart, unless it has but one
    // neighbour.
    const auto room = [](const Run &kept, bool mayVanish) {
        return std::min(kept.a1 - kept.a0, kept.b1 - kept.b0) - (mayVanish ? 0 : 1);
    };

    int least = 0;
    const int leftRoom = room(left, i == 1);
    while (-least < leftRoom && same(from + least - 1, to + least - 1) &&
           paired(left.a1 + least - 1, left.b1 + least - 1))
        --least;
    int most = 0;
    const int rightRoom = room(right, i + 2 == runs.size());
    while (most < rightRoom && same(from + most, to + most) && paired(right.a0 + most, right.b0 + most))
        ++most;
    int best = 0;
    int bestScore = -1;
    for (int shift = least; shift <= most; ++shift) {
        const int score = 2 * (border(sequence, from + shift - 1) + border(sequence, to + shift - 1)) +
                          opening(sequence, from + shift);
        if (score > bestScore || (score == bestScore && std::abs(shift) < std::abs(best))) {
            bestScore = score;
            best = shift;
        }
    }
    change.a0 += best;
    change.a1 += best;
    change.b0 += best;
    change.b1 += best;
    left.a1 = change.a0;
    left.b1 = change.b0;
    right.a0 = change.a1;
    right.b0 = change.b1;
}

/// The tokens of a change as letters only, one after the other, so that those which differ by spaces and hyphens can be
/// found equal.
class Letters
{
public:
    Letters(const Sequence &sequence, int from, int to, Folds folds)
    {
        m_starts.reserve(to - from + 1);
        m_starts.push_back(0);
        for (int i = from; i < to; ++i) {
            add(sequence, sequence.tokens[std::size_t(i)], folds);
            m_firsts.push_back(m_letters.size() > m_starts.back() ? m_letters[m_starts.back()] : u'\0');
            m_starts.push_back(m_letters.size());
        }
    }

    [[nodiscard]] int size() const { return int(m_firsts.size()); }
    [[nodiscard]] char16_t first(int token) const { return m_firsts[token]; } ///< null for a token without letters
    /// Of the tokens [from, to), counted from the change's first.
    [[nodiscard]] QStringView of(int from, int to) const
    {
        return {m_letters.data() + m_starts[from], m_starts[to] - m_starts[from]};
    }

private:
    void add(const Sequence &sequence, const Lexeme &lexeme, Folds folds)
    {
        const QStringView token = lexeme.span().of(sequence.text);
        if (isPlain(token) && !folds.testFlag(Fold::Case)) {
            append(token);
            return;
        }
        QString folded = foldToken(token, folds);
        // A dash that stands alone is punctuation; one that sticks to a word is a hyphen at the end of a line.
        const bool glued = lexeme.start > 0 && !sequence.text[lexeme.start - 1].isSpace();
        if (folds.testFlag(Fold::Hyphens) && (folded.size() > 1 || glued))
            folded.remove(u'-');
        if (folds.testFlag(Fold::Spaces))
            folded.remove(u' ');
        append(folded);
    }
    void append(QStringView letters) { m_letters.append(letters.utf16(), letters.size()); }

    // Most changes are short: their letters take no memory of their own.
    QVarLengthArray<char16_t, 256> m_letters;
    QVarLengthArray<char16_t, 32> m_firsts;  ///< of each token
    QVarLengthArray<qsizetype, 32> m_starts; ///< of each token, and the end
};

/// How many tokens from `i` and from `j` on, which begin with the same letter, spell the same letters, cut differently;
/// {0, 0} for none.
std::pair<int, int> spelledAlike(const Letters &a, int i, const Letters &b, int j)
{
    constexpr int longest = 6;
    int x = i + 1;
    int y = j + 1;
    QStringView left = a.of(i, x);
    QStringView right = b.of(j, y);
    if (!QChar::isLetterOrNumber(a.first(i)))
        return {0, 0};
    while (left != right) {
        if (left.size() < right.size() && right.startsWith(left) && x < a.size() && x - i < longest)
            left = a.of(i, ++x);
        else if (right.size() < left.size() && left.startsWith(right) && y < b.size() && y - j < longest)
            right = b.of(j, ++y);
        else
            return {0, 0};
    }
    while (x < a.size() && a.of(x, x + 1).isEmpty())
        ++x;
    while (y < b.size() && b.of(y, y + 1).isEmpty())
        ++y;
    return {x - i, y - j};
}

/// A word that a space cuts on one side only may pass for another form of itself and a lost or added syllable:
/// «financières» → «financière» and «s». Of such a form and the change behind it the same word is kept.
void keepCutForms(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Folds folds)
{
    constexpr int longest = 60; // tokens of the change
    if (!folds.testAnyFlags(Folds(Fold::Spaces) | Fold::Hyphens))
        return;
    std::vector<Run> result;
    result.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Run form = runs[i];
        append(result, form);
        if (form.kind != Run::Kind::Inflect || i + 1 == runs.size() || !runs[i + 1].isChange() ||
            runs[i + 1].a1 - form.a1 > longest || runs[i + 1].b1 - form.b1 > longest)
            continue;
        Run &change = runs[i + 1];
        const auto [countA, countB] =
            spelledAlike(Letters(a, form.a1 - 1, change.a1, folds), 0, Letters(b, form.b1 - 1, change.b1, folds), 0);
        if (countA + countB < 3)
            continue;
        result.back().a1 = form.a1 - 1;
        result.back().b1 = form.b1 - 1;
        if (result.back().a0 == result.back().a1)
            result.pop_back();
        change.a0 = form.a1 - 1 + countA;
        change.b0 = form.b1 - 1 + countB;
        append(result,
               {.kind = Run::Kind::Keep, .a0 = form.a1 - 1, .a1 = change.a0, .b0 = form.b1 - 1, .b1 = change.b0});
    }
    runs = std::move(result);
}

/// Keeps what differs only by spaces and hyphens inside words.
void keepJoined(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Folds folds)
{
    constexpr int largest = 20'000; // pairs of tokens in one change
    if (!folds.testAnyFlags(Folds(Fold::Spaces) | Fold::Hyphens))
        return;
    std::vector<Run> result;
    result.reserve(runs.size());
    // What lies between is looked at again: a lone «the» did not pay for two changes, but there is none on one side
    // now.
    const auto appendRest = [&](int a0, int a1, int b0, int b1) {
        const auto same = [&](int i, int j) { return a.keys[std::size_t(i)] == b.keys[std::size_t(j)]; };
        int first = 0;
        while (a0 + first < a1 && b0 + first < b1 && same(a0 + first, b0 + first))
            ++first;
        int last = 0;
        while (a0 + first < a1 - last && b0 + first < b1 - last && same(a1 - last - 1, b1 - last - 1))
            ++last;
        append(result, {.kind = Run::Kind::Keep, .a0 = a0, .a1 = a0 + first, .b0 = b0, .b1 = b0 + first});
        append(result,
               {.kind = Run::Kind::Change, .a0 = a0 + first, .a1 = a1 - last, .b0 = b0 + first, .b1 = b1 - last});
        append(result, {.kind = Run::Kind::Keep, .a0 = a1 - last, .a1 = a1, .b0 = b1 - last, .b1 = b1});
    };
    for (const Run &run : runs) {
        const int sizeA = run.a1 - run.a0;
        const int sizeB = run.b1 - run.b0;
        if (!run.isChange() || sizeA == 0 || sizeB == 0 || qint64(sizeA) * sizeB > largest) {
            append(result, run);
            continue;
        }
        const Letters lettersA(a, run.a0, run.a1, folds);
        const Letters lettersB(b, run.b0, run.b1, folds);
        int doneA = 0;
        int doneB = 0;
        for (int i = 0; i < sizeA; ++i) {
            for (int j = doneB; j < sizeB; ++j) {
                if (lettersA.first(i) != lettersB.first(j))
                    continue;
                const auto [countA, countB] = spelledAlike(lettersA, i, lettersB, j);
                if (countA == 0 || (countA == countB && lettersA.of(i, i + 1) == lettersB.of(j, j + 1) &&
                                    a.keys[std::size_t(run.a0 + i)] == b.keys[std::size_t(run.b0 + j)]))
                    continue;
                appendRest(run.a0 + doneA, run.a0 + i, run.b0 + doneB, run.b0 + j);
                doneA = i + countA;
                doneB = j + countB;
                append(result, {.kind = Run::Kind::Keep,
                                .a0 = run.a0 + i,
                                .a1 = run.a0 + doneA,
                                .b0 = run.b0 + j,
                                .b1 = run.b0 + doneB});
                i = doneA - 1;
                break;
            }
        }
        appendRest(run.a0 + doneA, run.a1, run.b0 + doneB, run.b1);
    }
    runs = std::move(result);
}

} // namespace

void tidy(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Folds folds)
{
    keepCutForms(runs, a, b, folds);
    keepJoined(runs, a, b, folds);
    keepNoteCalls(runs, a, b, folds);
    absorbInflectedFunctionWords(runs, a, b);
    absorbLoneInflections(runs, a, b);
    keepSmallWords(runs, a, b);
    mergeIslands(runs, a);
    makeRoom(runs);
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (isOneSided(runs[i]))
            slide(runs, i, a, b);
    std::erase_if(runs, [](const Run &run) { return run.a0 == run.a1 && run.b0 == run.b1; });
}

} // namespace volets
