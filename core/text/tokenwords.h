// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace volets {

// The words by which a scanner knows what stands beside them. All are known in any case but where it is said.

/// What is elided before an apostrophe in French: «l», «qu», «jusqu».
[[nodiscard]] bool isElided(QStringView word);
/// What hangs on a French word by a hyphen and is a word of its own: «-ci», «-il».
[[nodiscard]] bool isClitic(QStringView word);
/// Words after a hyphen that stands for the end of the next word: «pre- and post-war».
[[nodiscard]] bool joinsSuspended(QStringView word);
/// Abbreviations that a number follows: together they are a reference.
[[nodiscard]] bool isNumberedAbbreviation(QStringView word);
/// Abbreviations after which a full stop ends no sentence.
[[nodiscard]] bool isAbbreviation(QStringView word);
/// Words that a year follows, and hardly another number of four figures and more.
[[nodiscard]] bool leadsToYear(QStringView word);
/// Units of measurement; those that are words of a language in lower case («to», «go») only as they are written.
[[nodiscard]] bool isUnitName(QStringView word);

} // namespace volets
