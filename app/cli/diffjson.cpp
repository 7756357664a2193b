// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diffjson.h"

#include "cli/command.h"
#include "cli/jsonwriter.h"

#include <QTextStream>

#include <algorithm>

namespace volets {

namespace {

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
void writeEnumerations(JsonWriter &json, const UnitPair &pair, DiffSides &sides)
{
    std::vector<Enumeration> changed = sides.differ().enumerations(sides.oldText(pair), sides.newText(pair));
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

void writePair(JsonWriter &json, const UnitPair &pair, DiffSides &sides)
{
    const Document &before = sides.before();
    const Document &after = sides.after();
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

void writeHeadings(JsonWriter &json, const std::vector<HeadingChange> &headings)
{
    json.raw("\"headings\":[");
    bool first = true;
    for (const HeadingChange &heading : headings) {
        json.raw(first ? "\n{" : ",\n{");
        first = false;
        const auto words = [&](const char *name, const QString &text) {
            json.raw(name);
            if (text.isEmpty())
                json.raw("null");
            else
                json.string(text);
        };
        words("\"old\":", heading.before);
        words(",\"new\":", heading.after);
        json.raw(",\"edits\":");
        writeEdits(json, heading.script);
        json.raw("}");
    }
    json.raw("]");
}

/// What stands where in both versions: their concordance.
void writeConcordance(JsonWriter &json, const Versions &versions, const DiffSides &sides)
{
    const auto address = [&](const Document &document, int unit) {
        if (unit < 0)
            json.raw("null");
        else
            json.string(document.units[std::size_t(unit)].id);
    };
    json.raw("\"concordance\":[");
    bool first = true;
    for (const UnitPair &pair : versions.pairs) {
        json.raw(first ? "\n[" : ",\n[");
        first = false;
        address(sides.before(), pair.before);
        json.raw(",");
        address(sides.after(), pair.after);
        json.raw("]");
    }
    json.raw("]");
}

} // namespace

void printJson(const Versions &versions, DiffSides &sides, QTextStream &out)
{
    JsonWriter json;
    json.raw("{\"documents\":[");
    for (const Document *document : {&sides.before(), &sides.after()}) {
        json.raw(document == &sides.before() ? "{\"key\":" : ",{\"key\":");
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
        writeUtf8(out, json.take());
    }
    json.raw("],\n");
    writeHeadings(json, versions.headings);
    json.raw(",\n");
    writeConcordance(json, versions, sides);
    json.raw("}\n");
    writeUtf8(out, json.take());
}

void printJson(const UnitPair &pair, DiffSides &sides, QTextStream &out)
{
    JsonWriter json;
    json.raw("{\"pairs\":[");
    writePair(json, pair, sides);
    json.raw("]}\n");
    writeUtf8(out, json.take());
}

} // namespace volets
