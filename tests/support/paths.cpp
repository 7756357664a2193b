// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

namespace volets::test {

QString sourceFolder() { return QStringLiteral(VOLETS_SOURCE_DIR); }

QString dataPath(const QString &name) { return sourceFolder() + QStringLiteral("/tests/data/") + name; }

QString programFile() { return QStringLiteral(VOLETS_PROGRAM); }

} // namespace volets::test
