// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace volets {

/// A title or name for a place in a sentence, so that letters from right to left in it do not turn the words round it:
/// between isolating signs (Unicode UAX 9, FSI and PDI) where it has such letters, otherwise as it is.
[[nodiscard]] QString isolated(const QString &text);

} // namespace volets
