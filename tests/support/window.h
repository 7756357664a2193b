// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace volets::test {

/// Shows a window in that size, in front and with the keyboard, as a reader has it. False where that never came.
[[nodiscard]] bool bringUp(QWidget &window, QSize size = {1366, 768});

/// A picture of a window, to be looked at: written as `name`.png to the folder that VOLETS_SHOTS names; without it,
/// nothing. False where the picture is not the window's size, or could not be written.
[[nodiscard]] bool shoot(QWidget &window, const QString &name);

} // namespace volets::test
