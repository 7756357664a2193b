// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "report/table.h"

namespace volets {

/// With a capital letter at its beginning.
[[nodiscard]] QString capitalised(QString text);

/// A clause's place alone; nothing is quoted.
[[nodiscard]] Extract placeOf(const Document &document, const Unit &unit);

/// A clause's words with their place, without marks.
[[nodiscard]] Extract quotationOf(const Document &document, const Unit &unit);

} // namespace volets
