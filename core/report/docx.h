// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/table.h"

namespace volets {

/// The report as an Office Open XML text (DOCX), A4 landscape: named styles, heads that every page repeats, the
/// language of each run, marks as character styles or, with `trackedChanges`, as changes to accept or reject; notes as
/// comments.
[[nodiscard]] Result<QByteArray> toDocx(const ReportTable &table, bool trackedChanges = false);

} // namespace volets
