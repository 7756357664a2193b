// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

namespace volets::test {

/// A text for tests, from lines "address: words"; a line of its own beginning with "# " is the heading of what follows.
/// Its source is these lines, so its SHA-256 is theirs.
[[nodiscard]] DocumentPtr documentFromLines(const QString &key, const QString &date, const QString &lines);
[[nodiscard]] QByteArray sourceOf(const QString &lines);

/// The same lines with the key and date in front, as `readLines` takes them back: what tests import in place of a real
/// text. The first line is "key date".
[[nodiscard]] DocumentPtr documentFromBytes(const QByteArray &bytes, const QString &name);

} // namespace volets::test
