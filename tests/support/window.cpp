// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window.h"

#include <QDir>
#include <QTest>
#include <QWidget>

namespace volets::test {

using namespace Qt::StringLiterals;

bool bringUp(QWidget &window, QSize size)
{
    window.resize(size);
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

bool shoot(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("VOLETS_SHOTS");
    if (!folder.isEmpty())
        QTest::qWait(60); // what is laid out and gathered later is in the picture too
    const QImage picture = window.grab().toImage();
    if (picture.size() != window.size() * window.devicePixelRatio())
        return false;
    return folder.isEmpty() || picture.save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace volets::test
