// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/codebook.h"

#include <QByteArray>

namespace volets {

/// A code book from JSON, checked. The sentence of an error names `source` (a file) and the line.
[[nodiscard]] Result<Codebook> readCodebook(const QByteArray &json, const QString &source);

/// The same from a file.
[[nodiscard]] Result<Codebook> readCodebookFile(const QString &path);

/// The book as JSON that readCodebook() reads back to an equal value; indented, for people.
[[nodiscard]] QByteArray writeCodebook(const Codebook &book);

/// The book that comes with the program, read once.
[[nodiscard]] CodebookPtr defaultCodebook();

} // namespace volets
