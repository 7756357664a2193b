// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/importtexts.h"

#include <optional>

class QMimeData;

namespace volets {

/// The texts in what was dropped or copied: local files and folders, otherwise the words themselves; nullopt where
/// there is neither.
[[nodiscard]] std::optional<ImportRequest> textsIn(const QMimeData *mime);

} // namespace volets
