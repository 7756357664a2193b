// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace volets::test {

/// What `qpdf --check` says against a file: empty where it finds nothing, not even a warning.
[[nodiscard]] QString qpdfVerdict(const QByteArray &pdf);

} // namespace volets::test
