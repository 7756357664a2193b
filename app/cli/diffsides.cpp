// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diffsides.h"

namespace volets {

namespace {

QString textOf(const Document &document, int unit)
{
    return unit < 0 ? QString() : document.units[std::size_t(unit)].text;
}

} // namespace

DiffSides::DiffSides(const Document &before, const Document &after, const DiffOptions &options)
    : m_before(before)
    , m_after(after)
    , m_differ(options)
{}

QString DiffSides::oldText(const UnitPair &pair) const { return textOf(m_before, pair.before); }
QString DiffSides::newText(const UnitPair &pair) const { return textOf(m_after, pair.after); }

std::vector<ChangeKind> DiffSides::kinds(const UnitPair &pair)
{
    if (!m_facts)
        m_facts = Facts{.before = facts(m_before), .after = facts(m_after)};
    return changeKinds(m_facts->before[std::size_t(pair.before)], m_facts->after[std::size_t(pair.after)], pair.script,
                       oldText(pair), newText(pair));
}

} // namespace volets
