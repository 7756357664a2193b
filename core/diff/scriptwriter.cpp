// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/scriptwriter.h"

#include <algorithm>

namespace volets {

namespace {

/// Which side of a border gets the white space (and the dropped tokens) there.
enum class Gap { ToLeft, ToRight };

/// The tokens of one text in one run, and where its stretch of text begins.
struct Side
{
    const Sequence &sequence;

    /// The white space before token `i`.
    [[nodiscard]] Span gapBefore(int i) const
    {
        const qsizetype from = i > 0 ? sequence.tokens[std::size_t(i - 1)].span().end() : 0;
        const qsizetype to = i < sequence.size() ? sequence.tokens[std::size_t(i)].start : sequence.text.size();
        return Span::fromTo(from, to);
    }
    [[nodiscard]] qsizetype border(int i, Gap gap) const
    {
        const Span space = gapBefore(i);
        return gap == Gap::ToLeft ? space.end() : space.start;
    }
};

/// For a change on one side only, of tokens [from, to): what leaves the rest spaced as the other text has it there.
Gap gapOfPure(const Side &changed, int from, int to, const Side &other, int at)
{
    if (to >= changed.sequence.size())
        return Gap::ToRight;
    const QStringView there = other.gapBefore(at).of(other.sequence.text);
    const QStringView left = changed.gapBefore(from).of(changed.sequence.text);
    const QStringView right = changed.gapBefore(to).of(changed.sequence.text);
    if (left.isEmpty() == there.isEmpty() && (left == there || right != there))
        return Gap::ToLeft;
    return right.isEmpty() == there.isEmpty() ? Gap::ToRight : Gap::ToLeft;
}

/// The tokens [from, to) of one text that a move took away or brought.
struct Piece
{
    int from;
    int to;
    int move;
};

std::vector<Piece> pieces(const std::vector<Move> &moves, int MovedPiece::*side)
{
    std::vector<Piece> found;
    for (std::size_t move = 0; move < moves.size(); ++move)
        for (const MovedPiece &piece : moves[move])
            found.push_back({.from = piece.*side, .to = piece.*side + piece.length, .move = int(move)});
    std::ranges::sort(found, {}, &Piece::from);
    return found;
}

} // namespace

EditScript writeScript(const std::vector<Run> &runs, const std::vector<Move> &moves, const Sequence &before,
                       const Sequence &after)
{
    EditScript script;
    script.edits.reserve(2 * runs.size());
    const std::vector<Piece> piecesOld = pieces(moves, &MovedPiece::a);
    const std::vector<Piece> piecesNew = pieces(moves, &MovedPiece::b);
    const Side old{before};
    const Side now{after};
    qsizetype doneOld = 0;
    qsizetype doneNow = 0;
    const auto write = [&](Edit::Op op, qsizetype oldEnd, qsizetype nowEnd, int move = -1) {
        if (oldEnd > doneOld || nowEnd > doneNow)
            script.edits.push_back({.op = op,
                                    .before = Span::fromTo(doneOld, oldEnd),
                                    .after = Span::fromTo(doneNow, nowEnd),
                                    .move = move});
        doneOld = oldEnd;
        doneNow = nowEnd;
    };

    // Where the border after each run lies: the gap goes to what is kept, but a change on one side takes one gap along.
    std::vector<Gap> starts(runs.size() + 1, Gap::ToLeft);
    std::vector<Gap> ends(runs.size() + 1, Gap::ToLeft);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        if (run.kind == Run::Kind::Keep)
            continue;
        Gap end = Gap::ToRight;
        Gap start = Gap::ToLeft;
        if (i > 0 && runs[i - 1].kind != Run::Kind::Keep)
            end = run.a0 == run.a1 || run.b0 == run.b1 ? Gap::ToLeft : end;
        else if (run.a0 == run.a1)
            start = end = gapOfPure(now, run.b0, run.b1, old, run.a0);
        else if (run.b0 == run.b1)
            start = end = gapOfPure(old, run.a0, run.a1, now, run.b0);
        else if (old.gapBefore(run.a0).isEmpty() != now.gapBefore(run.b0).isEmpty())
            start = Gap::ToRight; // «économique ou» → «économique, »: the space is part of the change
        if (run.a0 < run.a1 && run.b0 < run.b1 && old.gapBefore(run.a1).isEmpty() != now.gapBefore(run.b1).isEmpty())
            end = Gap::ToLeft;
        starts[i] = start;
        ends[i] = end;
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        const bool last = i + 1 == runs.size();
        Gap gap = ends[i];
        if (run.kind == Run::Kind::Keep)
            gap = last ? Gap::ToLeft : starts[i + 1];
        else if (!last && runs[i + 1].kind != Run::Kind::Keep)
            gap = Gap::ToLeft;
        const qsizetype oldEnd = last ? before.text.size() : old.border(run.a1, gap);
        const qsizetype nowEnd = last ? after.text.size() : now.border(run.b1, gap);
        switch (run.kind) {
        case Run::Kind::Keep:
            write(Edit::Op::Keep, oldEnd, nowEnd);
            break;
        case Run::Kind::Inflect:
            write(Edit::Op::Inflect, oldEnd, nowEnd);
            break;
        case Run::Kind::Change:
            for (const Piece &piece : piecesOld) {
                if (piece.from < run.a0 || piece.to > run.a1)
                    continue;
                write(Edit::Op::Delete, piece.from == run.a0 ? doneOld : old.border(piece.from, Gap::ToLeft), doneNow);
                write(Edit::Op::MoveFrom, piece.to == run.a1 ? oldEnd : old.border(piece.to, Gap::ToLeft), doneNow,
                      piece.move);
            }
            write(Edit::Op::Delete, oldEnd, doneNow);
            for (const Piece &piece : piecesNew) {
                if (piece.from < run.b0 || piece.to > run.b1)
                    continue;
                write(Edit::Op::Insert, doneOld, piece.from == run.b0 ? doneNow : now.border(piece.from, Gap::ToLeft));
                write(Edit::Op::MoveTo, doneOld, piece.to == run.b1 ? nowEnd : now.border(piece.to, Gap::ToLeft),
                      piece.move);
            }
            write(Edit::Op::Insert, doneOld, nowEnd);
            break;
        }
    }
    if (runs.empty())
        write(Edit::Op::Keep, before.text.size(), after.text.size());
    return script;
}

} // namespace volets
