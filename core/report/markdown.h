// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

namespace volets {

/// The report as Markdown with tables (GitHub's dialect): `<ins>` for added words, `~~` for removed ones.
[[nodiscard]] QByteArray toMarkdown(const ReportTable &table);

} // namespace volets
