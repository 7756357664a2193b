// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/editscript.h"

#include <QString>

namespace volets {

/// A comparison as one plain text, in the manner of wdiff: «[-deleted-]», «{+inserted+}», «[~old|new~]» for another
/// form of a word, «[<1 moved away<1]» and «{>1 moved here>1}».
[[nodiscard]] QString marked(const EditScript &script, QStringView before, QStringView after);

} // namespace volets
