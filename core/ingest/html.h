// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/lines.h"

#include <QByteArray>

namespace volets {

/// Whether bytes begin as a web page does, after comments and declarations: known by content, never by a name.
[[nodiscard]] bool looksLikeHtml(QByteArrayView bytes);

/// The text of a web page: headings, paragraphs, lists with their numbers, rows of tables, raised figures of notes; the
/// page's main part where it names one, without navigation, scripts and forms. Nothing that the page names is loaded.
[[nodiscard]] Result<SourceText> readHtml(const QByteArray &bytes, const QString &shown);

} // namespace volets
