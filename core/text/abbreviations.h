// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace volets {

/// An abbreviation and the words that it stands for, as a text introduces them: «intelligence artificielle (IA)».
struct Abbreviation
{
    QString brief; ///< "IA"
    QString words; ///< "intelligence artificielle"

    bool operator==(const Abbreviation &) const = default;
};

/// What a text introduces in brackets, in either order: each letter of the abbreviation is found in the words, from the
/// end, the first one where a word begins (Schwartz and Hearst 2003). In order, each pair once.
[[nodiscard]] std::vector<Abbreviation> introducedAbbreviations(QStringView text);

} // namespace volets
