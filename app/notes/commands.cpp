// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/commands.h"

namespace volets {

template <typename Item> void ReplaceCommand<Item>::turn(const std::optional<Item> &from, std::optional<Item> &to)
{
    const auto id = m_annotations.store(from, to);
    if (!id)
        setObsolete(true);
    else if (to)
        to->id = *id; // undone and done again, it is the same one
}

template class ReplaceCommand<Decision>;
template class ReplaceCommand<Note>;

bool ChangeNote::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const ChangeNote *>(other);
    if (!next || next->m_typing != m_typing || !m_after || !next->m_before || next->m_before->id != m_after->id)
        return false;
    m_after = next->m_after;
    return true;
}

} // namespace volets
