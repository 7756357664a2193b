// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/cells.h"

#include "compare/versions.h"
#include "compare/wordoptions.h"
#include "diff/differ.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace volets {

namespace {

bool holds(const std::vector<int> &units, int unit) { return std::ranges::find(units, unit) != units.end(); }

/// A reader's own link first, then the closer relation, then the surer one.
bool stronger(const Link &left, const Link &right)
{
    if (left.decided != right.decided)
        return left.decided;
    if (left.relation != right.relation)
        return left.relation < right.relation;
    return left.confidence > right.confidence;
}

/// `whole` with some of its units only.
Document only(const Document &whole, const std::vector<int> &some)
{
    Document part;
    part.language = whole.language;
    for (const int unit : some) {
        part.units.push_back(whole.units[std::size_t(unit)]);
        part.units.back().parent = -1;
    }
    return part;
}

/// The marks of each unit that the clause `before` was split into, in their order; empty where nothing comes of it.
std::vector<Cell::Part> partsOf(const Document &document, const std::vector<int> &units, const Document &earlier,
                                int before, const DiffOptions &options)
{
    std::vector<Cell::Part> parts;
    for (UnitPair &pair : compareVersions(only(earlier, {before}), only(document, units), options).pairs)
        if (pair.before >= 0 && pair.after >= 0 && pair.share == UnitPair::Share::Split)
            parts.push_back({.unit = units[std::size_t(pair.after)], .script = std::move(pair.script)});
    return parts;
}

/// The clauses that `unit` was merged from, in the order in which it has their words; empty where nothing comes of it.
std::vector<Cell::Source> sourcesOf(const Document &document, int unit, const Document &earlier,
                                    const std::vector<int> &units, const DiffOptions &options)
{
    std::vector<Cell::Source> sources;
    qsizetype start = 0;
    for (const UnitPair &pair : compareVersions(only(earlier, units), only(document, {unit}), options).pairs) {
        if (pair.before < 0 || pair.after < 0 || pair.share != UnitPair::Share::Merged)
            continue;
        const int source = units[std::size_t(pair.before)];
        sources.push_back({.unit = source, .start = start});
        start += earlier.units[std::size_t(source)].text.size() + 1;
    }
    return sources;
}

} // namespace

QString Cell::textBefore(const Comparison &comparison) const
{
    if (sources.empty())
        return comparison.unit({against, scriptAgainst}).text;
    QStringList texts;
    for (const Source &source : sources)
        texts += comparison.unit({against, source.unit}).text;
    return texts.join(u' ');
}

std::vector<int> ColumnSetup::against(const Row &row, std::size_t column) const
{
    const auto filled = [&](int document) { return !row.cells[std::size_t(document)].empty(); };
    std::vector<int> found;
    if (reference == Reference::Star && base >= 0 && base != columns[column] && filled(base))
        found.push_back(base);
    if (reference == Reference::Chain)
        for (std::size_t left = column; left-- > 0;)
            if (filled(columns[left]))
                found.push_back(columns[left]);
    return found;
}

const EditScript *Cell::marksOf(int unit) const
{
    if (script && unit == scriptUnit)
        return &*script;
    const auto part = std::ranges::find(parts, unit, &Part::unit);
    return part == parts.end() ? nullptr : &part->script;
}

int ColumnSetup::onlyOne(const Row &row, std::size_t column) const
{
    const int other = reference == Reference::Star                  ? base
                      : reference == Reference::Chain && column > 0 ? columns[column - 1]
                                                                    : -1;
    const auto filled = [&](int document) { return !row.cells[std::size_t(document)].empty(); };
    return other >= 0 && filled(other) != filled(columns[column]) ? other : -1;
}

CellReader::CellReader(const Comparison &comparison)
    : m_comparison(comparison)
    , m_links(comparison)
{}

const Link *CellReader::strongestLink(int document, const std::vector<int> &units, int other,
                                      const std::vector<int> &otherUnits) const
{
    const Link *best = nullptr;
    for (const int unit : units) {
        const UnitRef mine{document, unit};
        for (const Link *link : m_links.of(mine)) {
            const UnitRef theirs = otherEnd(*link, mine);
            if (theirs.document == other && holds(otherUnits, theirs.unit) && (!best || stronger(*link, *best)))
                best = link;
        }
    }
    return best;
}

/// Fills what an empty cell points to: the units of `document` that correspond to one of the row's, though they stand
/// in another row; where there are none, those that echo one, the surest first.
void CellReader::pointElsewhere(const Row &row, int document, Cell &absent) const
{
    std::map<int, double> echoes;
    for (const auto &[other, units] : row.cells.filled())
        for (const int unit : units)
            for (const UnitRef mine{other, unit}; const Link *link : m_links.of(mine)) {
                const UnitRef theirs = otherEnd(*link, mine);
                if (theirs.document != document)
                    continue;
                if (link->relation != Relation::Kin)
                    absent.elsewhere.push_back(theirs.unit);
                else
                    echoes[theirs.unit] = std::max(echoes[theirs.unit], link->confidence);
            }
    std::ranges::sort(absent.elsewhere);
    const auto repeated = std::ranges::unique(absent.elsewhere);
    absent.elsewhere.erase(repeated.begin(), repeated.end());
    if (!absent.elsewhere.empty())
        return;
    constexpr std::size_t named = 3;
    for (const auto &[unit, confidence] : echoes)
        absent.echoes.push_back(unit);
    std::ranges::stable_sort(absent.echoes, std::greater(), [&](int unit) { return echoes.at(unit); });
    absent.echoes.resize(std::min(absent.echoes.size(), named));
}

Cell CellReader::cell(const Row &row, const ColumnSetup &setup, std::size_t column, Marks marks,
                      const WordRules &rules) const
{
    const int document = setup.columns[column];
    Cell cell;
    cell.units = row.cells[std::size_t(document)];
    const std::vector<int> candidates = setup.against(row, column);
    if (m_comparison.mode == DossierMode::VersionsOfOneText)
        cell.newOrDeleted = setup.onlyOne(row, column);
    if (cell.units.empty()) {
        pointElsewhere(row, document, cell);
        return cell; // Absent
    }
    if (candidates.empty()) {
        cell.state = CellState::First;
        return cell;
    }
    // A text of another kind between two drafts does not cut the chain: the nearest counterpart goes before the nearest
    // column, an echo comes after both.
    cell.against = candidates.front();
    for (const int candidate : candidates) {
        const Link *link = strongestLink(document, cell.units, candidate, row.cells[std::size_t(candidate)]);
        if (!link || (cell.link && link->relation == Relation::Kin))
            continue;
        cell.link = link;
        cell.against = candidate;
        if (link->relation != Relation::Kin)
            break;
    }
    if (cell.link)
        cell.newOrDeleted = -1;
    cell.againstUnits = row.cells[std::size_t(cell.against)];
    cell.fromAfar = setup.reference == Reference::Chain && cell.against != setup.columns[column - 1];
    if (!cell.link) {
        cell.state = CellState::Unlinked;
        return cell;
    }
    if (cell.link->relation == Relation::Kin) {
        cell.state = CellState::Kin;
        return cell;
    }
    const bool mineIsA = cell.link->a.document == document;
    cell.scriptUnit = (mineIsA ? cell.link->a : cell.link->b).unit;
    cell.scriptAgainst = (mineIsA ? cell.link->b : cell.link->a).unit;
    const Unit &unit = m_comparison.unit({document, cell.scriptUnit});
    const DiffOptions options =
        wordOptions(m_comparison.document(cell.against), m_comparison.document(document), rules.folds);
    if (options.language != m_comparison.document(cell.against).language) {
        cell.state = CellState::Translated;
        return cell;
    }
    if (cell.link->change == QLatin1String("split") && cell.units.size() > 1)
        cell.parts = partsOf(m_comparison.document(document), cell.units, m_comparison.document(cell.against),
                             cell.scriptAgainst, options);
    if (cell.link->change == QLatin1String("merged") && cell.againstUnits.size() > 1)
        cell.sources = sourcesOf(m_comparison.document(document), cell.scriptUnit, m_comparison.document(cell.against),
                                 cell.againstUnits, options);
    const auto own = std::ranges::find(cell.parts, cell.scriptUnit, &Cell::Part::unit);
    EditScript script =
        own == cell.parts.end() ? diff(cell.textBefore(m_comparison), unit.text, options) : std::move(own->script);
    if (own != cell.parts.end())
        cell.parts.erase(own);
    if (script.ratio > rules.rewritten) {
        cell.state = CellState::Rewritten;
        if (marks == Marks::AlsoRewritten)
            cell.script = std::move(script);
        return cell;
    }
    cell.state = cell.link->relation == Relation::Same ? CellState::Same : CellState::Partial;
    cell.script = std::move(script);
    return cell;
}

} // namespace volets
