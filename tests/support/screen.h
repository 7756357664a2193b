// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace volets::test {

/// Gives the tests a screen of that size instead of the small one of the offscreen platform. Call it before the
/// application is made; without the offscreen platform it does nothing.
void useScreen(QSize size);

} // namespace volets::test
