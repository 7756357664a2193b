// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace volets {

/// The text with a sign for each character that would not show or would change how others show: «⟨U+202E⟩» for
/// bidirectional controls, zero-width characters and controls, «⟨U+D800⟩» for half a surrogate pair. Line ends and tabs
/// stay.
[[nodiscard]] QString withVisibleSigns(const QString &text);

/// The same with one sign, «◌», for each such character: places in the text stay what they are.
[[nodiscard]] QString withPlaceholders(const QString &text);

} // namespace volets
