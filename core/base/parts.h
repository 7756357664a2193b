// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace volets {

/// Where what comes with the program may lie: in `beside`, seen from its folder, where it was built; in `installed`
/// where it was installed. Both are paths with the sign of a folder before them: "/fonts".
[[nodiscard]] QStringList placesOf(QLatin1StringView beside, QLatin1StringView installed);

/// Where the parts of the program that are files of their own may lie.
[[nodiscard]] QStringList partFolders();

/// The path of a part that is a program, or an empty one where it is missing.
[[nodiscard]] QString partProgram(const QString &name);

} // namespace volets
