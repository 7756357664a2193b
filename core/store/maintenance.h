// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QStringList>

namespace volets {

/// Everything that is wrong with a library, one sentence each; empty where nothing is: the file's own structure,
/// references between tables, the full-text index, and each source against its SHA-256.
[[nodiscard]] Result<QStringList> checkLibrary(const QString &path);

/// A copy of the library as it stands at this moment, also while it is in use; `copy` is wholly the new one or
/// unchanged.
[[nodiscard]] Result<void> backupLibrary(const QString &path, const QString &copy);

/// Puts a backup in the place of a library that no program has open. The backup is checked first; what was there is
/// kept beside it under the name that is returned, or an empty one where there was nothing.
[[nodiscard]] Result<QString> restoreLibrary(const QString &path, const QString &backup);

} // namespace volets
