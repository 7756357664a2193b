// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/differ.h"

#include "diff/abbreviator.h"
#include "diff/anchors.h"
#include "diff/gotoh.h"
#include "diff/moves.h"
#include "diff/myers.h"
#include "diff/refine.h"
#include "diff/scriptwriter.h"
#include "diff/tidy.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace volets {

namespace {

/// Up to this many pairs of tokens that could match, the alignment is the best there is; beyond, the texts are first
/// cut at anchors. Some 2,000 × 2,000 tokens of prose.
constexpr std::size_t pairBudget = 250'000;
/// From this many tokens on it pays to look whether the texts are nearly the same.
constexpr int longText = 600;
/// More differences than this are not «nearly the same».
constexpr int nearlyTheSame = 1'000;

/// What stands in both texts letter for letter.
EditScript unchanged(qsizetype size)
{
    EditScript script;
    if (size > 0)
        script.edits.push_back({.op = Edit::Op::Keep, .before = {0, size}, .after = {0, size}});
    return script;
}

} // namespace

struct Differ::Private
{
    explicit Private(const DiffOptions &chosen)
        : options(chosen)
        , vocabulary(chosen.language, chosen.folds)
        , abbreviator(options.folds.testFlag(Fold::Abbreviations) ? std::span<const Abbreviation>(options.abbreviations)
                                                                  : std::span<const Abbreviation>(),
                      options.language, options.folds)
    {}

    [[nodiscard]] Sequence read(QStringView text);
    void joinAbbreviations(QStringView text);
    void needLemmas(Sequence &sequence, int from, int to);
    void needLemmas(const std::vector<Run> &runs);
    void align(int a0, int a1, int b0, int b1, int depth);
    bool alignNearlySame(int a0, int a1, int b0, int b1, int depth);
    bool alignByAnchors(int a0, int a1, int b0, int b1, int depth);
    [[nodiscard]] double ratio(const std::vector<Run> &runs, const std::vector<Move> &moves) const;

    DiffOptions options;
    Vocabulary vocabulary;
    Abbreviator abbreviator;
    Gotoh gotoh;
    std::vector<Lexeme> lexemes;
    std::vector<const QString *> briefs; ///< by lexeme the abbreviation that it is compared as; empty where none is
    Sequence *a = nullptr;               ///< the texts compared now
    Sequence *b = nullptr;
    std::vector<Match> matches;
    const Stop *stop = nullptr;
};

Sequence Differ::Private::read(QStringView text)
{
    scan(text, options.language, options.folds, lexemes);
    briefs.clear();
    if (!abbreviator.isEmpty())
        joinAbbreviations(text);
    Sequence sequence(text, lexemes.size() - std::size_t(std::ranges::count_if(lexemes, &Lexeme::ignored)));
    std::size_t size = 0;
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
        const Lexeme &lexeme = lexemes[i];
        if (lexeme.ignored) {
            if (lexeme.endsSentence && size > 0)
                sequence.tokens[size - 1].endsSentence = true;
            continue;
        }
        const QStringView word = briefs.empty() || !briefs[i] ? lexeme.span().of(text) : QStringView(*briefs[i]);
        const int form = vocabulary.intern(word, lexeme.kind, lexeme.space);
        sequence.tokens[size] = lexeme;
        sequence.keys[size] = vocabulary.key(form);
        sequence.lemmas[size] = options.inflections ? Sequence::unlooked(form) : vocabulary.key(form);
        sequence.weights[size] = weights::of(vocabulary.weight(form));
        ++size;
    }
    return sequence;
}

/// Makes one lexeme of each abbreviation and of the words that it stands for; `briefs` tells which.
void Differ::Private::joinAbbreviations(QStringView text)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lexemes.size();) {
        const Abbreviator::Place place = abbreviator.at(text, lexemes, i);
        Lexeme joined = lexemes[i];
        if (place.brief) {
            const Lexeme &last = lexemes[i + place.length - 1];
            joined.length = int(last.span().end()) - joined.start;
            joined.kind = TokenKind::Word;
            joined.endsSentence = last.endsSentence;
        }
        briefs.push_back(place.brief);
        lexemes[kept++] = joined;
        i += std::max<std::size_t>(place.length, 1);
    }
    lexemes.resize(kept);
}

void Differ::Private::needLemmas(Sequence &sequence, int from, int to)
{
    for (auto i = std::size_t(from); i < std::size_t(to); ++i)
        if (sequence.lemmas[i] < 0)
            sequence.lemmas[i] = vocabulary.lemma(Sequence::formIn(sequence.lemmas[i]));
}

void Differ::Private::needLemmas(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        if (!run.isChange())
            continue;
        needLemmas(*a, run.a0, run.a1);
        needLemmas(*b, run.b0, run.b1);
    }
}

/// Appends the matches of a[a0, a1) with b[b0, b1) to `matches`.
void Differ::Private::align(int a0, int a1, int b0, int b1, int depth)
{
    // A common beginning and end belong to a best alignment, whatever lies between.
    while (a0 < a1 && b0 < b1 && a->keys[std::size_t(a0)] == b->keys[std::size_t(b0)])
        matches.push_back({.a = a0++, .b = b0++});
    int common = 0;
    while (a0 < a1 - common && b0 < b1 - common &&
           a->keys[std::size_t(a1 - common - 1)] == b->keys[std::size_t(b1 - common - 1)])
        ++common;
    a1 -= common;
    b1 -= common;

    if (a0 < a1 && b0 < b1 && !stop->requested() && !alignNearlySame(a0, a1, b0, b1, depth)) {
        needLemmas(*a, a0, a1);
        needLemmas(*b, b0, b1);
        const Tokens left = Tokens{a->keys, a->lemmas, a->weights}.sliced(a0, a1);
        const Tokens right = Tokens{b->keys, b->lemmas, b->weights}.sliced(b0, b1);
        if (const auto found = gotoh.align(left, right, pairBudget)) {
            for (const Match &match : *found)
                matches.push_back({.a = a0 + match.a, .b = b0 + match.b, .exact = match.exact});
        } else {
            // Where nothing can be hung up on either, the stretch stands as deleted and inserted: coarse, and true.
            alignByAnchors(a0, a1, b0, b1, depth);
        }
    }
    for (int i = 0; i < common; ++i)
        matches.push_back({.a = a1 + i, .b = b1 + i});
}

/// Long texts with few differences: what stays is found first, and only what lies between is weighed.
bool Differ::Private::alignNearlySame(int a0, int a1, int b0, int b1, int depth)
{
    constexpr int firmRun = 8; // tokens in a run that no better alignment would tear apart
    const int size = (a1 - a0) + (b1 - b0);
    if (depth > 0 || size < longText)
        return false;
    const auto runs = myers(a->keys.subspan(std::size_t(a0), std::size_t(a1 - a0)),
                            b->keys.subspan(std::size_t(b0), std::size_t(b1 - b0)), std::min(nearlyTheSame, size / 4));
    if (!runs)
        return false;
    int doneA = a0;
    int doneB = b0;
    for (const CommonRun &run : *runs) {
        if (run.length < firmRun)
            continue;
        align(doneA, a0 + run.a, doneB, b0 + run.b, depth + 1);
        for (int i = 0; i < run.length; ++i)
            matches.push_back({.a = a0 + run.a + i, .b = b0 + run.b + i});
        doneA = a0 + run.a + run.length;
        doneB = b0 + run.b + run.length;
    }
    align(doneA, a1, doneB, b1, depth + 1);
    return true;
}

bool Differ::Private::alignByAnchors(int a0, int a1, int b0, int b1, int depth)
{
    constexpr int deepest = 32;
    const auto part = [](std::span<const int> values, int from, int to) {
        return values.subspan(std::size_t(from), std::size_t(to - from));
    };
    const std::vector<Match> found = depth > deepest ? std::vector<Match>()
                                                     : anchors(part(a->keys, a0, a1), part(a->weights, a0, a1),
                                                               part(b->keys, b0, b1), part(b->weights, b0, b1));
    int doneA = a0;
    int doneB = b0;
    for (const Match &anchor : found) {
        align(doneA, a0 + anchor.a, doneB, b0 + anchor.b, depth + 1);
        doneA = a0 + anchor.a;
        doneB = b0 + anchor.b;
        matches.push_back({.a = doneA++, .b = doneB++});
    }
    if (!found.empty())
        align(doneA, a1, doneB, b1, depth + 1);
    return !found.empty();
}

double Differ::Private::ratio(const std::vector<Run> &runs, const std::vector<Move> &moves) const
{
    const auto sum = [](std::span<const int> values, int from, int to) {
        qint64 total = 0;
        for (int i = from; i < to; ++i)
            total += values[std::size_t(i)];
        return total;
    };
    qint64 changed = 0; // in halves
    for (const Run &run : runs) {
        const int parts = run.isChange() ? 2 : run.kind == Run::Kind::Inflect ? 1 : 0;
        if (parts > 0)
            changed += parts * (sum(a->weights, run.a0, run.a1) + sum(b->weights, run.b0, run.b1));
    }
    for (const Move &move : moves)
        for (const MovedPiece &piece : move)
            changed -=
                sum(a->weights, piece.a, piece.a + piece.length) + sum(b->weights, piece.b, piece.b + piece.length);
    const qint64 all = sum(a->weights, 0, a->size()) + sum(b->weights, 0, b->size());
    return all == 0 ? 0 : double(changed) / double(2 * all);
}

Differ::Differ(const DiffOptions &options)
    : d(std::make_unique<Private>(options))
{}

Differ::~Differ() = default;
Differ::Differ(Differ &&) noexcept = default;
Differ &Differ::operator=(Differ &&) noexcept = default;

Sequence Differ::read(QStringView text) { return d->read(text); }

EditScript Differ::diff(Sequence &before, Sequence &after, const Stop &stop)
{
    if (before.text == after.text)
        return unchanged(before.text.size());
    // The two texts are always compared in the same order, so that the answer is symmetric.
    const bool swapped = after.text < before.text;
    d->a = swapped ? &after : &before;
    d->b = swapped ? &before : &after;
    d->stop = &stop;
    d->matches.clear();
    d->align(0, d->a->size(), 0, d->b->size(), 0);

    std::vector<Run> runs = runsOf(d->matches, d->a->size(), d->b->size());
    d->needLemmas(runs);
    if (!stop.requested())
        refine(runs, *d->a, *d->b, d->gotoh);
    tidy(runs, *d->a, *d->b, d->options.folds);
    std::vector<Move> moves;
    d->needLemmas(runs); // tidying slid changes over words that were not looked up yet
    if (d->options.moves && !stop.requested())
        moves = findMoves(runs, *d->a, *d->b, d->gotoh);
    const double ratio = d->ratio(runs, moves);
    if (swapped) {
        for (Move &move : moves)
            for (MovedPiece &piece : move)
                std::swap(piece.a, piece.b);
        for (Run &run : runs) {
            std::swap(run.a0, run.b0);
            std::swap(run.a1, run.b1);
        }
    }
    // Numbered as they stand in the old text.
    std::ranges::sort(moves, {}, [](const Move &move) { return move.front().a; });
    EditScript script = writeScript(runs, moves, before, after);
    script.ratio = ratio;
    return script;
}

EditScript Differ::diff(QStringView before, QStringView after, const Stop &stop)
{
    if (before == after)
        return unchanged(before.size());
    Sequence old = read(before);
    Sequence now = read(after);
    return diff(old, now, stop);
}

Differ Differ::twin() const
{
    Differ made(d->options);
    // In the same order, so with the same numbers.
    (void)made.d->vocabulary.learn(d->vocabulary);
    return made;
}

void Differ::adopt(const Differ &other, std::span<Sequence *const> sequences)
{
    const Vocabulary &known = other.d->vocabulary;
    const std::vector<int> forms = d->vocabulary.learn(known); // by the other's
    std::vector<int> keys(std::size_t(known.keyCount()));      // by the other's
    for (int form = 0; form < known.tokenCount(); ++form)
        keys[std::size_t(known.key(form))] = d->vocabulary.key(forms[std::size_t(form)]);
    for (Sequence *sequence : sequences) {
        for (std::size_t i = 0; i < sequence->keys.size(); ++i) {
            sequence->keys[i] = keys[std::size_t(sequence->keys[i])];
            sequence->lemmas[i] = d->options.inflections
                                      ? Sequence::unlooked(forms[std::size_t(Sequence::formIn(sequence->lemmas[i]))])
                                      : sequence->keys[i];
        }
    }
}

std::vector<Enumeration> Differ::enumerations(QStringView before, QStringView after)
{
    Sequence old = read(before);
    Sequence now = read(after);
    d->needLemmas(old, 0, old.size());
    d->needLemmas(now, 0, now.size());
    return volets::enumerations(old, now);
}

int Differ::keyCount() const { return d->vocabulary.keyCount(); }
int Differ::tokenCount() const { return d->vocabulary.tokenCount(); }

EditScript diff(QStringView before, QStringView after, const DiffOptions &options, const Stop &stop)
{
    // What was learnt of the words of a language serves the next call, up to a size.
    constexpr int mostTokens = 100'000;
    struct Last
    {
        DiffOptions options;
        Differ differ;
    };
    thread_local std::optional<Last> last;
    if (!last || last->options != options || last->differ.tokenCount() > mostTokens)
        last.emplace(Last{.options = options, .differ = Differ(options)});
    return last->differ.diff(before, after, stop);
}

QString apply(const EditScript &script, QStringView before, QStringView after)
{
    QString result;
    result.reserve(after.size());
    for (const Edit &edit : script.edits) {
        const QStringView old = edit.before.of(before);
        const QStringView now = edit.after.of(after);
        result += edit.op == Edit::Op::Keep && old == now ? old : now;
    }
    return result;
}

} // namespace volets
