// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difftext.h"

#include "base/both.h"
#include "cli/command.h"
#include "diff/marked.h"
#include "text/visible.h"

#include <QCoreApplication>
#include <QStringTokenizer>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Diff)
};

/// Appends a text in lines of at most `width`, each after `indent`.
void appendWrapped(QString &written, QStringView text, QStringView indent)
{
    constexpr qsizetype width = 96;
    for (const QStringView paragraph : qTokenize(text, u'\n')) {
        qsizetype from = 0;
        while (from < paragraph.size()) {
            qsizetype to = paragraph.size();
            if (to - from > width) {
                to = paragraph.lastIndexOf(u' ', from + width);
                if (to <= from)
                    to = paragraph.indexOf(u' ', from + width);
                if (to < 0)
                    to = paragraph.size();
            }
            written += indent;
            written += paragraph.sliced(from, to - from);
            written += u'\n';
            from = to + 1;
        }
    }
}

/// The signs of marked() in colour as well, for a terminal.
QString coloured(QString text)
{
    static constexpr std::array<std::array<QStringView, 2>, 10> colours{{
        {u"[-", u"\x1b[31m[-"},
        {u"-]", u"-]\x1b[0m"},
        {u"{+", u"\x1b[34m{+"},
        {u"+}", u"+}\x1b[0m"},
        {u"[~", u"\x1b[33m[~"},
        {u"~]", u"~]\x1b[0m"},
        {u"[<", u"\x1b[35m[<"},
        {u"<]", u"<]\x1b[0m"},
        {u"{>", u"\x1b[35m{>"},
        {u">}", u">}\x1b[0m"},
    }};
    for (const auto &[sign, colour] : colours)
        text.replace(sign.toString(), colour.toString());
    return text;
}

/// Writes into a text of its own, so that two can write at once.
class Printer
{
public:
    Printer(DiffSides &sides, Kinds kinds)
        : m_sides(sides)
        , m_kinds(kinds)
        , m_colours(isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR"))
    {}

    /// The pairs that tell of one unit: one, or those of a unit that was split or merged.
    void print(std::span<const UnitPair> pairs)
    {
        const auto is = [&](UnitPair::Change change) {
            return std::ranges::any_of(pairs, [&](const UnitPair &pair) { return pair.change == change; });
        };
        QStringList words;
        QString sign = u"±"_s;
        if (is(UnitPair::Change::Inserted)) {
            sign = u"+"_s;
            words += Words::tr("new");
        } else if (is(UnitPair::Change::Deleted)) {
            sign = u"−"_s;
            words += Words::tr("deleted");
        } else if (pairs.front().share == UnitPair::Share::Whole && !is(UnitPair::Change::Changed)) {
            sign = u"⇄"_s;
        }
        if (pairs.front().share == UnitPair::Share::Split)
            words += Words::tr("split");
        else if (pairs.front().share == UnitPair::Share::Merged)
            words += Words::tr("merged");
        if (is(UnitPair::Change::Changed))
            words += pairs.size() == 1 && pairs.front().script.ratio > EditScript::rewritten
                         ? Words::tr("entirely new wording")
                         : Words::tr("changed");
        if (std::ranges::any_of(pairs, &UnitPair::moved))
            words += Words::tr("moved");
        if (m_kinds == Kinds::Named)
            words += kindsOf(pairs);
        m_written += sign;
        m_written += u' ';
        appendAddresses(pairs);
        m_written += u"  "_s;
        m_written += words.join(u", "_s);
        m_written += u'\n';
        for (const UnitPair &pair : pairs)
            printWords(pair);
        m_written += u'\n';
    }

    void print(const HeadingChange &heading)
    {
        const QString what = heading.before.isEmpty()  ? Words::tr("new heading")
                             : heading.after.isEmpty() ? Words::tr("deleted heading")
                                                       : Words::tr("changed heading");
        const QString sign = heading.before.isEmpty() ? u"+"_s : heading.after.isEmpty() ? u"−"_s : u"±"_s;
        m_written += sign + u' ' + what + u'\n';
        printMarked(heading.script, heading.before, heading.after);
        m_written += u'\n';
    }

    void printSummary(const Versions &versions)
    {
        QStringList renumbered;
        std::array<int, 4> counts{};
        int moved = 0;
        std::set<int> split;  // old units
        std::set<int> merged; // new units
        for (const UnitPair &pair : versions.pairs) {
            moved += pair.moved ? 1 : 0;
            if (pair.share == UnitPair::Share::Split)
                split.insert(pair.before);
            else if (pair.share == UnitPair::Share::Merged)
                merged.insert(pair.after);
            else
                ++counts[std::size_t(pair.change)];
            if (pair.before < 0 || pair.after < 0 || pair.share != UnitPair::Share::Whole)
                continue;
            const QString &old = m_sides.before().units[std::size_t(pair.before)].id;
            const QString &now = m_sides.after().units[std::size_t(pair.after)].id;
            if (old != now)
                renumbered += QString(old + u" → " + now);
        }
        if (!renumbered.isEmpty()) {
            m_written +=
                Words::tr("%n unit(s) renumbered, which is no change:", nullptr, int(renumbered.size())) + u'\n';
            appendWrapped(m_written, renumbered.join(u", "_s), u"    ");
            m_written += u'\n';
        }
        const auto count = [&](UnitPair::Change change) { return counts[std::size_t(change)]; };
        const QStringList figures{Words::tr("%n unit(s) changed", nullptr, count(UnitPair::Change::Changed)),
                                  Words::tr("%n new", nullptr, count(UnitPair::Change::Inserted)),
                                  Words::tr("%n deleted", nullptr, count(UnitPair::Change::Deleted)),
                                  Words::tr("%n moved", nullptr, moved),
                                  Words::tr("%n split", nullptr, int(split.size())),
                                  Words::tr("%n merged", nullptr, int(merged.size())),
                                  Words::tr("%n the same", nullptr, count(UnitPair::Change::Same))};
        m_written += figures.join(u", "_s) + u".\n"_s;
    }

    /// What was written so far.
    [[nodiscard]] QByteArray bytes() const { return m_written.toUtf8(); }

private:
    /// What the changes of these pairs do, each once: «weaker verb, deadline».
    [[nodiscard]] QStringList kindsOf(std::span<const UnitPair> pairs)
    {
        QStringList kinds;
        for (const UnitPair &pair : pairs)
            if (pair.change == UnitPair::Change::Changed)
                for (const ChangeKind kind : m_sides.kinds(pair))
                    kinds += changeWords(kind);
        kinds.removeDuplicates();
        return kinds;
    }
    /// Those of the units on one side, each once: «3», «3 + 4».
    static QString addresses(std::span<const UnitPair> pairs, const Document &document, int UnitPair::*unit)
    {
        const auto address = [&](const UnitPair &pair) {
            return pair.*unit < 0 ? QString() : document.units[std::size_t(pair.*unit)].id;
        };
        if (pairs.size() == 1)
            return address(pairs.front());
        QStringList all;
        for (const UnitPair &pair : pairs)
            if (pair.*unit >= 0)
                all += address(pair);
        all.removeDuplicates();
        return all.join(u" + "_s);
    }
    /// «3», «3 → 4», «3 → 4 + 5», «3 + 4 → 3».
    void appendAddresses(std::span<const UnitPair> pairs)
    {
        const QString from = addresses(pairs, m_sides.before(), &UnitPair::before);
        const QString to = addresses(pairs, m_sides.after(), &UnitPair::after);
        m_written += from;
        if (!from.isEmpty() && !to.isEmpty() && from != to)
            m_written += u" → "_s;
        if (from != to)
            m_written += to;
    }

    void printWords(const UnitPair &pair)
    {
        const QString old = m_sides.oldText(pair);
        const QString now = m_sides.newText(pair);
        if (!old.isEmpty() && !now.isEmpty() && pair.script.ratio <= EditScript::rewritten) {
            printMarked(pair.script, old, now);
            return;
        }
        EditScript plain;
        if (!pair.partBefore.isEmpty())
            plain.edits.push_back({.op = Edit::Op::Delete, .before = pair.partBefore, .after = {}});
        if (!pair.partAfter.isEmpty())
            plain.edits.push_back({.op = Edit::Op::Insert, .before = {}, .after = pair.partAfter});
        printMarked(plain, old, now);
    }

    void printMarked(const EditScript &script, QStringView old, QStringView now)
    {
        const QString text = withVisibleSigns(marked(script, old, now));
        appendWrapped(m_written, m_colours ? coloured(text) : text, u"    ");
    }

    DiffSides &m_sides;
    QString m_written;
    Kinds m_kinds;
    bool m_colours;
};

/// One past the last of the pairs that tell of the same split or merged unit as `first`.
std::size_t endOfGroup(const std::vector<UnitPair> &pairs, std::size_t first)
{
    const UnitPair &one = pairs[first];
    std::size_t end = first + 1;
    while (end < pairs.size() && one.share != UnitPair::Share::Whole && pairs[end].share == one.share &&
           (one.share == UnitPair::Share::Split ? pairs[end].before == one.before : pairs[end].after == one.after))
        ++end;
    return end;
}

/// The first of the pairs that tell of the same split or merged unit as `one`.
std::size_t startOfGroup(const std::vector<UnitPair> &pairs, std::size_t one)
{
    while (one > 0 && endOfGroup(pairs, one - 1) > one)
        --one;
    return one;
}

} // namespace

void printText(const Versions &versions, DiffSides &sides, QTextStream &out, Kinds kinds)
{
    const std::vector<UnitPair> &pairs = versions.pairs;
    const auto printUnits = [&](Printer &printer, std::size_t from, std::size_t to) {
        while (from < to) {
            const std::size_t end = endOfGroup(pairs, from);
            if (pairs[from].isDifferent())
                printer.print(std::span(pairs).subspan(from, end - from));
            from = end;
        }
    };
    // Long versions are written in two halves at once. What changes do is found in the texts when first asked for,
    // which two cannot do.
    constexpr std::size_t longVersion = 1000; // pairs
    const std::size_t middle =
        kinds == Kinds::Named || pairs.size() < longVersion ? 0 : startOfGroup(pairs, pairs.size() / 2);
    Printer head(sides, kinds);
    Printer tail(sides, kinds);
    QByteArray first;
    QByteArray second;
    const auto printHead = [&] {
        printUnits(head, 0, middle);
        first = head.bytes();
    };
    const auto printTail = [&] {
        printUnits(tail, middle, pairs.size());
        for (const HeadingChange &heading : versions.headings)
            tail.print(heading);
        tail.printSummary(versions);
        second = tail.bytes();
    };
    if (middle > 0)
        doBoth(printHead, printTail);
    else
        printTail();
    writeUtf8(out, first);
    writeUtf8(out, second);
}

void printText(const UnitPair &pair, DiffSides &sides, QTextStream &out, Kinds kinds)
{
    if (!pair.isDifferent())
        return;
    Printer printer(sides, kinds);
    printer.print({&pair, 1});
    writeUtf8(out, printer.bytes());
}

} // namespace volets
