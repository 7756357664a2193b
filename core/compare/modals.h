// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace volets {

/// How much a text binds by its modal verb («shall», «doivent»; «should»; «peuvent»), on the scale of the lexicons; 0
/// where the words have none. Of several the strongest counts. French or English: their forms share no word.
[[nodiscard]] int modalStrength(QStringView words);

} // namespace volets
