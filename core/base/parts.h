// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace volets {

/// Where the parts of the program that are files of their own may lie: beside it, or where they are installed.
[[nodiscard]] QStringList partFolders();

/// The path of a part that is a program, or an empty one where it is missing.
[[nodiscard]] QString partProgram(const QString &name);

} // namespace volets
