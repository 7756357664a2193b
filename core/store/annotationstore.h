// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "annotate/note.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace volets {

/// What readers decided and wrote. Nothing here is ever touched by a recomputation.
class AnnotationStore
{
public:
    explicit AnnotationStore(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Result<std::vector<Decision>> decisions() const; ///< in the order in which they were first made
    [[nodiscard]] Result<std::vector<Note>> notes() const;

    /// Puts `after` in the place of `before`; either may be absent. An `after` without an id gets one, which is
    /// returned; the same call with the two exchanged brings back what was there to the byte.
    [[nodiscard]] Result<DecisionId> replace(const std::optional<Decision> &before, std::optional<Decision> after);
    [[nodiscard]] Result<NoteId> replace(const std::optional<Note> &before, std::optional<Note> after);

private:
    Database &m_database;
};

} // namespace volets
