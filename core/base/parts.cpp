// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace volets {

QStringList partFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    return {program, QDir::cleanPath(program + QStringLiteral("/" VOLETS_PART_FOLDER))};
}

QString partProgram(const QString &name) { return QStandardPaths::findExecutable(name, partFolders()); }

} // namespace volets
