// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <compare>
#include <functional>

namespace volets {

/// A row id of the library that cannot be taken for another table's. 0 is no row.
template <typename Tag> struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

using DocumentId = Id<struct DocumentTag>;
using UnitId = Id<struct UnitTag>;
using DecisionId = Id<struct DecisionTag>;
using NoteId = Id<struct NoteTag>;

} // namespace volets

template <typename Tag> struct std::hash<volets::Id<Tag>>
{
    std::size_t operator()(const volets::Id<Tag> &id) const noexcept { return std::hash<qint64>{}(id.value); }
};
