// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"

#include <vector>

class QPrinter;

namespace volets {

/// Makes the printer's paper that of the pages, to their edges; before its dialog is shown.
void fitPaper(QPrinter &printer, const ReportPage &page);

/// Sends the pages that the printer asks for, all where it names none; whether it took them.
[[nodiscard]] bool printPages(QPrinter &printer, const std::vector<ReportPage> &pages);

} // namespace volets
