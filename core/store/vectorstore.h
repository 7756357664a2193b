// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meaning/vector.h"
#include "store/database.h"

#include <QHash>

namespace volets {

// The vectors of texts are kept, so that a model of meaning reads each text once. They hold for the model of one
// fingerprint.

/// By vectorKey() of the text.
using VectorsByText = QHash<QByteArray, MeaningVector>;

[[nodiscard]] QByteArray vectorKey(const QString &text); ///< SHA-256 of its UTF-8, as hexadecimal digits

/// All that the library keeps for `model`. What is damaged (no length of 1, other dimensions than most) is left out as
/// if it were not there.
[[nodiscard]] Result<VectorsByText> keptVectors(const Database &library, const QByteArray &model);
/// Adds `vectors`, and takes out those of all other models.
[[nodiscard]] Result<void> keepVectors(Database &library, const QByteArray &model, const VectorsByText &vectors);

} // namespace volets
