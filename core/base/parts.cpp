// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace volets {

QStringList placesOf(QLatin1StringView beside, QLatin1StringView installed)
{
    const QString program = QCoreApplication::applicationDirPath();
    return {QDir::cleanPath(program + beside), QDir::cleanPath(program + installed)};
}

QStringList partFolders() { return placesOf(QLatin1StringView(), QLatin1StringView("/" VOLETS_PART_FOLDER)); }

QString partProgram(const QString &name) { return QStandardPaths::findExecutable(name, partFolders()); }

} // namespace volets
