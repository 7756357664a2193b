// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/lines.h"

#include <QByteArray>

namespace volets {

/// Whether bytes are an Office Open XML text, by what the archive holds.
[[nodiscard]] bool looksLikeDocx(const QByteArray &bytes);

/// The text of an Office Open XML file as its reader sees it with all changes accepted: headings by style or outline
/// level, the numbers of lists, tables, footnotes and endnotes; no comments, hidden words or tables of contents.
/// Source of the numbering: ECMA-376 part 1, 17.9.
[[nodiscard]] Result<SourceText> readDocx(const QByteArray &bytes, const QString &shown);

} // namespace volets
