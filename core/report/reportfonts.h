// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

using FcConfig = struct _FcConfig; // NOLINT(bugprone-reserved-identifier): the name that fontconfig gives its own type

namespace volets {

/// Families that come with the program, so that a project gives the same bytes on every machine: letters, signs of
/// marks, Arabic letters. A family that a preset prefers stands before them, the system's fonts behind them.
[[nodiscard]] QString shippedFamilies();

/// The fonts for reports: the shipped ones and those of the system. A system's font of the same family stands aside,
/// since it may be another version. Made at the first call, for the whole run; null where fontconfig fails.
[[nodiscard]] FcConfig *reportFonts();

} // namespace volets
