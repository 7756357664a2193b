// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <compare>

namespace volets {

/// A stretch of a text: half-open, in UTF-16 units, [start, start + length).
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    [[nodiscard]] bool isEmpty() const { return length == 0; }
    [[nodiscard]] bool contains(qsizetype position) const { return position >= start && position < end(); }
    [[nodiscard]] bool overlaps(Span other) const { return start < other.end() && other.start < end(); }
    [[nodiscard]] QStringView of(QStringView text) const { return text.sliced(start, length); }
    auto operator<=>(const Span &) const = default;

    [[nodiscard]] static Span fromTo(qsizetype from, qsizetype to) { return {from, to - from}; }
};

} // namespace volets
