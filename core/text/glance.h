// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace volets {

/// UTF-16 units from `first` to `last`, both included.
struct UnitRange
{
    char16_t first = 0;
    char16_t last = 0;
};

[[nodiscard]] constexpr bool isWithin(char16_t unit, UnitRange range)
{
    return char16_t(unit - range.first) <= char16_t(range.last - range.first);
}

/// Whether a unit of the text is within `range`. It looks at all of them without a branch, so that a processor takes
/// eight at a time.
template <UnitRange range> [[nodiscard]] bool hasOneOf(QStringView text)
{
    const char16_t *const units = text.utf16();
    char16_t found = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        found = char16_t(found | int(isWithin(units[i], range)));
    return found != 0;
}

/// Whether a unit of the text is within one of these ranges: a glance that tells most texts, which have none, from
/// those that must be read. One range after the other, since tests of several at once are made into a table, which has
/// to be read unit by unit.
template <UnitRange... ranges> [[nodiscard]] bool hasAny(QStringView text)
{
    constexpr qsizetype block = 4096; // stays at hand for all ranges
    for (qsizetype from = 0; from < text.size(); from += block) {
        const QStringView part = text.sliced(from, std::min(block, text.size() - from));
        if ((hasOneOf<ranges>(part) || ...))
            return true;
    }
    return false;
}

/// Whether `unit` stands twice side by side.
[[nodiscard]] inline bool hasTwice(QStringView text, char16_t unit)
{
    const char16_t *const units = text.utf16();
    char16_t found = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        found = char16_t(found | (int(units[i] == unit) & int(units[i - 1] == unit)));
    return found != 0;
}

} // namespace volets
