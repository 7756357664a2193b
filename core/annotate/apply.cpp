// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"

#include <algorithm>

namespace volets {

namespace {

/// The unit that an anchor holds on, among several documents; invalid where it is lost.
UnitRef locate(const Anchor &anchor, std::span<const DocumentPtr> documents)
{
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (documents[i]->key == anchor.document) {
            const Attachment found = attach(anchor, *documents[i]);
            return found.unit < 0 ? UnitRef() : UnitRef{int(i), found.unit};
        }
    return {};
}

bool holds(const Row &row, UnitRef unit)
{
    return std::ranges::contains(row.cells[std::size_t(unit.document)], unit.unit);
}

std::vector<Row>::iterator rowOf(std::vector<Row> &rows, UnitRef unit)
{
    return std::ranges::find_if(rows, [&](const Row &row) { return holds(row, unit); });
}

void addThemes(Row &row, const QStringList &themes)
{
    for (const QString &theme : themes)
        if (!row.themes.contains(theme))
            row.themes += theme;
}

void merge(std::vector<Row> &rows, UnitRef a, UnitRef b)
{
    const auto into = rowOf(rows, a);
    const auto from = rowOf(rows, b);
    if (into == rows.end() || from == rows.end() || into == from)
        return;
    for (std::size_t document = 0; document < into->cells.size(); ++document) {
        std::vector<int> &cell = into->cells[document];
        cell.insert(cell.end(), from->cells[document].begin(), from->cells[document].end());
        std::ranges::sort(cell);
        cell.erase(std::ranges::unique(cell).begin(), cell.end());
    }
    addThemes(*into, from->themes);
    into->weakest = std::min(into->weakest, from->weakest);
    if (into->title.isEmpty())
        into->title = from->title;
    rows.erase(from);
}

void split(std::vector<Row> &rows, UnitRef a, UnitRef b)
{
    const auto shared = std::ranges::find_if(rows, [&](const Row &row) { return holds(row, a) && holds(row, b); });
    if (shared == rows.end())
        return;
    Row apart{.cells = std::vector<std::vector<int>>(shared->cells.size()), .themes = shared->themes, .title = {}};
    std::erase(shared->cells[std::size_t(a.document)], a.unit);
    if (rowOf(rows, a) != rows.end())
        return; // it stands in another row already
    apart.cells[std::size_t(a.document)] = {a.unit};
    rows.insert(shared + 1, std::move(apart));
}

void order(std::vector<Row> &rows, UnitRef a, UnitRef b)
{
    const auto moved = rowOf(rows, a);
    if (moved == rows.end() || (b.isValid() && holds(*moved, b)))
        return;
    Row row = std::move(*moved);
    rows.erase(moved);
    const auto before = b.isValid() ? rowOf(rows, b) : rows.end();
    rows.insert(before == rows.end() ? (b.isValid() ? rows.end() : rows.begin()) : before + 1, std::move(row));
}

/// Whether any unit of a row is about a theme.
bool isAbout(const Row &row, const QString &theme, const std::vector<Assignment> &assignments)
{
    return std::ranges::any_of(assignments, [&](const Assignment &assignment) {
        return assignment.theme == theme && holds(row, assignment.unit);
    });
}

} // namespace

Constraints constraintsFrom(std::span<const Decision> decisions, std::span<const DocumentPtr> documents)
{
    Constraints constraints;
    for (const Decision &decision : decisions) {
        const bool links = decision.kind == DecisionKind::ConfirmLink || decision.kind == DecisionKind::MakeLink ||
                           decision.kind == DecisionKind::ChangeRelation;
        if (!links && decision.kind != DecisionKind::RejectLink)
            continue;
        const UnitRef a = locate(decision.a, documents);
        const UnitRef b = locate(decision.b, documents);
        if (!a.isValid() || !b.isValid() || a.document == b.document)
            continue;
        if (links)
            constraints.pins.push_back({a, b, decision.relation.value_or(Relation::Partial)});
        else
            constraints.rejections.emplace_back(a, b);
    }
    return constraints;
}

void applyToRows(std::span<const Decision> decisions, std::span<const DocumentPtr> documents, std::vector<Row> &rows)
{
    // rows are made before they are named and put in order
    const auto each = [&](DecisionKind kind, const auto &apply) {
        for (const Decision &decision : decisions)
            if (decision.kind == kind)
                if (const UnitRef a = locate(decision.a, documents); a.isValid())
                    apply(decision, a, locate(decision.b, documents));
    };
    each(DecisionKind::SplitRow, [&](const Decision &, UnitRef a, UnitRef b) {
        if (b.isValid())
            split(rows, a, b);
    });
    each(DecisionKind::MergeRows, [&](const Decision &, UnitRef a, UnitRef b) {
        if (b.isValid())
            merge(rows, a, b);
    });
    each(DecisionKind::OrderRow, [&](const Decision &decision, UnitRef a, UnitRef b) {
        if (b.isValid() || !decision.b.isValid())
            order(rows, a, b);
    });
    each(DecisionKind::RenameRow, [&](const Decision &decision, UnitRef a, UnitRef) {
        if (const auto row = rowOf(rows, a); row != rows.end())
            row->title = decision.text;
    });
}

void applyToThemes(std::span<const Decision> decisions, std::span<const DocumentPtr> documents,
                   std::vector<Assignment> &assignments, std::vector<Row> &rows)
{
    for (const Decision &decision : decisions) {
        const bool rejects = decision.kind == DecisionKind::RejectTheme;
        if (!rejects && decision.kind != DecisionKind::AddTheme && decision.kind != DecisionKind::ConfirmTheme)
            continue;
        const UnitRef unit = locate(decision.a, documents);
        if (!unit.isValid())
            continue;
        const auto there = std::ranges::find_if(assignments, [&](const Assignment &assignment) {
            return assignment.unit == unit && assignment.theme == decision.theme;
        });
        if (rejects) {
            if (there != assignments.end())
                assignments.erase(there);
        } else if (there != assignments.end()) {
            there->confidence = 1;
        } else {
            const auto after = std::ranges::upper_bound(assignments, unit, {}, &Assignment::unit);
            assignments.insert(after, {.unit = unit, .theme = decision.theme, .confidence = 1, .evidence = {}});
        }
        for (Row &row : rows) {
            if (!holds(row, unit))
                continue;
            if (!isAbout(row, decision.theme, assignments))
                row.themes.removeAll(decision.theme);
            else if (!row.themes.contains(decision.theme))
                row.themes += decision.theme;
        }
    }
}

} // namespace volets
