// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/changekind.h"
#include "compare/versions.h"

#include <optional>
#include <vector>

namespace volets {

/// Two versions as `volets diff` tells of them.
class DiffSides
{
public:
    DiffSides(const Document &before, const Document &after, const DiffOptions &options);

    [[nodiscard]] const Document &before() const { return m_before; }
    [[nodiscard]] const Document &after() const { return m_after; }
    [[nodiscard]] Differ &differ() { return m_differ; }
    /// The words of the unit on either side; empty where the pair has none.
    [[nodiscard]] QString oldText(const UnitPair &pair) const;
    [[nodiscard]] QString newText(const UnitPair &pair) const;
    /// What the change of a pair does. The facts of both texts are found when first asked for: that takes longer than
    /// to compare them.
    [[nodiscard]] std::vector<ChangeKind> kinds(const UnitPair &pair);

private:
    struct Facts
    {
        std::vector<UnitFacts> before;
        std::vector<UnitFacts> after;
    };
    const Document &m_before;
    const Document &m_after;
    Differ m_differ;
    std::optional<Facts> m_facts;
};

} // namespace volets
