// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/buildreport.h"

#include <algorithm>

namespace volets {

namespace {

MarkKind markOf(Edit::Op op)
{
    switch (op) {
    case Edit::Op::Keep:
        return MarkKind::Plain;
    case Edit::Op::Inflect:
        return MarkKind::Changed;
    case Edit::Op::Insert:
        return MarkKind::Added;
    case Edit::Op::Delete:
        return MarkKind::Removed;
    case Edit::Op::MoveFrom:
        return MarkKind::MovedAway;
    case Edit::Op::MoveTo:
        return MarkKind::MovedHere;
    }
    Q_UNREACHABLE_RETURN(MarkKind::Plain);
}

void add(std::vector<MarkedRun> &runs, MarkedRun run)
{
    if (run.text.isEmpty())
        return;
    const bool joins = !runs.empty() && runs.back().mark == run.mark && run.mark != MarkKind::Changed;
    if (joins)
        runs.back().text += run.text;
    else
        runs.push_back(std::move(run));
}

/// A run of own words with its outer blanks given to plain runs: blanks bear no mark.
void addOwn(std::vector<MarkedRun> &runs, const MarkedRun &run)
{
    const QString &text = run.text;
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && text[from].isSpace())
        ++from;
    while (to > from && text[to - 1].isSpace())
        --to;
    add(runs, {.text = text.first(from), .instead = {}});
    add(runs, {.text = text.sliced(from, to - from), .mark = run.mark, .instead = run.instead});
    add(runs, {.text = text.sliced(to), .instead = {}});
}

/// Within a stretch where old and new words alternate without a kept word between, all old ones come first.
void oldBeforeNew(std::vector<MarkedRun> &runs)
{
    auto from = runs.begin();
    while (from != runs.end()) {
        const auto isChange = [](const MarkedRun &run) {
            return run.mark != MarkKind::Plain && run.mark != MarkKind::Changed;
        };
        from = std::find_if(from, runs.end(), isChange);
        const auto to = std::find_if_not(from, runs.end(), isChange);
        std::stable_partition(from, to, [](const MarkedRun &run) { return !isOwn(run.mark); });
        from = to;
    }
}

/// Words that are not own keep off their neighbours by a blank of their own, where the texts have none.
void spaceForeign(std::vector<MarkedRun> &runs)
{
    const auto touches = [](QChar left, QChar right) { return left.isLetterOrNumber() && right.isLetterOrNumber(); };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (isOwn(runs[i].mark))
            continue;
        QString &text = runs[i].text;
        if (i > 0 && touches(runs[i - 1].text.back(), text.front()))
            text.prepend(u' ');
        if (i + 1 < runs.size() && touches(text.back(), runs[i + 1].text.front()))
            text.append(u' ');
    }
}

} // namespace

std::vector<MarkedRun> markedRuns(const EditScript *script, const QString &before, const QString &after)
{
    if (!script)
        return {{.text = after, .instead = {}}};
    std::vector<MarkedRun> runs;
    for (const Edit &edit : script->edits) {
        const MarkKind mark = markOf(edit.op);
        if (isOwn(mark))
            addOwn(runs, {.text = edit.after.of(after).toString(),
                          .mark = mark,
                          .instead = mark == MarkKind::Changed ? edit.before.of(before).toString() : QString()});
        else if (const QString words = edit.before.of(before).toString(); !words.trimmed().isEmpty())
            add(runs, {.text = words, .mark = mark, .instead = {}});
    }
    oldBeforeNew(runs);
    spaceForeign(runs);
    return runs;
}

} // namespace volets
