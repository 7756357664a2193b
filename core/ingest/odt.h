// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/lines.h"

#include <QByteArray>

namespace volets {

/// Whether bytes are an OpenDocument text, by the type that the archive names first.
[[nodiscard]] bool looksLikeOdt(const QByteArray &bytes);

/// The text of an OpenDocument file as its reader sees it with all changes accepted: headings, the numbers of lists and
/// of the outline, tables, notes; no comments, hidden words, indexes or tables of contents.
/// Source of the numbering: OpenDocument 1.3 part 3, 5.3 and 16.32.
[[nodiscard]] Result<SourceText> readOdt(const QByteArray &bytes, const QString &shown);

} // namespace volets
