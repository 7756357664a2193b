// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stemmer.h"

#include <QString>

namespace volets {

/// A name shared by the forms of one word and by nothing else that the stem would confuse with them: «encouragent»
/// and «encourageant», but not «encouragement»; «nationale» and «nationaux», but not «nation». `form` is in lower case.
[[nodiscard]] QString lemmaName(const Stemmer &stemmer, const QString &form, QStringView language);

} // namespace volets
