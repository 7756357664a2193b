// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difftext.h"

#include "diff/marked.h"
#include "text/visible.h"

#include <QCoreApplication>
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

/// A text in lines of at most `width`, each after `indent`.
void printWrapped(const QString &text, QStringView indent, QTextStream &out)
{
    constexpr qsizetype width = 96;
    for (const QStringView paragraph : QStringView(text).split(u'\n')) {
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
            out << indent << paragraph.sliced(from, to - from) << '\n';
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

class Printer
{
public:
    Printer(DiffSides &sides, QTextStream &out, Kinds kinds)
        : m_sides(sides)
        , m_out(out)
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
        if (pairs.front().moved)
            words += Words::tr("moved");
        if (m_kinds == Kinds::Named)
            words += kindsOf(pairs);
        m_out << sign << ' ' << addresses(pairs) << "  " << words.join(u", "_s) << '\n';
        for (const UnitPair &pair : pairs)
            printWords(pair);
        m_out << '\n';
    }

    void print(const HeadingChange &heading)
    {
        const QString what = heading.before.isEmpty()  ? Words::tr("new heading")
                             : heading.after.isEmpty() ? Words::tr("deleted heading")
                                                       : Words::tr("changed heading");
        const QString sign = heading.before.isEmpty() ? u"+"_s : heading.after.isEmpty() ? u"−"_s : u"±"_s;
        m_out << sign << ' ' << what << '\n';
        printMarked(heading.script, heading.before, heading.after);
        m_out << '\n';
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
            m_out << Words::tr("%n unit(s) renumbered, which is no change:", nullptr, int(renumbered.size())) << '\n';
            printWrapped(renumbered.join(u", "_s), u"    ", m_out);
            m_out << '\n';
        }
        const auto count = [&](UnitPair::Change change) { return counts[std::size_t(change)]; };
        m_out << Words::tr("%n unit(s) changed", nullptr, count(UnitPair::Change::Changed)) << ", "
              << Words::tr("%n new", nullptr, count(UnitPair::Change::Inserted)) << ", "
              << Words::tr("%n deleted", nullptr, count(UnitPair::Change::Deleted)) << ", "
              << Words::tr("%n moved", nullptr, moved) << ", " << Words::tr("%n split", nullptr, int(split.size()))
              << ", " << Words::tr("%n merged", nullptr, int(merged.size())) << ", "
              << Words::tr("%n the same", nullptr, count(UnitPair::Change::Same)) << ".\n";
    }

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
    /// «3», «3 → 4», «3 → 4 + 5», «3 + 4 → 3».
    [[nodiscard]] QString addresses(std::span<const UnitPair> pairs) const
    {
        QStringList old;
        QStringList now;
        for (const UnitPair &pair : pairs) {
            if (pair.before >= 0)
                old += m_sides.before().units[std::size_t(pair.before)].id;
            if (pair.after >= 0)
                now += m_sides.after().units[std::size_t(pair.after)].id;
        }
        old.removeDuplicates();
        now.removeDuplicates();
        const QString from = old.join(u" + "_s);
        const QString to = now.join(u" + "_s);
        return from.isEmpty() ? to : to.isEmpty() || from == to ? from : QString(from + u" → " + to);
    }

    void printWords(const UnitPair &pair)
    {
        const QString old = m_sides.oldText(pair);
        const QString now = m_sides.newText(pair);
        EditScript script = pair.script;
        if (old.isEmpty() || now.isEmpty() || script.ratio > EditScript::rewritten) {
            script.edits.clear();
            if (!pair.partBefore.isEmpty())
                script.edits.push_back({.op = Edit::Op::Delete, .before = pair.partBefore, .after = {}});
            if (!pair.partAfter.isEmpty())
                script.edits.push_back({.op = Edit::Op::Insert, .before = {}, .after = pair.partAfter});
        }
        printMarked(script, old, now);
    }

    void printMarked(const EditScript &script, QStringView old, QStringView now)
    {
        const QString text = withVisibleSigns(marked(script, old, now));
        printWrapped(m_colours ? coloured(text) : text, u"    ", m_out);
    }

    DiffSides &m_sides;
    QTextStream &m_out;
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

} // namespace

void printText(const Versions &versions, DiffSides &sides, QTextStream &out, Kinds kinds)
{
    Printer printer(sides, out, kinds);
    for (std::size_t i = 0; i < versions.pairs.size();) {
        const std::size_t end = endOfGroup(versions.pairs, i);
        if (versions.pairs[i].isDifferent())
            printer.print(std::span(versions.pairs).subspan(i, end - i));
        i = end;
    }
    for (const HeadingChange &heading : versions.headings)
        printer.print(heading);
    printer.printSummary(versions);
}

void printText(const UnitPair &pair, DiffSides &sides, QTextStream &out, Kinds kinds)
{
    if (pair.isDifferent())
        Printer(sides, out, kinds).print({&pair, 1});
}

} // namespace volets
