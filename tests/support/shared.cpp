// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared.h"

#include "support/paths.h"

#include <QDir>

namespace volets::test {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("VOLETS_SHARED");
    const QDir folder(named.isEmpty() ? sourceFolder() + QStringLiteral("/../shared") : named);
    return folder.exists(QStringLiteral("corpus")) ? folder.canonicalPath() : QString();
}

} // namespace volets::test
