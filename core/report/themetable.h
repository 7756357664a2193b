// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"
#include "report/reporttheme.h"
#include "report/table.h"

#include <span>

namespace volets {

/// Themes by texts: in each cell the places of the clauses about the theme, and how many they are. A theme that no
/// text is about is left out.
[[nodiscard]] ReportSection themeSection(const Comparison &comparison, const ColumnSetup &setup,
                                         std::span<const ReportTheme> themes);

} // namespace volets
