// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/assignment.h"
#include "themes/codebook.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace volets {

/// The texts and their coded passages as a REFI-QDA project (QDPX, version 1.0), which QualCoder and other tools read:
/// each text as plain words, a paragraph for each unit with its address, and a coding for each passage that carries a
/// theme (the whole unit where none does). What a reader coded bears the reader's name, day and remark; `when` stands
/// as the date of all else, so that nothing in the bytes depends on the clock. Fails with a sentence where the archive
/// cannot be made.
[[nodiscard]] Result<QByteArray> writeQdpx(const std::vector<DocumentPtr> &documents,
                                           const std::vector<Assignment> &assignments, const Codebook &book,
                                           const QString &language, const QDateTime &when);

} // namespace volets
