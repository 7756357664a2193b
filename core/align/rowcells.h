// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <compare>
#include <initializer_list>
#include <span>
#include <vector>

namespace volets {

/// For each of N documents the units that a row holds, in order. Of a thousand texts most rows hold units of two or
/// three, so only the cells that are filled take room.
class RowCells
{
public:
    struct Filled
    {
        int document = 0;
        std::vector<int> units; ///< never empty

        auto operator<=>(const Filled &) const = default;
    };

    RowCells() = default;
    explicit RowCells(std::size_t documents)
        : m_documents(documents)
    {}
    /// One list of units for each document.
    RowCells(std::initializer_list<std::vector<int>> cells)
        : RowCells(std::span(cells.begin(), cells.size()))
    {}
    explicit RowCells(std::span<const std::vector<int>> cells);

    [[nodiscard]] std::size_t size() const { return m_documents; } ///< documents, with or without units here
    /// The units of a document; empty: none.
    [[nodiscard]] const std::vector<int> &operator[](std::size_t document) const;
    [[nodiscard]] const std::vector<Filled> &filled() const { return m_filled; } ///< by rising document
    [[nodiscard]] bool holds(UnitRef unit) const;

    void set(std::size_t document, std::vector<int> units);
    void add(UnitRef unit); ///< in its place; nothing where it is there already
    void remove(UnitRef unit);

    auto operator<=>(const RowCells &) const = default;

private:
    std::size_t m_documents = 0;
    std::vector<Filled> m_filled;
};

} // namespace volets
