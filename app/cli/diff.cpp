// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"
#include "compare/changekind.h"
#include "compare/versions.h"
#include "compare/wordoptions.h"
#include "diff/marked.h"
#include "facts/facts.h"
#include "ingest/reader.h"
#include "text/foldnames.h"
#include "text/visible.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
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

/// JSON written as it comes: ten thousand pairs need no tree in memory.
class JsonWriter
{
public:
    void string(QStringView text)
    {
        m_bytes += '"';
        qsizetype done = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            if (c >= ' ' && c != u'"' && c != u'\\')
                continue;
            m_bytes += text.sliced(done, i - done).toUtf8();
            done = i + 1;
            m_bytes += c == u'"'    ? "\\\""_ba
                       : c == u'\\' ? "\\\\"_ba
                                    : "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        }
        m_bytes += text.sliced(done).toUtf8();
        m_bytes += '"';
    }
    void span(const char *name, Span span)
    {
        m_bytes += ",\"";
        m_bytes += name;
        m_bytes += "\":[" + QByteArray::number(span.start) + ',' + QByteArray::number(span.length) + ']';
    }
    void raw(const char *text) { m_bytes += text; }
    void raw(const QByteArray &text) { m_bytes += text; }
    [[nodiscard]] QByteArray &bytes() { return m_bytes; }

private:
    QByteArray m_bytes;
};

void writeEdit(JsonWriter &json, const char *op, Span before, Span after)
{
    json.raw("{\"op\":\"");
    json.raw(op);
    json.raw("\"");
    json.span("old", before);
    json.span("new", after);
}

void writeEdits(JsonWriter &json, const EditScript &script)
{
    // The pieces of a move stand in the same order on both sides; a move is told once, where its words are now.
    std::vector<std::vector<Span>> origins;
    for (const Edit &edit : script.edits) {
        if (edit.op != Edit::Op::MoveFrom)
            continue;
        origins.resize(std::max(origins.size(), std::size_t(edit.move) + 1));
        origins[std::size_t(edit.move)].push_back(edit.before);
    }
    std::vector<std::size_t> told(origins.size(), 0);
    json.raw("[");
    bool first = true;
    for (const Edit &edit : script.edits) {
        if (edit.op == Edit::Op::MoveFrom)
            continue;
        json.raw(first ? "" : ",");
        first = false;
        switch (edit.op) {
        case Edit::Op::Keep:
            writeEdit(json, "keep", edit.before, edit.after);
            break;
        case Edit::Op::Delete:
            writeEdit(json, "delete", edit.before, edit.after);
            break;
        case Edit::Op::Insert:
            writeEdit(json, "insert", edit.before, edit.after);
            break;
        case Edit::Op::Inflect:
            writeEdit(json, "delete", edit.before, {edit.after.start, 0});
            json.raw(",\"inflected\":true},");
            writeEdit(json, "insert", {edit.before.end(), 0}, edit.after);
            json.raw(",\"inflected\":true");
            break;
        case Edit::Op::MoveTo: {
            const auto number = std::size_t(edit.move);
            writeEdit(json, "move", origins[number][told[number]++], edit.after);
            json.raw(",\"move\":" + QByteArray::number(edit.move));
            break;
        }
        case Edit::Op::MoveFrom:
            break;
        }
        json.raw("}");
    }
    json.raw("]");
}

const char *relationName(const UnitPair &pair)
{
    if (pair.share != UnitPair::Share::Whole)
        return pair.share == UnitPair::Share::Split ? "split" : "merged";
    switch (pair.change) {
    case UnitPair::Change::Same:
        return "same";
    case UnitPair::Change::Changed:
        return "partial";
    case UnitPair::Change::Inserted:
        return "inserted";
    case UnitPair::Change::Deleted:
        return "deleted";
    }
    Q_UNREACHABLE_RETURN("");
}

void writeAddress(JsonWriter &json, const Document &document, int unit)
{
    if (unit < 0)
        json.raw("null");
    else
        json.string(QString(document.key + u':' + document.units[std::size_t(unit)].id));
}

/// Two documents and what their units do.
struct Sides
{
    const Document &before;
    const Document &after;
    mutable Differ differ;
    std::vector<UnitFacts> factsBefore = facts(before);
    std::vector<UnitFacts> factsAfter = facts(after);

    [[nodiscard]] std::vector<ChangeKind> kinds(const UnitPair &pair) const
    {
        const auto i = std::size_t(pair.before);
        const auto j = std::size_t(pair.after);
        return changeKinds(factsBefore[i], factsAfter[j], pair.script, before.units[i].text, after.units[j].text);
    }
};

const char *termName(TermChange::Kind kind)
{
    switch (kind) {
    case TermChange::Kind::Kept:
        return "kept";
    case TermChange::Kind::Reordered:
        return "reordered";
    case TermChange::Kind::Added:
        return "added";
    case TermChange::Kind::Dropped:
        return "dropped";
    }
    Q_UNREACHABLE_RETURN("");
}

/// The lists of a changed unit in which a term came, went or stands elsewhere.
void writeEnumerations(JsonWriter &json, const UnitPair &pair, const Sides &sides)
{
    std::vector<Enumeration> changed = sides.differ.enumerations(sides.before.units[std::size_t(pair.before)].text,
                                                                 sides.after.units[std::size_t(pair.after)].text);
    std::erase_if(changed, [](const Enumeration &list) { return !list.isChanged(); });
    if (changed.empty())
        return;
    json.raw(",\"enumerations\":[");
    for (std::size_t i = 0; i < changed.size(); ++i) {
        json.raw(i == 0 ? "[" : ",[");
        bool first = true;
        for (const TermChange &term : changed[i].terms) {
            json.raw(first ? "{\"term\":\"" : ",{\"term\":\"");
            first = false;
            json.raw(termName(term.kind));
            json.raw("\"");
            json.span("old", term.before);
            json.span("new", term.after);
            json.raw("}");
        }
        json.raw("]");
    }
    json.raw("]");
}

void writePair(JsonWriter &json, const UnitPair &pair, const Sides &sides)
{
    const Document &before = sides.before;
    const Document &after = sides.after;
    json.raw("{\"old\":");
    writeAddress(json, before, pair.before);
    json.raw(",\"new\":");
    writeAddress(json, after, pair.after);
    json.raw(",\"relation\":\"");
    json.raw(relationName(pair));
    json.raw("\",\"ratio\":" + QByteArray::number(pair.before < 0 || pair.after < 0 ? 1.0 : pair.script.ratio, 'g', 4));
    if (pair.moved)
        json.raw(",\"moved\":true");
    if (pair.share == UnitPair::Share::Split)
        json.span("oldPart", pair.partBefore);
    else if (pair.share == UnitPair::Share::Merged)
        json.span("newPart", pair.partAfter);
    if (pair.change == UnitPair::Change::Changed) {
        json.raw(",\"changes\":[");
        bool first = true;
        for (const ChangeKind kind : sides.kinds(pair)) {
            json.raw(first ? "" : ",");
            first = false;
            json.string(name(kind));
        }
        json.raw("]");
        writeEnumerations(json, pair, sides);
    }
    json.raw(",\"edits\":");
    if (pair.before < 0) {
        json.raw("[");
        writeEdit(json, "insert", {}, pair.partAfter);
        json.raw("}]");
    } else if (pair.after < 0) {
        json.raw("[");
        writeEdit(json, "delete", pair.partBefore, {});
        json.raw("}]");
    } else {
        writeEdits(json, pair.script);
    }
    json.raw("}");
}

/// Writes bytes to standard output at once; the text stream is emptied first.
void flush(JsonWriter &json, Streams &streams)
{
    streams.out << QString::fromUtf8(json.bytes());
    json.bytes().clear();
}

void printJson(const Versions &versions, const Document &before, const Document &after, const DiffOptions &options,
               Streams &streams)
{
    const Sides sides{.before = before, .after = after, .differ = Differ(options)};
    JsonWriter json;
    json.raw("{\"documents\":[");
    for (const Document *document : {&before, &after}) {
        json.raw(document == &before ? "{\"key\":" : ",{\"key\":");
        json.string(document->key);
        json.raw(",\"title\":");
        json.string(document->title);
        json.raw("}");
    }
    json.raw("],\n\"pairs\":[");
    bool first = true;
    for (const UnitPair &pair : versions.pairs) {
        json.raw(first ? "\n" : ",\n");
        first = false;
        writePair(json, pair, sides);
        flush(json, streams);
    }
    json.raw("],\n\"concordance\":[");
    first = true;
    for (const UnitPair &pair : versions.pairs) {
        json.raw(first ? "\n[" : ",\n[");
        first = false;
        const auto address = [&](const Document &document, int unit) {
            if (unit < 0)
                json.raw("null");
            else
                json.string(document.units[std::size_t(unit)].id);
        };
        address(before, pair.before);
        json.raw(",");
        address(after, pair.after);
        json.raw("]");
    }
    json.raw("]}\n");
    flush(json, streams);
}

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
    Printer(const Document &before, const Document &after, Streams &streams)
        : m_before(before)
        , m_after(after)
        , m_out(streams.out)
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
        m_out << sign << ' ' << addresses(pairs) << "  " << words.join(u", "_s) << '\n';
        for (const UnitPair &pair : pairs)
            printWords(pair);
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
            const QString &old = m_before.units[std::size_t(pair.before)].id;
            const QString &now = m_after.units[std::size_t(pair.after)].id;
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
    /// «3», «3 → 4», «3 → 4 + 5», «3 + 4 → 3».
    [[nodiscard]] QString addresses(std::span<const UnitPair> pairs) const
    {
        QStringList old;
        QStringList now;
        for (const UnitPair &pair : pairs) {
            if (pair.before >= 0)
                old += m_before.units[std::size_t(pair.before)].id;
            if (pair.after >= 0)
                now += m_after.units[std::size_t(pair.after)].id;
        }
        old.removeDuplicates();
        now.removeDuplicates();
        const QString from = old.join(u" + "_s);
        const QString to = now.join(u" + "_s);
        return from.isEmpty() ? to : to.isEmpty() || from == to ? from : QString(from + u" → " + to);
    }

    void printWords(const UnitPair &pair)
    {
        const QString old = pair.before < 0 ? QString() : m_before.units[std::size_t(pair.before)].text;
        const QString now = pair.after < 0 ? QString() : m_after.units[std::size_t(pair.after)].text;
        EditScript script = pair.script;
        if (old.isEmpty() || now.isEmpty() || script.ratio > EditScript::rewritten) {
            script.edits.clear();
            if (!pair.partBefore.isEmpty())
                script.edits.push_back({.op = Edit::Op::Delete, .before = pair.partBefore, .after = {}});
            if (!pair.partAfter.isEmpty())
                script.edits.push_back({.op = Edit::Op::Insert, .before = {}, .after = pair.partAfter});
        }
        const QString text = withVisibleSigns(marked(script, old, now));
        printWrapped(m_colours ? coloured(text) : text, u"    ", m_out);
    }

    const Document &m_before;
    const Document &m_after;
    QTextStream &m_out;
    bool m_colours;
};

/// What the options ask for.
struct Wishes
{
    bool json = false;
    Folds folds = standardFolds;
};

/// Takes one option in; an empty sentence where it is known.
QString takeOption(QStringView option, Wishes &wishes)
{
    if (option == u"--json") {
        wishes.json = true;
        return {};
    }
    const bool ignore = option.startsWith(u"--ignore=");
    if (!ignore && !option.startsWith(u"--heed="))
        return Words::tr("diff knows no option %1: only --json, --ignore=LIST and --heed=LIST.").arg(option.toString());
    for (const QStringView word : option.sliced(option.indexOf(u'=') + 1).split(u',')) {
        const auto *const fold = std::ranges::find_if(allFolds, [&](Fold one) { return name(one) == word; });
        if (fold == allFolds.end()) {
            QStringList known;
            for (const Fold one : allFolds)
                known += name(one);
            return Words::tr("diff can ignore or heed %1, not %2.").arg(known.join(u", "_s), word.toString());
        }
        wishes.folds.setFlag(*fold, ignore);
    }
    return {};
}

/// FILE:UNIT taken apart, where it is no file of that very name.
struct Place
{
    QString file;
    QString unit; ///< empty: the whole document
};

Place place(const QString &argument)
{
    const qsizetype colon = argument.lastIndexOf(u':');
    if (colon <= 0 || QFileInfo::exists(argument))
        return {.file = argument, .unit = {}};
    return {.file = argument.first(colon), .unit = argument.sliced(colon + 1)};
}

int diffUnits(const Document &before, const Document &after, const Place &old, const Place &now, const Wishes &wishes,
              Streams &streams)
{
    UnitPair pair;
    const auto find = [&](const Document &document, const Place &wanted) {
        const int unit = document.indexOf(wanted.unit);
        if (unit < 0)
            streams.err << Words::tr("%1 has no unit %2: volets inspect lists its units.").arg(wanted.file, wanted.unit)
                        << '\n';
        return unit;
    };
    pair.before = find(before, old);
    pair.after = find(after, now);
    if (pair.before < 0 || pair.after < 0)
        return Trouble;
    const DiffOptions options = wordOptions(before, after, wishes.folds);
    const QString &oldText = before.units[std::size_t(pair.before)].text;
    const QString &newText = after.units[std::size_t(pair.after)].text;
    pair.partBefore = {0, oldText.size()};
    pair.partAfter = {0, newText.size()};
    pair.script = diff(oldText, newText, options);
    const bool same =
        std::ranges::all_of(pair.script.edits, [](const Edit &edit) { return edit.op == Edit::Op::Keep; });
    pair.change = same ? UnitPair::Change::Same : UnitPair::Change::Changed;
    if (wishes.json) {
        JsonWriter writer;
        writer.raw("{\"pairs\":[");
        writePair(writer, pair, Sides{.before = before, .after = after, .differ = Differ(options)});
        writer.raw("]}\n");
        flush(writer, streams);
    } else if (!same) {
        Printer(before, after, streams).print({&pair, 1});
    }
    return same ? Done : DifferencesFound;
}

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

int diffDocuments(const Document &before, const Document &after, const Wishes &wishes, Streams &streams)
{
    const DiffOptions options = wordOptions(before, after, wishes.folds);
    const Versions versions = compareVersions(before, after, options);
    if (wishes.json) {
        printJson(versions, before, after, options, streams);
    } else {
        Printer printer(before, after, streams);
        for (std::size_t i = 0; i < versions.pairs.size();) {
            const std::size_t end = endOfGroup(versions.pairs, i);
            if (versions.pairs[i].isDifferent())
                printer.print(std::span(versions.pairs).subspan(i, end - i));
            i = end;
        }
        printer.printSummary(versions);
    }
    return versions.isDifferent() ? DifferencesFound : Done;
}

} // namespace

int diffCommand(const QStringList &arguments, Streams &streams)
{
    Wishes wishes;
    QStringList files;
    for (const QString &argument : arguments) {
        if (argument.size() > 1 && argument.startsWith(u'-')) {
            if (const QString fault = takeOption(argument, wishes); !fault.isEmpty()) {
                streams.err << fault << '\n';
                return Trouble;
            }
        } else {
            files += argument;
        }
    }
    if (files.size() != 2) {
        streams.err << Words::tr(
                           "diff needs two texts or two units: volets diff OLD NEW, or volets diff FILE:UNIT FILE:UNIT")
                    << '\n';
        return Trouble;
    }
    const Place old = place(files.first());
    const Place now = place(files.last());
    if (old.unit.isEmpty() != now.unit.isEmpty()) {
        streams.err
            << Words::tr("diff compares two units or two texts, not %1 with %2.").arg(files.first(), files.last())
            << '\n';
        return Trouble;
    }
    const Result<DocumentPtr> before = readFile(old.file);
    const Result<DocumentPtr> after = readFile(now.file);
    for (const auto *document : {&before, &after}) {
        if (!*document) {
            streams.err << document->error().sentence << '\n';
            return Trouble;
        }
    }
    for (const auto &[document, named] : {std::pair(&**before, &old), std::pair(&**after, &now)}) {
        if (document->units.empty()) {
            streams.err << Words::tr("%1 has no text to compare.").arg(named->file) << '\n';
            return Trouble;
        }
    }
    if (old.unit.isEmpty())
        return diffDocuments(**before, **after, wishes, streams);
    return diffUnits(**before, **after, old, now, wishes, streams);
}

} // namespace volets
