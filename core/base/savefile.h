// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace volets {

/// Writes `bytes` to `path` so that the file is either wholly the new one or, byte for byte, the old one.
/// What write() returned is compared, the file is flushed, and only then put in place.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

/// The same for a writer that fills a device piece by piece; an error it returns leaves the old file as it was.
[[nodiscard]] Result<void> saveFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

} // namespace volets
