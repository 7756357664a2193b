// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace volets::test {

/// The folder of shared texts beside the checkout (VOLETS_SHARED names another), or empty where there is none.
[[nodiscard]] QString sharedFolder();

} // namespace volets::test

/// Skips the test with a sentence where the shared texts are missing; fails instead where CI=true.
#define VOLETS_NEED_SHARED(path)                                                                                       \
    const QString path = volets::test::sharedFolder();                                                                 \
    if (path.isEmpty()) {                                                                                              \
        if (qEnvironmentVariable("CI") == QLatin1String("true"))                                                       \
            QFAIL("the shared texts are not beside the checkout");                                                     \
        QSKIP("the shared texts are not beside the checkout");                                                         \
    }

/// Unwraps a Result in a test, or fails with its sentence.
#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().sentence))
