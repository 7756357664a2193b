// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/labels.h"

#include "facts/facts.h"

namespace volets {

std::vector<UnitLabels> labelsOf(const Document &document, int number, const std::vector<Assignment> &assignments)
{
    std::vector<UnitLabels> labels(document.units.size());
    const std::vector<UnitFacts> found = facts(document);
    for (std::size_t i = 0; i < labels.size() && i < found.size(); ++i) {
        labels[i] = {.verbs = found[i].verbs, .addressees = found[i].addressees, .themes = {}};
        // what an item says is said under its chapeau: whoever looks for what is demanded of somebody means both
        if (const int chapeau = document.units[i].parent; chapeau >= 0 && std::size_t(chapeau) < i) {
            labels[i].verbs += labels[std::size_t(chapeau)].verbs;
            labels[i].addressees += labels[std::size_t(chapeau)].addressees;
            labels[i].verbs.removeDuplicates();
            labels[i].addressees.removeDuplicates();
        }
    }
    for (const Assignment &assignment : assignments)
        if (assignment.unit.document == number && std::size_t(assignment.unit.unit) < labels.size())
            labels[std::size_t(assignment.unit.unit)].themes += assignment.theme;
    return labels;
}

} // namespace volets
