// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/table.h"

namespace volets {

/// The clause records as a spreadsheet (XLSX): one row a clause, every cell of words typed as text so that none is a
/// formula, heads that stay in place; on a second sheet the sources, conditions and what the report says of itself.
/// Words beyond what one cell holds go on in rows of their own with the same references.
[[nodiscard]] Result<QByteArray> toXlsx(const ReportTable &table);

} // namespace volets
