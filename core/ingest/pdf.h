// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "ingest/lines.h"

#include <QByteArray>
#include <QStringView>

namespace volets {

/// Whether bytes begin as a PDF does.
[[nodiscard]] bool looksLikePdf(QByteArrayView bytes);

/// The words of a PDF by pages, laid out as they stand on them; in the order in which they were written where they
/// stand in columns. They are taken out by a process of its own, within limits of time and memory. Fails with a
/// sentence on a file that is damaged, locked or without words.
[[nodiscard]] Result<SourceText> readPdf(const QByteArray &bytes, const QString &shown, const Stop &stop);

/// True where most lines of a text, laid out as on its pages, stand side by side with others.
[[nodiscard]] bool standsInColumns(QStringView text);

} // namespace volets
