// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparisonmodel.h"

#include "models/roles.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>
#include <utility>

namespace volets {

namespace {

bool sameTexts(const Comparison &one, const Comparison &other)
{
    return std::ranges::equal(
        one.documents, other.documents, {}, [](const DocumentPtr &d) { return d->key; },
        [](const DocumentPtr &d) { return d->key; });
}

/// Whether what was found in the units of one holds for the other.
bool sameUnits(const Comparison &one, const Comparison &other)
{
    return std::ranges::equal(one.documents, other.documents, [](const DocumentPtr &a, const DocumentPtr &b) {
        return a == b || (a->sha256 == b->sha256 && a->units == b->units);
    });
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : RowModel(parent)
{}

void ComparisonModel::setComparison(ComparisonPtr comparison)
{
    const bool keep = m_comparison && comparison && sameTexts(*m_comparison, *comparison);
    beginResetModel();
    if (!m_comparison || !comparison || !sameUnits(*m_comparison, *comparison))
        m_facts.clear();
    m_comparison = std::move(comparison);
    m_reader.reset();
    if (m_comparison)
        m_reader.emplace(*m_comparison);
    if (!keep) {
        const std::size_t count = m_comparison ? m_comparison->documents.size() : 0;
        m_setup = {};
        m_setup.columns.resize(count);
        std::iota(m_setup.columns.begin(), m_setup.columns.end(), 0);
        m_filter = {};
        m_inHand = {};
        m_base = 0;
        m_hits.clear();
    }
    rearrange(true);
    endResetModel();
    emit arranged();
}

void ComparisonModel::setThemeNames(QList<ThemeName> themes)
{
    m_themes = std::move(themes);
    if (rows() > 0 && columns() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
    emit arranged();
}

void ComparisonModel::setNotes(const std::vector<PlacedNote> &notes)
{
    std::map<UnitRef, std::vector<NoteMark>> marks;
    for (const PlacedNote &one : notes)
        if (one.isPlaced())
            marks[one.unit].push_back({.span = one.span,
                                       .ofRow = one.note.subject == Note::Subject::Row,
                                       .toPublish = one.note.audience == Note::Audience::ToPublish,
                                       .words = one.note.text});
    if (marks == m_notes)
        return;
    // while a reader types, only words change: nothing has to be laid out anew
    const auto wordless = [](std::map<UnitRef, std::vector<NoteMark>> all) {
        for (auto &[unit, marked] : all)
            for (NoteMark &note : marked)
                note.words.clear();
        return all;
    };
    const bool sameSigns = wordless(marks) == wordless(m_notes);
    m_notes = std::move(marks);
    if (rows() > 0 && columns() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1),
                         sameSigns ? QList<int>{Qt::AccessibleDescriptionRole}
                                   : QList<int>{NoteCountRole, ClauseCellRole});
}

void ComparisonModel::change(bool forgetCells, const std::function<void()> &set)
{
    beginResetModel();
    set();
    rearrange(forgetCells);
    endResetModel();
    emit arranged();
}

void ComparisonModel::setSetup(ColumnSetup setup)
{
    if (setup != m_setup)
        change(true, [&] { m_setup = std::move(setup); });
}

void ComparisonModel::setFilter(RowFilter filter)
{
    if (filter != m_filter)
        change(false, [&] { m_filter = std::move(filter); });
}

void ComparisonModel::setOrder(RowOrder order, int base)
{
    if (order != m_order || base != m_base)
        change(false, [&] {
            m_order = order;
            m_base = base;
        });
}

void ComparisonModel::setMarks(Marks marks)
{
    if (marks != m_marks)
        change(true, [&] { m_marks = marks; });
}

void ComparisonModel::setWordRules(const WordRules &rules)
{
    if (rules != m_words)
        change(true, [&] { m_words = rules; });
}

void ComparisonModel::refreshCitations()
{
    if (rows() > 0 && columns() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
    emit citationsChanged();
}

void ComparisonModel::setFacts(int document, std::vector<UnitFacts> facts)
{
    m_facts[document] = std::move(facts);
    emit factsOfTextKnown(document);
    if (!knowsAllFacts())
        return;
    if (m_filter.needsFacts())
        change(false, [] {});
    emit allFactsKnown();
}

bool ComparisonModel::knowsAllFacts() const { return m_comparison && m_facts.size() == m_comparison->documents.size(); }

const UnitFacts *ComparisonModel::factsOf(UnitRef unit) const
{
    const auto text = m_facts.find(unit.document);
    return text == m_facts.end() ? nullptr : &text->second[std::size_t(unit.unit)];
}

void ComparisonModel::setInHand(UnitRef unit)
{
    m_inHand = unit;
    if (!m_comparison || !unit.isValid())
        return;
    if (const QModelIndex cell = find(unit); cell.isValid())
        emit dataChanged(cell, cell, {UnitRole});
}

void ComparisonModel::setHits(const QList<UnitRef> &units)
{
    QSet<std::pair<int, int>> hits;
    for (const UnitRef unit : units)
        hits.insert({unit.document, unit.unit});
    if (hits == m_hits)
        return;
    m_hits = std::move(hits);
    if (rows() > 0 && columns() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1), {HitRole});
}

void ComparisonModel::rearrange(bool forgetCells)
{
    m_provisional = false;
    if (!m_comparison) {
        m_arrangement = {};
        m_cells.clear();
        m_figures.clear();
        m_lane.cancel();
        return;
    }
    if (forgetCells) {
        m_cells.clear();
        m_cells.resize(m_comparison->alignment.rows.size() * m_setup.columns.size());
        findFigures();
    }
    QStringList codes;
    for (const ThemeName &theme : m_themes)
        codes.append(theme.code);
    // Not all can be compared here without keeping the reader waiting: what is not known in time counts as changed
    // until it is.
    constexpr qint64 patience = 40;
    QElapsedTimer clock;
    clock.start();
    m_arrangement = arrange(
        *m_comparison, m_setup, m_filter, m_order, m_base, codes,
        [&](int alignmentRow) { return strongestIn(alignmentRow, !clock.hasExpired(patience)); }, m_facts);
    const bool mayMove = m_comparison->mode == DossierMode::VersionsOfOneText && m_order == RowOrder::ByBase;
    m_moved = mayMove ? movedClauses(*m_comparison, m_arrangement.rows, m_setup.columns, m_base) : MovedClauses();
}

void ComparisonModel::findFigures()
{
    m_figures.clear();
    m_lane.start(
        [this, comparison = m_comparison, setup = m_setup, rules = m_words](const Stop &stop) -> JobLane::Publish {
            return [this, figures = cellFigures(*comparison, setup, rules, stop)]() mutable {
                if (figures.empty())
                    return;
                m_figures = std::move(figures);
                if (m_provisional) {
                    beginResetModel();
                    rearrange(false);
                    endResetModel();
                    emit arranged();
                }
                emit figuresKnown();
            };
        });
}

std::optional<CellFigure> ComparisonModel::knownFigure(int alignmentRow, int column) const
{
    const std::size_t at = std::size_t(alignmentRow) * m_setup.columns.size() + std::size_t(column);
    if (!m_figures.empty())
        return m_figures[at];
    return m_cells[at] ? std::optional(figureOf(*m_cells[at])) : std::nullopt;
}

CellFigure ComparisonModel::strongestIn(int alignmentRow, bool mayCompute)
{
    CellFigure found;
    for (int column = 0; column < columns(); ++column) {
        const std::optional<CellFigure> known = knownFigure(alignmentRow, column);
        if (!known && !mayCompute) {
            m_provisional = true;
            return {.state = CellState::Rewritten, .marked = true, .changed = 1};
        }
        found = strongest(found, known ? *known : figureOf(cellOf(alignmentRow, column)));
    }
    return found;
}

std::optional<CellFigure> ComparisonModel::figure(int row, int column) const
{
    return knownFigure(m_arrangement.rows[std::size_t(row)].row, column);
}

const Cell &ComparisonModel::cellOf(int alignmentRow, int column) const
{
    const std::size_t at = std::size_t(alignmentRow) * m_setup.columns.size() + std::size_t(column);
    std::optional<Cell> &cached = m_cells[at];
    if (!cached)
        cached = m_reader->cell(m_comparison->alignment.rows[std::size_t(alignmentRow)], m_setup, std::size_t(column),
                                m_marks, m_words);
    return *cached;
}

const Cell &ComparisonModel::cell(int row, int column) const
{
    return cellOf(m_arrangement.rows[std::size_t(row)].row, column);
}

const std::vector<int> &ComparisonModel::unitsAt(int row, int column) const
{
    return this->row(row).cells[std::size_t(m_setup.columns[std::size_t(column)])];
}

const Row &ComparisonModel::row(int row) const
{
    return m_comparison->alignment.rows[std::size_t(m_arrangement.rows[std::size_t(row)].row)];
}

bool ComparisonModel::isDifference(int row, int column) const
{
    const std::optional<CellFigure> known = figure(row, column);
    return (known ? *known : figureOf(cell(row, column))).marked;
}

QModelIndex ComparisonModel::find(UnitRef unit) const
{
    const auto column = std::ranges::find(m_setup.columns, unit.document);
    if (!unit.isValid() || column == m_setup.columns.end())
        return {};
    // a unit may stand in two rows: prefer the one where it has company
    QModelIndex found;
    std::ptrdiff_t company = 0;
    for (int r = 0; r < rows(); ++r) {
        const Row &candidate = row(r);
        if (!std::ranges::contains(candidate.cells[std::size_t(unit.document)], unit.unit))
            continue;
        const auto filled = std::ssize(candidate.cells.filled());
        if (filled > company) {
            company = filled;
            found = index(r, int(column - m_setup.columns.begin()));
        }
    }
    return found;
}

} // namespace volets
