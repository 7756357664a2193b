// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"

#include "annotate/placement.h"

#include <algorithm>
#include <optional>

namespace volets {

namespace {

bool holds(const Row &row, UnitRef unit) { return row.cells.holds(unit); }

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
    for (const auto &[document, units] : from->cells.filled())
        for (const int unit : units)
            into->cells.add({document, unit});
    addThemes(*into, from->themes);
    into->weakest = std::min(into->weakest, from->weakest);
    if (into->title.isEmpty())
        into->title = from->title;
    into->decided = true;
    rows.erase(from);
}

/// Takes a out of every row where it stands with b; a row of its own is made where it then stands nowhere.
void split(std::vector<Row> &rows, UnitRef a, UnitRef b)
{
    const auto shared = [&](const Row &row) { return holds(row, a) && holds(row, b); };
    std::optional<std::size_t> last;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (shared(rows[r])) {
            rows[r].cells.remove(a);
            rows[r].decided = true;
            last = r;
        }
    if (!last || rowOf(rows, a) != rows.end())
        return;
    Row apart{.cells = RowCells(rows[*last].cells.size()), .themes = rows[*last].themes, .title = {}, .decided = true};
    apart.cells.add(a);
    rows.insert(rows.begin() + std::ptrdiff_t(*last) + 1, std::move(apart));
}

void order(std::vector<Row> &rows, UnitRef a, UnitRef b)
{
    const auto moved = rowOf(rows, a);
    if (moved == rows.end() || (b.isValid() && holds(*moved, b)))
        return;
    Row row = std::move(*moved);
    row.placed = true;
    row.decided = true;
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

std::vector<Decision> underTodaysCodes(std::span<const Decision> decisions, const Codebook &book)
{
    std::vector<Decision> current(decisions.begin(), decisions.end());
    for (Decision &decision : current)
        decision.theme = book.codeNow(decision.theme);
    return current;
}

Constraints constraintsFrom(std::span<const Decision> decisions, std::span<const DocumentPtr> documents)
{
    Constraints constraints;
    const std::vector<PlacedDecision> all = placed(decisions, documents);
    for (const PlacedDecision &one : all) {
        if (!isAboutLink(one.decision.kind) || !one.isPlaced() || one.a.document == one.b.document ||
            aboutLink(all, one.a, one.b) != &one)
            continue;
        if (one.decision.kind == DecisionKind::RejectLink)
            constraints.rejections.emplace_back(one.a, one.b);
        else
            constraints.pins.push_back({one.a, one.b, one.decision.relation.value_or(Relation::Partial)});
    }
    return constraints;
}

void applyToRows(std::span<const Decision> decisions, std::span<const DocumentPtr> documents, std::vector<Row> &rows,
                 const QString &theme)
{
    std::vector<PlacedDecision> all = placed(decisions, documents);
    std::erase_if(all, [&](const PlacedDecision &one) {
        return !one.isPlaced() || !isAboutRow(one.decision.kind) || one.decision.theme != theme;
    });
    // each finds the rows as those before it left them
    std::ranges::stable_sort(all, {}, [](const PlacedDecision &one) { return one.decision.when; });
    for (const PlacedDecision &one : all) {
        if (one.decision.kind == DecisionKind::SplitRow)
            split(rows, one.a, one.b);
        else if (one.decision.kind == DecisionKind::MergeRows)
            merge(rows, one.a, one.b);
    }
    // rows are made before they are put in order and named
    for (const PlacedDecision &one : all) {
        const auto row = rowOf(rows, one.a);
        if (one.decision.kind == DecisionKind::OrderRow) {
            order(rows, one.a, one.b);
        } else if (one.decision.kind == DecisionKind::RenameRow && row != rows.end()) {
            row->title = one.decision.text;
            row->decided = true;
        }
    }
}

void applyToThemes(std::span<const Decision> decisions, std::span<const DocumentPtr> documents,
                   std::vector<Assignment> &assignments, std::vector<Row> &rows)
{
    const std::vector<PlacedDecision> all = placed(decisions, documents);
    for (const PlacedDecision &one : all) {
        const QString &theme = one.decision.theme;
        if (!isAboutTheme(one.decision.kind) || !one.isPlaced() || aboutTheme(all, one.a, theme) != &one)
            continue;
        const UnitRef unit = one.a;
        const auto there = std::ranges::find_if(assignments, [&](const Assignment &assignment) {
            return assignment.unit == unit && assignment.theme == theme;
        });
        if (one.decision.kind == DecisionKind::RejectTheme) {
            if (there != assignments.end())
                assignments.erase(there);
        } else {
            const auto kept =
                there != assignments.end()
                    ? there
                    : assignments.insert(std::ranges::upper_bound(assignments, unit, {}, &Assignment::unit),
                                         {.unit = unit, .theme = theme, .evidence = {}});
            kept->confidence = 1;
            kept->decided = true;
            for (const PlacedDecision *coded : codedWith(all, unit, theme)) {
                kept->coded.push_back({.span = coded->span,
                                       .remark = coded->decision.text,
                                       .who = coded->decision.who,
                                       .when = coded->decision.when});
                if (!coded->span.isEmpty() && !std::ranges::contains(kept->evidence, coded->span))
                    kept->evidence.push_back(coded->span);
            }
            std::ranges::sort(kept->evidence);
        }
        for (Row &row : rows) {
            if (!holds(row, unit))
                continue;
            if (!isAbout(row, theme, assignments))
                row.themes.removeAll(theme);
            else if (!row.themes.contains(theme))
                row.themes += theme;
        }
    }
}

std::vector<Ruling> rulingsOn(const QString &theme, std::span<const Decision> decisions,
                              std::span<const DocumentPtr> documents)
{
    std::vector<Ruling> rulings;
    const std::vector<PlacedDecision> all = placed(decisions, documents);
    for (const PlacedDecision &one : all)
        if (isAboutTheme(one.decision.kind) && one.decision.theme == theme && one.isPlaced() &&
            aboutTheme(all, one.a, theme) == &one)
            rulings.push_back({.unit = one.a, .kept = one.decision.kind != DecisionKind::RejectTheme});
    return rulings;
}

} // namespace volets
