// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/thememap.h"

#include "themes/assigner.h"

#include <algorithm>
#include <map>

namespace volets {

namespace {

int words(const QString &text)
{
    int count = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber();
        count += letter && !inside ? 1 : 0;
        inside = letter;
    }
    return count;
}

} // namespace

ThemeMap themeMap(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &assignments,
                  const Codebook &book)
{
    const std::size_t themes = book.themes.size();
    ThemeMap map;
    map.cells.assign(themes, std::vector<ThemeCell>(documents.size()));
    map.together.assign(themes, std::vector<int>(themes));
    for (const Theme &theme : book.themes)
        map.themes << theme.code;

    std::map<UnitRef, std::vector<std::size_t>> of;
    for (const Assignment &assignment : assignments) {
        if (const int theme = book.indexOf(assignment.theme); theme >= 0)
            of[assignment.unit].push_back(std::size_t(theme));
    }
    std::vector<int> all;
    for (const DocumentPtr &document : documents) {
        int count = 0;
        for (const Unit &unit : document->units)
            count += carriesThemes(*document, unit) ? words(unit.text) : 0;
        all.push_back(std::max(count, 1));
    }
    for (const auto &[ref, codes] : of) {
        const int count = words(documents[std::size_t(ref.document)]->units[std::size_t(ref.unit)].text);
        for (const std::size_t theme : codes) {
            ThemeCell &cell = map.cells[theme][std::size_t(ref.document)];
            cell.units.push_back(ref.unit);
            cell.share += double(count) / all[std::size_t(ref.document)];
            for (const std::size_t other : codes)
                ++map.together[theme][other];
        }
    }
    for (const std::vector<ThemeCell> &row : map.cells) {
        for (const ThemeCell &cell : row) {
            map.largestShare = std::max(map.largestShare, cell.share);
            map.mostUnits = std::max(map.mostUnits, int(cell.units.size()));
        }
    }
    return map;
}

} // namespace volets
