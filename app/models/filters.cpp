// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters.h"

#include "compare/roworder.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace volets {

namespace {

constexpr int last = std::numeric_limits<int>::max();

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFilter)
};

/// How much a figure says of a change, and under which words such rows stand; 0 is the greatest.
int changeRank(const CellFigure &figure)
{
    switch (figure.state) {
    case CellState::Rewritten:
        return 0;
    case CellState::Same:
    case CellState::Partial:
        return figure.marked ? 1 : 2;
    case CellState::Translated:
        return 3;
    case CellState::Kin:
        return 4;
    case CellState::First:
    case CellState::Unlinked:
    case CellState::Absent:
        return 5;
    }
    Q_UNREACHABLE_RETURN(5);
}

QString rankWords(int rank)
{
    switch (rank) {
    case 0:
        return Words::tr("Entirely new wording");
    case 1:
        return Words::tr("Words changed, most first");
    case 2:
        return Words::tr("Taken up without a change");
    case 3:
        return Words::tr("In another language");
    case 4:
        return Words::tr("Echoes");
    default:
        return Words::tr("Without a counterpart");
    }
}

/// Where a row stands: its group, then how much of it changed, then its place in the first column that it fills.
struct Place
{
    int group = last;
    float kept = 0; ///< where the strength of change rules: the part of the words that did not change
    int column = last;
    int unit = last;
    int row = -1;
    QString label;

    [[nodiscard]] auto key() const { return std::tie(group, kept, column, unit, row); }
};

/// Whether the row's themes are those that the filter asks for.
bool themesFit(const RowFilter &filter, const QStringList &themes)
{
    const auto has = [&](const QString &theme) { return themes.contains(theme); };
    switch (filter.themeMatch) {
    case ThemeMatch::Any:
        return filter.themes.isEmpty() || std::ranges::any_of(filter.themes, has);
    case ThemeMatch::All:
        return std::ranges::all_of(filter.themes, has);
    case ThemeMatch::None:
        return std::ranges::none_of(filter.themes, has);
    }
    Q_UNREACHABLE_RETURN(true);
}

/// Whether a clause of the row does what the filter asks for.
bool factsFit(const RowFilter &filter, const Row &row, const std::vector<int> &columns, const FactsTable &facts)
{
    if (!filter.needsFacts())
        return true;
    const auto any = [](const QStringList &wanted, const QStringList &has) {
        return wanted.isEmpty() || std::ranges::any_of(wanted, [&](const QString &one) { return has.contains(one); });
    };
    return std::ranges::any_of(columns, [&](int document) {
        const auto text = facts.find(document);
        return std::ranges::any_of(row.cells[std::size_t(document)], [&](int unit) {
            if (text == facts.end())
                return true;
            const UnitFacts &clause = text->second[std::size_t(unit)];
            return any(filter.verbs, clause.verbs) && any(filter.addressees, clause.addressees);
        });
    });
}

int firstUnit(const Row &row, int document)
{
    const auto &units = row.cells[std::size_t(document)];
    return units.empty() ? last : units.front();
}

/// Rows that a reader placed go right after the row that stands before them, or first; under themes only within one.
void followHand(std::vector<Place> &places, const std::vector<Row> &rows, bool byTheme)
{
    for (int index = 0; index < int(rows.size()); ++index) {
        if (!rows[std::size_t(index)].placed)
            continue;
        const auto moved = std::ranges::find(places, index, &Place::row);
        if (moved == places.end())
            continue;
        Place place = *moved;
        auto before = places.end();
        for (int above = index - 1; above >= 0 && before == places.end(); --above)
            before = std::ranges::find(places, above, &Place::row);
        const auto neighbour = before == places.end() ? places.begin() : before;
        if (neighbour == moved || (byTheme && neighbour->group != place.group))
            continue;
        place.group = neighbour->group;
        place.label = neighbour->label;
        const int neighbourRow = neighbour->row;
        const bool first = before == places.end();
        places.erase(moved);
        const auto at = std::ranges::find(places, neighbourRow, &Place::row);
        places.insert(first ? at : at + 1, std::move(place));
    }
}

void inOneOrder(std::vector<Place> &places, const std::vector<int> &order)
{
    QHash<int, int> ranks;
    for (const int row : order)
        ranks.insert(row, int(ranks.size()));
    std::ranges::sort(places, {}, [&](const Place &place) { return ranks.value(place.row); });
}

} // namespace

Arrangement arrange(const Comparison &comparison, const ColumnSetup &setup, const RowFilter &filter, RowOrder order,
                    int base, const QStringList &themes, const std::function<CellFigure(int)> &figure,
                    const FactsTable &facts)
{
    // the base text leads, then the columns from left to right
    std::vector<int> columns = setup.columns;
    std::ranges::stable_partition(columns, [&](int document) { return document == base; });

    QHash<QString, int> themeOrder;
    for (const QString &theme : themes)
        themeOrder.insert(theme, int(themeOrder.size()));
    for (const Row &row : comparison.alignment.rows)
        for (const QString &theme : row.themes)
            if (!themeOrder.contains(theme))
                themeOrder.insert(theme, int(themeOrder.size()));

    Arrangement arrangement;
    std::vector<Place> places;
    const auto &rows = comparison.alignment.rows;
    for (int index = 0; index < int(rows.size()); ++index) {
        const Row &row = rows[std::size_t(index)];
        const auto filled =
            std::ranges::count_if(columns, [&](int document) { return firstUnit(row, document) != last; });
        if (filled == 0)
            continue;
        ++arrangement.total;
        const auto wanted = [&](const QString &theme) {
            return filter.themeMatch == ThemeMatch::None || filter.themes.contains(theme);
        };
        if (!themesFit(filter, row.themes) || !factsFit(filter, row, columns, facts) ||
            (filter.linkedOnly && filled < 2) || (filter.absentIn >= 0 && firstUnit(row, filter.absentIn) != last) ||
            (filter.changedOnly && !figure(index).marked))
            continue;

        Place place;
        place.row = index;
        for (int c = 0; c < int(columns.size()) && place.unit == last; ++c) {
            place.unit = firstUnit(row, columns[std::size_t(c)]);
            place.column = place.unit == last ? last : c;
        }
        if (order == RowOrder::ByTheme) {
            for (const QString &theme : row.themes)
                if ((filter.themes.isEmpty() || wanted(theme)) && themeOrder[theme] < place.group) {
                    place.group = themeOrder[theme];
                    place.label = theme;
                }
        } else if (order == RowOrder::ByChange) {
            const CellFigure change = figure(index);
            place.group = changeRank(change);
            place.kept = 1 - change.changed;
            place.label = rankWords(place.group);
        } else {
            place.group = place.column;
            const Document &document = comparison.document(columns[std::size_t(place.column)]);
            place.label = document.units[std::size_t(place.unit)].headings.value(0);
        }
        places.push_back(std::move(place));
    }
    const bool drafts = comparison.mode == DossierMode::VersionsOfOneText && order == RowOrder::ByBase;
    if (drafts) // a clause that the base has not stands where it would: it is new or was deleted there
        inOneOrder(places, interleaved(rows, columns));
    else
        std::ranges::sort(places, {}, &Place::key);
    followHand(places, rows, order == RowOrder::ByTheme);

    const Place *above = nullptr;
    for (const Place &place : places) {
        ArrangedRow shown{.row = place.row, .group = {}, .theme = false};
        const bool begins = !above || (!drafts && above->group != place.group) || above->label != place.label;
        if (begins && order == RowOrder::ByTheme) {
            shown.theme = place.group != last;
            shown.group = shown.theme ? place.label : Words::tr("No theme");
        } else if (begins) {
            shown.group = place.label;
            if (order == RowOrder::ByBase && place.group > 0 && !drafts) {
                // these rows are missing from the base text: say whose they are
                const QString whose = comparison.document(columns[std::size_t(place.group)]).shortTitle;
                shown.group = place.label.isEmpty() ? whose : QString(whose % QStringLiteral(" · ") % place.label);
            }
        }
        arrangement.rows.push_back(std::move(shown));
        above = &place;
    }
    return arrangement;
}

CellFigure strongest(const CellFigure &one, const CellFigure &other)
{
    const auto weight = [](const CellFigure &figure) { return std::tuple(-changeRank(figure), figure.changed); };
    return weight(one) < weight(other) ? other : one;
}

} // namespace volets
