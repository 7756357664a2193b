// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/screen.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace volets::test {

void useScreen(QSize size)
{
    if (qgetenv("QT_QPA_PLATFORM") != "offscreen")
        return;
    static QTemporaryFile file(QDir::temp().filePath(QStringLiteral("volets-screen-XXXXXX.json")));
    if (!file.open())
        return;
    file.write(QStringLiteral(R"({"screens": [{"name": "test", "x": 0, "y": 0, "width": %1, "height": %2,
                 "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})")
                   .arg(QString::number(size.width()), QString::number(size.height()))
                   .toUtf8());
    file.close();
    const QByteArray platform = QByteArray("offscreen:configfile=").append(file.fileName().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", platform);
}

} // namespace volets::test
