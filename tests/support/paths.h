// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace volets::test {

/// The checkout's top folder. The only source that knows it is paths.cpp, so that a compiler cache serves every
/// checkout.
[[nodiscard]] QString sourceFolder();

/// A file or folder of tests/data.
[[nodiscard]] QString dataPath(const QString &name);

/// The program as it was built beside the tests.
[[nodiscard]] QString programFile();

} // namespace volets::test
