// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"

#include <QStringList>

#include <span>

namespace volets {

/// What notes say, each with its kind: «Note on the row, to publish: …».
[[nodiscard]] QStringList noteLines(std::span<const NoteMark> notes);

} // namespace volets
