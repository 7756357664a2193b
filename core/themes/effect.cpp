// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/effect.h"

#include "themes/assigner.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace volets {

namespace {

Codebook only(const Codebook &book, const QString &theme)
{
    Codebook alone = book;
    std::erase_if(alone.themes, [&](const Theme &other) { return other.code != theme; });
    for (Theme &kept : alone.themes)
        kept.parent.clear();
    return alone;
}

} // namespace

ThemeEffect effectOf(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &before,
                     const Codebook &book, const QString &theme, const std::vector<Ruling> &rulings, const Stop &stop)
{
    ThemeEffect effect{.now = assign(documents, only(book, theme), stop), .gained = {}, .lost = {}};
    std::erase_if(effect.now, [&](const Assignment &assignment) {
        return std::ranges::contains(rulings, Ruling{.unit = assignment.unit, .kept = false});
    });
    std::set<UnitRef> now;
    for (const Assignment &assignment : effect.now)
        now.insert(assignment.unit);
    std::set<UnitRef> then;
    for (const Assignment &assignment : before) {
        if (assignment.theme != theme)
            continue;
        then.insert(assignment.unit);
        if (assignment.decided && now.insert(assignment.unit).second)
            effect.now.push_back(assignment);
    }
    std::ranges::set_difference(now, then, std::back_inserter(effect.gained));
    std::ranges::set_difference(then, now, std::back_inserter(effect.lost));
    std::ranges::stable_sort(effect.now, {}, &Assignment::unit);
    return effect;
}

} // namespace volets
